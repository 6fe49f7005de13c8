import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import type { Board } from '../../../stations/board/boardSchema.ts'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'

const SOONEST_MS = 20_000
const LATEST_MS = 40_000

/**
 * A coach for the demo, who acknowledges every high and medium alarm 20 to 40 s after it was raised or rose, so that a demo
 * goes on for hours. To be called about once a second.
 */
export function createDemoCoach(deps: {
  readonly nowMs: () => number
  readonly board: () => Board
  readonly command: (id: string, command: WallCommand) => unknown
}): () => void {
  let seenAtMs = new Map<string, number>()
  let count = 0

  return () => {
    const nowMs = deps.nowMs()
    const open = deps.board().alarms.filter(alarm => alarm.acknowledged === null && alarm.priority !== 'low')
    seenAtMs = new Map(open.map(alarm => [keyOf(alarm), seenAtMs.get(keyOf(alarm)) ?? nowMs]))
    for (const alarm of open) {
      if (nowMs - (seenAtMs.get(keyOf(alarm)) ?? nowMs) < patienceMs(keyOf(alarm))) continue
      count += 1
      const { id, priority } = alarm
      deps.command(`demo-coach-${count}`, { kind: 'acknowledge', alarmId: id, priority, by: 'Demo coach' })
    }
  }
}

function keyOf(alarm: AlarmView): string {
  return `${alarm.id} ${alarm.priority}`
}

/** Another time for every alarm, the same in every run. */
function patienceMs(key: string): number {
  const sum = Array.from(key).reduce(
    (before, letter) => (before * 31 + (letter.codePointAt(0) ?? 0)) % 9973,
    7,
  )
  return SOONEST_MS + ((LATEST_MS - SOONEST_MS) * sum) / 9973
}
