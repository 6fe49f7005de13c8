import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { AthleteSummarySchema } from '../../../stations/record/athleteSummarySchema.ts'
import { summariseSession } from '../../../stations/record/summariseSession.ts'
import { startAtMs } from '../../support/aFloor.ts'
import { aCuff } from '../../support/aFloorStation.ts'
import { aRecordedFloor } from '../../support/aRecordedFloor.ts'

const bothThighs = {
  cuffs: [
    aCuff({ targetMmHg: 150, toleranceMmHg: 10 }),
    aCuff({ cuff: 'r', limb: 'right-thigh', targetMmHg: 150, toleranceMmHg: 10 }),
  ],
}

/** 30 and 12 of 15 repetitions with a rest of 30 s, both cuffs inflated for 3 minutes. */
function aTraining() {
  const recorded = aRecordedFloor()
  const { floor } = recorded
  const station = floor.at('5')
  station.assign({}, bothThighs)
  for (const cuff of ['l', 'r']) station.pump(cuff, sinceMs => (sinceMs < 180_000 ? 150 : 0), { hz: 4 })
  floor.run(10_000)
  station.event('set-started', { set: 1 })
  floor.run(60_000)
  station.event('set-ended', { set: 1, reps: 30 })
  station.event('report', { pain: 4, effort: 6 })
  floor.run(30_000)
  station.event('set-started', { set: 2 })
  floor.run(30_000)
  station.event('rep', { set: 2, rep: 12 })
  station.event('set-ended', { set: 2, reps: 12 })
  station.event('report', { pain: 6, symptoms: ['tingling'] })
  floor.run(70_000)
  station.event('finished')
  station.clear()
  return recorded
}

// Read by several tests, changed by none.
const training = aTraining()

function summaryOf(recorded: ReturnType<typeof aRecordedFloor>) {
  const summaries = summariseSession(recorded.record(), recorded.samplesOf)
  const [summary] = summaries
  if (summary === undefined) throw new Error('no summary')
  return { summaries, summary, stint: summary.stints[0] }
}

