/** `03:05` of a length in ms, whole seconds begun are not counted; 61 minutes are `61:05`. */
export function formatClock(lengthMs: number): string {
  const { minutes, seconds } = split(lengthMs)
  return `${String(minutes).padStart(2, '0')}:${seconds}`
}

/** `3:05`, for words and captions. */
export function formatLength(lengthMs: number): string {
  const { minutes, seconds } = split(lengthMs)
  return `${minutes}:${seconds}`
}

/** What is left of a countdown, rounded up, so that it says 0:00 only when it is over. */
export function formatLeft(leftMs: number): string {
  return formatLength(Math.ceil(leftMs / 1_000) * 1_000)
}

/** `17:24:08` of the kiosk's wall clock, in this machine's time zone. */
export function formatWallTime(wallMs: number): string {
  const moment = new Date(wallMs)
  return [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')
}

/** `17:24`, for what began earlier. */
export function formatWallMinute(wallMs: number): string {
  return formatWallTime(wallMs).slice(0, 5)
}

function split(lengthMs: number): { minutes: number; seconds: string } {
  const whole = Math.max(0, Math.floor(lengthMs / 1_000))
  return { minutes: Math.floor(whole / 60), seconds: two(whole % 60) }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
