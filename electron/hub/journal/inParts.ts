/** A text that is being put together. */
export type InParts = { readonly finish: () => void; readonly abandon: () => void }

/** So long at a time the loop may be held by it. */
const SLICE_MS = 2

/** Puts a text together from its parts, some in each turn of the loop, and hands it over when it is whole. */
export function inParts(parts: Iterator<string, void>, whenWhole: (text: string) => void): InParts {
  const had: string[] = []
  let turn: NodeJS.Immediate | null = setImmediate(slice)

  function isWhole(untilMs: number): boolean {
    while (performance.now() < untilMs) {
      const next = parts.next()
      if (next.done === true) return true
      had.push(next.value)
    }
    return false
  }

  function slice(): void {
    turn = null
    if (isWhole(performance.now() + SLICE_MS)) whenWhole(had.join(''))
    else turn = setImmediate(slice)
  }

  return {
    finish() {
      if (turn === null) return
      clearImmediate(turn)
      turn = null
      if (isWhole(Infinity)) whenWhole(had.join(''))
    },
    abandon() {
      if (turn !== null) clearImmediate(turn)
      turn = null
    },
  }
}
