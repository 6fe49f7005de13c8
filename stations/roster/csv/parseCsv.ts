/** One line of a table: where it begins in the file, from 1, and its cells. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

export type ParsedCsv =
  | { readonly ok: true; readonly rows: readonly CsvRow[] }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly text: string }

/**
 * Reads CSV as RFC 4180 has it, and as spreadsheets write it: comma, semicolon or tab between cells, as the first line has them;
 * CRLF or LF; empty lines left out; a byte order mark. A quote that is never closed, or text after one, is an error with its line
 * and cell.
 */
export function parseCsv(text: string): ParsedCsv {
  const source = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(source)
  const rows: CsvRow[] = []
  let [line, begin, at] = [1, 1, 0]
  let cells: string[] = []

  function endRow(): void {
    if (cells.some(cell => cell.trim() !== '')) rows.push({ line: begin, cells })
    cells = []
    begin = line
  }

  while (at < source.length) {
    const column = cells.length + 1
    if (source.charAt(at) === '"') {
      const quoted = readQuoted(source, at)
      if (quoted === null) return { ok: false, line, column, text: 'a quote is opened and never closed' }
      line += quoted.value.split('\n').length - 1
      at = quoted.end
      cells.push(quoted.value)
      if (at < source.length && !isEnd(source.charAt(at), separator))
        return {
          ok: false,
          line,
          column,
          text: 'text after a closing quote; a quote in a text is written twice',
        }
    } else {
      const from = at
      while (at < source.length && !isEnd(source.charAt(at), separator)) at += 1
      cells.push(source.slice(from, at))
    }
    const end = source.charAt(at)
    at += source.startsWith('\r\n', at) ? 2 : 1
    if (end === separator) {
      // Nothing after the last separator is a cell too.
      if (at >= source.length) cells.push('')
      continue
    }
    line += 1
    endRow()
  }
  endRow()
  return { ok: true, rows }
}

function readQuoted(source: string, from: number): { readonly value: string; readonly end: number } | null {
  let value = ''
  let at = from + 1
  while (at < source.length) {
    const close = source.indexOf('"', at)
    if (close === -1) return null
    value += source.slice(at, close)
    if (source.charAt(close + 1) !== '"') return { value, end: close + 1 }
    value += '"'
    at = close + 2
  }
  return null
}

function isEnd(character: string, separator: string): boolean {
  return character === separator || character === '\r' || character === '\n'
}

/** What stands most often in the first line; text in quotes aside. */
function separatorOf(source: string): string {
  const first = (/^[^\r\n]*/.exec(source)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const count = (separator: string) => first.split(separator).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best))
}
