import { describe, expect, it } from 'vitest'
import { createReplay } from '../../../electron/hub/review/createReplay.ts'
import { applyPatch } from '../../../stations/board/applyPatch.ts'
import type { Board } from '../../../stations/board/boardSchema.ts'
import type { ReplayStatus } from '../../../stations/board/replaySchema.ts'
import type { HubMessage } from '../../../stations/board/wallMessageSchema.ts'
import type { KioskInput } from '../../../stations/kioskInput.ts'
import { aFloor, startAtMs, startWallMs } from '../../support/aFloor.ts'

const LENGTH_MS = 180_000
const BEAT_MS = 125

/** Three minutes: a cuff is inflated for two, then let out. */
const { recording, boardAt } = (() => {
  const inputs: KioskInput[] = []
  const boards = new Map<number, Board>()
  const floor = aFloor({ heard: input => void inputs.push(input) })
  const station = floor.at('1')
  station.assign()
  station.pump('l', 120)
  while (floor.nowMs() < LENGTH_MS) {
    floor.run(1_000)
    if (floor.nowMs() === 120_000) station.pump('l', 0)
    boards.set(floor.nowMs(), floor.board())
  }
  return {
    recording: inputs,
    boardAt: (ms: number) => tilesOf(boards.get(ms)),
  }
})()

function tilesOf(board: Board | null | undefined) {
  return board?.tiles.map(({ station, cuffs }) => ({
    station,
    cuffs: cuffs.map(({ cuff, clock, inflated, pressureMmHg }) => ({ cuff, clock, inflated, pressureMmHg })),
  }))
}

/** A replay under a clock of the test's own; `lookMs` is what each look at that clock takes. */
function aReplay(speed: number, lookMs = 0) {
  let nowMs = 1_000
  let costMs = lookMs
  let board: Board | null = null
  let status: ReplayStatus | null = null
  const said: (HubMessage | ReplayStatus)['kind'][] = []
  const replay = createReplay({
    inputs: () => recording[Symbol.iterator](),
    setup: aFloor().state().setup,
    session: {
      ...{ session: 's-1', squad: null, startedWallMs: startWallMs },
      ...{ startMs: startAtMs, endMs: startAtMs + LENGTH_MS },
    },
    speed,
    nowMs: () => (nowMs += costMs),
    say(message) {
      said.push(message.kind)
      if (message.kind === 'replay-status') status = message
      if (message.kind === 'snapshot') ({ board } = message)
      if (message.kind === 'patch' && board !== null) board = applyPatch(board, message.patch)
    },
    unreadable: () => 0,
  })
  const run = (forMs: number): void => {
    for (let passedMs = 0; passedMs < forMs; passedMs += BEAT_MS) {
      nowMs += BEAT_MS
      replay.beat()
    }
  }
  replay.beat()
  return {
    ...replay,
    run,
    quicken: () => void (costMs = 0),
    said,
    tiles: () => tilesOf(board),
    isMarked: () => board?.floor.replay,
    /** How far into the recording it is, as it says itself. */
    placeMs: () => (status?.atMs ?? NaN) - startAtMs,
    status: () => status,
  }
}

/** It starts so long before the session, ms of the recording. */
const LEAD_MS = 2_000

describe('a replay', () => {
  it.each([1, 2, 5, 10, 30, 60])('at %i times is exactly as far as that, and shows what was', speed => {
    const replay = aReplay(speed)
    let compared = 0
    for (let passedMs = BEAT_MS; passedMs <= 3_000; passedMs += BEAT_MS) {
      replay.run(BEAT_MS)
      const placeMs = Math.max(0, passedMs * speed - LEAD_MS)
      expect(replay.placeMs()).toBe(Math.min(LENGTH_MS, placeMs))
      if (placeMs % 1_000 !== 0 || placeMs === 0 || placeMs > LENGTH_MS) continue
      compared += 1
      expect(replay.tiles()).toEqual(boardAt(placeMs))
    }
    expect(compared).toBeGreaterThan(0)
    expect(replay.isMarked()).toBe(true)
  })

  it('is behind where the machine is too slow, says so, and makes up for nothing after it', () => {
    const replay = aReplay(60, 60)
    replay.run(1_000)
    const slowMs = replay.placeMs()
    expect(slowMs).toBeGreaterThan(0)
    expect(slowMs).toBeLessThan(60 * 1_000 - LEAD_MS)
    replay.quicken()
    replay.run(BEAT_MS)
    const quickMs = replay.placeMs()
    replay.run(BEAT_MS)
    expect(replay.placeMs() - quickMs).toBe(60 * BEAT_MS)
  })

  it('goes to a moment ahead and back, and shows there what was', () => {
    const replay = aReplay(1)
    for (const atMs of [150_000, 90_000, 30_000, 170_000, 60_000]) {
      replay.wish({ kind: 'replay-wish', atMs: startAtMs + atMs, paused: true })
      replay.run(BEAT_MS)
      expect(replay.placeMs()).toBe(atMs)
      expect(replay.tiles()).toEqual(boardAt(atMs))
    }
  })

  it('stands while it is paused, runs on at another speed, and stops at its end', () => {
    const replay = aReplay(10)
    replay.wish({ kind: 'replay-wish', atMs: startAtMs + 60_000, paused: true })
    replay.run(5_000)
    expect(replay.placeMs()).toBe(60_000)
    replay.wish({ kind: 'replay-wish', paused: false, speed: 2 })
    replay.run(1_000)
    expect(replay.placeMs()).toBe(62_000)
    expect(replay.status()).toMatchObject({ paused: false, speed: 2, seeking: false })
    replay.wish({ kind: 'replay-wish', speed: 60 })
    replay.run(10_000)
    expect(replay.placeMs()).toBe(LENGTH_MS)
    expect(replay.status()).toMatchObject({ paused: true })
    expect(replay.tiles()).toEqual(boardAt(LENGTH_MS))
  })

  it('keeps within the session, whatever is asked', () => {
    const replay = aReplay(1)
    replay.wish({ kind: 'replay-wish', atMs: 0, paused: true })
    replay.run(BEAT_MS)
    expect(replay.placeMs()).toBe(0)
    replay.wish({ kind: 'replay-wish', atMs: Number.MAX_SAFE_INTEGER })
    replay.run(BEAT_MS)
    expect(replay.placeMs()).toBe(LENGTH_MS)
  })

  it('says everything anew to a wall that lacks something', () => {
    const replay = aReplay(10)
    replay.run(1_000)
    replay.said.length = 0
    replay.run(BEAT_MS)
    expect(replay.said).not.toContain('snapshot')
    replay.resync()
    replay.run(BEAT_MS)
    expect(replay.said).toContain('snapshot')
  })
})
