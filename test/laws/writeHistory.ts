import type { LimbFact } from '../support/trueLimbFacts.ts'
import { chance } from './chance.ts'
import { createCuff, type CuffDevice } from './createCuff.ts'
import { createTablet } from './createTablet.ts'
import { clearsStation, noisyStation, stations, type Act, type History } from './history.ts'
import { markHeard } from './markHeard.ts'
import type { Input, Variant, Written } from './written.ts'

export const TICK_MS = 125
const BEAT_MS = 1_000
/** Long histories, with limits of minutes, are so much slower. */
const LONG = 30
const encoder = new TextEncoder()

/** The whole history as what reaches the kiosk and what is true, in the order of time. */
export function writeHistory(history: History, variant: Variant = {}): Written {
  const { seed } = history
  const inputs: Input[] = []
  const pauses: { fromMs: number; untilMs: number }[] = []
  const wallSteps: { atMs: number; byMs: number }[] = []
  const isWild = variant.wildClocks === true
  const isQuiet = variant.noFaults === true || variant.noGarbage === true
  let nowMs = 0
  let brokerCarries = true
  let beats = 0

  const senderClock = (atMs: number): number =>
    isWild ? Math.floor(chance(seed, 'at', atMs) * 1e15) : 1_795_331_000_000 + atMs
  const put = (
    topic: string,
    payload: unknown,
    input: Omit<Input & { kind: 'bytes' }, 'kind' | 'topic' | 'bytes'>,
  ): void => {
    const text = typeof payload === 'string' ? payload : payload === null ? '' : JSON.stringify(payload)
    inputs.push({ ...input, kind: 'bytes', topic, bytes: encoder.encode(text) })
  }
  const tell = (fact: LimbFact): void => void inputs.push({ atMs: fact.atMs, kind: 'fact', fact })
  const tools = { seed, put, tell, senderClock, variant }
  const tablets = new Map(stations.map(station => [station, createTablet(tools, station)]))
  const tabletAt = (name: string) => tablets.get(stations.find(each => each === name) ?? noisyStation)
  const cuffs = new Map<string, CuffDevice>()
  const cuffAt = (station: string, cuff: string): CuffDevice => {
    const place = `${station}/${cuff}`
    const known = cuffs.get(place) ?? createCuff(tools, place, cuffs.size, history.limits === 'default')
    cuffs.set(place, known)
    tabletAt(station)?.wake(nowMs)
    return known
  }

  const goOn = (forMs: number): void => {
    const untilMs = nowMs + forMs
    for (const cuff of cuffs.values()) cuff.sampleUntil(untilMs)
    for (const tablet of tablets.values()) tablet.beatUntil(untilMs)
    for (; beats * BEAT_MS <= untilMs; beats++) {
      if (brokerCarries || variant.noFaults === true)
        put('bfr/v1/main/kiosk/wall-1/heartbeat', { seq: beats }, { atMs: beats * BEAT_MS })
    }
    nowMs = untilMs
  }

  const happen = (act: Act): void => {
    switch (act.kind) {
      case 'acknowledge':
        return void inputs.push({ atMs: nowMs, kind: 'acknowledge', nth: act.nth, lies: act.lies })
      case 'wall-step':
        return void wallSteps.push({ atMs: nowMs, byMs: act.byMs })
      case 'suspend':
        if (variant.noFaults !== true) pauses.push({ fromMs: nowMs, untilMs: nowMs + act.forMs })
        return goOn(act.forMs)
      case 'garbage':
        tabletAt(noisyStation)?.wake(nowMs)
        if (clearsStation(act) ? variant.noGarbage === true : isQuiet) return
        for (let count = 0; count < (act.times ?? 1); count++) {
          if (clearsStation(act)) tabletAt(noisyStation)?.act({ kind: 'clear', station: noisyStation }, nowMs)
          else put(act.topic, act.payload, { atMs: nowMs })
        }
        return
      case 'flood':
        tabletAt(noisyStation)?.wake(nowMs)
        if (isQuiet) return
        for (let count = 0; count < act.messages; count++)
          put(
            `bfr/v1/main/station/${noisyStation}/status`,
            { online: true, name: `n${count}` },
            { atMs: nowMs },
          )
        return
      case 'broker':
        brokerCarries = act.carries
        return
      case 'swap':
        return cuffAt('1', act.cuff).swapWith(cuffAt('2', act.cuff), nowMs)
      case 'inflate':
      case 'deflate':
      case 'rate':
      case 'wire':
      case 'silence':
      case 'speak':
      case 'reboot-cuff':
      case 'restart-cuff':
      case 'cuff-gone':
        return cuffAt(act.station, act.cuff).act(act, nowMs)
      default:
        return tablets.get(act.station)?.act(act, nowMs)
    }
  }

  for (const { act, thenMs } of history.acts) {
    happen(act)
    goOn(pauseMs(history, act, thenMs))
  }
  if (variant.goodEndMs !== undefined) {
    brokerCarries = true
    for (const cuff of cuffs.values()) cuff.mend(nowMs)
    for (const tablet of tablets.values()) tablet.mend(nowMs)
    goOn(variant.goodEndMs)
  }
  for (let tickMs = 0; tickMs <= nowMs; tickMs += TICK_MS) inputs.push({ atMs: tickMs, kind: 'tick' })

  const steppedMs = (atMs: number): number =>
    wallSteps.reduce((sum, step) => sum + (step.atMs <= atMs ? step.byMs : 0), 0)
  return {
    inputs: markHeard(sleep(inOrder(inputs, nowMs), pauses)),
    wallAtMs: atMs =>
      1_795_331_000_000 +
      atMs +
      steppedMs(atMs) +
      (isWild ? Math.floor(chance(seed, 'wall', atMs >> 10) * 1e13) : 0),
  }
}

/** Between changes of a pressure a twin over another wire needs time to judge each one; else a hair's breadth decides. */
function pauseMs({ limits, twin }: History, act: Act, thenMs: number): number {
  if (limits === 'default') return thenMs * LONG
  return twin === 'wire' && 'cuff' in act ? Math.max(thenMs, 13_000) : thenMs
}

// The sort keeps what happens at the same moment in the order it was written.
function inOrder(inputs: readonly Input[], untilMs: number): Input[] {
  return inputs.filter(input => input.atMs <= untilMs).sort((left, right) => left.atMs - right.atMs)
}

/** While the kiosk sleeps it does not tick; what is sent meanwhile waits for it. What is true goes on. */
function sleep(inputs: readonly Input[], pauses: readonly { fromMs: number; untilMs: number }[]): Input[] {
  let awake = [...inputs]
  for (const { fromMs, untilMs } of pauses) {
    const sleeps = (input: Input): boolean =>
      input.kind !== 'fact' && input.atMs > fromMs && input.atMs < untilMs
    const slept = awake.filter(input => sleeps(input) && input.kind !== 'tick')
    const woken: Input[] = [
      ...slept.map(input => moved(input, untilMs)),
      { atMs: untilMs, kind: 'fact', fact: { atMs: untilMs, kind: 'slept', fromMs } },
    ]
    const rest = awake.filter(input => !sleeps(input))
    const at = rest.findIndex(input => input.atMs >= untilMs)
    awake = at === -1 ? [...rest, ...woken] : [...rest.slice(0, at), ...woken, ...rest.slice(at)]
  }
  return awake
}

function moved(input: Input, atMs: number): Input {
  if (input.kind === 'bytes' && input.fact !== undefined)
    return { ...input, atMs, fact: { ...input.fact, atMs } }
  return { ...input, atMs }
}
