import type { Words } from '../locales/en.ts'
import type { AskState } from './useAsk.ts'
import type { CoachWords } from './words/en.ts'

/** What became of a wish, in words; '' while there is nothing to say. */
export function askWords(state: AskState, words: Words, coachWords: CoachWords): string {
  switch (state.kind) {
    case 'idle':
    case 'done':
      return ''
    case 'waiting':
      return coachWords.waiting
    case 'lost':
      return coachWords.lost
    case 'refused':
      return refusalWords(state.reason, words, coachWords)
  }
}

function refusalWords(reason: string, words: Words, coachWords: CoachWords): string {
  const ours: Readonly<Record<string, string>> = coachWords.refusals
  const theirs: Readonly<Record<string, readonly string[]>> = words.refusals
  return ours[reason] ?? theirs[reason]?.[0] ?? coachWords.refused(reason)
}
