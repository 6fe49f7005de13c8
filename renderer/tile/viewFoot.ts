import type { Tile } from '../../stations/board/tileSchema.ts'
import { formatLeft, formatLength } from '../format/formatClock.ts'
import type { Words } from '../locales/en.ts'
import { setForms } from './viewSets.ts'

/** What happens now, the most telling form first. */
export function viewFoot(tile: Tile, nowMs: number, words: Words): readonly string[] {
  switch (tile.state) {
    case 'free':
      return words.checkIn
    case 'ready':
      return readyForms(tile, words)
    case 'working':
      return workingForms(tile, nowMs, words)
    case 'resting':
      return restForms(tile, nowMs, words)
    case 'released':
      return releasedForms(tile, words)
    case 'finished':
      return finishedForms(tile, words)
  }
}

function readyForms(tile: Tile, words: Words): readonly string[] {
  const sets = tile.prescription?.sets.length ?? 0
  const exercise = tile.prescription?.exercise ?? null
  const count = words.sets(sets)
  const long = exercise === null ? [] : [`${words.ready} · ${exercise} · ${count}`]
  return [...long, `${words.ready} · ${count}`, words.ready]
}

function workingForms(tile: Tile, nowMs: number, words: Words): readonly string[] {
  const forms = setForms(tile, nowMs, words)
  const prescription = tile.prescription
  if (prescription === null || prescription.kind === 'resistance') return forms
  const what = prescription.exercise ?? upperFirst(words[prescription.kind])
  // One long set needs no number: "Cycling · 6:30 of 20:00".
  if (prescription.sets.length === 1) return [`${what} · ${forms[2] ?? ''}`, ...forms.slice(2)]
  return [`${what} · ${forms[1] ?? forms[0] ?? ''}`, ...forms]
}

function restForms(tile: Tile, nowMs: number, words: Words): readonly string[] {
  const rest = restWords(tile, nowMs, words)
  const next = (tile.currentSet ?? 0) + 1
  const sets = tile.prescription?.sets.length ?? 0
  const then = next > sets ? words.thenFinish : words.thenSet(next, sets)
  return [`${rest} · ${then}`, rest]
}

function restWords(tile: Tile, nowMs: number, words: Words): string {
  if (tile.restUntilMs === null) return words.rest('').trim()
  const leftMs = tile.restUntilMs - nowMs
  return leftMs >= 0 ? words.rest(formatLeft(leftMs)) : words.restOver(formatLength(-leftMs))
}

function releasedForms(tile: Tile, words: Words): readonly string[] {
  const sets = tile.prescription?.sets.length ?? 0
  if (tile.currentSet === null || sets === 0) return [words.releasedFoot]
  return [`${words.releasedFoot} · ${words.setOf(Math.min(tile.currentSet, sets), sets)}`, words.releasedFoot]
}

function finishedForms(tile: Tile, words: Words): readonly string[] {
  const reps = tile.sets.reduce((sum, set) => sum + set.reps, 0)
  const work = reps > 0 ? words.reps(reps) : words.sets(tile.sets.length)
  const first = tile.sets.find(set => set.startedAtMs !== null)?.startedAtMs ?? null
  const ends = tile.sets.flatMap(set => (set.endedAtMs === null ? [] : [set.endedAtMs]))
  if (first === null || ends.length === 0) return [`${words.done} · ${work}`, words.done]
  const took = words.in(work, formatLength(Math.max(...ends) - first))
  return [`${words.done} · ${took}`, `${words.done} · ${work}`, words.done]
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
