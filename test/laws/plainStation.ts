import type { StationState } from '../../stations/floor/stationState.ts'

/** A station whose samples can be compared: what a class keeps to itself is not seen by a deep comparison. */
export function plainStation({ cuffs, ...station }: StationState) {
  return { ...station, cuffs: [...cuffs].map(([id, cuff]) => [id, { ...cuff, samples: [...cuff.samples] }]) }
}
