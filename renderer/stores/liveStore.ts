import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useBoardStore } from './boardStore.ts'

const PROOF_HOLDS_MS = 3_000

/** What time the kiosk has, and whether it can be believed (SG4). The wall has no clock of its own. */
export const useLiveStore = defineStore('live', () => {
  const board = useBoardStore()
  const nowMs = shallowRef(0)
  const wallNowMs = shallowRef<number | null>(null)
  const provedAtMs = shallowRef<number | null>(null)
  /** What to take from this page's clock for the kiosk's monotonic one; null: not known yet. */
  const offsetMs = shallowRef<number | null>(null)
  /** No word from the hub for 2 s, or none yet. */
  const silent = shallowRef(true)

  const covered = computed(() => silent.value || board.floor === null)
  const proved = computed(
    () =>
      board.floor?.brokerProved === true &&
      provedAtMs.value !== null &&
      nowMs.value - provedAtMs.value <= PROOF_HOLDS_MS,
  )
  const live = computed(() => !covered.value && proved.value)

  return { nowMs, wallNowMs, provedAtMs, offsetMs, silent, covered, proved, live }
})
