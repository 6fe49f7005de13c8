import type { Phase } from '../../../stations/tablet/phaseOf.ts'
import type { TabletAction } from '../../../stations/tablet/tabletAction.ts'
import { formatLeft } from '../../format/formatClock.ts'
import type { StationWords } from '../words/en.ts'

/** What the one big button says and does now. `do` null: there is nothing to tap. */
export interface BigButton {
  readonly number: string
  readonly of: string
  readonly words: string
  readonly look: 'work' | 'rest' | 'calm' | 'over'
  readonly do: TabletAction | null
}

export function bigButton(
  phase: Phase,
  context: { readonly isUnderCuff: boolean; readonly isCounted: boolean; readonly words: StationWords },
): BigButton {
  const { words } = context
  switch (phase.kind) {
    case 'free':
    case 'ready':
      return start(words.startSet(1), words.tapToStart, 'calm')
    case 'working':
      return working(phase, context.isCounted, words)
    case 'resting': {
      const isOver = phase.leftMs <= 0
      const number = isOver ? `+${formatLeft(-phase.leftMs)}` : formatLeft(phase.leftMs)
      const what = `${isOver ? words.restOver : words.rest} · ${words.startSet(phase.nextSet)}`
      return { number, of: '', words: what, look: isOver ? 'over' : 'rest', do: { kind: 'start-set' } }
    }
    case 'done':
      return context.isUnderCuff
        ? { number: words.letOut, of: '', words: words.isLoose, look: 'over', do: { kind: 'let-out' } }
        : { number: words.finish, of: '', words: words.allDone, look: 'calm', do: { kind: 'finish' } }
    case 'finished':
      return context.isUnderCuff
        ? { number: words.letOut, of: '', words: words.isLoose, look: 'over', do: { kind: 'let-out' } }
        : { number: words.finished, of: '', words: words.free1, look: 'calm', do: { kind: 'free' } }
  }
}

function working(
  phase: Extract<Phase, { kind: 'working' }>,
  isCounted: boolean,
  words: StationWords,
): BigButton {
  const { planned, reps } = phase
  if (planned !== null && 'seconds' in planned) {
    const leftMs = planned.seconds * 1_000 - phase.lengthMs
    return { number: formatLeft(Math.max(0, leftMs)), of: '', words: words.timeLeft, look: 'work', do: null }
  }
  const told = isCounted ? words.counted : words.tapAtRep
  const of = planned === null ? '' : `/ ${planned.reps}`
  return { number: String(reps), of, words: told, look: 'work', do: { kind: 'rep' } }
}

function start(number: string, words: string, look: BigButton['look']): BigButton {
  return { number, of: '', words, look, do: { kind: 'start-set' } }
}
