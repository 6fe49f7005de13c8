import type { ReviewError } from '../../../stations/record/reviewSchema.ts'

export type Refused = {
  readonly ok: false
  readonly status: 400 | 404 | 409 | 503
  readonly error: ReviewError
}

/** Why a request is not answered: what was wrong, what was there, what was expected. */
export function refused(
  status: Refused['status'],
  what: string,
  got: string | null,
  expected: string,
): Refused {
  return { ok: false, status, error: { error: { what, got, expected } } }
}
