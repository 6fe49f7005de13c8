import * as v from 'valibot'
import { BoardPatchSchema, BoardSchema } from './boardSchema.ts'
import { WallCommandSchema } from './commandSchema.ts'
import { PairingSchema } from './pairingSchema.ts'

const nowFields = {
  /** Counts up by one with every patch; a gap asks for a snapshot. */
  revision: v.number(),
  /** The kiosk's monotonic clock when this was sent; the wall draws all its times from it. */
  nowMs: v.number(),
  /** The kiosk's wall clock at that moment, for display only. */
  wallNowMs: v.number(),
}

/** What the hub says to a wall, as JSON text over a message port or a WebSocket. A heartbeat or patch comes at least 4 times a second. */
export const HubMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('snapshot'), ...nowFields, board: BoardSchema }),
  v.object({ kind: v.literal('patch'), ...nowFields, patch: BoardPatchSchema }),
  v.object({
    kind: v.literal('heartbeat'),
    ...nowFields,
    /** When the kiosk's own MQTT message last came back through the broker; null: not yet. */
    provedAtMs: v.nullable(v.number()),
  }),
  v.object({
    kind: v.literal('answer'),
    id: v.string(),
    accepted: v.boolean(),
    reason: v.nullable(v.string()),
  }),
  /** After each snapshot and with each change, to walls at the kiosk itself alone. */
  v.object({ kind: v.literal('pairing'), ...PairingSchema.entries }),
])
export type HubMessage = v.InferOutput<typeof HubMessageSchema>

/** What a wall says to the hub. `resync` asks for a snapshot (first message and after a gap). */
export const WallMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('resync') }),
  v.object({
    kind: v.literal('command'),
    id: v.pipe(v.string(), v.maxLength(64)),
    command: WallCommandSchema,
  }),
])
export type WallMessage = v.InferOutput<typeof WallMessageSchema>
