import { isDeepStrictEqual } from 'node:util'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import { standingAlarms } from '../../stations/board/buildBoard.ts'
import { clockMs } from '../../stations/floor/occlusionClock.ts'
import { anyInflated } from '../../stations/floor/stationState.ts'
import type { KioskInput, StepOutcome } from '../../stations/kioskInput.ts'
import type { KioskSetup } from '../../stations/kioskSetup.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import { encodeInputs } from '../../stations/record/inputCodec.ts'
import { decodeInputs } from '../../stations/record/readInputs.ts'
import { goOn, restoreKiosk } from '../../stations/restoreKiosk.ts'
import { saveKiosk } from '../../stations/saveKiosk.ts'
import { step } from '../../stations/step.ts'
import type { History } from './history.ts'
import { plainStation } from './plainStation.ts'
import { playHistory } from './playHistory.ts'

type Taken = { readonly input: KioskInput; readonly outcome: StepOutcome<KioskState> }

/** L3: live and from a saved state of any moment with what was logged since, the kiosk is the same. */
export function checkReplay(history: History, share: number): void {
  const live = play(history)
  const at = Math.floor(share * live.length)
  const from = live[at]
  if (from === undefined) return
  const logged = live.slice(at + 1).map(({ input }) => input)
  let kiosk = restored(from.outcome.state)
  for (const input of throughBlocks(logged)) kiosk = step(kiosk, input).state
  const end = live.at(-1)?.outcome.state ?? from.outcome.state
  same('L3', withoutBoard(kiosk), withoutBoard(end))
  same('L3', standingAlarms(kiosk), standingAlarms(end))
  // Two more ticks fill the wall.
  same('L3: the board', afterTicks(kiosk).board, afterTicks(end).board)
}

/** L4: what stood stands, a clock that ran has counted the gap, and the gap is told of. */
export function checkCrash(history: History, share: number, gapMs: number): void {
  const live = play(history)
  const crashedAt = Math.floor(share * live.length)
  const crashed = live[crashedAt]
  if (crashed === undefined) return
  const journal = writtenUntil(live, crashedAt)
  const snapshot = live[Math.floor(journal / 2)] ?? crashed
  const logged = live.slice(Math.floor(journal / 2) + 1, journal + 1).map(({ input }) => input)
  let kiosk = restored(snapshot.outcome.state)
  for (const input of throughBlocks(logged)) kiosk = step(kiosk, input).state

  const before = crashed.outcome.state
  const atMs = crashed.input.atMs + gapMs
  const setup: KioskSetup = { ...kiosk.setup, idPrefix: 'again' }
  const wallAheadMs = crashed.input.wallAtMs - crashed.input.atMs
  const first = step(goOn(kiosk, setup, atMs), { kind: 'tick', atMs, wallAtMs: atMs + wallAheadMs })
  stands(before, first.state)
  counts(before, first.state, atMs)
  const mustTell = wasInflated(kiosk) && atMs - kiosk.lookedAtMs > setup.limits.C27.gapMs
  const told = standingAlarms(first.state).some(({ condition }) => condition === 'kiosk-gap')
  if (mustTell && !told) throw new Error('C27: nobody was told of the gap')
  goesOn(live.slice(crashedAt + 1), first.state, setup)
}

/** The rest of the history: samples of the gap are lost, what the broker kept comes at its end. New alarms have ids of their own. */
function goesOn(rest: readonly Taken[], after: KioskState, setup: KioskSetup): void {
  const ids = new Set(standingAlarms(after).map(({ id }) => id))
  const resumedAtMs = after.lookedAtMs
  let kiosk = after
  for (const { input } of rest) {
    const isInGap = input.atMs < resumedAtMs
    if (isInGap && !(input.kind === 'message' && input.message.kind !== 'pressure')) continue
    const atMs = Math.max(resumedAtMs, input.atMs)
    const { state, entries } = step(kiosk, { ...input, atMs })
    kiosk = state
    for (const entry of entries) {
      if (entry.kind !== 'alarm' || entry.change !== 'raised') continue
      const { id } = entry.alarm
      if (ids.has(id) || !id.startsWith(`${setup.idPrefix}-`)) throw new Error(`L4: a second alarm ${id}`)
      ids.add(id)
    }
  }
}

const rank = { low: 0, medium: 1, high: 2 }

