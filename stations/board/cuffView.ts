import { ownerClockKey } from '../floor/settleClocks.ts'
import type { ClockBook } from '../floor/clockBook.ts'
import { isInflated, isManual, limbOf, type CuffState } from '../floor/cuffState.ts'
import { targetMmHg, toleranceMmHg } from '../floor/inForce.ts'
import { clockMs } from '../floor/occlusionClock.ts'
import type { StationState } from '../floor/stationState.ts'
import type { Limits } from '../safety/limits.ts'
import { occlusionLimits } from '../safety/occlusionLimits.ts'
import { maximumOf, told } from '../safety/readings.ts'
import { cuffFreshness, lostFromMs } from './freshness.ts'
import type { ClockView, CuffView } from './tileSchema.ts'

/** One cuff as a screen may know it at this moment. */
export function cuffView(
  station: StationState,
  cuff: CuffState,
  clocks: ClockBook,
  atMs: number,
  limits: Limits,
): CuffView {
  const prescribed = cuff.inForce?.cuff ?? null
  const target = targetMmHg(prescribed, limits)
  const freshness = cuffFreshness(cuff, station, atMs, limits)
  const clockKey = cuff.clockKeys[0] ?? ownerClockKey(station, cuff)
  const clockNowMs = clockMs(clocks.get(clockKey) ?? null, atMs, limits.OC2.resetMs)
  const newest = cuff.lastSample !== null && atMs - cuff.lastSample.atMs < lostFromMs ? cuff.lastSample : null
  return {
    cuff: cuff.cuff,
    limb: limbOf(cuff),
    manual: isManual(cuff),
    inflated: isInflated(cuff),
    online: cuff.status?.online ?? null,
    batteryPercent: cuff.status?.batteryPercent ?? null,
    freshness,
    pressureMmHg: newest === null ? null : told(cuff.p1MmHg ?? newest.pressureMmHg),
    lastPressureMmHg: told(cuff.lastSample?.pressureMmHg ?? null),
    lastSampleAtMs: cuff.lastSample?.atMs ?? null,
    targetMmHg: told(target),
    toleranceMmHg: target === null ? null : told(toleranceMmHg(prescribed, target)),
    lopMmHg: prescribed?.lopMmHg ?? null,
    maximumMmHg: maximumOf(cuff, limits.C7),
    targetTightness: prescribed?.targetTightness ?? null,
    entered: cuff.entered,
    clock: clockView(cuff, clockKey, clocks, atMs, limits, freshness === 'lost' || freshness === 'never'),
    ...limitsOf(cuff, station, clockNowMs, atMs, limits),
  }
}

function limitsOf(cuff: CuffState, station: StationState, clockNowMs: number, atMs: number, limits: Limits) {
  if (cuff.inForce === null && !isInflated(cuff)) return { cautionMs: null, stopMs: null }
  return occlusionLimits(cuff, station.progress, clockNowMs, atMs, limits)
}

function clockView(
  cuff: CuffState,
  key: string,
  clocks: ClockBook,
  atMs: number,
  limits: Limits,
  estimated: boolean,
): ClockView | null {
  const clock = clocks.get(key)
  if (clock === undefined) return null
  if (clock.kind === 'running') {
    return {
      kind: 'running',
      zeroAtMs: clock.sinceMs - clock.bankedMs,
      estimated: estimated && isInflated(cuff),
    }
  }
  const { releasedAtMs } = clock
  const readyAtMs = releasedAtMs + limits.OC2.resetMs
  return atMs >= readyAtMs ? null : { kind: 'held', valueMs: clock.bankedMs, releasedAtMs, readyAtMs }
}
