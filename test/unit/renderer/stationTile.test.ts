import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { computed, defineComponent, h, nextTick } from 'vue'
import { createChartTurns } from '../../../renderer/charts/chartTurns.ts'
import { wallGrid } from '../../../renderer/format/wallGrid.ts'
import { en } from '../../../renderer/locales/en.ts'
import { useBoardStore } from '../../../renderer/stores/boardStore.ts'
import { useLiveStore } from '../../../renderer/stores/liveStore.ts'
import StationTile from '../../../renderer/tile/StationTile.vue'
import { provideWallContext } from '../../../renderer/wall/wallContext.ts'
import { aBoard, aCuff, anAlarm, aTile, halfEm } from './builders.ts'

beforeEach(() => setActivePinia(createPinia()))

/** Tiles as a page of 30 has them: without the chart, which needs a real canvas. */
function mountTiles(stations: readonly string[]): VueWrapper {
  const wall = defineComponent(() => {
    provideWallContext({
      language: computed(() => 'en' as const),
      words: computed(() => en),
      grid: computed(() => wallGrid(30, 1920, 1000)),
      measure: computed(() => halfEm),
      chartTurns: createChartTurns({ nowMs: () => 0, next: () => () => undefined }),
    })
    return () => stations.map(station => h(StationTile, { key: station, station }))
  })
  return mount(wall)
}

describe('a tile', () => {
  it('has what tests and people hold on to', () => {
    useBoardStore().takeSnapshot(aBoard())
    useLiveStore().nowMs = 185_000
    const tile = mountTiles(['5']).get('[data-station="5"]')
    expect(tile.attributes()).toMatchObject({
      'data-alarm': 'none',
      'data-freshness': 'live',
      'data-state': 'working',
    })
    const said = Object.fromEntries(
      tile.findAll('[data-field]').map(field => [field.attributes('data-field'), field.text()]),
    )
    expect(said).toEqual({
      number: '5',
      name: 'Karla Jensen',
      limb: 'thigh L · 20% 1RM',
      clock: '03:05',
      pressure: '148',
      set: 'Set 2 of 4 · 9/15',
      foot: 'Set 2 of 4 · 9/15',
    })
  })

  it('[AL9] shows the first alarm by rank and counts the others', async () => {
    const board = useBoardStore()
    board.takeSnapshot(aBoard())
    const wall = mountTiles(['5'])
    board.takePatch({
      alarms: [
        anAlarm({ id: 'a', priority: 'low' }),
        anAlarm({ id: 'b' }),
        anAlarm({ id: 'c', priority: 'medium' }),
      ],
    })
    await nextTick()
    expect(wall.get('[data-station="5"]').attributes('data-alarm')).toBe('high')
    expect(wall.get('[data-field="foot"]').text()).toBe('‼212 mmHg, over 200 LOP+2')
  })

  it('[AL3] goes on being red when it is acknowledged; only the flashing ends', async () => {
    const board = useBoardStore()
    board.takeSnapshot(aBoard({ alarms: [anAlarm()] }))
    const tile = mountTiles(['5']).get('[data-station="5"]')
    expect(tile.attributes('data-flashing')).toBe('true')
    board.takePatch({ alarms: [anAlarm({ acknowledged: { atMs: 0, wallMs: 0, by: 'Coach' } })] })
    await nextTick()
    expect(tile.attributes()).toMatchObject({ 'data-flashing': 'false', 'data-alarm': 'high' })
  })

  it('takes names for text, whatever stands in them', () => {
    const name = '<img src=x onerror=alert(1)> \u202Eabc'
    useBoardStore().takeSnapshot(aBoard({ tiles: [aTile({ names: [name] })] }))
    const wall = mountTiles(['5'])
    expect(wall.find('img').exists()).toBe(false)
    expect(wall.get('[data-field="name"] bdi').element.children).toHaveLength(0)
  })

  it('changes nothing in its neighbour when it changes', async () => {
    const board = useBoardStore()
    board.takeSnapshot(aBoard({ tiles: [aTile({ station: '1' }), aTile({ station: '2' })] }))
    const wall = mountTiles(['1', '2'])
    const changes: MutationRecord[] = []
    const observer = new MutationObserver(records => changes.push(...records))
    observer.observe(wall.get('[data-station="1"]').element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    board.takePatch({
      alarms: [anAlarm({ station: '2' })],
      changed: [{ station: '2', fields: { cuffs: [aCuff({ pressureMmHg: 99 })] } }],
    })
    board.applyNumbers()
    await nextTick()
    observer.disconnect()
    expect(wall.get('[data-station="2"] [data-field="pressure"]').text()).toBe('99')
    expect([...changes, ...observer.takeRecords()]).toEqual([])
  })
})
