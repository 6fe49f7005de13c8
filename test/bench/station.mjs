// One station of the load: its athletes one after the other, its cuffs' waves, and the two things that are timed.
import { randomUUID } from 'node:crypto'
import { nowMs } from './clock.mjs'
import {
  CYCLE_MS,
  DEFLATE_AT_MS,
  LEAVE_AT_MS,
  TARGET_MMHG,
  assignmentOf,
  cuffNames,
  fill,
  script,
} from './exercise.mjs'

const names = ['Karla Jensen', 'Mads Nygaard', 'Ida Holm', 'Lars Berg', 'Signe Dahl', 'Emil Krogh']
const STATUS_EVERY_MS = 5_000
/** Inflated for so long at least, and for so long still, before a station may be flagged. */
const SETTLED_MS = 8_000
/** A step shows once it is the median of the last second (10 samples): with its sixth. */
const DECISIVE_SAMPLE = 6
const steps = /** @type {const} */ ([146, 154])

/** @typedef {{ station: string, text: string, firstAtMs: number, sentAtMs: number }} Step */

/**
 * @param {{ id: string, cuffs: number, isProbe: boolean, link: import('./mqttWire.mjs').Link,
 *   onStep: (step: Step) => void }} wanted a probe's first cuff stands still and steps now and then
 */
export function createStation({ id, cuffs, isProbe, link, onStep }) {
  const topic = `bfr/v1/main/station/${id}/`
  const boot = randomUUID()
  const waves = cuffNames.slice(0, cuffs).map(cuff => ({ cuff, seq: 0, phase: Math.random() * 10 }))
  let eventSeq = 0
  let athletes = 0
  let checkedInAtMs = nowMs()
  let nextEvent = 0
  let assigned = { id: '', athlete: '', name: '' }
  let isFree = true
  let statusDueMs = 0
  let step = { index: 0, samples: DECISIVE_SAMPLE, dueMs: Infinity, firstAtMs: 0 }

  const sinceMs = () => nowMs() - checkedInAtMs

  /** @param {boolean} cleared */
  function sayAssignment(cleared) {
    const body = JSON.stringify(assignmentOf({ ...assigned, cuffs, cleared }))
    const sentAtMs = nowMs()
    link.publish(`${topic}assignment`, body, { qos: 1, retain: true })
    return sentAtMs
  }

  function checkIn() {
    athletes += 1
    assigned = {
      id: randomUUID(),
      athlete: `a-${id}-${athletes}`,
      name: names[(athletes + Number(id)) % 6] ?? '',
    }
    isFree = false
    nextEvent = 0
    sayAssignment(true)
  }

  /** @param {Record<string, unknown>} body */
  function sayEvent(body) {
    const event = { id: randomUUID(), boot, seq: eventSeq++, at: Date.now(), ...body }
    link.publish(`${topic}event`, JSON.stringify(event), { qos: 1 })
  }

  /** @param {number} phase */
  function wave(phase) {
    const seconds = nowMs() / 1_000 + phase
    return TARGET_MMHG + 4 * Math.sin(seconds) + 3 * Math.sin(seconds * 3) + 2 * Math.random() - 1
  }

  function probePressure() {
    if (fill(sinceMs()) < 1) return steps[0]
    if (nowMs() >= step.dueMs) {
      step = {
        index: 1 - step.index,
        samples: 0,
        dueMs: nowMs() + 2_000 + Math.random() * 600,
        firstAtMs: nowMs(),
      }
    }
    return steps[step.index] ?? steps[0]
  }

  return {
    id,
    /** Begins in the middle of an exercise, as a floor that is looked at does. @param {number} share of the way, 0 to 1 */
    begin(share) {
      checkedInAtMs = nowMs() - (10_000 + share * 110_000)
      for (const { cuff } of waves) {
        const status = { online: true, boot, at: Date.now(), serial: `${id}-${cuff}`, batteryPercent: 80 }
        link.publish(`${topic}cuff/${cuff}/status`, JSON.stringify(status), { qos: 1, retain: true })
      }
      checkIn()
    },
    /** Everything but pressure that is due now. */
    goOn() {
      if (nowMs() >= statusDueMs) {
        statusDueMs = nowMs() + STATUS_EVERY_MS
        const status = { online: true, boot, at: Date.now(), name: `Rack ${id}`, batteryPercent: 83 }
        link.publish(`${topic}status`, JSON.stringify(status), { retain: true })
      }
      let event = script.events[nextEvent]
      while (!isFree && event !== undefined && sinceMs() >= event.atMs) {
        sayEvent(event.body)
        nextEvent += 1
        event = script.events[nextEvent]
      }
      if (!isFree && sinceMs() >= LEAVE_AT_MS) {
        isFree = true
        link.publish(`${topic}assignment`, '', { qos: 1, retain: true })
      }
      if (isFree && sinceMs() >= CYCLE_MS) {
        checkedInAtMs = nowMs() + Math.random() * 2_000
        checkIn()
      }
    },
    /** @param {number} index which cuff */
    sample(index) {
      const cuff = waves[index]
      if (cuff === undefined) return
      const full = isProbe ? (index === 0 ? probePressure() : TARGET_MMHG - 10) : wave(cuff.phase)
      const pressureMmHg = Math.round(full * fill(sinceMs()) * 10) / 10
      const sentAtMs = nowMs()
      const body = JSON.stringify({ boot, seq: cuff.seq++, at: Date.now(), pressureMmHg })
      link.publish(`${topic}cuff/${cuff.cuff}/pressure`, body)
      if (!isProbe || index !== 0 || step.samples >= DECISIVE_SAMPLE || fill(sinceMs()) < 1) return
      step.samples += 1
      if (step.samples === 1) step.firstAtMs = sentAtMs
      if (step.samples === DECISIVE_SAMPLE) {
        onStep({ station: id, text: String(steps[step.index]), firstAtMs: step.firstAtMs, sentAtMs })
      }
    },
    /** Whether not being cleared would be flagged now and for a while. */
    canBeFlagged: () => sinceMs() > SETTLED_MS && sinceMs() < DEFLATE_AT_MS - SETTLED_MS,
    sayAssignment,
    /** @param {boolean} on */
    stepFromNowOn(on) {
      step.dueMs = on ? nowMs() + Math.random() * 2_000 : Infinity
    },
  }
}

/** @typedef {ReturnType<typeof createStation>} Station */
