import type { NameStyle } from '../kioskSetup.ts'

/** Letters that direct or hide text (bidi marks, control characters) do not belong on a wall. */
const unseen = /\p{C}/gu

type Athlete = { readonly name: string; readonly nickname?: string | null | undefined }

/**
 * An athlete's name as the site shows names, the longest form first; shorter ones are for narrow tiles. Empty: number only. Who chose
 * no nickname is shown with an initial where nicknames are.
 */
export function nameForms({ name, nickname }: Athlete, style: NameStyle): string[] {
  if (style === 'number') return []
  if (style === 'nickname') {
    const chosen = wordsIn(nickname ?? '').join(' ')
    return chosen === '' ? nameForms({ name }, 'initial') : distinct([chosen, initial(chosen)])
  }
  const words = wordsIn(name)
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

function wordsIn(text: string): string[] {
  return text
    .replace(unseen, '')
    .split(/\s+/u)
    .filter(word => word !== '')
}

function initial(word: string): string {
  return `${Array.from(word)[0] ?? ''}.`
}

function distinct(forms: readonly string[]): string[] {
  return [...new Set(forms)]
}
