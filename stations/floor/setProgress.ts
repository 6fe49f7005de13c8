import type { SetView } from '../board/tileSchema.ts'
import type { StationEvent } from '../contract/event.ts'

/** How far the prescription has come. Moments are the kiosk's receipt times. */
export type SetProgress = {
  /** Index 0 is set 1. */
  readonly sets: readonly SetView[]
  readonly currentSet: number | null
  readonly finishedAtMs: number | null
  /** Last set begun or repetition done; decides whether a release came after the work. */
  readonly lastWorkAtMs: number | null
}

export const nothingDone: SetProgress = { sets: [], currentSet: null, finishedAtMs: null, lastWorkAtMs: null }

/** Far more than any prescription has (12): what is beyond is dropped, so that a device cannot fill the memory (L10). */
export const mostSets = 64

const untouched: SetView = { reps: 0, startedAtMs: null, endedAtMs: null }

/** Takes one event of a set in the order of its sender. Repetitions are absolute; a `rep` without `set-started` starts its set. */
export function followSets(progress: SetProgress, event: StationEvent, atMs: number): SetProgress {
  if (event.type === 'finished') return finish(progress, atMs)
  if (event.type !== 'set-started' && event.type !== 'rep' && event.type !== 'set-ended') return progress
  if (event.set > mostSets) return progress
  if (event.type === 'set-started') return begin(progress, event.set, atMs)
  if (event.type === 'rep') return count(progress, event.set, event.rep, atMs)
  return end(progress, event.set, event.reps, atMs)
}

/** The set under way; null in a rest, before the first set and when finished. */
export function openSet(progress: SetProgress): number | null {
  if (progress.currentSet === null || progress.finishedAtMs !== null) return null
  const current = progress.sets[progress.currentSet - 1]
  return current !== undefined && current.startedAtMs !== null && current.endedAtMs === null
    ? progress.currentSet
    : null
}

function begin(progress: SetProgress, set: number, atMs: number): SetProgress {
  const closed = openSet(progress) === set ? progress : closeOpen(progress, atMs)
  const before = closed.sets[set - 1] ?? untouched
  const startedAtMs = before.endedAtMs === null ? (before.startedAtMs ?? atMs) : atMs
  return {
    sets: replace(closed.sets, set, { ...before, startedAtMs, endedAtMs: null }),
    currentSet: set,
    finishedAtMs: null,
    lastWorkAtMs: atMs,
  }
}

function count(progress: SetProgress, set: number, reps: number, atMs: number): SetProgress {
  const known = progress.sets[set - 1]
  const started = known === undefined || known.startedAtMs === null ? begin(progress, set, atMs) : progress
  const before = started.sets[set - 1] ?? untouched
  return { ...started, sets: replace(started.sets, set, { ...before, reps }), lastWorkAtMs: atMs }
}

function end(progress: SetProgress, set: number, reps: number, atMs: number): SetProgress {
  const known = progress.sets[set - 1] ?? untouched
  const ended: SetView = { reps, startedAtMs: known.startedAtMs ?? atMs, endedAtMs: known.endedAtMs ?? atMs }
  return {
    ...progress,
    sets: replace(progress.sets, set, ended),
    currentSet: Math.max(progress.currentSet ?? set, set),
  }
}

function finish(progress: SetProgress, atMs: number): SetProgress {
  return { ...closeOpen(progress, atMs), finishedAtMs: progress.finishedAtMs ?? atMs }
}

function closeOpen(progress: SetProgress, atMs: number): SetProgress {
  const open = openSet(progress)
  const before = open === null ? undefined : progress.sets[open - 1]
  if (open === null || before === undefined) return progress
  return { ...progress, sets: replace(progress.sets, open, { ...before, endedAtMs: atMs }) }
}

function replace(sets: readonly SetView[], set: number, view: SetView): readonly SetView[] {
  return Array.from({ length: Math.max(sets.length, set) }, (_, index) =>
    index === set - 1 ? view : (sets[index] ?? untouched),
  )
}
