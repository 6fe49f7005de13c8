import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { JournalRow } from '../../../electron/hub/journal/rowSchema.ts'

/** The path of a journal in a folder of the running test's own. */
export function aJournalPath(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return path.join(folder, 'journal.db')
}

export const wallMs = 1_795_331_048_123

export function aRun(run = 1): JournalRow {
  return {
    ...{ table: 'run', run, started_at_ms: 0, started_wall_ms: wallMs, version: '1', site: 'main' },
    ...{ kiosk: 'wall-1', demo: 0, limits: '{}' },
  }
}

export function aBlock(block: number, fields: Partial<JournalRow & { table: 'input' }> = {}): JournalRow {
  return {
    ...{ table: 'input', block, run: 1, session: null, first_at_ms: block * 250, last_at_ms: block * 250 },
    ...{ first_wall_ms: wallMs + block * 250, samples: 10, reads_alone: 1, bytes: new Uint8Array(100) },
    ...fields,
  }
}

export function aSnapshot(snapshot: number, block: number): JournalRow {
  return {
    ...{ table: 'snapshot', snapshot, run: 1, at_ms: block * 250, wall_ms: wallMs, boot: 'b', block },
    ...{ steady_ms: 1, uptime_ms: 1, offset_ms: 0, bytes: new Uint8Array([1, 2, 3]) },
  }
}

export function aSession(
  session: string,
  fields: Partial<JournalRow & { table: 'session' }> = {},
): JournalRow {
  return {
    ...{ table: 'session', session, run: 1, squad: null, demo: 0, started_at_ms: 0 },
    ...{ started_wall_ms: wallMs, started_cause: 'check-in', started_by: null },
    ...{ ended_at_ms: 1, ended_wall_ms: wallMs + 1, ended_cause: 'calm', ended_by: null, limits: '{}' },
    ...fields,
  }
}

export function aHappening(happening: number): JournalRow {
  return {
    ...{ table: 'happening', happening, session: null, at_ms: 0, wall_ms: wallMs, kind: 'sound' },
    ...{ station: null, cuff: null, athlete_id: null, body: '{"change":"paused","by":"Ann"}' },
  }
}
