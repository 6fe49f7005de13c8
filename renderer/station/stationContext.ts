import { inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import type { Tablet } from './tablet.ts'
import type { StationRoster } from './watchFeed.ts'
import type { StationWords } from './words/en.ts'

/** What every part of the station page needs. */
export interface StationContext {
  readonly tablet: Tablet
  readonly words: ComputedRef<StationWords>
  /** `?simulate`: cuffs that do not exist may be connected. */
  readonly simulate: boolean
  readonly roster: StationRoster
}

const key: InjectionKey<StationContext> = Symbol('station')

export function provideStation(context: StationContext): void {
  provide(key, context)
}

export function useStation(): StationContext {
  const context = inject(key)
  if (context === undefined) throw new Error('a part of the station page stands outside of it')
  return context
}
