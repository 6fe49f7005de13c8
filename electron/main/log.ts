type Level = 'info' | 'warn' | 'error'

export type Log = (level: Level, text: string) => void

/** One plain line on stderr; stdout stays free for what the hub says when it is ready. */
export const log: Log = (level, text) => {
  const line = text.replaceAll(/\s*\n\s*/g, ' ')
  process.stderr.write(`${new Date().toISOString()} ${level.padEnd(5)} ${line}\n`)
}
