import type { Words } from '../locales/en.ts'
import type { LoudspeakerState } from './openLoudspeaker.ts'

/** What to do where no alarm can be heard, the most telling form first; null: nothing is wrong. */
export function soundWarning(state: LoudspeakerState, words: Words): readonly string[] | null {
  switch (state) {
    case 'needs-touch':
      return words.soundNeedsTouch
    case 'no-loudspeaker':
      return words.noLoudspeaker
    case 'starting':
    case 'running':
      return null
  }
}
