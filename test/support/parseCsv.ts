/** Reads CSV as RFC 4180 has it, written apart from what writes it: lists of cells, line by line. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = []
  let [line, cell]: [string[], string] = [[], '']
  let isQuoted = false
  for (let at = 0; at < text.length; at += 1) {
    const [here, next] = [text.charAt(at), text.charAt(at + 1)]
    if (isQuoted) {
      if (here !== '"') cell += here
      else if (next === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (here === '"') isQuoted = true
    else if (here === ',') {
      line.push(cell)
      cell = ''
    } else if (here === '\r' && next === '\n') {
      lines.push([...line, cell])
      ;[line, cell] = [[], '']
      at += 1
    } else cell += here
  }
  return lines
}

/** The cells of a table by the names in its first line. */
export function csvRows(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text)
  return rows.map(row => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}
