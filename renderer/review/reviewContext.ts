import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Review } from './useReview.ts'
import type { ReviewWords } from './words/en.ts'

/** What every part of the review page shares. */
export interface ReviewContext {
  readonly language: ComputedRef<Language>
  readonly words: ComputedRef<ReviewWords>
  readonly review: Review
}

const key: InjectionKey<ReviewContext> = Symbol('review')

export function provideReviewContext(context: ReviewContext): void {
  provide(key, context)
}

export function useReviewContext(): ReviewContext {
  const context = inject(key)
  if (context === undefined) throw new Error('useReviewContext: called outside of the review page')
  return context
}