function stands(before: KioskState, after: KioskState): void {
  const now = new Map(standingAlarms(after).map(alarm => [placeOf(alarm), alarm]))
  for (const alarm of standingAlarms(before)) {
    const still = now.get(placeOf(alarm))
    if (still === undefined) {
      // Time alone ends these.
      if (['bad-data', 'flood', 'pressure-peaks', 'two-places'].includes(alarm.condition)) continue
      throw new Error(`L4: ${placeOf(alarm)} is gone with the crash`)
    }
    if (rank[still.priority] < rank[alarm.priority]) throw new Error(`L4: ${placeOf(alarm)} fell`)
    if (still.id !== alarm.id) throw new Error(`OC4: ${placeOf(alarm)} has another id`)
    const isSame = still.priority === alarm.priority && still.state === alarm.state
    if (isSame && !isDeepStrictEqual(still.acknowledged, alarm.acknowledged))
      throw new Error(`OC4: the acknowledgement of ${placeOf(alarm)} is lost`)
  }
}

function placeOf({ station, cuff, condition }: AlarmView): string {
  return `${condition} ${station ?? ''}/${cuff ?? ''}`
}

/** OC4: a clock that ran stands where it would had the kiosk run on. */
function counts(before: KioskState, after: KioskState, atMs: number): void {
  for (const [key, clock] of before.clocks) {
    if (clock.kind !== 'running') continue
    const { resetMs } = before.setup.limits.OC2
    const expected = clockMs(clock, atMs, resetMs)
    const found = clockMs(after.clocks.get(key) ?? null, atMs, resetMs)
    if (found !== expected) throw new Error(`OC4: clock ${key} at ${found} ms, not ${expected}`)
  }
}

/** Everything of consequence is written at once, the rest four times a second: what is lost is the end without it. */
function writtenUntil(live: readonly Taken[], crashedAt: number): number {
  const writtenBefore = (live[crashedAt]?.input.atMs ?? 0) - 250
  for (let at = crashedAt; at > 0; at--) {
    const { input, outcome } = live[at] ?? {}
    const isSample = input?.kind === 'message' && input.message.kind === 'pressure'
    const isQuiet = (isSample || input?.kind === 'tick') && outcome?.entries.length === 0
    if (!isQuiet || input.atMs < writtenBefore) return at
  }
  return 0
}

function play(history: History): Taken[] {
  const taken: Taken[] = []
  playHistory(history, {}, [
    ({ taken: input, outcome }) => {
      if (input !== null && outcome !== null) taken.push({ input, outcome })
    },
  ])
  return taken
}

function throughBlocks(inputs: readonly KioskInput[]): readonly KioskInput[] {
  const read = decodeInputs(encodeInputs(inputs))
  if (!read.ok) throw new Error(`L3: ${read.reason}`)
  return read.inputs
}

function restored(state: KioskState): KioskState {
  const result = restoreKiosk([...saveKiosk(state)].join(''), state.setup)
  if (!result.ok) throw new Error(`L3: ${result.path}: ${result.reason}`)
  same('L3: a restored state', withoutBoard(result.kiosk), withoutBoard(state))
  return result.kiosk
}

function withoutBoard({ board: _board, stations, ...rest }: KioskState): unknown {
  return { ...rest, stations: [...stations.values()].map(plainStation) }
}

function afterTicks(kiosk: KioskState): KioskState {
  let after = kiosk
  const fromMs = kiosk.lookedAtMs + 1_000
  for (const atMs of [fromMs, fromMs + 125]) after = step(after, { kind: 'tick', atMs, wallAtMs: atMs }).state
  return after
}

function wasInflated({ stations }: KioskState): boolean {
  return [...stations.values()].some(anyInflated)
}

function same(law: string, mine: unknown, theirs: unknown): void {
  if (!isDeepStrictEqual(mine, theirs))
    throw new Error(`${law} differs: ${firstDifference(mine, theirs, '')}`)
}

function firstDifference(mine: unknown, theirs: unknown, path: string): string {
  if (typeof mine !== 'object' || typeof theirs !== 'object' || mine === null || theirs === null)
    return `${path}: ${JSON.stringify(mine)} against ${JSON.stringify(theirs)}`
  const left = new Map<unknown, unknown>(mine instanceof Map ? mine : Object.entries(mine))
  const right = new Map<unknown, unknown>(theirs instanceof Map ? theirs : Object.entries(theirs))
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (!isDeepStrictEqual(left.get(key), right.get(key)))
      return firstDifference(left.get(key), right.get(key), `${path}.${String(key)}`)
  }
  return `${path}: in their order`
}
