import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Told } from '../../doors/askDoors.ts'
import { useCoachStore } from '../coachStore.ts'
import { useRosterStore, type Sent } from './rosterStore.ts'
import { useRosterWords } from './useRosterWords.ts'

export interface Sending {
  readonly send: (sent: Sent, then?: (told: Told<unknown>) => void) => void
  readonly said: ComputedRef<string>
  readonly isWaiting: Readonly<ShallowRef<boolean>>
}

/** Asks the roster for something in the coach's name, and says in words why it was not done. */
export function useSend(): Sending {
  const coach = useCoachStore()
  const roster = useRosterStore()
  const words = useRosterWords()
  const isWaiting = shallowRef(false)
  const last = shallowRef<Told<unknown> | null>(null)

  const said = computed(() => {
    const told = last.value
    if (told === null || told.ok) return ''
    if (told.refusal !== null)
      return words.value.refusals[told.refusal.code](told.refusal.about, told.refusal.at)
    return told.status === 0 ? words.value.noAnswer : words.value.notDone(`${told.where} ${told.text}`)
  })

  async function ask(sent: Sent, by: string, then: (told: Told<unknown>) => void): Promise<void> {
    isWaiting.value = true
    const told = await roster.send(sent, by)
    isWaiting.value = false
    last.value = told
    then(told)
  }

  return {
    send: (sent, then = () => undefined) => coach.asCoach(by => void ask(sent, by, then)),
    said,
    isWaiting,
  }
}
