import * as v from 'valibot'
import { count } from './quantity.ts'

/** What a kiosk sends itself once a second: that it comes back proves the broker. */
export const KioskHeartbeatSchema = v.object({ seq: count(0) }, 'an object')

export type KioskHeartbeat = v.InferOutput<typeof KioskHeartbeatSchema>
