import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Athlete } from '../../../stations/roster/athleteSchema.ts'
import { RosterViewSchema, type RosterView } from '../../../stations/roster/rosterSchema.ts'
import { askDoors, DoneSchema, type Told } from '../../doors/askDoors.ts'
import { sameValue } from '../../tile/stableComputed.ts'

const LOOK_EVERY_MS = 2_000

export interface Sent {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/roster`. */
  readonly to: string
  readonly body?: object
}

/** The roster as the kiosk last told it; the page holds no truth of its own. */
export const useRosterStore = defineStore('roster', () => {
  const roster = shallowRef<RosterView | null>(null)
  /** The kiosk's wall clock at the last look. */
  const wallMs = shallowRef(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(): Promise<void> {
    clearTimeout(timer)
    const told = await askDoors('/api/roster', RosterViewSchema)
    clearTimeout(timer)
    timer = setTimeout(() => void look(), LOOK_EVERY_MS)
    if (!told.ok) return
    wallMs.value = told.value.wallMs
    // What did not change draws nothing anew.
    const next = { ...told.value, wallMs: 0 }
    if (!sameValue(roster.value, next)) roster.value = next
  }

  /** Asks for it in a coach's name, and looks what became of it. */
  async function send({ method, to, body = {} }: Sent, by: string): Promise<Told<unknown>> {
    const told = await askDoors(`/api/roster${to}`, DoneSchema, { method, body: { ...body, by } })
    await look()
    return told
  }

  const athletes = computed<readonly Athlete[]>(() =>
    [...(roster.value?.athletes ?? [])].sort((one, other) => one.name.localeCompare(other.name)),
  )
  return { roster, wallMs, athletes, look, send, stop: () => clearTimeout(timer) }
})
