import type { CommandView } from '../../stations/board/tileSchema.ts'
import { formatLength } from '../format/formatClock.ts'
import type { CoachWords } from './words/en.ts'

/** What became of a command: `asked` while an answer may still come. */
export type Fate = keyof CoachWords['commands']['release']

export interface CommandLine {
  readonly fate: Fate
  /** The most telling first. */
  readonly forms: readonly string[]
  /** Nobody can rely on it having been done. */
  readonly isDoubtful: boolean
}

/** How long a tile goes on saying it: what was done soon shows in the pressure, what was not needs somebody. */
const DONE_SHOWN_MS = 30_000
const DOUBT_SHOWN_MS = 300_000

export function fateOf({ answer, expiresAtMs }: CommandView, nowMs: number): Fate {
  if (answer === null) return nowMs < expiresAtMs ? 'asked' : 'unanswered'
  if (answer.late) return answer.accepted ? 'late' : 'lateRefused'
  return answer.accepted ? 'accepted' : 'refused'
}

/** Refused comes with the reason of the station. */
export function viewCommand(command: CommandView, nowMs: number, words: CoachWords): CommandLine {
  const fate = fateOf(command, nowMs)
  const forms = words.commands[command.type][fate]
  const reason = command.answer?.reason ?? ''
  const told = reason === '' ? [] : [`${forms[0] ?? ''}: ${reason}`]
  return { fate, forms: [...told, ...forms], isDoubtful: fate !== 'asked' && fate !== 'accepted' }
}

/** `0:12 ago by Anna`. */
export function commandAge(command: CommandView, nowMs: number, words: CoachWords): string {
  return words.ago(formatLength(nowMs - command.sentAtMs), command.by)
}

/** The command that a tile speaks of: a release before a message, as long as it matters; null: none. */
export function commandOnTile(commands: readonly CommandView[], nowMs: number): CommandView | null {
  const shown = commands.filter(command => isShown(command, nowMs))
  return shown.find(({ type }) => type === 'release') ?? shown[0] ?? null
}

function isShown(command: CommandView, nowMs: number): boolean {
  const { answer, expiresAtMs } = command
  if (answer === null) return nowMs < expiresAtMs + DOUBT_SHOWN_MS
  const isDone = answer.accepted && !answer.late
  return nowMs < answer.atMs + (isDone ? DONE_SHOWN_MS : DOUBT_SHOWN_MS)
}
