import * as v from 'valibot'
import {
  AthleteIdSchema,
  LopSchema,
  SaidWhoSchema,
  WhoSchema,
  type AthleteId,
  type Lop,
  type SaidWho,
} from '../athleteSchema.ts'
import { dayMs } from '../day.ts'
import type { CellProblem } from '../cellProblem.ts'
import { limbs, lopColumn, lopFields, whoColumns } from './columns.ts'
import type { CsvRow } from './parseCsv.ts'

/** One athlete of a file. `id` null: it names none. */
export type ReadAthlete = {
  readonly id: AthleteId | null
  readonly who: SaidWho
  readonly lops: readonly Lop[]
}
type ReadRow =
  | { readonly ok: true; readonly athlete: ReadAthlete }
  | { readonly ok: false; readonly problems: readonly CellProblem[] }

const yes = ['yes', 'ja', 'x', '1', 'true']
const no = ['no', 'nej', 'nei', '0', 'false']

/** Reads one line by the names of its columns; every cell that is not as it must be is a problem of its own. */
export function readRow(row: CsvRow, headers: readonly string[]): ReadRow {
  const problems: CellProblem[] = []
  const cellOf = (header: string) => plain(row.cells[headers.indexOf(header)] ?? '')
  const wrong = (header: string, text: string): null => {
    problems.push({ line: row.line, column: headers.indexOf(header) + 1, header, text })
    return null
  }
  function read<Schema extends v.GenericSchema>(header: string, schema: Schema, value: unknown) {
    const parsed = v.safeParse(schema, value)
    if (!parsed.success) wrong(header, parsed.issues[0].message)
    return parsed.success ? parsed.output : null
  }

  if (row.cells.length > headers.length)
    problems.push({
      line: row.line,
      column: headers.length + 1,
      header: '',
      text: 'no more cells than the first line',
    })
  const id = cellOf('id') === '' ? null : read('id', AthleteIdSchema, cellOf('id'))
  const said = whoColumns.filter(header => header !== 'id' && headers.includes(header))
  const cells = said.map(header => [header, whoValue(header, cellOf(header))] as const)
  for (const [header, value] of cells) {
    if (value === undefined) wrong(header, 'yes or no')
    else if (header !== 'id') read(header, WhoSchema.entries[header], value)
  }
  const who = v.safeParse(SaidWhoSchema, Object.fromEntries(cells))
  const lops = limbs.flatMap((limb): Lop[] => {
    const columns = lopFields.map(field => lopColumn(limb, field))
    if (columns.every(header => cellOf(header) === '')) return []
    const [mmHg = '', measured = '', posture = '', width = '', expires = ''] = columns
    const before = problems.length
    const lop = {
      limb,
      lopMmHg: read(mmHg, LopSchema.entries.lopMmHg, numberOf(cellOf(mmHg))),
      measuredAtMs: dayMs(cellOf(measured)) ?? wrong(measured, 'a day like 2026-11-27'),
      posture: read(posture, LopSchema.entries.posture, cellOf(posture).toLowerCase()),
      cuffWidthCm: read(width, LopSchema.entries.cuffWidthCm, numberOf(cellOf(width))),
      expiresAtMs: dayMs(cellOf(expires)) ?? wrong(expires, 'a day like 2026-11-27'),
    }
    if (problems.length > before) return []
    const whole = read(expires, LopSchema, lop)
    return whole === null ? [] : [whole]
  })
  if (problems.length > 0 || !who.success) return { ok: false, problems }
  return { ok: true, athlete: { id, who: who.output, lops } }
}

/** undefined: it is neither yes nor no. */
function whoValue(header: (typeof whoColumns)[number], cell: string): string | boolean | null | undefined {
  if (header !== 'trained') return cell === '' && header !== 'name' ? null : cell
  const word = cell.toLowerCase()
  if (yes.includes(word)) return true
  return word === '' || no.includes(word) ? false : undefined
}

/** Without the apostrophe that keeps a spreadsheet from running it. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/u, '')
}

function numberOf(cell: string): number {
  return cell === '' ? Number.NaN : Number(cell.replace(',', '.'))
}
