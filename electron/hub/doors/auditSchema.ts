import * as v from 'valibot'

/** What somebody did. */
const deeds = [
  ...(['signed-in', 'signed-out', 'pin-set', 'code-made', 'paired'] as const),
  ...(['credentials-made', 'credentials-revoked', 'settings-changed', 'exported', 'command'] as const),
  ...(['roster'] as const),
] as const
/** What somebody tried in vain. */
const refusals = [
  ...(['wrong-pin', 'wrong-code', 'too-many-guesses', 'not-signed-in'] as const),
  ...(['connect-refused', 'publish-refused', 'subscribe-refused'] as const),
  ...(['foreign-page', 'foreign-host', 'too-often', 'not-encrypted', 'not-paired'] as const),
] as const

export const DeedSchema = v.picklist(deeds)
export const RefusalSchema = v.picklist(refusals)
export type Deed = v.InferOutput<typeof DeedSchema>
export type Refusal = v.InferOutput<typeof RefusalSchema>

/** One line of the record of who did what at the doors. */
export const AuditEntrySchema = v.object({
  /** The kiosk's wall clock. */
  atMs: v.number(),
  what: v.union([DeedSchema, RefusalSchema]),
  /** As far as it is known: a device's name, a coach's. */
  who: v.string(),
  /** An address. */
  from: v.string(),
  text: v.string(),
  /** How often within the minute. */
  count: v.number(),
})
export type AuditEntry = v.InferOutput<typeof AuditEntrySchema>

/** The same for a screen, with what kind it is. */
export function isRefusal(what: Deed | Refusal): what is Refusal {
  return v.is(RefusalSchema, what)
}
