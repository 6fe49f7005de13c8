import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { MeasureText } from '../format/fitText.ts'
import type { WallGrid } from '../format/wallGrid.ts'
import type { ChartTurns } from '../charts/chartTurns.ts'
import { providePageWords, type PageWords } from './pageWords.ts'

/** What every part of one wall shares. */
export interface WallContext extends PageWords {
  readonly grid: ComputedRef<WallGrid>
  readonly measure: ComputedRef<MeasureText>
  readonly chartTurns: ChartTurns
}

const key: InjectionKey<WallContext> = Symbol('wall')

export function provideWallContext(context: WallContext): void {
  provide(key, context)
  providePageWords(context)
}

export function useWallContext(): WallContext {
  const context = inject(key)
  if (context === undefined) throw new Error('useWallContext: called outside of a wall')
  return context
}
