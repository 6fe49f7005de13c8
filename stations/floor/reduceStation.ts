import type { Message } from '../contract/message.ts'
import type { PressureSample } from '../contract/pressure.ts'
import { addToTrace, lookAtCuff, type CuffState } from './cuffState.ts'
import { assign } from './assign.ts'
import { reduceEvent, type Reduced } from './reduceEvent.ts'
import { addSample } from './sampleWindow.ts'
import { judgeOrder } from './senderOrder.ts'
import { cuffAt, withCuff, withRoomFor, type StationState } from './stationState.ts'

export type StationMessage = Extract<
  Message,
  { kind: 'station-status' | 'assignment' | 'event' | 'cuff-status' | 'pressure' | 'reply' }
>

/**
 * One station's state after one of its messages. A retained copy of what the contract does not retain is dropped; a retained
 * copy of what it does is taken, but is no sign of life.
 */
export function reduceStation(
  station: StationState,
  message: StationMessage,
  retained: boolean,
  atMs: number,
): Reduced {
  const heard = retained ? station : { ...station, heardAtMs: atMs }
  const live = 'cuff' in message ? withRoomFor(heard, message.cuff, atMs) : heard
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
      return reducePressure(live, cuffAt(live, message.cuff), message.sample, atMs)
    case 'reply':
      return retained ? { station, dropped: 'retained copy' } : { station: live, dropped: null }
  }
}

function reducePressure(
  station: StationState,
  cuff: CuffState | null,
  message: PressureSample,
  atMs: number,
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
  const heard: CuffState = {
    ...cuff,
    order: verdict.order,
    samples: addSample(cuff.samples, sample),
    lastSample: sample,
    trace: addToTrace(cuff.trace, sample),
  }
  return { station: withCuff(station, lookAtCuff(heard, atMs)), dropped: null }
}
