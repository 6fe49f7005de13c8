import { computed, type ComputedRef } from 'vue'
import { stationWordsOf } from '../../station/words/stationWordsOf.ts'
import type { StationWords } from '../../station/words/en.ts'
import { usePageWords } from '../../wall/pageWords.ts'
import type { RosterWords } from './words/en.ts'
import { rosterWordsOf } from './words/rosterWordsOf.ts'

/** The words of the roster. */
export function useRosterWords(): ComputedRef<RosterWords> {
  const { language } = usePageWords()
  return computed(() => rosterWordsOf[language.value])
}

/** What the tablet says too: limbs, templates, the screening. */
export function useStationWords(): ComputedRef<StationWords> {
  const { language } = usePageWords()
  return computed(() => stationWordsOf[language.value])
}
