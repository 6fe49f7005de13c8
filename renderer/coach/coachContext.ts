import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { MeasureText } from '../format/fitText.ts'
import { usePageWords, type PageWords } from '../wall/pageWords.ts'
import type { FloorGrid } from './floorGrid.ts'
import type { CoachWords } from './words/en.ts'

/** What every part of the coach's page shares, beside the words of every page. */
export interface CoachContext {
  readonly coachWords: ComputedRef<CoachWords>
  readonly grid: ComputedRef<FloorGrid>
  readonly measure: ComputedRef<MeasureText>
}

const key: InjectionKey<CoachContext> = Symbol('coach')

export function provideCoachContext(context: CoachContext): void {
  provide(key, context)
}

export function useCoachContext(): CoachContext & PageWords {
  const context = inject(key)
  if (context === undefined) throw new Error('useCoachContext: called outside of the coach page')
  return { ...context, ...usePageWords() }
}
