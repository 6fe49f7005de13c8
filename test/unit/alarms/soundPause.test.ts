import { describe, expect, it } from 'vitest'
import { aFloor } from '../../support/aFloor.ts'
import { aMedium, over } from './overMaximum.ts'

const pausedUntilMs = (floor: ReturnType<typeof aFloor>) => floor.board().floor.soundPausedUntilMs
const by = 'wall wall-1'
const say = (floor: ReturnType<typeof aFloor>, kind: 'pause-sound' | 'resume-sound') =>
  floor.take({ kind: 'command', id: 'c-1', command: { kind, by } })
const soundEntries = (floor: ReturnType<typeof aFloor>): string[] =>
  floor.entries.flatMap(entry => (entry.kind === 'sound' ? [`${entry.change} ${entry.by ?? '-'}`] : []))

describe('[AL4] a pause of sound', () => {
  it('is told to every wall at once, lasts 120 s, and is not made longer', () => {
    const floor = aFloor()
    const outcome = say(floor, 'pause-sound')
    const until = pausedUntilMs(floor) ?? 0
    expect(outcome.patch?.floor).toEqual({ soundPausedUntilMs: until })
    expect(until - floor.state().lookedAtMs).toBeLessThanOrEqual(120_125)
    floor.run(60_000)
    say(floor, 'pause-sound')
    expect(pausedUntilMs(floor)).toBe(until)
    floor.run(59_875)
    expect(pausedUntilMs(floor)).toBe(until)
    floor.run(125)
    expect(pausedUntilMs(floor)).toBeNull()
  })

  it('ends when somebody says so', () => {
    const floor = aFloor()
    say(floor, 'pause-sound')
    say(floor, 'resume-sound')
    expect(pausedUntilMs(floor)).toBeNull()
    say(floor, 'resume-sound')
    expect(soundEntries(floor)).toEqual([`paused ${by}`, `resumed ${by}`])
  })

  it('is broken by a new high alarm, and by none below', () => {
    const floor = aFloor()
    const station = floor.at('1')
    say(floor, 'pause-sound')
    station.event('call')
    station.event('report', { symptoms: ['tingling'] })
    expect(floor.standing().sort()).toEqual(['athlete-calls low active', 'athlete-symptom medium active'])
    expect(pausedUntilMs(floor)).not.toBeNull()
    station.event('stop')
    expect(pausedUntilMs(floor)).toBeNull()
    expect(soundEntries(floor)).toEqual([`paused ${by}`, 'broken -'])
  })
})

describe('[AL4] a high alarm breaks the pause', () => {
  const isPaused = (floor: ReturnType<typeof aFloor>): boolean => pausedUntilMs(floor) !== null

  it('as it rises and as it is true again, not as it is over', () => {
    const floor = aMedium()
    say(floor, 'pause-sound')
    floor.at('1').pump('l', 260)
    floor.run(3_000)
    expect(isPaused(floor)).toBe(false)
    say(floor, 'pause-sound')
    floor.at('1').pump('l', 150)
    floor.run(6_000)
    expect(over(floor).state).toBe('latched')
    expect(isPaused(floor)).toBe(true)
    floor.at('1').pump('l', 220)
    floor.run(5_000)
    expect(isPaused(floor)).toBe(false)
    say(floor, 'pause-sound')
    floor.acknowledge(over(floor))
    floor.at('1').pump('l', 150)
    floor.run(6_000)
    expect(floor.alarms()).toEqual([])
    expect(isPaused(floor)).toBe(true)
  })
})

describe('[AL3] a high alarm 60 s after its acknowledgement', () => {
  it('may be acknowledged again, not before', () => {
    const floor = aFloor()
    const station = floor.at('1')
    station.pump('l', 150)
    floor.run(5_000)
    station.event('stop')
    const stop = () => floor.alarm('athlete-stop')
    const acknowledge = (name: string) => {
      const alarm = stop()
      return alarm === undefined ? null : floor.acknowledge(alarm, name)
    }
    expect(acknowledge('Mette')).toMatchObject({ accepted: true })
    floor.run(59_875)
    expect(acknowledge('Ola')).toEqual({ id: 'c-1', accepted: false, reason: 'already' })
    floor.run(125)
    expect(acknowledge('Ola')).toMatchObject({ accepted: true })
    expect(stop()?.acknowledged?.by).toBe('Ola')
  })
})
