import type { StepOutcome } from '../../stations/kioskInput.ts'
import type { KioskState } from '../../stations/kioskState.ts'
import type { Clock, Stop } from './aFloorClock.ts'

type Send = (topic: string, payload: unknown, retained?: boolean) => StepOutcome<KioskState>
type Fields = Readonly<Record<string, unknown>>

/** A pressure in mmHg by the time since it began, ms; null says nothing. */
export type Shape = (sinceMs: number) => number | null

export type PumpOptions = {
  readonly hz?: number
  readonly jitterMs?: () => number
  readonly boot?: string
}

/** Prescribed to a cuff: a left thigh of LOP 200 with a target of 120. */
export const aCuff = (fields: Fields = {}): Fields => ({
  cuff: 'l',
  limb: 'left-thigh',
  lopMmHg: 200,
  targetMmHg: 120,
  ...fields,
})

/** Somebody cleared, with 30-15-15-15 and one cuff. */
export const anAssignment = (fields: Fields = {}, prescription: Fields = {}): Fields => ({
  id: 'as-1',
  athlete: { id: 'a-17', name: 'Karla Jensen' },
  cleared: true,
  prescription: {
    kind: 'resistance',
    exercise: 'Leg press',
    sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
    restSeconds: 30,
    cuffs: [aCuff()],
    ...prescription,
  },
  ...fields,
})

/** One athlete by number: names that may not reach MQTT. */
export const anAthlete = (number: number): Fields => ({ id: `a-${number}`, name: `Athlete Nr${number}` })

let events = 0

// Each floor has its own clock: what a station counts and pumps is kept by it.
const memories = new WeakMap<Clock, Map<string, { seq: Map<string, number>; pumps: Map<string, Stop> }>>()

/** One station's tablet and cuffs. `pump` streams a pressure until it is pumped otherwise or falls silent. */
export function aStation(station: string, clock: Clock, send: Send) {
  const all = memories.get(clock) ?? new Map<string, { seq: Map<string, number>; pumps: Map<string, Stop> }>()
  memories.set(clock, all)
  const memory = all.get(station) ?? { seq: new Map<string, number>(), pumps: new Map<string, Stop>() }
  all.set(station, memory)
  const topic = (rest: string): string => `station/${station}/${rest}`
  const nextSeq = (sender: string): number => {
    const seq = memory.seq.get(sender) ?? 0
    memory.seq.set(sender, seq + 1)
    return seq
  }
  const sample = (cuff: string, pressureMmHg: number, fields: Fields = {}): StepOutcome<KioskState> => {
    const boot = typeof fields['boot'] === 'string' ? fields['boot'] : 'b1'
    const order = fields['seq'] === undefined ? { seq: nextSeq(`${cuff} ${boot}`) } : {}
    return send(topic(`cuff/${cuff}/pressure`), { boot, ...order, pressureMmHg, ...fields })
  }
  const silence = (cuff: string): void => {
    memory.pumps.get(cuff)?.()
    memory.pumps.delete(cuff)
  }
  return {
    assign: (fields: Fields = {}, prescription: Fields = {}) =>
      send(topic('assignment'), anAssignment(fields, prescription)),
    clear: () => send(topic('assignment'), null),
    status: (fields: Fields = {}, retained = false) =>
      send(topic('status'), { online: true, boot: 'b1', ...fields }, retained),
    cuffStatus: (cuff: string, fields: Fields = {}, retained = false) =>
      send(topic(`cuff/${cuff}/status`), { online: true, ...fields }, retained),
    event: (type: string, fields: Fields = {}, retained = false) => {
      const boot = typeof fields['boot'] === 'string' ? fields['boot'] : 'b1'
      const order = fields['seq'] === undefined ? { seq: nextSeq(`event ${boot}`) } : {}
      return send(topic('event'), { id: `e-${events++}`, boot, ...order, type, ...fields }, retained)
    },
    sample,
    silence,
    pump(cuff: string, shape: number | Shape, options: PumpOptions = {}): void {
      silence(cuff)
      const { hz = 10, jitterMs, boot = 'b1' } = options
      const beganAtMs = clock.nowMs()
      const beat = (): void => {
        const value = typeof shape === 'number' ? shape : shape(clock.nowMs() - beganAtMs)
        if (value !== null) sample(cuff, value, { boot })
      }
      memory.pumps.set(cuff, clock.every(1_000 / hz, beat, jitterMs))
    },
  }
}

export type Station = ReturnType<typeof aStation>
