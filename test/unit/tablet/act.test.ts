import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import { encode } from '../../../stations/contract/encode.ts'
import { symptomKeys } from '../../../stations/tablet/symptomKeys.ts'
import { cuffClockMs, longestClockMs } from '../../../stations/tablet/tabletCuffs.ts'
import { phaseOf } from '../../../stations/tablet/phaseOf.ts'
import { after, anAssignment, checkIn, left, place, right } from './aTablet.ts'

const tighten = { kind: 'tighten', cuff: left, pressureMmHg: null, tightness: 7 } as const

describe('the flow of sets', () => {
  it('says a whole prescription in the words of the contract', () => {
    const { said, state } = after([
      ...[checkIn(), tighten],
      ...(['start-set', 'rep', 'rep', 'end-set', 'start-set', 'rep', 'end-set'] as const),
      ...(['let-out', 'finish', 'free'] as const),
    ])
    expect(said).toEqual([
      ...['assignment Karla Jensen', 'inflated l 7', 'set-started 1', 'rep 1 1', 'rep 1 2', 'set-ended 1 2'],
      ...['set-started 2', 'rep 2 1', 'set-ended 2 1', 'released l', 'finished', 'assignment none'],
    ])
    expect(state.assignment).toBe(null)
  })

  it('says nothing twice when a key is hit twice', () => {
    const { said } = after([
      checkIn(),
      'start-set',
      'start-set',
      'rep',
      'end-set',
      'end-set',
      'rep',
      'finish',
      'finish',
    ])
    expect(said.slice(1)).toEqual(['set-started 1', 'rep 1 1', 'set-ended 1 1', 'finished'])
  })

  it('counts on past what was prescribed, takes one back, and never says less than one', () => {
    const { said } = after([checkIn(), 'start-set', 'rep', 'take-back-rep', 'rep', 'rep', 'take-back-rep'])
    expect(said.slice(2)).toEqual(['rep 1 1', 'rep 1 2', 'rep 1 3', 'rep 1 2'])
  })

  it('rests from the end of a set, and says by how much the rest is over', () => {
    const { state, nowMs } = after([checkIn(), 'start-set', 'rep', 'end-set'])
    expect(phaseOf(state, nowMs)).toEqual({ kind: 'resting', nextSet: 2, leftMs: 30_000 })
    expect(phaseOf(state, nowMs + 45_000)).toMatchObject({ leftMs: -15_000 })
  })

  it('offers an extra set after the last one and after the end', () => {
    const all = [checkIn(), 'start-set', 'end-set', 'start-set', 'end-set'] as const
    expect(after([...all, 'start-set']).said.at(-1)).toBe('set-started 3')
    expect(after([...all, 'finish', 'start-set']).said.at(-1)).toBe('set-started 3')
    expect(phaseOf(after([...all, 'finish', 'start-set']).state, 99_000)).toMatchObject({ planned: null })
  })

  it('ends a set of seconds by the clock', () => {
    const timed = checkIn(anAssignment({ kind: 'aerobic', sets: [{ seconds: 10 }] }))
    const { said } = after([timed, 'start-set', ...Array<'tick'>(9).fill('tick')])
    expect(said.slice(1)).toEqual(['set-started 1'])
    expect(after([timed, 'start-set', ...Array<'tick'>(12).fill('tick')]).said.slice(1)).toEqual([
      'set-started 1',
      'set-ended 1 0',
    ])
  })

  it('ends an open set before it is finished', () => {
    expect(after([checkIn(), 'start-set', 'rep', 'finish']).said.slice(2)).toEqual([
      'rep 1 1',
      'set-ended 1 1',
      'finished',
    ])
  })

  it('[C15] clears under the same id, once', () => {
    const { words, state } = after([checkIn(anAssignment({}, { cleared: false })), 'clear', 'clear'])
    expect(words).toHaveLength(2)
    expect(state.assignment).toMatchObject({ id: 'p1', cleared: true })
  })
})

describe('what a coach changes', () => {
  const more = anAssignment({ sets: [{ reps: 2 }, { reps: 1 }, { reps: 1 }] })

  it('is taken under the same id: what was done stays, and the third set comes', () => {
    const all = [checkIn(), 'start-set', 'end-set', 'start-set', 'end-set', 'finish'] as const
    const { state, said, nowMs } = after([...all, { kind: 'update', assignment: more }])
    expect(said.at(-1)).toBe('assignment Karla Jensen')
    expect(state.sets).toHaveLength(2)
    expect(phaseOf(state, nowMs)).toMatchObject({ kind: 'resting', nextSet: 3 })
  })

  it('is nothing to another assignment', () => {
    const other = { ...more, id: 'p2' }
    expect(after([checkIn(), { kind: 'update', assignment: other }]).said).toHaveLength(1)
    expect(after([{ kind: 'update', assignment: more }]).said).toEqual([])
  })

  it('[C12] who has another place leaves as soon as the cuffs are loose, never before', () => {
    const leave = { kind: 'leave', assignmentId: 'p1' } as const
    const stayed = after([checkIn(), tighten, leave])
    expect(stayed.said.at(-1)).toBe('inflated l 7')
    expect(stayed.state.assignment).not.toBe(null)
    const left = after([checkIn(), tighten, 'let-out', leave, leave])
    expect(left.said.slice(-2)).toEqual(['released l', 'assignment none'])
    expect(after([checkIn(), { ...leave, assignmentId: 'p2' }]).said).toHaveLength(1)
  })
})

