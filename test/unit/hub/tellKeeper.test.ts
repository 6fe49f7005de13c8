import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tellKeeper } from '../../../electron/hub/tellKeeper.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('says each second that it runs, and within 100 ms that the floor wants the screen', () => {
  const said: unknown[] = []
  let wanted = false
  const stop = tellKeeper({ postMessage: word => said.push(word) }, { wantsWall: () => wanted })
  vi.advanceTimersByTime(2_000)
  expect(said).toEqual(Array.from({ length: 2 }, () => ({ kind: 'beat', wantsWall: false })))
  vi.advanceTimersByTime(300)
  wanted = true
  vi.advanceTimersByTime(100)
  expect(said.slice(2)).toEqual([{ kind: 'beat', wantsWall: true }])
  vi.advanceTimersByTime(1_000)
  expect(said.slice(3)).toEqual([{ kind: 'beat', wantsWall: true }])
  stop()
  vi.advanceTimersByTime(5_000)
  expect(said).toHaveLength(4)
})
