import type { CuffView } from '../../stations/board/tileSchema.ts'

/** The top of the scale for bullet and trace in mmHg. It depends on the prescription alone, so that it never jumps. */
export function pressureScale(cuff: Pick<CuffView, 'lopMmHg' | 'targetMmHg' | 'maximumMmHg'>): number {
  const top = cuff.lopMmHg ?? (cuff.targetMmHg === null ? null : cuff.targetMmHg * 1.4)
  return Math.max(60, (top ?? cuff.maximumMmHg) * 1.2)
}
