import type { AlarmView } from '../../stations/board/alarmViewSchema.ts'
import { useAnswerStore } from '../stores/answerStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { wallName } from './wallName.ts'

/** Acknowledges an alarm with the priority that stands on the wall (AL2). */
export function useAcknowledge(): (alarm: Pick<AlarmView, 'id' | 'priority'>) => void {
  const board = useBoardStore()
  const answers = useAnswerStore()
  return ({ id, priority }) => {
    answers.ask?.({ kind: 'acknowledge', alarmId: id, priority, by: wallName(board.floor) })
  }
}
