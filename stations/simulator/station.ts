import type { Assignment } from '../contract/assignment.ts'
import type { StationEvent } from '../contract/event.ts'
import { isCuffId, type CuffId, type SiteId, type StationId } from '../contract/ids.ts'
import type { Message } from '../contract/message.ts'
import type { Reply } from '../contract/reply.ts'
import { createCuff, type Cuff } from './cuff.ts'
import { createUlid } from './createUlid.ts'
import { cuffModels, type CuffModel } from './cuffModels.ts'
import type { FloorAction, FloorClock, FloorLink } from './floorAction.ts'
import type { Random } from './random.ts'
import { limbOf, type StationProfile } from './stationProfiles.ts'
import type { StationPost } from './stationPost.ts'

type Unstamped<Event> = Event extends unknown ? Omit<Event, 'id' | 'boot' | 'seq' | 'at'> : never

/** What an athlete or coach will get wrong next; whoever gets it wrong takes it back to none. */
export interface Slips {
  restExtraMs: number
  releaseDelayMs: number
  passiveOverrunMs: number
  isClearanceForgotten: boolean
}

/** A place on the floor with its tablet and cuffs. */
export interface Station {
  readonly id: StationId
  readonly name: string
  readonly profile: StationProfile
  readonly clock: FloorClock
  readonly random: Random
  readonly links: readonly FloorLink[]
  /** Cuffs with a sensor; none where bands are pumped by hand. */
  readonly cuffs: readonly Cuff[]
  readonly cuffIds: readonly CuffId[]
  readonly slips: Slips
  readonly assignment: Assignment | null
  /** Set while somebody trains; `wish` breaks that off. */
  isTraining: boolean
  wish: 'none' | 'stopped' | 'asked to release'
  appear(): void
  assign(assignment: Assignment | null): void
  say(event: Unstamped<StationEvent>): void
  reply(reply: Reply): void
  loseTablet(): void
  regainTablet(): void
  newId(): string
  step(): void
  /** Frees the station and says that its devices are off, as they do when they are switched off in order. */
  disappear(): void
}

interface StationPlace {
  readonly site: SiteId
  readonly id: StationId
  readonly name: string
  readonly profile: StationProfile
  readonly doCuffsConnect: boolean
  readonly clock: FloorClock
  readonly random: Random
  readonly bootPrefix: string
  /** null: whichever make comes to hand. */
  readonly model: CuffModel | null
  emit(action: FloorAction): void
}

const HEARTBEAT_MS = 5_000
const APP = 'bfr-simulator/1'

/** A station, nobody there yet. Nothing is said before `appear`. */
export function createStation(place: StationPlace): Station {
  const { site, id, name, profile, clock, random } = place
  const of = { site, station: id }
  const phaseMs = random.whole(1, 99)
  const will: Message = { ...of, kind: 'station-status', status: { online: false } }
  const tabletLink: FloorLink = { name: id, station: id, cuff: null, will }
  const batteryPercent = random.whole(40, 100)

  let isTabletUp = true
  let restarts = 0
  let seq = 0
  let assignment: Assignment | null = null
  let beatAtMs = 0

  const post: StationPost = {
    of,
    tabletLink,
    clock,
    random,
    model: place.model ?? random.pick(cuffModels),
    bootPrefix: place.bootPrefix,
    isTabletUp: () => isTabletUp,
    wallMs: afterMs => clock.wallMs + afterMs,
    publish: (link, message, afterMs) =>
      place.emit({ kind: 'publish', atMs: clock.nowMs + afterMs, link, message }),
    connect: link => place.emit({ kind: 'connect', atMs: clock.nowMs, link }),
    cut: (link, afterMs) => place.emit({ kind: 'cut', atMs: clock.nowMs + afterMs, link }),
  }
  const cuffIds = profile.sides.map(side => side.charAt(0)).filter(isCuffId)
  const fitted = cuffIds.map(cuffId => {
    const limb = limbOf(profile, cuffId === 'l' ? 'left' : 'right')
    return createCuff(post, { id: cuffId, limb, hasOwnLink: place.doCuffsConnect })
  })
  const withSensor = profile.isManual ? [] : fitted
  const cuffs = withSensor.map(({ cuff }) => cuff)
  const cuffLinks = withSensor.flatMap(({ link }) => link ?? [])

  function boot(): string {
    return `${place.bootPrefix}-t${restarts}`
  }

  function publish(message: Message): void {
    if (isTabletUp) post.publish(tabletLink.name, message, phaseMs)
  }

  function beat(): void {
    beatAtMs = clock.nowMs + HEARTBEAT_MS
    const status = { online: true, boot: boot(), at: post.wallMs(phaseMs), name, batteryPercent, app: APP }
    publish({ ...of, kind: 'station-status', status })
  }

  function openTablet(): void {
    post.connect(tabletLink.name)
    beat()
    publish({ ...of, kind: 'assignment', assignment })
  }

  return {
    id,
    name,
    profile,
    clock,
    random,
    links: [tabletLink, ...cuffLinks],
    cuffs,
    cuffIds,
    slips: { restExtraMs: 0, releaseDelayMs: 0, passiveOverrunMs: 0, isClearanceForgotten: false },
    get assignment() {
      return assignment
    },
    isTraining: false,
    wish: 'none',
    appear() {
      openTablet()
      for (const cuff of cuffs) cuff.appear()
    },
    assign(next) {
      assignment = next
      publish({ ...of, kind: 'assignment', assignment })
    },
    say(event) {
      const stamp = {
        id: createUlid(post.wallMs(phaseMs), random),
        boot: boot(),
        seq,
        at: post.wallMs(phaseMs),
      }
      seq += 1
      publish({ ...of, kind: 'event', event: { ...stamp, ...event } })
    },
    reply: reply => publish({ ...of, kind: 'reply', reply }),
    loseTablet() {
      isTabletUp = false
      post.cut(tabletLink.name, phaseMs)
      restarts += 1
      seq = 0
    },
    regainTablet() {
      isTabletUp = true
      openTablet()
      if (!place.doCuffsConnect) for (const cuff of cuffs) cuff.appear()
    },
    newId: () => createUlid(post.wallMs(phaseMs), random),
    step() {
      for (const cuff of cuffs) cuff.step()
      if (clock.nowMs >= beatAtMs) beat()
    },
    disappear() {
      publish({ ...of, kind: 'assignment', assignment: null })
      for (const cuff of cuffs) cuff.disappear()
      publish(will)
    },
  }
}
