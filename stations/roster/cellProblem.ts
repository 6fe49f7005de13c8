import * as v from 'valibot'

/** What was wrong with one cell of a file of athletes: its line and column count from 1. */
export const CellProblemSchema = v.object({
  line: v.number(),
  column: v.number(),
  header: v.string(),
  text: v.string(),
})
export type CellProblem = v.InferOutput<typeof CellProblemSchema>
