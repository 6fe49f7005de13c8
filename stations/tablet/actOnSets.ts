import { phaseOf } from './phaseOf.ts'
import type { TabletAction } from './tabletAction.ts'
import type { DoneSet, TabletState } from './tabletStateSchema.ts'
import type { TabletWord } from './tabletWord.ts'

type SetAction = Extract<
  TabletAction,
  { kind: 'start-set' | 'rep' | 'take-back-rep' | 'end-set' | 'finish' | 'tick' }
>
type Acted = { readonly state: TabletState; readonly words: readonly TabletWord[] }

/** Sets, repetitions and the end. What does not fit the phase changes nothing: a double tap says nothing twice. */
export function actOnSets(state: TabletState, action: SetAction, nowMs: number): Acted {
  switch (action.kind) {
    case 'start-set':
      return startSet(state, nowMs)
    case 'rep':
      return count(state, 1, nowMs)
    case 'take-back-rep':
      return count(state, -1, nowMs)
    case 'end-set':
      return endSet(state, nowMs)
    case 'finish':
      return finish(state, nowMs)
    case 'tick':
      return endTimedSet(state, nowMs)
  }
}

/** The next set; after the last one, or when finished, an extra set. */
function startSet(state: TabletState, nowMs: number): Acted {
  const phase = phaseOf(state, nowMs)
  if (phase.kind === 'free' || phase.kind === 'working') return { state, words: [] }
  const set = (state.currentSet ?? 0) + 1
  const started: DoneSet = { reps: 0, startedAtMs: nowMs, endedAtMs: null }
  const after = { ...state, sets: [...state.sets, started], currentSet: set, finishedAtMs: null }
  return { state: after, words: [{ kind: 'event', event: { type: 'set-started', set } }] }
}

/** Counts are absolute, so a repetition can be taken back; one is the least that can be said. */
function count(state: TabletState, change: 1 | -1, nowMs: number): Acted {
  const phase = phaseOf(state, nowMs)
  if (phase.kind !== 'working') return { state, words: [] }
  const rep = phase.reps + change
  if (rep < 1) return { state, words: [] }
  const after = withSet(state, phase.set, set => ({ ...set, reps: rep }))
  return { state: after, words: [{ kind: 'event', event: { type: 'rep', set: phase.set, rep } }] }
}

function endSet(state: TabletState, nowMs: number): Acted {
  const phase = phaseOf(state, nowMs)
  if (phase.kind !== 'working') return { state, words: [] }
  const { set, reps } = phase
  const after = withSet(state, set, done => ({ ...done, endedAtMs: nowMs }))
  return { state: after, words: [{ kind: 'event', event: { type: 'set-ended', set, reps } }] }
}

function finish(state: TabletState, nowMs: number): Acted {
  if (state.assignment === null || state.finishedAtMs !== null) return { state, words: [] }
  const ended = endSet(state, nowMs)
  return {
    state: { ...ended.state, finishedAtMs: nowMs },
    words: [...ended.words, { kind: 'event', event: { type: 'finished' } }],
  }
}

/** A set of seconds is over when its time is. */
function endTimedSet(state: TabletState, nowMs: number): Acted {
  const phase = phaseOf(state, nowMs)
  if (phase.kind !== 'working' || phase.planned === null || !('seconds' in phase.planned))
    return { state, words: [] }
  return phase.lengthMs >= phase.planned.seconds * 1_000 ? endSet(state, nowMs) : { state, words: [] }
}

function withSet(state: TabletState, number: number, change: (set: DoneSet) => DoneSet): TabletState {
  return { ...state, sets: state.sets.map((set, index) => (index === number - 1 ? change(set) : set)) }
}
