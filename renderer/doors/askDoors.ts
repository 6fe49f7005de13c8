import * as v from 'valibot'
import { CellProblemSchema, type CellProblem } from '../../stations/roster/cellProblem.ts'
import { RefusalSchema, type Refusal } from '../../stations/roster/refusal.ts'

/** What the kiosk said to a page that asked; why not, where it did not do it. */
export type Told<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      /** HTTP's number; 0: the kiosk did not answer, or not as it should. */
      readonly status: number
      readonly where: string
      readonly text: string
      /** How long to wait before the next try. */
      readonly waitMs: number
      /** Where there are several at once. */
      readonly problems: readonly { readonly where: string; readonly text: string }[]
      /** Where the roster refused it. */
      readonly refusal: Refusal | null
      /** Where a file's cells are not as they must be. */
      readonly cells: readonly CellProblem[]
    }

const WrongSchema = v.object({
  where: v.string(),
  text: v.string(),
  waitMs: v.optional(v.number(), 0),
  problems: v.optional(v.array(v.object({ where: v.string(), text: v.string() })), []),
  refusal: v.optional(v.nullable(RefusalSchema), null),
  cells: v.optional(v.array(CellProblemSchema), []),
})

export const DoorsSchema = v.object({
  lan: v.boolean(),
  pinIsSet: v.boolean(),
  isCoach: v.boolean(),
  signedIn: v.boolean(),
  isHere: v.boolean(),
})
export type DoorsState = v.InferOutput<typeof DoorsSchema>

export const DoneSchema = v.object({ ok: v.literal(true) })
export const CredentialsSchema = v.object({ username: v.string(), password: v.string() })
export type Credentials = v.InferOutput<typeof CredentialsSchema>

/** Asks the kiosk; an answer that is not as it should be is none. */
export async function askDoors<Schema extends v.GenericSchema>(
  address: string,
  schema: Schema,
  send: { readonly method: 'POST' | 'PUT' | 'DELETE'; readonly body?: unknown } | null = null,
  headers: Readonly<Record<string, string>> = {},
): Promise<Told<v.InferOutput<Schema>>> {
  try {
    const answer = await fetch(address, {
      credentials: 'same-origin',
      ...(send === null
        ? { headers }
        : {
            method: send.method,
            headers: { ...headers, 'content-type': 'application/json' },
            body: JSON.stringify(send.body ?? {}),
          }),
    })
    const said: unknown = await answer.json()
    const read = answer.ok ? v.safeParse(schema, said) : null
    if (read?.success === true) return { ok: true, value: read.output }
    const wrong = v.safeParse(WrongSchema, said)
    return { ok: false, status: answer.status, ...(wrong.success ? wrong.output : none) }
  } catch {
    return { ok: false, status: 0, ...none }
  }
}

const none = { where: '', text: '', waitMs: 0, problems: [], refusal: null, cells: [] }
