import type { Message } from '../contract/message.ts'
import type { PressureSample } from '../contract/pressure.ts'
import type { Reply } from '../contract/reply.ts'
import type { Limits } from '../safety/limits.ts'
import { addToTrace, isInflated, isManual, lookAtSamples, type CuffState } from './cuffState.ts'
import { assign } from './assign.ts'
import { reduceEvent, type Reduced } from './reduceEvent.ts'
import { countRestart } from './messagePace.ts'
import { followPeaks, noPeaks } from './peaks.ts'
import type { Sample } from './samples.ts'
import { addSample } from './sampleWindow.ts'
import { judgeOrder } from './senderOrder.ts'
import { withAnswer } from './sentCommands.ts'
import { cuffAt, withCuff, withRoomFor, type StationState } from './stationState.ts'

export type StationMessage = Extract<
  Message,
  { kind: 'station-status' | 'assignment' | 'event' | 'cuff-status' | 'pressure' | 'reply' }
>

/**
 * One station's state after one of its messages. A retained copy of what the contract does not retain is dropped.
 */
export function reduceStation(
  station: StationState,
  message: StationMessage,
  retained: boolean,
  atMs: number,
  limits: Limits,
): Reduced {
  const live = 'cuff' in message ? withRoomFor(station, message.cuff, atMs) : station
  switch (message.kind) {
    case 'station-status':
      return { station: { ...live, status: { ...live.status, ...message.status } }, dropped: null }
    case 'assignment':
      return { station: assign(live, message.assignment, atMs), dropped: null }
    case 'cuff-status': {
      const cuff = cuffAt(live, message.cuff)
      if (cuff === null) return { station: live, dropped: 'too many cuffs' }
      return {
        station: withCuff(live, { ...cuff, status: { ...cuff.status, ...message.status } }),
        dropped: null,
      }
    }
    case 'event':
      return retained ? { station, dropped: 'retained copy' } : reduceEvent(live, message.event, atMs)
    case 'pressure':
      if (retained) return { station, dropped: 'retained copy' }
      return reducePressure(live, cuffAt(live, message.cuff), message.sample, atMs, limits)
    case 'reply':
      if (retained) return { station, dropped: 'retained copy' }
      return {
        station: reduceReply(withAnswer(live, message.reply, atMs), message.reply, atMs),
        dropped: null,
      }
  }
}

function reducePressure(
  station: StationState,
  cuff: CuffState | null,
  message: PressureSample,
  atMs: number,
  limits: Limits,
): Reduced {
  if (cuff === null) return { station, dropped: 'too many cuffs' }
  const verdict = judgeOrder(cuff.order, message.boot, message.seq, atMs)
  if (verdict.kind === 'late') {
    return {
      station: withCuff(station, { ...cuff, order: verdict.order }),
      dropped: `late sample (${verdict.reason})`,
    }
  }
  const sample = { atMs, pressureMmHg: message.pressureMmHg }
  const samples = addSample(cuff.samples, sample)
  const { inflation, p1UnknownSinceMs, inForce } = cuff
  // One copy of the cuff, not two: this is done for every sample of the floor.
  const heard: CuffState = {
    ...cuff,
    order: verdict.order,
    samples,
    lastSample: sample,
    peaks: followSwings(cuff, sample, limits),
    trace: addToTrace(cuff.trace, sample),
    ...lookAtSamples({ inflation, p1UnknownSinceMs, inForce, lastSample: sample }, samples, atMs),
  }
  const taken = withCuff(station, heard)
  if (!verdict.restarted) return { station: taken, dropped: null }
  return { station: { ...taken, badData: countRestart(station.badData, atMs) }, dropped: null }
}

function followSwings(cuff: CuffState, sample: Sample, limits: Limits): CuffState['peaks'] {
  const lopMmHg = cuff.inForce?.cuff?.lopMmHg
  if (lopMmHg === undefined || !isInflated(cuff)) return noPeaks
  return followPeaks(cuff.peaks, sample, (lopMmHg * limits.C6.peakPercentLop) / 100, lopMmHg)
}

/** A release command was accepted: every inflated cuff with a sensor is watched from now on (C13). */
function reduceReply(station: StationState, reply: Reply, atMs: number): StationState {
  if (!reply.accepted || !station.releaseCommands.includes(reply.id)) return station
  let watched = station
  for (const cuff of station.cuffs.values()) {
    if (!isInflated(cuff) || isManual(cuff)) continue
    watched = withCuff(watched, { ...cuff, letOutAtMs: cuff.letOutAtMs ?? atMs })
  }
  return watched
}
