import { computed, type ComputedRef } from 'vue'
import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { Priority } from '../../stations/board/conditionSchema.ts'
import type { Tile } from '../../stations/board/tileSchema.ts'
import { alarmMark, shownAlarmForms } from '../alarms/shownAlarm.ts'
import { fitText, type FittedText } from '../format/fitText.ts'
import { limbForms } from '../format/limbForms.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'
import { useWallContext } from '../wall/wallContext.ts'
import { fitTop, type TopLine } from './fitTop.ts'
import { shownCuff } from './shownCuff.ts'
import { stableComputed } from './stableComputed.ts'
import { tileBoxes, tileFonts } from './tileBoxes.ts'
import { viewClock, type ClockField } from './viewClock.ts'
import { viewFoot } from './viewFoot.ts'
import { viewPressure, type PressureField } from './viewPressure.ts'
import { setForms, viewSets, type SetBar } from './viewSets.ts'

type Fitted<T> = Omit<T, 'text' | 'captions'> & { readonly value: FittedText; readonly caption: FittedText }

export interface FootField {
  /** The id of the alarm that it says; null: it says what happens. */
  readonly alarm: string | null
  readonly mark: string
  readonly words: FittedText
  /** How many more alarms stand behind the one shown. */
  readonly more: string
}

export interface TileView {
  readonly tile: ComputedRef<Tile | undefined>
  /** The station's first alarm by rank. */
  readonly first: ComputedRef<AlarmView | undefined>
  readonly alarm: ComputedRef<Priority | 'none'>
  readonly flashing: ComputedRef<boolean>
  readonly latched: ComputedRef<boolean>
  readonly top: ComputedRef<TopLine>
  readonly clock: ComputedRef<Fitted<ClockField>>
  readonly pressure: ComputedRef<Fitted<PressureField>>
  readonly bars: ComputedRef<readonly SetBar[]>
  readonly set: ComputedRef<{ readonly whole: string; readonly beside: string }>
  readonly foot: ComputedRef<FootField>
}

const CAPTION_WEIGHT = 400
const NUMBER_WEIGHT = 700
const STATE_WEIGHT = 600
const ALARM_WEIGHT = 800
const SET_UNITS = 15

/** All that one tile says. Each part keeps its identity until it says something else. */
export function useTile(station: string): TileView {
  const board = useBoardStore()
  const live = useLiveStore()
  const { language, words, grid, measure } = useWallContext()
  const refs = computed(() => {
    void board.order
    return board.tileOf(station)
  })
  const tile = computed(() => refs.value?.tile.value)
  const alarms = computed<readonly AlarmView[]>(() => refs.value?.alarms.value ?? [])
  const first = computed(() => alarms.value[0])
  const boxes = computed(() => tileBoxes(grid.value))
  const cuff = computed(() => shownCuff(tile.value?.cuffs ?? [], alarms.value))

  const top = stableComputed(() => {
    const shown = tile.value
    const names = shown === undefined || shown.state === 'free' ? [words.value.free] : shown.names
    const limbs =
      shown === undefined || shown.state === 'free'
        ? placeForms(shown)
        : limbForms(shown.cuffs, shown.prescription, words.value)
    return fitTop(
      station,
      names,
      limbs,
      { innerPx: boxes.value.innerPx, unitPx: grid.value.unitPx },
      measure.value,
    )
  })

  function fit<T extends { text: string; captions: readonly string[] }>(
    field: T,
    fontUnits: number,
    boxPx: number,
  ): Fitted<T> {
    const { text, captions, ...rest } = field
    const unitPx = grid.value.unitPx
    return {
      ...rest,
      value: fitText(
        [text],
        { fontPx: fontUnits * unitPx, boxPx, weight: NUMBER_WEIGHT, smallest: 0.3 },
        measure.value,
      ),
      caption: fitText(
        captions,
        { fontPx: tileFonts.caption * unitPx, boxPx, weight: CAPTION_WEIGHT, preferred: 0.85 },
        measure.value,
      ),
    }
  }

  const none: ClockField = { text: '–', captions: [], tone: 'none' }
  const clock = stableComputed(() => {
    const field = tile.value === undefined ? none : viewClock(tile.value, live.nowMs, words.value)
    return fit(field, tileFonts.clock, boxes.value.clockPx)
  })
  const pressure = stableComputed(() =>
    fit(viewPressure(cuff.value, live.nowMs, words.value), tileFonts.pressure, boxes.value.pressurePx),
  )
  const bars = stableComputed(() => (tile.value === undefined ? [] : viewSets(tile.value, live.nowMs)))
  const set = stableComputed(() => {
    const forms = tile.value === undefined ? [] : setForms(tile.value, live.nowMs, words.value)
    const box = {
      fontPx: tileFonts.set * grid.value.unitPx,
      boxPx: SET_UNITS * grid.value.unitPx,
      weight: STATE_WEIGHT,
    }
    return { whole: forms[0] ?? '', beside: fitText(forms, box, measure.value).text }
  })
  const foot = stableComputed<FootField>(() => {
    const shown = tile.value
    const alarm = first.value
    const unitPx = grid.value.unitPx
    const widthPx = (text: string): number =>
      text === '' ? 0 : (measure.value(text, ALARM_WEIGHT) * tileFonts.alarm + 1) * unitPx
    if (alarm === undefined) {
      const forms = shown === undefined ? [] : viewFoot(shown, live.nowMs, words.value)
      const box = {
        fontPx: tileFonts.foot * unitPx,
        boxPx: boxes.value.footPx,
        weight: STATE_WEIGHT,
        preferred: 0.85,
        smallest: 0.6,
      }
      return { alarm: null, mark: '', words: fitText(forms, box, measure.value), more: '' }
    }
    const mark = alarmMark(alarm.priority) + (alarm.acknowledged === null ? '' : '✓')
    const more = alarms.value.length > 1 ? words.value.more(alarms.value.length - 1) : ''
    const boxPx = boxes.value.footPx - widthPx(mark) - widthPx(more)
    const forms = shownAlarmForms(alarm, shown ?? null, live.nowMs, language.value)
    const box = {
      fontPx: tileFonts.alarm * unitPx,
      boxPx,
      weight: ALARM_WEIGHT,
      preferred: 0.8,
      smallest: 0.5,
    }
    return { alarm: alarm.id, mark, words: fitText(forms, box, measure.value), more }
  })

  return {
    ...{ tile, first, top, clock, pressure, bars, set, foot },
    alarm: computed(() => first.value?.priority ?? 'none'),
    flashing: computed(() => first.value?.acknowledged === null),
    latched: computed(() => first.value?.state === 'latched'),
  }
}

function placeForms(tile: Tile | undefined): readonly string[] {
  const name = tile?.placeName ?? null
  return name === null ? [] : [name]
}
