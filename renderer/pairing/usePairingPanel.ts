import { computed, type ComputedRef } from 'vue'
import type { ShownCode } from '../../stations/board/pairingSchema.ts'
import { narrowGrid, type WallGrid } from '../format/wallGrid.ts'
import { usePairingStore } from '../stores/pairingStore.ts'
import { stableComputed } from '../tile/stableComputed.ts'
import { pairingPanels, type PairingPanel } from './pairingPanel.ts'
import { qrModules } from './qrModules.ts'

/**
 * The tiles, and beside them the codes that are out. The codes take width from the tiles and nothing else: every tile stays in its
 * place. `homeless`: where nobody could read the tiles any more, the newest code stands in the header instead, as letters.
 */
export function usePairingPanel(of: {
  /** The grid without codes, and for how many tiles it is. */
  readonly wide: ComputedRef<{ readonly grid: WallGrid; readonly tiles: number }>
  readonly area: ComputedRef<{ readonly widthPx: number; readonly heightPx: number; readonly unitPx: number }>
  readonly isRecording: boolean
}): {
  readonly panel: ComputedRef<PairingPanel | null>
  readonly homeless: ComputedRef<ShownCode | null>
  readonly grid: ComputedRef<WallGrid>
} {
  const pairing = usePairingStore()

  const codes = computed(() => (of.isRecording ? [] : pairing.codes))
  const modules = computed(() => Math.max(0, ...codes.value.map(({ url }) => qrModules(url).length)))
  const both = stableComputed(() => {
    const { grid, tiles } = of.wide.value
    if (codes.value.length === 0) return { panel: null, grid }
    const { widthPx, heightPx, unitPx } = of.area.value
    const shown = { modules: modules.value, codes: codes.value.length, unitPx, heightPx }
    for (const panel of pairingPanels(shown)) {
      const narrow = narrowGrid(grid, tiles, widthPx - panel.widthPx, heightPx)
      if (narrow !== null) return { panel, grid: narrow }
    }
    return { panel: null, grid }
  })
  return {
    panel: computed(() => both.value.panel),
    homeless: computed(() => (both.value.panel === null ? (codes.value[0] ?? null) : null)),
    grid: computed(() => both.value.grid),
  }
}