describe('the cuffs', () => {
  it('[OC1] [OC2] time goes on while inflated, holds while loose, and is gone after 3:00', () => {
    const { state, nowMs } = after([checkIn(), tighten])
    expect(longestClockMs(state, nowMs + 60_000)).toBe(60_000)
    const loose = after([checkIn(), tighten, 'rep', { kind: 'loosen', cuff: left }])
    expect(longestClockMs(loose.state, loose.nowMs + 60_000)).toBe(2_000)
    expect(longestClockMs(loose.state, loose.nowMs + 180_000)).toBe(0)
  })

  it('[OC2] inflated again before 3:00, it goes on from where it stood', () => {
    const { state, nowMs } = after([checkIn(), tighten, { kind: 'loosen', cuff: left }, tighten])
    expect(longestClockMs(state, nowMs)).toBe(1_000)
  })

  it('[OC5] a cuff that is on stays on over a new check-in and over a free station', () => {
    const freed = after([checkIn(), tighten, 'free'])
    expect(freed.state.cuffs).toMatchObject([{ cuff: 'l', inflatedAtMs: 2_000 }])
    const next = checkIn(anAssignment({}, { id: 'p2', athlete: { id: 'b', name: 'Mads' } }))
    const taken = after([checkIn(), tighten, next])
    const [cuff] = taken.state.cuffs
    expect(cuff === undefined ? 0 : cuffClockMs(cuff, 62_000)).toBe(60_000)
  })

  it('[C13] says released of every cuff; one with a sensor stays on until its pressure says otherwise', () => {
    const both = anAssignment({
      cuffs: [
        { cuff: 'l', limb: 'left-thigh', manual: true },
        { cuff: 'r', limb: 'right-thigh', lopMmHg: 200, targetMmHg: 150 },
      ],
    })
    const sensed = { kind: 'sensed', cuff: right, inflated: true, sinceMs: 2_000 } as const
    const { state, said } = after([checkIn(both), sensed, tighten, 'let-out'])
    expect(said.slice(-2)).toEqual(['released l', 'released r'])
    expect(state.cuffs.map(({ cuff, inflatedAtMs }) => [cuff, inflatedAtMs])).toEqual([
      ['l', null],
      ['r', 2_000],
    ])
  })
})

describe('stop and reports', () => {
  it('[C16] a stop is said at once, in every phase, as often as it is asked for', () => {
    expect(after(['stop']).said).toEqual(['stop'])
    expect(after([checkIn(), 'start-set', 'stop', 'stop']).said.slice(2)).toEqual(['stop', 'stop'])
    expect(after([checkIn(), 'stop']).state.stopped).toBe(true)
  })

  it('[C16] [C17] every symptom has its report; those that are a stop ask for the cuff to come off', () => {
    const stops = symptomKeys.filter(
      symptom => after([checkIn(), { kind: 'symptom', symptom }]).state.stopped,
    )
    expect(symptomKeys).toHaveLength(7)
    expect(symptomKeys.filter(symptom => !stops.includes(symptom))).toEqual(['tingling'])
    expect(after([{ kind: 'symptom', symptom: 'chest-pain' }]).said).toEqual(['report chest-pain'])
  })

  it('says only what the contract takes', () => {
    const { words } = after([
      ...[checkIn(), tighten, { kind: 'tighten', cuff: left, pressureMmHg: 140, tightness: null } as const],
      ...(['start-set', 'rep', 'end-set', 'stop', 'call', 'let-out', 'finish', 'free'] as const),
      { kind: 'pain', pain: 8 },
      { kind: 'tightness', tightness: 7 },
      ...symptomKeys.map(symptom => ({ kind: 'symptom', symptom }) as const),
    ])
    for (const [seq, word] of words.entries()) {
      const stamp = { id: `e${seq}`, boot: 'b', seq, at: 1 }
      const message =
        word.kind === 'event'
          ? ({ ...place, kind: 'event', event: { ...stamp, ...word.event } } as const)
          : { ...place, ...word }
      const { topic, payload } = encode(message)
      expect(decode(topic, new TextEncoder().encode(payload)), payload).toMatchObject({ ok: true, message })
    }
  })
})
