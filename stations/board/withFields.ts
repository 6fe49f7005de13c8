/** A copy with the fields that a patch brings; what it does not bring, or brings as undefined, stays. */
export function withFields<Fields extends object>(
  before: Fields,
  fields: { readonly [Key in keyof Fields]?: Fields[Key] | undefined },
): Fields {
  const after = { ...before }
  for (const key in fields) {
    const value = fields[key]
    if (value !== undefined) after[key] = value
  }
  return after
}
