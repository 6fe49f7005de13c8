const LONGEST = 80

// Controls, marks that turn the writing direction, and other characters that can't be seen would let a sender paint
// over a log line or a screen.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu

/** A stranger's text, safe to show and at most some 80 characters long. */
export function printable(text: string): string {
  const visible = text.slice(0, LONGEST + 1).replace(UNSEEN, escaped)
  if (visible.length <= LONGEST) return visible
  return `${visible.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`
}

/** A value from JSON in a few words: `812`, `"abc"`, `a list of 13`, `nothing`. */
export function printableValue(value: unknown): string {
  switch (typeof value) {
    case 'undefined':
      return 'nothing'
    case 'string':
      return printable(`"${value}"`)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? `a list of ${value.length}` : 'an object'
    default:
      return printable(String(value))
  }
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
