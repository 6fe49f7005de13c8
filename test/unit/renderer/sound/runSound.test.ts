// @vitest-environment node
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createHubClock } from '../../../../renderer/alarms/createHubClock.ts'
import { bursts } from '../../../../renderer/sound/bursts.ts'
import type { LoudspeakerState } from '../../../../renderer/sound/openLoudspeaker.ts'
import { runSound } from '../../../../renderer/sound/runSound.ts'
import { useSoundStore } from '../../../../renderer/sound/soundStore.ts'
import { useAnswerStore } from '../../../../renderer/stores/answerStore.ts'
import { useBoardStore } from '../../../../renderer/stores/boardStore.ts'
import { useLiveStore } from '../../../../renderer/stores/liveStore.ts'
import type { AlarmView } from '../../../../stations/board/alarmViewSchema.ts'
import type { FloorView } from '../../../../stations/board/boardSchema.ts'
import { aBoard, aFloorView, anAlarm } from '../builders.ts'

beforeEach(() => {
  setActivePinia(createPinia())
})

const HUB_BEFORE_MS = 5_000

/** A wall on virtual time with a loudspeaker that writes down what it is told to play. */
function aSoundingWall() {
  const [board, sound, live, answers] = [useBoardStore(), useSoundStore(), useLiveStore(), useAnswerStore()]
  const hubClock = createHubClock()
  const played: string[] = []
  const asked: string[] = []
  let nowMs = 0
  let look = (): void => undefined
  let tell = (state: LoudspeakerState): void => void state
  const nameOf = new Map(Object.entries(bursts).map(([name, burst]) => [burst, name]))
  answers.ask = command => {
    asked.push(command.kind)
    return `wall-${asked.length}`
  }
  const running = runSound({
    board,
    sound,
    hubClock,
    open(told) {
      tell = told
      told('running')
      return {
        play: burst => void played.push(`${nameOf.get(burst) ?? '?'} @${nowMs}`),
        stop: () => void played.push(`stop @${nowMs}`),
        close: () => undefined,
      }
    },
    nowMs: () => nowMs,
    every: (_, run) => {
      look = run
      return () => undefined
    },
  })
  const heard = (): void => {
    hubClock.hear(nowMs + HUB_BEFORE_MS, nowMs)
    live.silent = false
    running.heard()
  }
  return {
    ...{ sound, live, played, asked },
    tell: (state: LoudspeakerState): void => tell(state),
    board(alarms: readonly AlarmView[], floor: Partial<FloorView> = {}): void {
      board.takeSnapshot(aBoard({ alarms: [...alarms], floor: aFloorView(floor) }))
      heard()
    },
    /** Time goes on; the kiosk speaks 4 times a second, or not at all. */
    run(forMs: number, speaks = true): void {
      const untilMs = nowMs + forMs
      while (nowMs < untilMs) {
        nowMs += 250
        if (speaks) heard()
        else look()
      }
    },
  }
}

describe('the wall’s sound', () => {
  it('[SG2] sounds with the message that brings the alarm', () => {
    const wall = aSoundingWall()
    wall.board([])
    wall.run(1_000)
    wall.board([anAlarm()])
    expect(wall.played).toEqual(['high @1000'])
  })

  it('[SG2] tries each sound when a session begins, not when a page comes to one that runs', () => {
    const wall = aSoundingWall()
    wall.board([], { sessionStartedWallMs: 7 })
    wall.run(10_000)
    expect(wall.played).toEqual([])
    wall.board([], { sessionStartedWallMs: null })
    wall.board([], { sessionStartedWallMs: 9 })
    wall.run(10_000)
    expect(wall.played).toEqual(['low @10000', 'medium @11250', 'high @13250'])
  })

  it('[SG4] calls for somebody when the kiosk is silent for 2 s, every 25 s, below what was high', () => {
    const wall = aSoundingWall()
    wall.board([])
    wall.run(30_000, false)
    expect(wall.played).toEqual(['medium @2000', 'medium @27000'])
    wall.board([])
    expect(wall.played.slice(2)).toEqual([])
  })

  it('[SG4] does so too when it has never heard the kiosk, and what was high goes on', () => {
    const wall = aSoundingWall()
    wall.run(2_000, false)
    expect(wall.played).toEqual(['medium @2000'])
    wall.board([anAlarm()])
    wall.run(10_000, false)
    expect(wall.played.slice(1)).toEqual(['high @2000', 'high @12000'])
  })

  it('[AL4] is paused by the kiosk, and counts down', () => {
    const wall = aSoundingWall()
    wall.board([anAlarm()], { soundPausedUntilMs: HUB_BEFORE_MS + 120_000 })
    wall.run(20_000)
    expect(wall.played).toEqual([])
    expect(wall.sound.pausedForMs).toBe(100_000)
    wall.run(100_000)
    expect(wall.played).toEqual(['high @120000'])
    expect(wall.sound.isPaused).toBe(false)
  })

  it('[AL4] asks the kiosk for the pause and for its end', () => {
    const wall = aSoundingWall()
    wall.board([])
    wall.sound.togglePause()
    wall.board([], { soundPausedUntilMs: HUB_BEFORE_MS + 120_000 })
    wall.sound.togglePause()
    expect(wall.asked).toEqual(['pause-sound', 'resume-sound'])
  })

  it('[AL4] a wall that hears no kiosk pauses itself, 120 s at most', () => {
    const wall = aSoundingWall()
    wall.board([], { soundPausedUntilMs: HUB_BEFORE_MS + 120_000 })
    wall.run(3_000, false)
    expect(wall.played).toEqual(['medium @2000'])
    wall.live.silent = true
    wall.sound.togglePause()
    wall.run(119_750, false)
    expect(wall.played).toEqual(['medium @2000'])
    wall.run(250, false)
    expect(wall.played).toEqual(['medium @2000', 'medium @123000'])
  })

  it('plays what waited as soon as the browser lets it', () => {
    const wall = aSoundingWall()
    wall.tell('needs-touch')
    wall.board([anAlarm()])
    wall.run(5_000)
    wall.tell('running')
    wall.run(250)
    expect(wall.played).toEqual(['high @5250'])
  })

  it('plays on where no loudspeaker is listed: there may be one', () => {
    const wall = aSoundingWall()
    wall.tell('no-loudspeaker')
    wall.board([anAlarm()])
    expect(wall.played).toEqual(['high @0'])
  })
})
