import { ref, shallowRef } from 'vue'
import { decode } from '../../stations/contract/decode.ts'
import { encode, type Encoded } from '../../stations/contract/encode.ts'
import type { SiteId, StationId } from '../../stations/contract/ids.ts'
import type { KioskAlarm } from '../../stations/contract/kioskAlarms.ts'
import type { Message } from '../../stations/contract/message.ts'
import { assignmentTopic, isRetainedKind, stationSubscriptions } from '../../stations/contract/topics.ts'
import { act as actOn } from '../../stations/tablet/act.ts'
import { hearingOf, type Hearing } from '../../stations/tablet/hearing.ts'
import type { Waiting } from '../../stations/tablet/outbox.ts'
import { phaseOf } from '../../stations/tablet/phaseOf.ts'
import type { TabletAction } from '../../stations/tablet/tabletAction.ts'
import { newTablet, type TabletState } from '../../stations/tablet/tabletStateSchema.ts'
import type { TabletWord } from '../../stations/tablet/tabletWord.ts'
import { takeCommand } from '../../stations/tablet/takeCommand.ts'
import { createCuffPosts } from './createCuffPosts.ts'
import { connectBroker, type BrokerLink } from './link/connectBroker.ts'
import { createKiosks } from './link/createKiosks.ts'
import { createOutbox } from './link/createOutbox.ts'
import type { Kept } from './link/keptSchema.ts'
import type { TabletStore } from './link/openStore.ts'
import type { TabletClock } from './link/tabletClock.ts'
import type { Tablet } from './tablet.ts'

const STATUS_EVERY_MS = 4_500
const DRAW_EVERY_MS = 200

/** One station's tablet: what is done there, kept and said; a client of the contract and of nothing else. */
export function createTablet(deps: {
  readonly of: { readonly site: SiteId; readonly station: StationId }
  readonly url: string
  readonly clientId: string
  readonly key: { readonly username: string; readonly password: string } | null
  /** Whether the broker takes the key. */
  readonly known: (isKnown: boolean) => void
  readonly app: string
  /** Other at every start of the page. */
  readonly boot: string
  readonly store: TabletStore | null
  readonly restored: { readonly kept: Kept | null; readonly waiting: readonly Waiting[] }
  readonly clock: TabletClock
  readonly wallMs: () => number
  readonly newId: () => string
  readonly batteryPercent: () => number | null
}): Tablet {
  const { of, boot, clock, store, restored, wallMs } = deps
  const state = shallowRef(restored.kept?.state ?? newTablet)
  const hearing = ref<Hearing>('no-connection')
  const alarms = shallowRef<readonly KioskAlarm[]>([])
  const nowMs = ref(clock.nowMs())
  const waiting = ref(0)
  const kiosks = createKiosks(of.station)
  const topic = assignmentTopic(of.site, of.station)
  const highest = Math.max(-1, ...restored.waiting.map(word => word.place))
  let nextPlace = Math.max(restored.kept?.nextPlace ?? 0, highest + 1)
  let seq = 0
  let connected = false
  const parts: { link: BrokerLink | null } = { link: null }

  const outbox = createOutbox({
    link: () => parts.link,
    restored: restored.waiting,
    assignmentTopic: topic,
    assignment: () => payloadOf(state.value.assignment),
    standing: () => [status(), ...cuffs.standing()],
    drop: place => store?.drop(place),
    nowMs: () => performance.now(),
  })

  const cuffs = createCuffPosts({
    of,
    boot,
    wallMs,
    act,
    nowMs: () => clock.nowMs(),
    sayNow: word => outbox.sayNow(word),
    isWorking: () => phaseOf(state.value, clock.nowMs()).kind === 'working',
    wereSensors: restored.kept?.sensors ?? [],
  })

  function payloadOf(assignment: TabletState['assignment']): string {
    return encode({ ...of, kind: 'assignment', assignment }).payload
  }

  function status(): Encoded {
    const batteryPercent = deps.batteryPercent()
    const battery = batteryPercent === null ? {} : { batteryPercent }
    const said = { online: true, boot, at: wallMs(), app: deps.app, ...battery }
    return encode({ ...of, kind: 'station-status', status: said })
  }

  function messageOf(word: TabletWord): Message {
    if (word.kind !== 'event') return { ...of, ...word }
    const stamp = { id: deps.newId(), boot, seq, at: wallMs() }
    seq += 1
    return { ...of, kind: 'event', event: { ...stamp, ...word.event } }
  }

  function take(after: { readonly state: TabletState; readonly words: readonly TabletWord[] }): void {
    if (after.state === state.value && after.words.length === 0) return
    const before = payloadOf(state.value.assignment)
    state.value = after.state
    const words = after.words.map((word): Waiting => {
      const place = nextPlace++
      return { ...encode(messageOf(word)), place, before: word.kind === 'assignment' ? before : null }
    })
    store?.keep(kept(), words)
    outbox.put(words)
    draw()
  }

  function kept(): Kept {
    return { state: state.value, clock: clock.kept(), nextPlace, sensors: [...cuffs.sensors()] }
  }

  function act(action: TabletAction): void {
    take(actOn(state.value, action, clock.nowMs()))
    if (action.kind === 'stop' || (action.kind === 'symptom' && state.value.stopped)) void cuffs.letOut()
  }

  function hear(topicHeard: string, payload: Uint8Array, retained: boolean): void {
    const decoded = decode(topicHeard, payload)
    if (!decoded.ok) return
    const { message } = decoded
    if (retained && message.kind !== 'cleaned' && !isRetainedKind(message.kind)) return
    kiosks.hear(message)
    if (message.kind === 'command') {
      take(takeCommand(state.value, message.command, wallMs()))
      if (state.value.asked?.id === message.command.id) void cuffs.letOut()
    }
    draw()
  }

  function draw(): void {
    nowMs.value = clock.nowMs()
    waiting.value = outbox.waiting()
    const link = { connected, waitingMs: outbox.waitingMs(), kiosks: kiosks.statuses() }
    hearing.value = hearingOf(link)
    const own = kiosks.alarms()
    if (JSON.stringify(own) !== JSON.stringify(alarms.value)) alarms.value = own
  }

  parts.link = connectBroker({
    url: deps.url,
    clientId: deps.clientId,
    key: deps.key,
    refused: () => deps.known(false),
    will: encode({ ...of, kind: 'station-status', status: { online: false } }),
    topics: stationSubscriptions(of.site, of.station),
    up() {
      connected = true
      deps.known(true)
      outbox.up()
      draw()
    },
    down() {
      connected = false
      outbox.down()
      kiosks.forget()
      draw()
    },
    heard: hear,
  })
  const beat = setInterval(() => {
    outbox.sayNow(status())
    store?.keep(kept(), [])
  }, STATUS_EVERY_MS)
  const tick = setInterval(() => {
    act({ kind: 'tick' })
    draw()
  }, DRAW_EVERY_MS)

  return {
    station: of.station,
    state,
    hearing,
    alarms,
    nowMs,
    waiting,
    posts: cuffs.posts,
    act,
    async connectCuff(cuff, limb, driver) {
      await cuffs.connect(cuff, limb, driver)
      store?.keep(kept(), [])
    },
    stop() {
      clearInterval(beat)
      clearInterval(tick)
      cuffs.disconnect()
      parts.link?.stop()
    },
  }
}
