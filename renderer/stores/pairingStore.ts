import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Pairing, ShownCode } from '../../stations/board/pairingSchema.ts'
import { stableComputed } from '../tile/stableComputed.ts'
import { useLiveStore } from './liveStore.ts'

const none: Pairing = { codes: [], more: 0 }

/** The pairing codes that are out; the kiosk tells them to walls on its own machine alone. */
export const usePairingStore = defineStore('pairing', () => {
  const live = useLiveStore()
  const told = shallowRef<Pairing>(none)
  /** Those that are still good by the kiosk's clock, newest first. */
  const codes = stableComputed<readonly ShownCode[]>(() =>
    told.value.codes.filter(({ expiresAtMs }) => live.nowMs < expiresAtMs),
  )
  const more = stableComputed(() => told.value.more)

  function take(pairing: Pairing): void {
    told.value = pairing
  }

  return { codes, more, take }
})
