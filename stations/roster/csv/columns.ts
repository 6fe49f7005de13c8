import { LimbSchema } from '../../contract/limb.ts'
import type { Athlete, Lop } from '../athleteSchema.ts'
import { dayOf } from '../day.ts'
import type { CsvCell } from '../../record/export/csvLine.ts'

/** The columns that say who somebody is; the others say their LOPs. Screening and prescriptions are in no file: nobody is cleared by one. */
export const whoColumns = ['id', 'name', 'nickname', 'squad', 'code', 'trained'] as const
export type WhoColumn = (typeof whoColumns)[number]

/** What a file says of one limb's LOP: `lop_left_thigh_mmhg` and so on. Days are written 2026-11-27. */
export const lopFields = ['mmhg', 'measured', 'posture', 'cuff_cm', 'expires'] as const
export type LopField = (typeof lopFields)[number]
export const limbs = LimbSchema.options

export function lopColumn(limb: Lop['limb'], field: LopField): string {
  return `lop_${limb.replace('-', '_')}_${field}`
}

export const allColumns: readonly string[] = [
  ...whoColumns,
  ...limbs.flatMap(limb => lopFields.map(field => lopColumn(limb, field))),
]

/** The cells of one athlete, in the order of `allColumns`. */
export function cellsOf(athlete: Athlete): readonly CsvCell[] {
  const { id, name, nickname, squad, code, trained, lops } = athlete
  const lopCells = limbs.flatMap(limb => {
    const lop = lops.find(measured => measured.limb === limb)
    if (lop === undefined) return lopFields.map(() => null)
    return [
      ...[lop.lopMmHg, dayOf(lop.measuredAtMs), lop.posture],
      ...[lop.cuffWidthCm, dayOf(lop.expiresAtMs)],
    ]
  })
  return [id, name, nickname, squad, code, trained ? 'yes' : 'no', ...lopCells]
}
