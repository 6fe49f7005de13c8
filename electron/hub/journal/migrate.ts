import type { Readable, Writable } from './handles.ts'
import { journal } from './migrations/001Journal.ts'
import { overview } from './migrations/002Overview.ts'

/** Every step from an empty file to the present tables; the number of steps taken is the file's `user_version`. */
export const migrations: readonly string[] = [journal, overview]

/** Says whose database it is: "BFRJ" in its header. */
const APPLICATION_ID = 0x4246524a

/** Whose file it is: of an older or this version of the journal, empty, or of somebody else (or of a newer kiosk). */
export function ownerOf(handle: Readable | Writable): 'journal' | 'empty' | 'foreign' {
  const version = pragma(handle, 'user_version')
  if (pragma(handle, 'application_id') === APPLICATION_ID) {
    return version > migrations.length ? 'foreign' : 'journal'
  }
  const { count } = handle.prepare('SELECT count(*) AS count FROM sqlite_schema').get([]) ?? {}
  return count === 0 && version === 0 ? 'empty' : 'foreign'
}

/** Takes the steps that are missing, each whole or not at all. */
export function migrate(handle: Writable, steps: readonly string[] = migrations): void {
  for (let done = pragma(handle, 'user_version'); done < steps.length; done += 1) {
    handle.transaction(() => {
      handle.exec(steps[done] ?? '')
      handle.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      handle.exec(`PRAGMA user_version = ${done + 1}`)
    })
  }
}

/** A number in the file's header, or about the file. */
export function pragma(handle: Readable | Writable, name: string): number {
  const value = handle.prepare(`PRAGMA ${name}`).get([])?.[name]
  if (typeof value !== 'number') throw new Error(`PRAGMA ${name} gave ${String(value)}`)
  return value
}
