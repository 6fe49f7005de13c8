import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Words } from '../locales/en.ts'

/** The language of a page that shows the board, and its words. */
export interface PageWords {
  readonly language: ComputedRef<Language>
  readonly words: ComputedRef<Words>
}

const key: InjectionKey<PageWords> = Symbol('words')

export function providePageWords(words: PageWords): void {
  provide(key, words)
}

export function usePageWords(): PageWords {
  const words = inject(key)
  if (words === undefined) throw new Error('usePageWords: called outside of a page')
  return words
}
