import type { Assignment } from '../contract/assignment.ts'
import type { Symptom } from '../contract/event.ts'
import type { CuffId } from '../contract/ids.ts'
import { actOnSets } from './actOnSets.ts'
import type { TabletAction } from './tabletAction.ts'
import { cuffsFor, isUnderCuff, loosened, tightened, withCuff } from './tabletCuffs.ts'
import { newTablet, type TabletState } from './tabletStateSchema.ts'
import type { TabletWord } from './tabletWord.ts'

export type Acted = { readonly state: TabletState; readonly words: readonly TabletWord[] }

/** What cuff makers' stop rules name: the cuff comes off (C16). */
const stopSymptoms: readonly Symptom[] = [
  ...(['numbness', 'dizziness', 'nausea', 'chest-pain', 'breathless', 'colour-change'] as const),
]

/** What an action makes of the tablet, and what it has to say of it, in this order. `nowMs` is the tablet's own clock. */
export function act(state: TabletState, action: TabletAction, nowMs: number): Acted {
  switch (action.kind) {
    case 'check-in': {
      const { assignment } = action
      const kept = { cuffs: cuffsFor(state, assignment), handled: state.handled, stopped: state.stopped }
      return said({ ...newTablet, ...kept, assignment }, { kind: 'assignment', assignment })
    }
    case 'clear': {
      if (state.assignment === null || state.assignment.cleared) return quiet(state)
      const assignment = { ...state.assignment, cleared: true }
      return said({ ...state, assignment }, { kind: 'assignment', assignment })
    }
    case 'update':
      return update(state, action.assignment)
    case 'leave':
      // A cuff under pressure is never forgotten: whoever wears it stays where it is watched.
      return state.assignment?.id === action.assignmentId && !isUnderCuff(state) ? free(state) : quiet(state)
    case 'free':
      return state.assignment === null ? quiet(state) : free(state)
    case 'tighten': {
      const { cuff, pressureMmHg, tightness } = action
      const after = withCuff(state, cuff, known => tightened(known, nowMs, { pressureMmHg, tightness }))
      const entered = {
        ...(pressureMmHg === null ? {} : { pressureMmHg }),
        ...(tightness === null ? {} : { tightness }),
      }
      return said(after, event({ type: 'inflated', cuff, ...entered }))
    }
    case 'loosen':
      return said(
        withCuff(state, action.cuff, cuff => loosened(cuff, nowMs)),
        event({ type: 'released', cuff: action.cuff }),
      )
    case 'let-out':
      return letOut(state, nowMs)
    case 'sensed': {
      const { cuff, inflated, sinceMs } = action
      const after = withCuff(state, cuff, known =>
        inflated ? tightened(known, sinceMs, null) : loosened(known, sinceMs),
      )
      return quiet(isUnderCuff(after) ? after : { ...after, asked: null })
    }
    case 'letting-out':
      return said(state, event({ type: 'released', cuff: action.cuff }))
    case 'pain':
      return said({ ...state, pain: action.pain }, event({ type: 'report', pain: action.pain }))
    case 'tightness': {
      const { tightness } = action
      return said({ ...state, tightness }, event({ type: 'report', tightness }))
    }
    case 'symptom':
      return report(state, action.symptom)
    case 'stop':
      return said({ ...state, stopped: true }, event({ type: 'stop' }))
    case 'call':
      return said({ ...state, calledAtMs: nowMs }, event({ type: 'call' }))
    case 'message-seen':
      return quiet({ ...state, message: null })
    default:
      return actOnSets(state, action, nowMs)
  }
}

function free(state: TabletState): Acted {
  const kept = { cuffs: cuffsFor(state, null), handled: state.handled, stopped: state.stopped }
  return said({ ...newTablet, ...kept, asked: state.asked }, { kind: 'assignment', assignment: null })
}

/** Sets, reps and clocks go on; where there is more to do than was done, it is not finished. */
function update(state: TabletState, assignment: Assignment): Acted {
  if (state.assignment?.id !== assignment.id) return quiet(state)
  const isMore = assignment.prescription.sets.length > state.sets.length
  const finishedAtMs = isMore ? null : state.finishedAtMs
  const after = { ...state, assignment, finishedAtMs, cuffs: cuffsFor(state, assignment) }
  return said(after, { kind: 'assignment', assignment })
}

function report(state: TabletState, symptom: Symptom): Acted {
  const symptoms = [...state.symptoms.filter(told => told !== symptom), symptom]
  const stopped = state.stopped || stopSymptoms.includes(symptom)
  return said({ ...state, symptoms, stopped }, event({ type: 'report', symptoms: [symptom] }))
}

/**
 * Says `released` of every cuff that is on or prescribed: the kiosk may know of one that this tablet has forgotten. Of a
 * cuff with a sensor what its pressure says counts, here as at the kiosk (C13).
 */
function letOut(state: TabletState, nowMs: number): Acted {
  const prescribed = state.assignment?.prescription.cuffs ?? []
  const ids = new Set(prescribed.map(({ cuff }) => cuff))
  for (const { cuff, inflatedAtMs } of state.cuffs) if (inflatedAtMs !== null) ids.add(cuff)
  const hasSensor = (id: CuffId) => prescribed.some(({ cuff, manual }) => cuff === id && !manual)
  const after = {
    ...state,
    cuffs: state.cuffs.map(cuff => (hasSensor(cuff.cuff) ? cuff : loosened(cuff, nowMs))),
    stopped: false,
    asked: null,
  }
  return { state: after, words: [...ids].map(cuff => event({ type: 'released', cuff })) }
}

/** An event as a word. */
function event(fields: Extract<TabletWord, { kind: 'event' }>['event']): TabletWord {
  return { kind: 'event', event: fields }
}

function said(state: TabletState, ...words: readonly TabletWord[]): Acted {
  return { state, words }
}

function quiet(state: TabletState): Acted {
  return { state, words: [] }
}
