import { expect, it, onTestFinished } from 'vitest'
import { createRandom } from '../../stations/simulator/random.ts'
import { startSimulator } from '../../stations/simulator/startSimulator.ts'
import { brokers } from '../integration/support/brokers.ts'
import { freePort } from '../integration/support/freePort.ts'
import { tempFolder } from '../integration/support/tempFolder.ts'
import type { Facts } from './boardFacts.ts'
import { allow, type Allowance, compareFacts, type Crash } from './compareFacts.ts'
import { pause, type Process, startAndKill, startProcess } from './crashedKiosk.ts'

const POINTS = Number(process.env['CRASH_POINTS'] ?? 50)
const SEED = Number(process.env['CRASH_SEED'] ?? 1)
const STATIONS = 12
/** Two kiosks crash beside one twin that runs on. */
const CRASHING = 2
/** What was said while a kiosk was away reaches it, and its wall. */
const SETTLE_MS = 4_000

it(`[OC4][L4] ${POINTS} crashes: every clock, set, alarm and acknowledgement as if it had run on`, async () => {
  const url = await aBroker()
  const random = createRandom(SEED)
  const twin = await startProcess(['--data', tempFolder(), '--broker', url, '--kiosk', 'twin'])
  const folders = Array.from({ length: CRASHING }, tempFolder)
  const flagsOf = (index: number) => [
    ...['--data', folders[index] ?? '', '--broker', url, '--kiosk', `crashing-${index}`],
  ]
  const running = await Promise.all(folders.map((_, index) => startProcess(flagsOf(index))))
  const simulator = await startSimulator({ url, site: 'main', stations: STATIONS, seed: SEED })
  onTestFinished(simulator.stop)
  await pause(4_000)

  const allowances = folders.map(() => new Map<string, Allowance>())
  const starts: number[] = []
  let backMs = performance.now()
  const wrong: string[] = []
  let points = 0
  let acknowledged = 0
  while (points < POINTS && wrong.length === 0) {
    await pause(random.between(0, 500))
    acknowledged += await acknowledgeOne([twin, ...running], points)
    const shown = await Promise.all(running.map(kiosk => kiosk.facts()))
    const killedWallMs = Date.now()
    const killedMs = performance.now()
    const lookedMs = killedMs - backMs
    await Promise.all(running.map(kiosk => kiosk.kill()))
    points += CRASHING
    if (random.next() < 0.15) {
      // Once more, while it comes back.
      await Promise.all(folders.map((_, index) => startAndKill(flagsOf(index), random.between(50, 900))))
      points += CRASHING
    }
    const back = await Promise.all(folders.map((_, index) => startProcess(flagsOf(index))))
    backMs = performance.now()
    const awayMs = backMs - killedMs
    starts.push(...back.map(({ startMs }) => startMs))
    running.splice(0, CRASHING, ...back)
    for (const [index, before] of shown.entries()) {
      const crash = { shown: before, killedWallMs, awayMs, lookedMs }
      const found = await untilLike(back[index] ?? twin, twin, crash, allowances[index] ?? new Map())
      allowances[index] = found.allowed
      wrong.push(...found.wrong.map(line => `crash ${points}, kiosk ${index}: ${line}`))
    }
  }
  starts.sort((a, b) => a - b)
  const told = starts.map(ms => Math.round(ms))
  process.stdout.write(
    `crash: ${points} points, seed ${SEED}, ${acknowledged} acknowledged; live after ${told[told.length >> 1]} ms, slowest ${told.at(-1)} ms\n`,
  )
  if (wrong.length > 0) process.stdout.write(`${running[0]?.printed.err.slice(-4_000)}\n`)
  expect(wrong).toEqual([])
  expect(points).toBeGreaterThanOrEqual(POINTS)
})

/** Compares until both are alike, or the time is up in which what was said reaches a wall; what is wrong then, is wrong. */
async function untilLike(
  back: Process,
  twin: Process,
  crash: Crash,
  before: ReadonlyMap<string, Allowance>,
): Promise<{ readonly wrong: readonly string[]; readonly allowed: Map<string, Allowance> }> {
  const untilMs = performance.now() + SETTLE_MS
  for (;;) {
    const [here, there] = [await back.facts(), await twin.facts()]
    const allowed = allow(before, crash, there)
    const wrong = compareFacts(here, there, crash, allowed)
    if (wrong.length === 0 || performance.now() > untilMs) return { wrong, allowed }
    await pause(50)
  }
}

async function aBroker(): Promise<string> {
  const [broker] = brokers
  if (broker === undefined) throw new Error('no broker')
  const port = await freePort()
  onTestFinished(await broker.start(port, tempFolder()))
  return `mqtt://127.0.0.1:${port}`
}

/** One alarm that every kiosk tells of and nobody has acknowledged, at all of them; who is told that it is, may rely on it. */
async function acknowledgeOne(kiosks: readonly Process[], number: number): Promise<number> {
  const all = await Promise.all(kiosks.map(kiosk => kiosk.facts()))
  const place = [...(all[0]?.alarms.keys() ?? [])].find(key => all.every(facts => isOpen(facts, key)))
  if (place === undefined) return 0
  const answers = await Promise.all(
    kiosks.map((kiosk, index) => {
      const alarm = all[index]?.alarms.get(place)
      const { id: alarmId = '', priority = 'low' } = alarm ?? {}
      const command = { kind: 'acknowledge' as const, alarmId, priority, by: `Coach ${number}` }
      return kiosk.wall.command(`ack-${number}`, command)
    }),
  )
  return answers.every(({ accepted }) => accepted) ? 1 : 0
}

function isOpen(facts: Facts, place: string): boolean {
  const alarm = facts.alarms.get(place)
  return alarm?.acknowledgedBy === null && !place.startsWith('kiosk/')
}
