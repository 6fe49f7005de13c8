/** One row of a table: what stands in its first cell, and in the others. */
export interface TableRow {
  readonly key: string
  readonly first: string
  readonly cells: readonly string[]
}
