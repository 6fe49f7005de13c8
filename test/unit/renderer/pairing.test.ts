// @vitest-environment node
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { computed } from 'vue'
import { wallGrid } from '../../../renderer/format/wallGrid.ts'
import { pairingPanels, pairingUnits } from '../../../renderer/pairing/pairingPanel.ts'
import { usePairingPanel } from '../../../renderer/pairing/usePairingPanel.ts'
import { at, aWall } from './aWall.ts'

beforeEach(() => setActivePinia(createPinia()))

const aCode = (station: string, expiresAtMs: number) => ({
  ...{ station, expiresAtMs, code: 'ABCDEFGH' },
  url: `https://10.0.0.9:8420/station/${station}#pair=ABCDEFGH`,
})

describe('pairing store', () => {
  const stations = (wall: ReturnType<typeof aWall>) => wall.pairing.codes.map(({ station }) => station)

  it('shows a code until it is too old by the kiosk’s clock, whatever else comes', () => {
    const wall = aWall()
    wall.take({ kind: 'pairing', codes: [aCode('6', 9_000), aCode('5', 8_000)], more: 1 })
    wall.take({ kind: 'heartbeat', ...at(7), provedAtMs: null })
    wall.picture()
    expect([stations(wall), wall.pairing.more]).toEqual([['6', '5'], 1])
    wall.take({ kind: 'heartbeat', ...at(8), provedAtMs: null })
    wall.picture()
    expect(stations(wall)).toEqual(['6'])
  })

  it('forgets what the kiosk does not tell any more', () => {
    const wall = aWall()
    wall.take({ kind: 'pairing', codes: [aCode('5', 8_000)], more: 0 })
    wall.take({ kind: 'pairing', codes: [], more: 0 })
    expect(stations(wall)).toEqual([])
  })
})

describe('the panel', () => {
  const screens = [
    { widthPx: 1920, heightPx: 994, unitPx: 10 },
    { widthPx: 1280, heightPx: 660, unitPx: 6.67 },
    { widthPx: 1024, heightPx: 710, unitPx: 7.1 },
    { widthPx: 1080, heightPx: 1720, unitPx: 12.86 },
  ]
  /** As short an address as there is, and the longest: a name and a station of 32 characters. */
  const moduleCounts = [37, 41, 53]

  it('has squares of 3 px or more, and no more codes than there is height for', () => {
    for (const screen of screens)
      for (const modules of moduleCounts)
        for (const { modulePx, shown, widthPx } of pairingPanels({ modules, codes: 2, ...screen })) {
          const qrPx = modules * (modulePx ?? 0)
          expect(modulePx ?? 3).toBeGreaterThanOrEqual(3)
          expect(widthPx).toBeGreaterThanOrEqual(qrPx)
          const others = pairingUnits.title + pairingUnits.more + shown * pairingUnits.words
          expect(others * screen.unitPx + shown * qrPx).toBeLessThanOrEqual(screen.heightPx)
        }
  })

  function aPanel(tiles: number, screen: (typeof screens)[number], isRecording = false) {
    const grid = wallGrid(tiles, screen.widthPx, screen.heightPx)
    aWall().take({ kind: 'pairing', codes: [aCode('6', 9_000), aCode('5', 9_000)], more: 0 })
    const wide = computed(() => ({ grid, tiles }))
    return { before: grid, ...usePairingPanel({ wide, area: computed(() => screen), isRecording }) }
  }

  it('takes width from the tiles: each stays in its place, and none becomes too small to be read', () => {
    for (const screen of screens)
      for (let tiles = 1; tiles <= 64; tiles += 1) {
        const { before, grid, panel, homeless } = aPanel(tiles, screen)
        const { columns, rows, tileWidthPx, gapPx, unitPx } = grid.value
        expect([columns, rows]).toEqual([before.columns, before.rows])
        const tilesPx = columns * (tileWidthPx + gapPx) + gapPx
        expect(tilesPx + (panel.value?.widthPx ?? 0)).toBeLessThanOrEqual(screen.widthPx)
        expect(unitPx).toBeGreaterThanOrEqual(Math.min(3, before.unitPx))
        // It is always somewhere.
        expect([tiles, panel.value === null]).toEqual([tiles, homeless.value !== null])
      }
  })

  it('stands beside 64 tiles at 1280 × 720, and is letters in the header where no tile could be read beside it', () => {
    const [, small, old] = screens
    if (small === undefined || old === undefined) throw new Error('no screens')
    expect(aPanel(64, small).panel.value?.modulePx).toBe(3)
    expect(aPanel(64, old).homeless.value?.station).toBe('6')
  })

  it('is not on a recording', () => {
    const [large] = screens
    if (large === undefined) throw new Error('no screens')
    const { before, grid, panel, homeless } = aPanel(12, large, true)
    expect([grid.value, panel.value, homeless.value]).toEqual([before, null, null])
  })
})
