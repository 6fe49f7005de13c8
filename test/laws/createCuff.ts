import { chance } from './chance.ts'
import type { Act, Wire } from './history.ts'
import type { Variant } from './written.ts'
import type { LimbFact } from '../support/trueLimbFacts.ts'
import type { SampleTag } from './written.ts'

export type Tools = {
  readonly seed: number
  readonly put: (
    topic: string,
    payload: unknown,
    input: { atMs: number; sample?: SampleTag; fact?: LimbFact; order?: number },
  ) => void
  readonly tell: (fact: LimbFact) => void
  readonly senderClock: (atMs: number) => number
  readonly variant: Variant
}

type CuffAct = Extract<
  Act,
  {
    kind:
      | 'inflate'
      | 'deflate'
      | 'rate'
      | 'wire'
      | 'silence'
      | 'speak'
      | 'reboot-cuff'
      | 'restart-cuff'
      | 'cuff-gone'
  }
>
type Device = { boot: string; seq: number; serial: string }

export const NOISE_MMHG = 2
const REPETITION_MS = 3_000

/** One cuff with a sensor, on a limb: what it truly does, and what of it reaches the kiosk. */
export function createCuff(tools: Tools, place: string, index: number, isSlow: boolean) {
  const { seed, put, tell, senderClock, variant } = tools
  const isFaultless = variant.noFaults === true
  const [station, cuff] = place.split('/')
  const topic = `bfr/v1/main/station/${station}/cuff/${cuff}`
  let device: Device = { boot: `b${place}`, seq: 0, serial: `s${place}` }
  let reboots = 0
  let hz = isSlow ? 1 : 5
  let wire: Wire = 'clean'
  let isSilent = false
  let lowMmHg = 0
  let swingMmHg = 0
  /** When the next sample falls due; null: the cuff has not been switched on. */
  let nextAtMs: number | null = null
  let count = 0

  const status = (atMs: number, online: boolean): void =>
    put(`${topic}/status`, { online, serial: device.serial, batteryPercent: 80 }, { atMs })
  const switchOn = (atMs: number): void => {
    if (nextAtMs !== null) return
    nextAtMs = atMs + Math.floor(chance(seed, place, 'phase') * 100)
    status(atMs, true)
  }
  const feel = (atMs: number, low: number, swing: number): void => {
    lowMmHg = low
    swingMmHg = swing
    tell({ atMs, kind: 'pressure', place, lowMmHg, swingMmHg })
  }
  const sample = (atMs: number): void => {
    const luck = (what: string): number => chance(seed, index, what, count)
    const { boot, seq } = device
    device.seq++
    count++
    // One wrong sample in five or fewer, so that no median is wrong.
    const isOdd = (wire === 'dips' || wire === 'spikes') && count % 5 === 0 && !isFaultless
    const wave = (swingMmHg / 2) * (1 - Math.cos((atMs / REPETITION_MS) * 2 * Math.PI))
    const noise = (luck('noise') - 0.5) * 2 * NOISE_MMHG
    const pressureMmHg = isOdd ? (wire === 'dips' ? 0 : 330) : Math.round((lowMmHg + wave + noise) * 10) / 10
    const isLost =
      isSilent || (wire === 'drops' && luck('drop') < 0.35) || (wire === 'thins' && count % 2 === 0)
    if (isLost && !isFaultless) return
    const isCrossed = wire === 'reorders' && count % 6 === 0 && !isFaultless && variant.cleanWire !== true
    const lateMs = isCrossed ? Math.floor(luck('late') * 1_900) : 0
    const payload = { boot, seq, at: senderClock(atMs), pressureMmHg }
    const tag = { place, boot, seq, isTrue: !isOdd }
    put(`${topic}/pressure`, payload, { atMs: atMs + lateMs, sample: tag })
    const isTwice = wire === 'duplicates' && luck('twice') < 0.4 && !isFaultless && variant.cleanWire !== true
    if (isTwice)
      put(`${topic}/pressure`, payload, { atMs: atMs + Math.floor(luck('again') * 1_900), sample: tag })
  }
  const reboot = (atMs: number): void => {
    if (isFaultless) return
    device = { ...device, boot: `b${place}-${++reboots}`, seq: 0 }
    status(atMs, true)
  }

  return {
    act(act: CuffAct, atMs: number): void {
      switch (act.kind) {
        case 'inflate':
          switchOn(atMs)
          return feel(atMs, act.lowMmHg, act.swingMmHg)
        case 'deflate':
          return feel(atMs, 0, 0)
        case 'rate':
          switchOn(atMs)
          tell({ atMs, kind: 'pace', place })
          hz = isSlow ? Math.min(act.hz, 2) : act.hz
          return
        case 'wire':
          tell({ atMs, kind: 'pace', place })
          wire = act.wire
          return
        case 'silence':
          isSilent = true
          return
        case 'speak':
          isSilent = false
          return
        case 'reboot-cuff':
          return reboot(atMs)
        case 'restart-cuff':
          if (!isFaultless) device = { ...device, seq: 0 }
          return
        case 'cuff-gone':
          if (!isFaultless) put(`${topic}/status`, { online: false }, { atMs })
      }
    },
    sampleUntil(untilMs: number): void {
      while (nextAtMs !== null && nextAtMs <= untilMs) {
        sample(nextAtMs)
        const jitter = (chance(seed, index, 'jitter', count) - 0.5) * 0.1
        nextAtMs += Math.max(1, Math.round((1_000 / hz) * (1 + jitter)))
      }
    },
    /** Two devices change places, let out before; each goes on counting as it did. */
    swapWith(other: CuffDevice, atMs: number): void {
      feel(atMs, 0, 0)
      other.letOut(atMs)
      const mine = device
      device = other.take(mine)
      status(atMs, true)
      other.say(atMs)
    },
    letOut: (atMs: number): void => feel(atMs, 0, 0),
    take(given: Device): Device {
      const mine = device
      device = given
      return mine
    },
    say: (atMs: number): void => status(atMs, true),
    mend(atMs: number): void {
      wire = 'clean'
      isSilent = false
      if (nextAtMs !== null) status(atMs, true)
    },
  }
}

export type CuffDevice = {
  readonly act: (act: CuffAct, atMs: number) => void
  readonly sampleUntil: (untilMs: number) => void
  readonly swapWith: (other: CuffDevice, atMs: number) => void
  readonly letOut: (atMs: number) => void
  readonly take: (given: Device) => Device
  readonly say: (atMs: number) => void
  readonly mend: (atMs: number) => void
}
