import { csvLine } from '../../record/export/csvLine.ts'
import type { Athlete } from '../athleteSchema.ts'
import { allColumns, cellsOf } from './columns.ts'

/** All athletes as a file for spreadsheets: with a byte order mark, so that they read it as UTF-8, and without formulas. */
export function writeRoster(athletes: readonly Athlete[]): string {
  return `\uFEFF${csvLine(allColumns)}${athletes.map(athlete => csvLine(cellsOf(athlete))).join('')}`
}
