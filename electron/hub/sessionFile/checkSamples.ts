import type { SessionFile } from '../../../stations/record/export/sessionFileSchema.ts'
import { readSamples } from '../../../stations/record/readSamples.ts'
import type { FileFault } from './readSessionFile.ts'

/** Whether the samples that people read in a file are those of its inputs, which review reads; null: they are. */
export function checkSamples(file: SessionFile, blocks: readonly Uint8Array[]): FileFault | null {
  const filed = new Map(
    file.samples.map((samples, index) => [
      `${samples.station}/${samples.cuff}`,
      { samples, index, at: 0, atMs: samples.firstAtMs },
    ]),
  )
  const found: { odds: FileFault | null } = { odds: null }
  const { unreadable } = readSamples(blocks, (station, cuff) => {
    const lane = filed.get(`${station}/${cuff}`)
    return (atMs, pressureMmHg) => {
      if (found.odds !== null) return
      const path = lane === undefined ? 'samples' : `samples.${lane.index}.pressuresMmHg.${lane.at}`
      const here = lane?.samples.pressuresMmHg[lane.at]
      if (
        lane === undefined ||
        here === undefined ||
        lane.atMs !== atMs ||
        Math.fround(here) !== Math.fround(pressureMmHg)
      ) {
        found.odds = {
          path,
          expected: `${pressureMmHg} mmHg at ${atMs} ms, as in inputs`,
          got: here === undefined ? 'nothing' : `${here} mmHg at ${lane?.atMs ?? 0} ms`,
        }
        return
      }
      lane.atMs += lane.samples.stepsMs[lane.at] ?? 0
      lane.at += 1
    }
  })
  if (unreadable > 0)
    return { path: 'inputs', expected: 'blocks that can be read', got: `${unreadable} that can't` }
  if (found.odds !== null) return found.odds
  const more = [...filed.values()].find(({ samples, at }) => at < samples.pressuresMmHg.length)
  return more === undefined
    ? null
    : {
        path: `samples.${more.index}`,
        expected: `${more.at} samples, as in inputs`,
        got: String(more.samples.pressuresMmHg.length),
      }
}
