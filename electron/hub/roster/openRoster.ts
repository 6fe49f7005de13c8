import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { done, type Done } from '../../../stations/roster/refusal.ts'
import { RosterFileSchema, type RosterFile } from '../../../stations/roster/rosterSchema.ts'
import { createKeptWriter } from '../doors/keptFile.ts'
import type { Log } from '../log.ts'

export type KeptRoster = {
  readonly file: () => RosterFile
  /** What a roster that could not be read was set aside as; null: it could. */
  readonly setAside: string | null
  /** Makes a change, one after the other; it counts when it is on the disk, and throws where it can't be written. */
  readonly change: (change: (before: RosterFile) => Done<RosterFile>) => Promise<Done<RosterFile>>
}

const nobody: RosterFile = { athletes: [], offers: [], wave: null }

/** Opens `roster.json`: health data, for its owner alone to read. A damaged one is set aside, never deleted, and said. */
export function openRoster(deps: {
  readonly file: string
  readonly log: Log
  readonly wallNowMs: () => number
}): KeptRoster {
  const { file, log } = deps
  const read = readRoster(file, deps)
  const write = createKeptWriter(file)
  let current = read.roster
  let last: Promise<unknown> = Promise.resolve()

  async function make(change: (before: RosterFile) => Done<RosterFile>): Promise<Done<RosterFile>> {
    const changed = change(current)
    if (!changed.ok || changed.value === current) return changed
    await write(changed.value)
    current = changed.value
    return done(current)
  }

  return {
    file: () => current,
    setAside: read.setAside,
    change(change) {
      const made = last.then(() => make(change))
      last = made.catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error)
        log.repeated('roster', 'error', 'roster', `${file} can't be written: ${why}`)
      })
      return made
    },
  }
}

function readRoster(
  file: string,
  { log, wallNowMs }: { readonly log: Log; readonly wallNowMs: () => number },
): { readonly roster: RosterFile; readonly setAside: string | null } {
  if (!existsSync(file)) return { roster: nobody, setAside: null }
  try {
    const roster = v.parse(RosterFileSchema, JSON.parse(readFileSync(file, 'utf8')))
    return { roster, setAside: null }
  } catch {
    // Not why: what stands in it is about people.
    const aside = `${file}.damaged-${new Date(wallNowMs()).toISOString().replaceAll(':', '-')}`
    renameSync(file, aside)
    log.warn('roster', `${file} is damaged or unreadable; it was put aside as ${aside}`)
    return { roster: nobody, setAside: path.basename(aside) }
  }
}
