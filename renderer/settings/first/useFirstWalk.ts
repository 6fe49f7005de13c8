import {
  computed,
  inject,
  type InjectionKey,
  onMounted,
  onUnmounted,
  provide,
  reactive,
  shallowRef,
} from 'vue'
import type { Language } from '../../../stations/board/boardSchema.ts'
import { type KioskTold, readKioskFile, saveKioskFile } from '../kioskFile.ts'
import { provideSettings, whyNot } from '../settingsContext.ts'
import { useDoors } from '../useDoors.ts'
import { settingsWordsOf } from '../words/settingsWordsOf.ts'
import { askedFor, searchOf } from './firstAddress.ts'
import { fileWith, firstDraftOf, type FirstField, wrongIn } from './firstDraft.ts'
import { type FirstPlace, nextPlace, placeBefore } from './firstSteps.ts'
import { firstWordsOf } from './words/firstWordsOf.ts'

/** What the walk begins from. */
export interface FirstBegin {
  readonly language: Language
  readonly place: FirstPlace
  readonly told: KioskTold
}

export type FirstWalk = ReturnType<typeof createFirstWalk>

const key: InjectionKey<FirstWalk> = Symbol('first walk')

/** For the steps: the walk that they are part of. */
export function useFirstWalk(): FirstWalk {
  const walk = inject(key)
  if (walk === undefined) throw new Error('useFirstWalk: called outside of the guided first start')
  return walk
}

/** The walk itself: where it is, what it was told, and what it keeps in `kiosk.json` at each step. */
export function createFirstWalk(begin: FirstBegin) {
  const language = shallowRef(begin.language)
  const place = shallowRef(begin.place)
  const file = shallowRef(begin.told.file)
  const draft = reactive(firstDraftOf(begin.told.file, begin.told.running))
  const wrong = shallowRef<readonly FirstField[]>([])
  const problems = shallowRef<readonly { readonly where: string; readonly text: string }[]>([])
  const said = shallowRef('')
  /** null: nobody was asked yet. */
  const heard = shallowRef<boolean | null>(null)
  const { doors, devices, reload, look } = useDoors()
  const pinIsSet = computed(() => doors.value?.pinIsSet === true)
  const words = computed(() => firstWordsOf[language.value])
  const settingsWords = computed(() => settingsWordsOf[language.value])

  function tell(): void {
    document.documentElement.lang = language.value
    document.title = `${words.value.titles[place.value]} · BFR`
  }
  function stayHere(): void {
    history.replaceState(null, '', searchOf(place.value, language.value, location.search))
    tell()
  }
  function stand(where: FirstPlace): void {
    place.value = where
    wrong.value = []
    problems.value = []
    said.value = ''
  }
  function go(to: FirstPlace): void {
    stand(to)
    history.pushState(null, '', searchOf(to, language.value, location.search))
    tell()
  }
  /** The browser's Back and Forward; the language stays as it was chosen last. */
  function follow(): void {
    const asked = askedFor(location.search, false)
    if (asked.kind !== 'place') return
    stand(asked.place)
    stayHere()
  }

  function skip(): void {
    go(nextPlace(place.value, pinIsSet.value))
  }
  function back(): void {
    const before = placeBefore(place.value, pinIsSet.value)
    if (before !== null) go(before)
  }
  /** Keeps what the step asked for, and goes on; what the kiosk does not take is said where it is. */
  async function next(): Promise<void> {
    const from = place.value
    wrong.value = wrongIn(from, draft)
    if (wrong.value.length > 0) return
    const change = fileWith(from, draft, language.value)
    if (change !== null) {
      const told = await saveKioskFile(change)
      problems.value = told.ok ? [] : told.problems
      said.value = told.ok ? '' : whyNot(told, settingsWords.value)
      if (!told.ok) return
      const now = await readKioskFile()
      if (now.ok) file.value = now.value.file
    }
    if (place.value === from) skip()
  }
  function speak(chosen: Language): void {
    language.value = chosen
    stayHere()
  }
  async function pinChosen(): Promise<void> {
    await look()
    if (place.value === 'pin') skip()
  }

  onMounted(() => {
    window.addEventListener('popstate', follow)
    stayHere()
    void look()
  })
  onUnmounted(() => window.removeEventListener('popstate', follow))
  const walk = {
    ...{ language, place, file, draft, wrong, problems, said, heard, words, settingsWords },
    ...{ running: begin.told.running, doors, devices, pinIsSet, back, next, skip, speak, pinChosen },
  }
  provide(key, walk)
  // A step is set up anew each time, in the language of the moment.
  provideSettings({
    get language() {
      return language.value
    },
    get words() {
      return settingsWords.value
    },
    ...{ devices, reload },
  })
  return walk
}
