/** A pairing code as people read it to each other: `ABCD-EFGH`. */
export function spelledCode(code: string): string {
  return code.replace(/^(.{4})/, '$1-')
}
