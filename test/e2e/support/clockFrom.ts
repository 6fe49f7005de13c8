/**
 * What a clock reads once it stands at so many seconds, for the rest of its minute. A text that stands for one second may come and go
 * between two looks of an expectation, which are up to a second apart.
 */
export function clockFrom(seconds: number): RegExp {
  return new RegExp(`^00:(0[${seconds}-9]|[1-5]\\d)$`)
}
