import * as v from 'valibot'
import { KioskIdSchema, StationIdSchema } from '../../../stations/contract/ids.ts'
import { text } from '../../../stations/contract/text.ts'

/** Whose credentials: one station's, one other kiosk's, or those of somebody who only listens. */
export const RoleSchema = v.variant('kind', [
  v.object({ kind: v.literal('station'), station: StationIdSchema }),
  v.object({ kind: v.literal('kiosk'), kiosk: KioskIdSchema }),
  v.object({ kind: v.literal('reader') }),
])

/** What a person calls a device: `Tablet by the door`. */
export const LabelSchema = text(1, 80)

/** One device's credentials as the data folder has them: of the password only its SHA-256. */
export const DeviceKeySchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  role: RoleSchema,
  label: LabelSchema,
  secretHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  madeAtMs: v.pipe(v.number(), v.integer()),
})
export type DeviceKey = v.InferOutput<typeof DeviceKeySchema>

export const DeviceKeysFileSchema = v.object({ keys: v.array(DeviceKeySchema) })
