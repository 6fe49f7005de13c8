import type { NameStyle } from '../kioskSetup.ts'

/** Letters that direct or hide text (bidi marks, control characters) do not belong on a wall. */
const unseen = /\p{C}/gu

/** An athlete's name as the site shows names, the longest form first; shorter ones are for narrow tiles. Empty: number only. */
export function nameForms(name: string, style: NameStyle): string[] {
  if (style === 'number') return []
  const words = name
    .replace(unseen, '')
    .split(/\s+/u)
    .filter(word => word !== '')
  const first = words[0]
  if (first === undefined) return []
  const last = words.length > 1 ? words[words.length - 1] : undefined
  if (last === undefined) return distinct([first, initial(first)])
  const initials = `${initial(first)} ${initial(last)}`
  const short = `${initial(first)} ${last}`
  if (style === 'full') return distinct([words.join(' '), short, initials])
  if (style === 'first') return distinct([`${first} ${initial(last)}`, first, initials])
  return distinct([short, initials])
}

function initial(word: string): string {
  return `${Array.from(word)[0] ?? ''}.`
}

function distinct(forms: readonly string[]): string[] {
  return [...new Set(forms)]
}
