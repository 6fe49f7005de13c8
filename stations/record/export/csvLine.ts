/** Text, a number, or nothing known. A number is written as it is; text is made harmless first. */
export type CsvCell = string | number | null

/**
 * What makes a spreadsheet take text for a formula when it stands first (OWASP, "CSV injection"): = + - @, TAB, CR, LF and the
 * full-width forms. Text that begins with an apostrophe before one of them is treated alike, so that taking one away again
 * gives every text back.
 */
const dangerous = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u

/** The text with an apostrophe before it where a spreadsheet would run it as a formula. */
export function harmless(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** One line of RFC 4180, with its CRLF: cells that need it are quoted, quotes doubled; unknown is empty. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`
}

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = harmless(cell)
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}
