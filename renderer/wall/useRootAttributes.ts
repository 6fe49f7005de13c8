import { watchEffect, type ComputedRef } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'

/** What stands on `<html>` for styles, tests and whoever looks from outside. */
export function useRootAttributes(language: ComputedRef<Language>): void {
  const board = useBoardStore()
  const live = useLiveStore()
  const root = document.documentElement
  watchEffect(() => {
    root.dataset['live'] = live.live ? 'yes' : 'no'
  })
  watchEffect(() => {
    root.dataset['demo'] = board.floor?.demo === true ? 'yes' : 'no'
    root.dataset['replay'] = board.floor?.replay === true ? 'yes' : 'no'
    root.lang = language.value
  })
}
