const POLL_MS = 5

/** The first value that is there, asked for until `limitMs` have passed; then it fails with what was waited for. */
export async function eventually<Value>(
  what: string,
  ask: () => Value | null | undefined | false | Promise<Value | null | undefined | false>,
  limitMs = 5_000,
): Promise<Value> {
  const untilMs = performance.now() + limitMs
  for (;;) {
    const value = await ask()
    if (value !== null && value !== undefined && value !== false) return value
    if (performance.now() > untilMs) throw new Error(`waited ${limitMs} ms in vain for ${what}`)
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}
