import { readFileSync } from 'node:fs'
import type { ClockMark, TimeSources } from '../clock.ts'

/** The moment of a journal's last word, and the mark of the clock that it was written with. */
export type LastWord = ClockMark & { readonly boot: string; readonly atMs: number; readonly wallMs: number }

const BOOT_ID = '/proc/sys/kernel/random/boot_id'
const BOOTED = /^booted (\d+)$/
// Wall clocks are set by seconds; nobody boots twice in two minutes and starts a kiosk both times.
const SAME_BOOT_MS = 120_000

/** Tells this boot of the machine from every other: its id where the system gives one, else about when it booted. */
export function readBoot({ wallMs, uptimeMs }: TimeSources, file = BOOT_ID): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return `booted ${Math.round(wallMs() - uptimeMs())}`
  }
}

/**
 * Where a clock must go on so that its moments are one row with those of a journal (OC4): exactly, where the machine still
 * runs; else by the wall clock, and never by less than the machine is up again.
 */
export function continuedFrom(last: LastWord, boot: string, time: TimeSources): ClockMark {
  const steadyMs = time.steadyMs()
  const uptimeMs = time.uptimeMs()
  const isSame = isSameBoot(last.boot, boot) && steadyMs >= last.steadyMs && uptimeMs >= last.uptimeMs - 1_000
  if (isSame && steadyMs + last.offsetMs >= last.atMs) {
    return { steadyMs: last.steadyMs, uptimeMs: last.uptimeMs, offsetMs: last.offsetMs }
  }
  const awayMs = isSame ? 0 : Math.max(time.wallMs() - last.wallMs, uptimeMs)
  return { steadyMs, uptimeMs, offsetMs: last.atMs + awayMs - steadyMs }
}

function isSameBoot(one: string, other: string): boolean {
  const [oneMs, otherMs] = [bootedMs(one), bootedMs(other)]
  return one === other || (oneMs !== null && otherMs !== null && Math.abs(oneMs - otherMs) < SAME_BOOT_MS)
}

function bootedMs(boot: string): number | null {
  const text = BOOTED.exec(boot)?.[1]
  return text === undefined ? null : Number(text)
}
