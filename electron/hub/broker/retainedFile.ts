import { existsSync, readFileSync, renameSync } from 'node:fs'
import * as v from 'valibot'
import type { Log } from '../log.ts'

/** One message that the broker keeps for whoever subscribes later; the payload is base64. */
const RetainedSchema = v.object({
  topic: v.pipe(v.string(), v.minLength(1)),
  payload: v.pipe(v.string(), v.base64()),
  qos: v.picklist([0, 1, 2]),
})
export type Retained = v.InferOutput<typeof RetainedSchema>

const FileSchema = v.object({ version: v.literal(1), messages: v.array(RetainedSchema) })

/** What a file of retained messages holds, as text. */
export function retainedText(messages: readonly Retained[]): string {
  return JSON.stringify({ version: 1, messages })
}

/** Reads the file at start. A damaged one is put aside under a dated name, never deleted, and said. */
export function readRetained(file: string, deps: { log: Log; wallNowMs: () => number }): readonly Retained[] {
  if (!existsSync(file)) return []
  try {
    return v.parse(FileSchema, JSON.parse(readFileSync(file, 'utf8'))).messages
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const aside = `${file}.damaged-${new Date(deps.wallNowMs()).toISOString().replaceAll(':', '-')}`
    renameSync(file, aside)
    deps.log.warn('broker', `${file} is damaged (${why}); it was put aside as ${aside}`)
    return []
  }
}