describe('summariseSession', () => {
  it('counts sets and repetitions, done and planned', () => {
    const { summary, stint } = summaryOf(training)
    expect(v.parse(AthleteSummarySchema, summary)).toEqual(summary)
    expect([summary.sets, summary.reps]).toEqual([
      { planned: 4, done: 2 },
      { planned: 75, done: 42 },
    ])
    expect(
      stint?.sets.map(({ set, reps, workedMs, restMs, pain }) => [set, reps, workedMs, restMs, pain]),
    ).toEqual([
      [1, 30, 60_000, 30_000, 4],
      [2, 12, 30_000, null, 6],
      [3, 0, null, null, null],
      [4, 0, null, null, null],
    ])
    expect([summary.highestPain, summary.highestEffort, summary.symptoms]).toEqual([6, 6, ['tingling']])
  })

  it('[D3] times each limb and takes the longest', () => {
    const { summary } = summaryOf(training)
    expect(summary.limbs.map(({ limb }) => limb)).toEqual(['left-thigh', 'right-thigh'])
    for (const { underCuffMs } of summary.limbs) {
      expect(Math.abs(underCuffMs - 183_000)).toBeLessThan(1_500)
    }
    expect(summary.underCuffMs).toBe(Math.max(...summary.limbs.map(limb => limb.underCuffMs)))
    expect(summary.plannedUnderCuffMs).toBeNull()
  })

  it('weighs pressures against LOP and band', () => {
    const { summary, stint } = summaryOf(training)
    expect(stint?.cuffs[0]?.medianMmHg).toBe(150)
    expect(summary.medianPercentLop).toBe(75)
    expect(summary.targetPercentLop).toBe(75)
    // The last 3 s of an inflation are those in which it is let out.
    expect(summary.inBandShare).toBeGreaterThan(0.97)
    expect(summary.inBandShare).toBeLessThan(1)
  })

  it('[L1] keeps the highest pressure of each set and cuff', () => {
    const recorded = aRecordedFloor()
    const { floor } = recorded
    const station = floor.at('5')
    station.assign({}, bothThighs)
    station.event('set-started', { set: 1 })
    station.pump('l', sinceMs => (sinceMs === 20_000 ? 214 : 150))
    station.pump('r', 148)
    floor.run(30_000)
    station.event('set-ended', { set: 1, reps: 30 })
    floor.run(5_000)
    const { summary, stint } = summaryOf(recorded)
    expect(stint?.sets[0]?.cuffs).toEqual([
      { cuff: 'l', medianMmHg: 150, highestMmHg: 214 },
      { cuff: 'r', medianMmHg: 148, highestMmHg: 148 },
    ])
    expect(summary.highestMmHg).toBe(214)
  })

  it('[AL2] says how long an alarm waited for its acknowledgement', () => {
    const recorded = aRecordedFloor()
    const { floor } = recorded
    const station = floor.at('5')
    station.assign({}, bothThighs)
    station.event('stop')
    floor.run(11_000)
    const [alarm] = floor.alarms()
    if (alarm === undefined) throw new Error('no alarm')
    floor.acknowledge(alarm, 'Anna')
    floor.run(1_000)
    const { summary } = summaryOf(recorded)
    expect(summary.alarms.map(({ priority, acknowledged }) => [priority, acknowledged])).toEqual([
      ['high', { afterMs: 11_000, atMs: startAtMs + 11_000, by: 'Anna' }],
    ])
    expect(summary.stops).toBe(1)
  })

  it('[AL1] counts from the rise where an alarm rose', () => {
    const recorded = aRecordedFloor()
    const { floor } = recorded
    const station = floor.at('5')
    station.assign({}, bothThighs)
    for (const cuff of ['l', 'r']) station.pump(cuff, 100)
    floor.run(10_000)
    station.event('report', { pain: 7 })
    floor.run(20_000)
    station.event('report', { pain: 9 })
    floor.run(5_000)
    const alarm = floor.alarm('athlete-pain')
    if (alarm === undefined) throw new Error('no alarm')
    floor.acknowledge(alarm, 'Anna')
    const digest = summaryOf(recorded).summary.alarms.find(each => each.alarm.condition === 'athlete-pain')
    expect([digest?.priority, digest?.acknowledged?.afterMs]).toEqual(['high', 5_000])
  })

  it('knows what sets of seconds ask for', () => {
    const recorded = aRecordedFloor()
    const walk = { kind: 'aerobic', sets: [{ seconds: 120 }, { seconds: 120 }], restSeconds: 60 }
    recorded.floor.at('1').assign({}, walk)
    recorded.floor
      .at('2')
      .assign({ id: 'as-2', athlete: { id: 'a-2', name: 'Bo' } }, { ...walk, kind: 'passive' })
    const planned = summaryOf(recorded).summaries.map(summary => summary.plannedUnderCuffMs)
    expect(planned).toEqual([300_000, 240_000])
  })

  it('takes a cuff that is inflated by hand from its events', () => {
    const recorded = aRecordedFloor()
    const { floor } = recorded
    const station = floor.at('5')
    station.assign({}, { cuffs: [{ cuff: 'l', limb: 'left-arm', manual: true }] })
    station.event('inflated', { cuff: 'l', tightness: 7 })
    floor.run(90_000)
    station.event('released', { cuff: 'l' })
    floor.run(10_000)
    const { summary } = summaryOf(recorded)
    expect(summary.limbs).toEqual([{ limb: 'left-arm', underCuffMs: 90_000 }])
    expect([summary.medianPercentLop, summary.inBandShare, summary.highestMmHg]).toEqual([null, null, null])
  })

  it('[OC3] counts on where data is lost, and says for how long', () => {
    const recorded = aRecordedFloor()
    const { floor } = recorded
    const station = floor.at('5')
    station.assign({}, { cuffs: [aCuff()] })
    station.pump('l', 120)
    floor.run(60_000)
    station.silence('l')
    floor.run(60_000)
    const cuff = summaryOf(recorded).stint?.cuffs[0]
    expect(Math.abs((cuff?.underCuffMs ?? 0) - 120_000)).toBeLessThan(1_000)
    expect(Math.abs((cuff?.withoutDataMs ?? 0) - 60_000)).toBeLessThan(1_000)
  })

  it('[OC6] hands an inflated cuff over to whoever is assigned', () => {
    const recorded = aRecordedFloor()
    const { floor } = recorded
    const station = floor.at('5')
    station.pump('l', 120)
    floor.run(30_000)
    station.assign({}, { cuffs: [aCuff()] })
    floor.run(30_000)
    station.clear()
    floor.run(30_000)
    station.assign({ id: 'as-2', athlete: { id: 'a-2', name: 'Bo Ek' } }, { cuffs: [aCuff()] })
    floor.run(30_000)
    const lengths = summaryOf(recorded).summaries.map(({ underCuffMs }) => Math.round(underCuffMs / 1_000))
    expect(lengths).toEqual([90, 30])
  })
})
