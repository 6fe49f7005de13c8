import type { CuffId } from '../contract/ids.ts'
import type { Limb } from '../contract/limb.ts'
import type { Message } from '../contract/message.ts'
import { createChamber, type Chamber } from './chamber.ts'
import type { FloorLink } from './floorAction.ts'
import type { StationPost } from './stationPost.ts'

/** A cuff with a sensor: the air in it, and the radio that tells of it. */
export interface Cuff {
  readonly id: CuffId
  readonly limb: Limb
  readonly chamber: Chamber
  /** Says its status; a cuff with its own connection opens that first. */
  appear(): void
  /** Says that it is off, as it does when it is switched off in order. */
  disappear(): void
  lose(): void
  reboot(): void
  /** Comes back after it was lost or began to reboot. */
  regain(): void
  drainTo(percent: number): void
  charge(): void
  readonly batteryPercent: number
  /** Moves on by one step and, if it can, says its pressure. */
  step(): void
}

const DRAIN_MS_PER_PERCENT = 8 * 60_000
const FULL_PERCENT = 100
// Devices are no metronomes, and they do not beat together.
const JITTER_MS = 8

/** A cuff at a station, charged and on. `hasOwnLink` gives it a connection and last will of its own. */
export function createCuff(
  post: StationPost,
  { id, limb, hasOwnLink }: { readonly id: CuffId; readonly limb: Limb; readonly hasOwnLink: boolean },
): { readonly cuff: Cuff; readonly link: FloorLink | null } {
  const { random, clock, of } = post
  const { model } = post
  const chamber = createChamber(model, random)
  const phaseMs = random.whole(JITTER_MS, 99 - JITTER_MS)
  const serial = `SIM-${of.station}-${id}`.toUpperCase()
  const offline: Message = { ...of, kind: 'cuff-status', cuff: id, status: { online: false } }
  const ownLink: FloorLink = { name: `${of.station}/${id}`, station: of.station, cuff: id, will: offline }
  const link = hasOwnLink ? ownLink.name : post.tabletLink.name

  let isOnline = true
  let restarts = 0
  let boot = bootAfter(0)
  let seq = 0
  let batteryPercent = random.whole(48, FULL_PERCENT)
  let drainAtMs = clock.nowMs + random.between(0, DRAIN_MS_PER_PERCENT)

  function say(message: Message, afterMs: number): void {
    if (hasOwnLink || post.isTabletUp()) post.publish(link, message, afterMs)
  }

  function bootAfter(times: number): string {
    return `${post.bootPrefix}-${id}${times}`
  }

  function sayStatus(): void {
    const at = post.wallMs(phaseMs)
    const status = { online: true, boot, at, serial, limb, model: model.name, batteryPercent }
    if (isOnline) say({ ...of, kind: 'cuff-status', cuff: id, status }, phaseMs)
  }

  function lose(): void {
    isOnline = false
    if (hasOwnLink) post.cut(link, phaseMs)
    else say(offline, phaseMs)
  }

  function setBattery(percent: number): void {
    batteryPercent = percent
    drainAtMs = clock.nowMs + DRAIN_MS_PER_PERCENT
    sayStatus()
  }

  const cuff: Cuff = {
    id,
    limb,
    chamber,
    appear() {
      if (hasOwnLink) post.connect(link)
      sayStatus()
    },
    disappear: () => say(offline, phaseMs),
    lose,
    reboot() {
      restarts += 1
      boot = bootAfter(restarts)
      seq = 0
      lose()
    },
    regain() {
      isOnline = true
      if (hasOwnLink) post.connect(link)
      sayStatus()
    },
    drainTo: percent => setBattery(Math.min(percent, batteryPercent)),
    charge: () => setBattery(FULL_PERCENT),
    get batteryPercent() {
      return batteryPercent
    },
    step() {
      const afterMs = phaseMs + random.whole(-JITTER_MS, JITTER_MS)
      const pressureMmHg = chamber.step(clock.nowMs + afterMs)
      if (clock.nowMs >= drainAtMs) setBattery(Math.max(1, batteryPercent - 1))
      if (!isOnline) return
      const sample = { boot, seq, at: post.wallMs(afterMs), pressureMmHg }
      seq += 1
      // Spelt out, for this is what a floor does a thousand times a second.
      say({ kind: 'pressure', site: of.site, station: of.station, cuff: id, sample }, afterMs)
    },
  }
  return { cuff, link: hasOwnLink ? ownLink : null }
}
