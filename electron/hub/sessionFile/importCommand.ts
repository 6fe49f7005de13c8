import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { prepareDataFolder } from '../config/dataFolder.ts'
import { lockFolder } from '../config/lockFolder.ts'
import type { Problem } from '../config/problem.ts'
import { openJournal } from '../journal/openJournal.ts'
import { importSession } from './importSession.ts'

export type ImportCommand =
  { readonly ok: true; readonly line: string } | { readonly ok: false; readonly problem: Problem }

/** A longer text is none that Node can hold; a session of a day at 12 stations is a tenth of it. */
const MOST_BYTES = 400 * 1024 * 1024

/** `--import FILE`: takes a session into the journal of a data folder that no kiosk runs on. */
export async function importCommand(file: string, dataFolder: string): Promise<ImportCommand> {
  const read = readText(file)
  if (!read.ok) return read
  const unready = prepareDataFolder(dataFolder)
  if (unready !== null) return { ok: false, problem: unready.problem }
  const lock = await lockFolder(dataFolder)
  if (!lock.ok) return lock
  try {
    const { handle, aside } = openJournal(path.join(dataFolder, 'journal.db'), Date.now())
    try {
      const imported = importSession(handle, read.text)
      if (!imported.ok) {
        const { path: where, expected, got } = imported.fault
        return refuse(where === '' ? file : `${file}: ${where}`, `must be ${expected}, got ${got}`)
      }
      const { line } = imported.file.record
      const told = aside === null ? '' : `; what was there (${aside.why}) is kept as ${aside.as}`
      return {
        ok: true,
        line: `imported session ${line.session}: ${line.athletes} athletes, ${imported.samples} samples${told}`,
      }
    } finally {
      handle.close()
    }
  } catch (error) {
    return refuse(
      dataFolder,
      `nothing was imported: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    await lock.release()
  }
}

function readText(file: string): { ok: true; text: string } | { ok: false; problem: Problem } {
  try {
    const { size } = statSync(file)
    if (size > MOST_BYTES) return refuse(file, `must be at most ${MOST_BYTES} bytes, got ${size}`)
    return { ok: true, text: readFileSync(file, 'utf8') }
  } catch (error) {
    return refuse(file, `can't be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function refuse(where: string, text: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { where, text } }
}
