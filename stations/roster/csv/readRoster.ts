import type { CellProblem } from '../cellProblem.ts'
import { mostAthletes } from '../rosterSchema.ts'
import { allColumns, whoColumns } from './columns.ts'
import { parseCsv, type CsvRow } from './parseCsv.ts'
import { readRow, type ReadAthlete } from './readRow.ts'

export type ReadRoster =
  | { readonly ok: true; readonly athletes: readonly ReadAthlete[] }
  | { readonly ok: false; readonly problems: readonly CellProblem[] }

/** Reads a file of athletes: everything in it, or, where anything is wrong, nothing but every problem with its line and column. */
export function readRoster(text: string): ReadRoster {
  const parsed = parseCsv(text)
  if (!parsed.ok) return { ok: false, problems: [{ ...parsed, header: '' }] }
  const [head, ...rows] = parsed.rows
  if (head === undefined || rows.length === 0)
    return wrong(1, 1, '', `a first line of names (${whoColumns.join(', ')}) and a line for each athlete`)
  const headers = head.cells.map(cell => cell.trim().toLowerCase())
  const problems = headerProblems(head, headers)
  if (rows.length > mostAthletes)
    problems.push({ line: head.line, column: 1, header: '', text: `at most ${mostAthletes} athletes` })
  if (problems.length > 0) return { ok: false, problems }
  const read = rows.map(row => readRow(row, headers))
  const all = [...read.flatMap(row => (row.ok ? [] : row.problems)), ...repeated(rows, headers)]
  if (all.length > 0)
    return { ok: false, problems: all.sort((a, b) => a.line - b.line || a.column - b.column) }
  return { ok: true, athletes: read.flatMap(row => (row.ok ? [row.athlete] : [])) }
}

function headerProblems(head: CsvRow, headers: readonly string[]): CellProblem[] {
  const { line } = head
  const problems = headers.flatMap((header, index): CellProblem[] => {
    const column = index + 1
    if (headers.indexOf(header) !== index) return [{ line, column, header, text: 'a column of its own name' }]
    if (allColumns.includes(header)) return []
    return [{ line, column, header, text: `one of ${whoColumns.join(', ')}, or a lop_… column of an export` }]
  })
  return headers.includes('name')
    ? problems
    : [...problems, { line, column: 1, header: 'name', text: 'a column name' }]
}

/** Ids, codes, and names without an id, are each of one athlete. */
function repeated(rows: readonly CsvRow[], headers: readonly string[]): CellProblem[] {
  return (['id', 'code', 'name'] as const).flatMap(header => {
    const index = headers.indexOf(header)
    const seen = new Map<string, number>()
    return rows.flatMap(({ line, cells }): CellProblem[] => {
      const cell = (cells[index] ?? '').trim().toLowerCase()
      const hasId = (cells[headers.indexOf('id')] ?? '').trim() !== ''
      if (index === -1 || cell === '' || (header === 'name' && hasId)) return []
      const first = seen.get(cell)
      if (first === undefined) seen.set(cell, line)
      return first === undefined
        ? []
        : [{ line, column: index + 1, header, text: `another one than line ${first} has` }]
    })
  })
}

function wrong(line: number, column: number, header: string, text: string): ReadRoster {
  return { ok: false, problems: [{ line, column, header, text }] }
}
