import type { Board } from './boardSchema.ts'

/** Whether anyone on the floor is under cuff: a cuff is inflated by D3, or is taken to be while its data is lost (OC3). */
export function isUnderCuff({ tiles }: Pick<Board, 'tiles'>): boolean {
  return tiles.some(tile => tile.cuffs.some(cuff => cuff.inflated))
}

/**
 * Whether a screen must show the floor and nothing else: while anyone is under cuff, while an alarm of high or medium priority
 * stands (acknowledged or not, AL3), or while an athlete calls the coach (C28).
 */
export function wantsWall(board: Pick<Board, 'tiles' | 'alarms'>): boolean {
  const isLoud = board.alarms.some(
    ({ priority, condition }) => priority !== 'low' || condition === 'athlete-calls',
  )
  return isLoud || isUnderCuff(board)
}
