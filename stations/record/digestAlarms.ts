import type { AlarmDigest } from './athleteSummarySchema.ts'
import type { Happening } from './recordSchema.ts'

/**
 * Every alarm of a session with its whole life, in the order they were raised; time to acknowledge in ms from when it reached
 * its highest priority, as a rise takes an earlier acknowledgement back (AL1, AL2).
 */
export function digestAlarms(happenings: readonly Happening[]): AlarmDigest[] {
  const alarms = new Map<string, { digest: AlarmDigest; reachedAtMs: number }>()
  for (const happening of happenings) {
    if (happening.kind !== 'alarm') continue
    const { alarm, change, atMs } = happening
    const known = alarms.get(alarm.id) ?? { digest: firstOf(happening), reachedAtMs: atMs }
    alarms.set(alarm.id, known)
    if (change === 'risen') {
      known.reachedAtMs = atMs
      known.digest = { ...known.digest, priority: alarm.priority, alarm, acknowledged: null }
    }
    // Latched it is over: only true again (renewed) it goes on.
    if (change === 'ended' || change === 'latched')
      known.digest = { ...known.digest, endedAtMs: known.digest.endedAtMs ?? atMs }
    if (change === 'renewed') known.digest = { ...known.digest, endedAtMs: null }
    if (change === 'acknowledged' && known.digest.acknowledged === null) {
      const by = alarm.acknowledged?.by ?? ''
      known.digest = {
        ...known.digest,
        acknowledged: { afterMs: Math.max(0, atMs - known.reachedAtMs), atMs, by },
      }
    }
  }
  return [...alarms.values()].map(({ digest }) => digest)
}

function firstOf({ alarm, athleteId }: Happening & { kind: 'alarm' }): AlarmDigest {
  const { id, station, cuff, priority } = alarm
  return {
    ...{ id, athleteId, station, cuff, priority, alarm },
    raised: { atMs: alarm.raisedAtMs, wallMs: alarm.raisedWallMs },
    endedAtMs: null,
    acknowledged: null,
  }
}
