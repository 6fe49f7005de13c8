import { computed, type ComputedRef } from 'vue'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import { fitText, type FittedText } from '../format/fitText.ts'
import { limbForms } from '../format/limbForms.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'
import { stableComputed } from '../tile/stableComputed.ts'
import { viewClock, type ClockField } from '../tile/viewClock.ts'
import { useCoachContext } from './coachContext.ts'
import { commandOnTile, viewCommand, type Fate } from './viewCommand.ts'
import { viewLine, type SmallLine } from './viewSmallTile.ts'

export interface SmallTileView {
  readonly tile: ComputedRef<Tile | undefined>
  readonly first: ComputedRef<AlarmView | undefined>
  readonly number: ComputedRef<FittedText>
  readonly name: ComputedRef<FittedText>
  readonly clock: ComputedRef<{ readonly tone: ClockField['tone']; readonly fitted: FittedText }>
  readonly line: ComputedRef<{ readonly tone: SmallLine['tone']; readonly fitted: FittedText }>
  /** What became of what the station was asked; where it was not, limb and load. */
  readonly command: ComputedRef<{ readonly fate: Fate | 'none'; readonly fitted: FittedText }>
}

/** As `coach.css` has them. */
const fonts = {
  number: { fontPx: 15, weight: 800 },
  name: { fontPx: 13, weight: 500 },
  clock: { fontPx: 28, weight: 700 },
  foot: { fontPx: 13, weight: 700 },
  command: { fontPx: 12, weight: 700 },
} as const
const TOP_GAP_PX = 6

/** All that a tile of the floor in small says, fitted: nothing is cut. */
export function useSmallTile(station: string): SmallTileView {
  const board = useBoardStore()
  const live = useLiveStore()
  const { language, words, coachWords, grid, measure } = useCoachContext()
  const refs = computed(() => {
    void board.order
    return board.tileOf(station)
  })
  const tile = computed(() => refs.value?.tile.value)
  const alarms = computed<readonly AlarmView[]>(() => refs.value?.alarms.value ?? [])

  function fit(forms: readonly string[], font: keyof typeof fonts, takenPx = 0): FittedText {
    const box = { ...fonts[font], boxPx: grid.value.innerPx - takenPx, preferred: 0.85, smallest: 0.4 }
    return fitText(forms, box, measure.value)
  }
  const number = stableComputed(() => {
    const box = { ...fonts.number, boxPx: grid.value.innerPx * 0.6, smallest: 0.3 }
    return fitText([station], box, measure.value)
  })
  const name = stableComputed(() => {
    const { fontPx, weight } = fonts.number
    const numberPx = measure.value(number.value.text, weight) * fontPx * number.value.scale
    const isFree = tile.value === undefined || tile.value.state === 'free'
    return fit(isFree ? [words.value.free] : tile.value.names, 'name', numberPx + TOP_GAP_PX)
  })
  const clock = stableComputed(() => {
    if (tile.value === undefined) return { tone: 'none' as const, fitted: fit(['–'], 'clock') }
    const { text, tone } = viewClock(tile.value, live.nowMs, words.value)
    return { tone, fitted: fit([text], 'clock') }
  })
  const line = stableComputed(() => {
    if (tile.value === undefined) return { tone: 'plain' as const, fitted: fit([], 'foot') }
    const said = viewLine(tile.value, alarms.value, live.nowMs, language.value, words.value)
    return { tone: said.tone, fitted: fit(said.forms, 'foot') }
  })
  const command = stableComputed(() => {
    const shown = tile.value
    const asked = commandOnTile(shown?.commands ?? [], live.nowMs)
    if (asked !== null) {
      const said = viewCommand(asked, live.nowMs, coachWords.value)
      return { fate: said.fate, fitted: fit(said.forms, 'command') }
    }
    const place = shown?.placeName ?? null
    const forms =
      shown === undefined || shown.state === 'free'
        ? [place ?? '']
        : limbForms(shown.cuffs, shown.prescription, words.value)
    return { fate: 'none' as const, fitted: fit(forms, 'command') }
  })

  return { tile, first: computed(() => alarms.value[0]), number, name, clock, line, command }
}
