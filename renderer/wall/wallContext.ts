import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { MeasureText } from '../format/fitText.ts'
import type { WallGrid } from '../format/wallGrid.ts'
import type { Words } from '../locales/en.ts'
import type { ChartTurns } from '../charts/chartTurns.ts'

/** What every part of one wall shares. */
export interface WallContext {
  readonly language: ComputedRef<Language>
  readonly words: ComputedRef<Words>
  readonly grid: ComputedRef<WallGrid>
  readonly measure: ComputedRef<MeasureText>
  readonly chartTurns: ChartTurns
}

const key: InjectionKey<WallContext> = Symbol('wall')

export function provideWallContext(context: WallContext): void {
  provide(key, context)
}

export function useWallContext(): WallContext {
  const context = inject(key)
  if (context === undefined) throw new Error('useWallContext: called outside of a wall')
  return context
}
