import { describe, expect, it } from 'vitest'
import { soundsAgain } from '../../../stations/board/soundsAgain.ts'
import { aFloor, startAtMs, type Floor } from '../../support/aFloor.ts'
import { inABand } from '../../support/aFloorAtWork.ts'

const ask = (floor: Floor, kind: 'pause-sound' | 'resume-sound'): void =>
  void floor.take({ kind: 'command', id: 'c-2', command: { kind, by: 'Bente' } })
const pausedUntilMs = (floor: Floor): number | null => floor.board().floor.soundPausedUntilMs
const sounds = (floor: Floor): unknown[] =>
  floor.entries.flatMap(entry => (entry.kind === 'sound' ? [[entry.change, entry.by]] : []))

describe('[AL4] sound', () => {
  it('is paused for 120 s, not longer by asking again, and comes back by itself', () => {
    const floor = aFloor()
    ask(floor, 'pause-sound')
    floor.run(60_000)
    ask(floor, 'pause-sound')
    expect(pausedUntilMs(floor)).toBe(startAtMs + 120_000)
    floor.run(59_875)
    expect(pausedUntilMs(floor)).not.toBeNull()
    floor.run(125)
    expect(pausedUntilMs(floor)).toBeNull()
  })

  it('a new H breaks through, a new M does not; [AL8] all of it is in the record', () => {
    const { floor, station } = inABand()
    ask(floor, 'pause-sound')
    station.event('report', { symptoms: ['tingling'] })
    expect(pausedUntilMs(floor)).not.toBeNull()
    station.event('stop')
    expect(pausedUntilMs(floor)).toBeNull()
    expect(sounds(floor)).toEqual([
      ['paused', 'Bente'],
      ['broken', null],
    ])
  })

  it('a rise to H breaks through', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 7 })
    ask(floor, 'pause-sound')
    station.event('report', { pain: 9 })
    expect(pausedUntilMs(floor)).toBeNull()
  })

  it('can be had back', () => {
    const floor = aFloor()
    ask(floor, 'pause-sound')
    floor.run(1_000)
    ask(floor, 'resume-sound')
    expect(pausedUntilMs(floor)).toBeNull()
  })
})

describe('[AL3] an H still active 60 s after its acknowledgement', () => {
  it('sounds again, not before, and may be acknowledged again', () => {
    const { floor, station } = inABand()
    station.event('stop')
    const known = () => {
      const alarm = floor.alarm('athlete-stop')
      if (alarm === undefined) throw new Error('no alarm')
      return alarm
    }
    floor.acknowledge(known())
    floor.run(59_999)
    expect(soundsAgain(known(), startAtMs + floor.nowMs())).toBe(false)
    expect(floor.acknowledge(known())).toMatchObject({ accepted: false })
    floor.run(1)
    expect(soundsAgain(known(), startAtMs + floor.nowMs())).toBe(true)
    expect(floor.acknowledge(known())).toMatchObject({ accepted: true })
    expect(soundsAgain(known(), startAtMs + floor.nowMs())).toBe(false)
  })

  it('no M does', () => {
    const { floor, station } = inABand()
    station.event('report', { pain: 7 })
    const alarm = floor.alarm('athlete-pain')
    floor.acknowledge(alarm ?? { id: '', priority: 'low' })
    const acknowledged = floor.alarm('athlete-pain')
    expect(acknowledged && soundsAgain(acknowledged, startAtMs + 600_000)).toBe(false)
  })
})
