import type { Facts } from './boardFacts.ts'

/** A crash: what the kiosk showed before it, and how long it was away. */
export type Crash = {
  readonly shown: Facts
  readonly killedWallMs: number
  readonly awayMs: number
  /** How long it had looked before, since the crash before this one. */
  readonly lookedMs: number
}

const CLOCK_WITHIN_MS = 1_500
const rank = { low: 0, medium: 1, high: 2 }
/** A twin's alarm that is older than this at the crash was raised by the other, too. */
const SAME_MOMENT_MS = 1_000
/** A release takes 3 s and a second of pressures to be seen (D3), and begins anew with each crash. */
const RELEASE_SEEN_MS = 4_000

/** How far a cuff's clock may be behind or ahead of its twin's, from what changed while nobody looked. */
export type Allowance = { readonly lagMs: number; readonly leadMs: number }

/**
 * What is wrong with a kiosk after a crash, compared with its twin that ran on: a clock that lags or leads, a set that is not the
 * twin's, an alarm or an acknowledgement that is gone (OC4, L4).
 */
export function compareFacts(
  back: Facts,
  twin: Facts,
  crash: Crash,
  allowed: ReadonlyMap<string, Allowance>,
): string[] {
  return [
    ...compareClocks(back, twin, allowed),
    ...compareSets(back, twin),
    ...compareAlarms(back, twin, crash),
  ]
}

/**
 * What a cuff may differ by after this crash: one that was let out while nobody looked counted on the while, one that was put on
 * counts from when it was seen. It goes on from crash to crash, until the clock is back at zero.
 */
export function allow(
  before: ReadonlyMap<string, Allowance>,
  { shown, awayMs, lookedMs }: Crash,
  twin: Facts,
): Map<string, Allowance> {
  const allowed = new Map<string, Allowance>()
  for (const [cuff, { ms, isRunning }] of twin.clocks) {
    if (ms === 0) continue
    const was = shown.clocks.get(cuff)?.isRunning === true
    const { lagMs, leadMs } = before.get(cuff) ?? { lagMs: 0, leadMs: 0 }
    // Let out in the crash before, and not looked at for long enough since to see it.
    const unseenMs = leadMs > 0 && lookedMs < RELEASE_SEEN_MS ? lookedMs : 0
    allowed.set(cuff, {
      lagMs: lagMs + (isRunning && !was ? awayMs : 0),
      leadMs: leadMs + (was && !isRunning ? awayMs + unseenMs : 0),
    })
  }
  return allowed
}

function compareClocks(back: Facts, twin: Facts, allowed: ReadonlyMap<string, Allowance>): string[] {
  const wrong: string[] = []
  for (const [cuff, { ms: twinMs }] of twin.clocks) {
    const ms = back.clocks.get(cuff)?.ms ?? 0
    const { lagMs, leadMs } = allowed.get(cuff) ?? { lagMs: 0, leadMs: 0 }
    if (twinMs - ms > CLOCK_WITHIN_MS + lagMs) wrong.push(`${cuff} lags: ${ms} ms, its twin ${twinMs} ms`)
    if (twinMs > 0 && ms - twinMs > CLOCK_WITHIN_MS + leadMs) {
      wrong.push(`${cuff} leads: ${ms} ms, its twin ${twinMs} ms`)
    }
  }
  return wrong
}

function compareSets(back: Facts, twin: Facts): string[] {
  return [...twin.sets].flatMap(([station, done]) => {
    const here = back.sets.get(station) ?? 'not there'
    return here === done ? [] : [`station ${station} shows ${here}, its twin ${done}`]
  })
}

function compareAlarms(back: Facts, twin: Facts, { shown, killedWallMs }: Crash): string[] {
  const wrong: string[] = []
  for (const [place, { priority, raisedWallMs, acknowledgedBy }] of twin.alarms) {
    if (place.startsWith('kiosk/') || raisedWallMs > killedWallMs - SAME_MOMENT_MS) continue
    const here = back.alarms.get(place)
    const before = shown.alarms.get(place)
    // A delay that was running may begin again: what was not told yet may be told later.
    if (before === undefined) continue
    if (here === undefined) {
      wrong.push(`${place} is gone`)
      continue
    }
    if (here.id !== before.id) wrong.push(`${place} was ${before.id} and is ${here.id}`)
    if (rank[here.priority] < rank[before.priority] && rank[here.priority] < rank[priority])
      wrong.push(`${place} fell to ${here.priority}`)
    const isAcknowledged = before.acknowledgedBy !== null && acknowledgedBy !== null
    if (
      isAcknowledged &&
      here.acknowledgedBy !== before.acknowledgedBy &&
      here.priority === before.priority
    ) {
      wrong.push(`${place} was acknowledged by ${before.acknowledgedBy}, now ${here.acknowledgedBy}`)
    }
  }
  return wrong
}
