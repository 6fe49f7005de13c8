import type { Stored } from './protocolSchema.ts'
import type { JournalRow } from './rowSchema.ts'

export type Shift = Stored['last']

export const noShift: Shift = { run: 0, block: 0, snapshot: 0, stint: 0, happening: 0 }

/** The same row with its numbers behind those that a file had already when it was met in the middle of a run. */
export function shifted(row: JournalRow, shift: Shift): JournalRow {
  switch (row.table) {
    case 'run':
    case 'session':
      return { ...row, run: row.run + shift.run }
    case 'input':
      return { ...row, run: row.run + shift.run, block: row.block + shift.block }
    case 'snapshot': {
      const { run, block, snapshot } = row
      return {
        ...row,
        run: run + shift.run,
        block: block + shift.block,
        snapshot: snapshot + shift.snapshot,
      }
    }
    case 'stint':
      return { ...row, stint: row.stint + shift.stint }
    case 'happening':
      return { ...row, happening: row.happening + shift.happening }
  }
}
