import * as v from 'valibot'
import { AssignmentSchema, type Assignment } from '../../../stations/contract/assignment.ts'
import { CuffIdSchema, SiteIdSchema, StationIdSchema } from '../../../stations/contract/ids.ts'
import { act } from '../../../stations/tablet/act.ts'
import type { TabletAction } from '../../../stations/tablet/tabletAction.ts'
import { newTablet, type TabletState } from '../../../stations/tablet/tabletStateSchema.ts'
import type { TabletWord } from '../../../stations/tablet/tabletWord.ts'

export const left = v.parse(CuffIdSchema, 'l')
export const right = v.parse(CuffIdSchema, 'r')
export const place = { site: v.parse(SiteIdSchema, 'main'), station: v.parse(StationIdSchema, '5') }

export const anAssignment = (prescription: object = {}, fields: object = {}): Assignment =>
  v.parse(AssignmentSchema, {
    id: 'p1',
    athlete: { id: 'a-17', name: 'Karla Jensen' },
    cleared: true,
    ...fields,
    prescription: {
      kind: 'resistance',
      sets: [{ reps: 2 }, { reps: 1 }],
      restSeconds: 30,
      cuffs: [{ cuff: 'l', limb: 'left-thigh', manual: true, targetTightness: 7 }],
      ...prescription,
    },
  })

export const checkIn = (assignment = anAssignment()): TabletAction => ({ kind: 'check-in', assignment })

/** A tablet after these actions, one every second from 1 s on, and everything it said. */
export function after(
  actions: readonly (TabletAction | TabletAction['kind'])[],
  from: TabletState = newTablet,
): { state: TabletState; words: TabletWord[]; said: string[]; nowMs: number } {
  let state = from
  let nowMs = 0
  const words: TabletWord[] = []
  for (const action of actions) {
    nowMs += 1_000
    const acted = act(state, typeof action === 'string' ? plain(action) : action, nowMs)
    state = acted.state
    words.push(...acted.words)
  }
  return { state, words, said: words.map(inWords), nowMs }
}

/** `rep 1 2`, `released l`: a word in short. */
export function inWords(word: TabletWord): string {
  if (word.kind === 'assignment') return `assignment ${word.assignment?.athlete.name ?? 'none'}`
  if (word.kind === 'reply') return `reply ${word.reply.id} ${String(word.reply.accepted)}`
  const { type, ...fields } = word.event
  const values: unknown[] = Object.values(fields)
  return [type, ...values.flat()].join(' ')
}

function plain(kind: string): TabletAction {
  switch (kind) {
    case 'free':
    case 'clear':
    case 'start-set':
    case 'rep':
    case 'take-back-rep':
    case 'end-set':
    case 'finish':
    case 'let-out':
    case 'stop':
    case 'call':
    case 'tick':
      return { kind }
    default:
      throw new Error(`${kind} needs fields`)
  }
}
