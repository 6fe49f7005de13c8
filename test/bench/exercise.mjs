// What one athlete does at a station from check-in to leaving, as moments after the check-in; 30-15-15-15 with 30 s of rest.

const sets = [30, 15, 15, 15]
const REP_MS = 2_000
const REST_MS = 30_000
const FIRST_SET_AT_MS = 8_000

export const INFLATE_AT_MS = 2_000
export const RAMP_MS = 2_000

/** @typedef {{ atMs: number, body: Record<string, unknown> & { type: string } }} ScriptedEvent */

/** @returns {{ events: readonly ScriptedEvent[], finishedAtMs: number }} */
function writeScript() {
  /** @type {ScriptedEvent[]} */
  const events = []
  let atMs = FIRST_SET_AT_MS
  for (const [index, reps] of sets.entries()) {
    const set = index + 1
    events.push({ atMs, body: { type: 'set-started', set } })
    for (let rep = 1; rep <= reps; rep += 1) {
      atMs += REP_MS
      events.push({ atMs, body: { type: 'rep', set, rep } })
    }
    events.push({ atMs: atMs + 100, body: { type: 'set-ended', set, reps } })
    atMs += REST_MS
  }
  const finishedAtMs = atMs - REST_MS + 2_000
  events.push({ atMs: finishedAtMs, body: { type: 'finished' } })
  return { events, finishedAtMs }
}

export const script = writeScript()
export const DEFLATE_AT_MS = script.finishedAtMs + 1_000
/** The station is free for a moment, then the next athlete checks in. */
export const LEAVE_AT_MS = DEFLATE_AT_MS + 8_000
export const CYCLE_MS = LEAVE_AT_MS + 4_000

export const cuffNames = /** @type {const} */ (['l', 'r', 'l2', 'r2'])
const limbs = /** @type {const} */ (['left-thigh', 'right-thigh', 'left-arm', 'right-arm'])
export const TARGET_MMHG = 150

/**
 * @param {{ id: string, athlete: string, name: string, cuffs: number, cleared: boolean }} who
 */
export function assignmentOf({ id, athlete, name, cuffs, cleared }) {
  return {
    id,
    at: Date.now(),
    athlete: { id: athlete, name },
    cleared,
    prescription: {
      kind: 'resistance',
      exercise: 'Leg press',
      loadPercent1Rm: 20,
      sets: sets.map(reps => ({ reps })),
      restSeconds: REST_MS / 1_000,
      cuffDuringRest: 'on',
      cuffs: cuffNames.slice(0, cuffs).map((cuff, index) => ({
        ...{ cuff, limb: limbs[index], lopMmHg: 200, targetMmHg: TARGET_MMHG, toleranceMmHg: 15 },
      })),
    },
  }
}

/**
 * How much of the target stands in the cuff, 0 to 1.
 * @param {number} sinceCheckInMs
 */
export function fill(sinceCheckInMs) {
  if (sinceCheckInMs < INFLATE_AT_MS || sinceCheckInMs >= DEFLATE_AT_MS + 1_000) return 0
  if (sinceCheckInMs < INFLATE_AT_MS + RAMP_MS) return (sinceCheckInMs - INFLATE_AT_MS) / RAMP_MS
  if (sinceCheckInMs < DEFLATE_AT_MS) return 1
  return 1 - (sinceCheckInMs - DEFLATE_AT_MS) / 1_000
}
