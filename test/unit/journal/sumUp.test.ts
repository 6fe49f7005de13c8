import { expect, it } from 'vitest'
import { openWritable } from '../../../electron/hub/journal/handles.ts'
import { sumUp } from '../../../electron/hub/journal/sumUp.ts'
import { seedJournal } from '../../support/seedJournal.ts'
import { aLongSession } from '../../support/seedSessions.ts'
import { aJournalPath, wallMs } from './aFolder.ts'

it('writes what a session that is over comes to, once', () => {
  const file = aJournalPath()
  seedJournal(file, [aLongSession(4_000, wallMs)])
  const handle = openWritable(file)
  const tried = new Set<string>()
  expect([sumUp(handle, tried), sumUp(handle, tried)]).toEqual([true, false])
  const rows = handle.prepare('SELECT session, athlete_id, body FROM summary').all([])
  expect(rows).toMatchObject([{ session: 'long', athlete_id: 'a-17' }])
  expect(JSON.parse(String(rows[0]?.['body']))).toMatchObject({ athleteId: 'a-17' })
  handle.close()
})

it('leaves a session that goes on alone', () => {
  const file = aJournalPath()
  const { record, inputs } = aLongSession(400, wallMs)
  seedJournal(file, [{ inputs, record: { ...record, line: { ...record.line, ended: null } } }])
  const handle = openWritable(file)
  expect(sumUp(handle, new Set())).toBe(false)
  handle.close()
})
