import { expect, test } from 'vitest'
import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import { goOn, restoreKiosk } from '../../../stations/restoreKiosk.ts'
import { saveKiosk } from '../../../stations/saveKiosk.ts'
import { step } from '../../../stations/step.ts'
import { startAtMs } from '../../support/aFloor.ts'
import { atWork } from '../../support/aFloorAtWork.ts'

const textOf = (floor: ReturnType<typeof atWork>['floor']): string => [...saveKiosk(floor.state())].join('')

/** The saved text with one value in it made another. */
function damaged(text: string, change: (saved: Record<string, unknown>) => void): string {
  const saved: unknown = JSON.parse(text)
  if (typeof saved !== 'object' || saved === null) throw new Error('no saved state')
  const fields: Record<string, unknown> = { ...saved }
  change(fields)
  return JSON.stringify(fields)
}

const setupWith = (setup: KioskSetup, fields: Partial<KioskSetup>): KioskSetup => ({ ...setup, ...fields })

test('a text that is no saved kiosk, or damaged, gives the place of it', () => {
  const { floor } = atWork()
  const text = textOf(floor)
  const { setup } = floor.state()
  const read = (changed: string) => restoreKiosk(changed, setup)

  expect(read('')).toEqual({ ok: false, path: '', reason: 'no JSON' })
  expect(read(text.slice(0, -3))).toEqual({ ok: false, path: '', reason: 'no JSON' })
  expect(read('[]')).toMatchObject({ ok: false })
  expect(read(damaged(text, saved => (saved['format'] = 99)))).toMatchObject({ ok: false, path: 'format' })
  expect(read(damaged(text, saved => (saved['site'] = 'elsewhere')))).toMatchObject({
    ok: false,
    path: 'site',
  })
  const holed = text.replace('"p1MmHg":', '"p2MmHg":')
  expect(read(holed)).toMatchObject({ ok: false, path: 'stations.0.cuffs.0.p1MmHg' })
  const odd = text.replace('"samples":[', '"samples":[1,')
  expect(read(odd)).toMatchObject({ ok: false, path: 'stations.0.cuffs.0.samples' })
  expect(read(text).ok).toBe(true)
})

test('the setup is that of the new start; only what was logged since keeps the old begin of ids', () => {
  const { floor } = atWork({ stations: [{ id: '7', name: 'Row' }] })
  const setup = setupWith(floor.state().setup, { idPrefix: 'k2', language: 'da', stations: [] })
  const result = restoreKiosk(textOf(floor), setup)
  if (!result.ok) throw new Error(result.reason)
  expect(result.kiosk.setup).toEqual({ ...setup, idPrefix: 'k1' })
  expect(result.kiosk.stations.rows.map(({ station, configuredName }) => [station, configuredName])).toEqual([
    ['7', null],
    ['1', null],
  ])
  expect(goOn(result.kiosk, setup, startAtMs + floor.nowMs()).setup).toEqual(setup)
})

test('[OC4, C27, C25] a gap counts as time under cuff and is told; what nobody could prove is not said to be lost', () => {
  const { floor } = atWork()
  const before = floor.clockMs('1', 'l')
  const { setup } = floor.state()
  const result = restoreKiosk(textOf(floor), setup)
  if (!result.ok) throw new Error(result.reason)
  const atMs = startAtMs + floor.nowMs() + 60_000
  const { state } = step(goOn(result.kiosk, { ...setup, idPrefix: 'k2' }, atMs), {
    kind: 'tick',
    atMs,
    wallAtMs: 0,
  })
  const [clock] = state.clocks.values()
  expect(clock?.kind === 'running' ? clock.bankedMs + atMs - clock.sinceMs : null).toBe(before + 60_000)
  const raised = [...state.slots.values()].map(({ alarm }) => alarm?.view)
  expect(raised.map(alarm => `${alarm?.condition} ${alarm?.id} ${alarm?.value}`)).toEqual([
    'kiosk-gap k2-000002 60',
  ])
})
