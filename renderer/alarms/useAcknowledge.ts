import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import type { WallCommand } from '../../stations/board/commandSchema.ts'
import { useAnswerStore } from '../stores/answerStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { wallName } from './wallName.ts'

type Seen = Pick<AlarmView, 'id' | 'priority'>

/** An acknowledgement names the priority that stands on the screen (AL2), and who has seen it. */
export function acknowledgement({ id, priority }: Seen, by: string): WallCommand {
  return { kind: 'acknowledge', alarmId: id, priority, by }
}

/** Acknowledges an alarm at the wall itself. */
export function useAcknowledge(): (alarm: Seen) => void {
  const board = useBoardStore()
  const answers = useAnswerStore()
  return alarm => {
    answers.ask?.(acknowledgement(alarm, wallName(board.floor)))
  }
}
