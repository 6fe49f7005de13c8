import { count } from './quantity.ts'

// A sender's clock is kept for the record only; 10^15 keeps every sum with it exact.
const LATEST_MS = 1_000_000_000_000_000

/** A wall clock, milliseconds since 1970 UTC, whole, 0 to 10^15. No limit is ever measured with it. */
export const MomentSchema = count(0, LATEST_MS)
