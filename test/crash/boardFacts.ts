import type { Board } from '../../stations/board/boardSchema.ts'
import type { ClockView } from '../../stations/board/tileSchema.ts'

/** What a coach relies on, read from a wall at one moment: keyed by place, because two kiosks give alarms ids of their own. */
export type Facts = {
  readonly clocks: ReadonlyMap<string, { readonly ms: number; readonly isRunning: boolean }>
  readonly sets: ReadonlyMap<string, string>
  readonly alarms: ReadonlyMap<string, Alarm>
}
export type Alarm = {
  readonly id: string
  readonly priority: 'high' | 'medium' | 'low'
  readonly raisedWallMs: number
  readonly acknowledgedBy: string | null
}

/** The facts on a board when the kiosk's clock shows `nowMs`. */
export function factsOf(board: Board, nowMs: number): Facts {
  const clocks: [string, { ms: number; isRunning: boolean }][] = []
  const sets: [string, string][] = []
  for (const { station, names, sets: done, cuffs } of board.tiles) {
    const reps = done.map(set => set.reps)
    sets.push([station, `${names[0] ?? 'nobody'}: ${reps.join('-')}`])
    for (const { cuff, clock } of cuffs) {
      if (clock === null) continue
      clocks.push([`${station}/${cuff}`, { ms: clockMs(clock, nowMs), isRunning: clock.kind === 'running' }])
    }
  }
  const alarms = board.alarms.map(alarm => {
    const { id, station, cuff, condition, priority, raisedWallMs, acknowledged } = alarm
    const place = [station ?? 'kiosk', cuff ?? '', condition].join('/')
    return [place, { id, priority, raisedWallMs, acknowledgedBy: acknowledged?.by ?? null }] as const
  })
  return { clocks: new Map(clocks), sets: new Map(sets), alarms: new Map(alarms) }
}

function clockMs(clock: ClockView, nowMs: number): number {
  if (clock.kind === 'running') return nowMs - clock.zeroAtMs
  return nowMs >= clock.readyAtMs ? 0 : clock.valueMs
}
