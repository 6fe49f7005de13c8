import type { CuffView } from '../../stations/board/tileSchema.ts'

type Prescribed = Pick<CuffView, 'lopMmHg' | 'targetMmHg' | 'maximumMmHg'>

/** The top of the bullet's scale in mmHg, which begins at 0. It depends on the prescription alone, so that it never jumps. */
export function pressureScale(cuff: Prescribed): number {
  const top = cuff.lopMmHg ?? (cuff.targetMmHg === null ? null : cuff.targetMmHg * 1.4)
  return Math.max(60, (top ?? cuff.maximumMmHg) * 1.2)
}

/** What of the scale a trace shows: round the target, so that the swing of a repetition can be seen. All of it without one. */
export function traceScale(cuff: Prescribed): { readonly fromMmHg: number; readonly toMmHg: number } {
  if (cuff.targetMmHg === null) return { fromMmHg: 0, toMmHg: pressureScale(cuff) }
  return {
    fromMmHg: cuff.targetMmHg * 0.7,
    toMmHg: Math.max(cuff.targetMmHg * 1.25, (cuff.lopMmHg ?? 0) * 1.03),
  }
}
