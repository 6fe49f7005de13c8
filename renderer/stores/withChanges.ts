/** A copy with some fields changed. They come out of JSON, which knows no undefined: a field that is there has a value. */
export function withChanges<T extends object>(
  before: T,
  changes: { readonly [K in keyof T]?: T[K] | undefined },
): T {
  return Object.assign({}, before, changes)
}
