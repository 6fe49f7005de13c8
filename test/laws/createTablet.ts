import type { WornCuff } from '../support/trueLimbFacts.ts'
import { chance } from './chance.ts'
import type { Tools } from './createCuff.ts'
import { handCuff, noisyStation, type Act, type StationName } from './history.ts'

type TabletAct = Exclude<
  Extract<Act, { station: StationName }>,
  {
    kind:
      | 'inflate'
      | 'deflate'
      | 'rate'
      | 'wire'
      | 'silence'
      | 'speak'
      | 'reboot-cuff'
      | 'restart-cuff'
      | 'cuff-gone'
  }
>
type Assign = Extract<Act, { kind: 'assign' }>

const STATUS_MS = 4_500
const PASSIVE_SET_MS = 10_000

/** One station's tablet: who trains there, what happens, and that it is there. */
export function createTablet(tools: Tools, station: StationName) {
  const { seed, put, senderClock, variant } = tools
  const isFaultless = variant.noFaults === true
  const topic = `bfr/v1/main/station/${station}`
  let boot = 'b0'
  let seq = 0
  let reboots = 0
  let events = 0
  let isSilent = false
  let assignments = 0
  let assigned: (Assign & { id: string }) | null = null
  /** When the next sign of life falls due; null: nobody has switched it on. */
  let beatAtMs: number | null = null

  const status = (atMs: number): void =>
    put(`${topic}/status`, { online: true, boot, at: senderClock(atMs) }, { atMs })
  const event = (
    atMs: number,
    type: string,
    fields: object = {},
    fact?: Parameters<Tools['put']>[2]['fact'],
  ): void => {
    const id = `e${station}-${events++}`
    const payload = { id, boot, seq: seq++, type, at: senderClock(atMs), ...fields }
    const given = { order: events, ...(fact === undefined ? {} : { fact }) }
    put(`${topic}/event`, payload, { atMs, ...given })
    const isTwice = chance(seed, station, 'twice', events) < 0.2 && !isFaultless && variant.cleanWire !== true
    if (isTwice)
      put(`${topic}/event`, payload, {
        atMs: atMs + Math.floor(chance(seed, station, 'again', events) * 1_900),
      })
  }
  const say = (atMs: number): void => {
    const fact = { atMs, kind: 'worn', station, plannedMs: PASSIVE_SET_MS } as const
    if (assigned === null) {
      return put(`${topic}/assignment`, null, {
        atMs,
        fact: { ...fact, athlete: null, training: 'resistance', isCleared: true, cuffs: [] },
      })
    }
    const athlete = athleteAt(station, assigned.athlete)
    put(`${topic}/assignment`, assignmentOf(assigned, athlete, senderClock(atMs)), {
      atMs,
      fact: {
        ...fact,
        athlete,
        training: assigned.training,
        isCleared: assigned.isCleared,
        cuffs: wornCuffs(assigned),
      },
    })
  }

  const wake = (atMs: number): void => void (beatAtMs ??= atMs)

  return {
    wake,
    act(act: TabletAct, atMs: number): void {
      wake(atMs)
      switch (act.kind) {
        case 'assign':
          assigned = { ...act, id: `as-${station}-${assignments++}` }
          return say(atMs)
        case 'update':
          if (assigned === null) return
          assigned = { ...assigned, isCleared: act.isCleared, lopMmHg: act.lopMmHg }
          return say(atMs)
        case 'clear':
          assigned = null
          return say(atMs)
        case 'reboot-tablet':
          if (isFaultless) return
          boot = `b${++reboots}`
          seq = 0
          return status(atMs)
        case 'tablet-silent':
          isSilent = true
          return
        case 'tablet-speaks':
          isSilent = false
          return status(atMs)
        case 'tablet-gone':
          return isFaultless ? undefined : put(`${topic}/status`, { online: false }, { atMs })
        case 'stop':
          return event(atMs, 'stop', {}, { atMs, kind: 'stop', station })
        case 'numbness':
          return event(atMs, 'report', { symptoms: ['numbness'] }, { atMs, kind: 'stop', station })
        case 'tingling':
          return event(atMs, 'report', { symptoms: ['tingling'] })
        case 'pain':
          return event(atMs, 'report', { pain: act.pain })
        case 'call':
          return event(atMs, 'call')
        case 'finished':
          return event(atMs, 'finished', {}, { atMs, kind: 'set', station, set: 0, does: 'finished' })
        case 'set': {
          const { set, does } = act
          const done = does === 'set-ended' ? { reps: 5 } : { rep: 5 }
          return event(atMs, does, { set, ...done }, { atMs, kind: 'set', station, set, does })
        }
        case 'hand': {
          const place = `${station}/${act.cuff}`
          const { cuff, isInflated } = act
          const kind = cuff === handCuff ? 'hand' : 'said'
          const fact = { atMs, kind, place, isInflated } as const
          return event(atMs, isInflated ? 'inflated' : 'released', { cuff }, fact)
        }
        case 'release-command':
          put(`${topic}/command`, { id: `c${events}`, expiresAt: 1e15, type: 'release' }, { atMs })
          return put(`${topic}/reply`, { id: `c${events}`, accepted: true }, { atMs: atMs + 20 })
      }
    },
    beatUntil(untilMs: number): void {
      while (beatAtMs !== null && beatAtMs <= untilMs) {
        if (!isSilent || isFaultless) status(beatAtMs)
        beatAtMs += STATUS_MS
      }
    },
    mend(atMs: number): void {
      if (beatAtMs === null) return
      isSilent = false
      status(atMs)
    },
  }
}

function athleteAt(station: StationName, athlete: string): string {
  return station === noisyStation ? `own-${athlete}` : athlete
}

function wornCuffs({ lists, isLeg, lopMmHg }: Assign): WornCuff[] {
  const limb = isLeg ? 'thigh' : 'arm'
  const left = { cuff: 'l', limb: `left-${limb}`, lopMmHg, isManual: false }
  if (lists === 'none') return []
  if (lists === 'left') return [left]
  if (lists === 'both') return [left, { ...left, cuff: 'r', limb: `right-${limb}` }]
  return [left, { cuff: handCuff, limb: isLeg ? 'left-arm' : 'left-thigh', lopMmHg: null, isManual: true }]
}

function assignmentOf(act: Assign & { id: string }, athlete: string, at: number): object {
  const seconds = PASSIVE_SET_MS / 1_000
  return {
    id: act.id,
    at,
    athlete: { id: athlete, name: `Athlete ${athlete}` },
    cleared: act.isCleared,
    prescription: {
      kind: act.training,
      sets: act.training === 'resistance' ? [{ reps: 30 }, { reps: 15 }] : [{ seconds }, { seconds }],
      restSeconds: 5,
      cuffs: wornCuffs(act).map(({ cuff, limb, lopMmHg, isManual }) => ({
        cuff,
        limb,
        ...(lopMmHg === null ? {} : { lopMmHg }),
        ...(isManual ? { manual: true } : { targetMmHg: act.targetMmHg }),
      })),
    },
  }
}
