import * as v from 'valibot'
import { KioskIdSchema, StationIdSchema } from '../../stations/contract/ids.ts'

export const DevicesSchema = v.object({
  devices: v.array(
    v.object({
      name: v.string(),
      label: v.string(),
      madeAtMs: v.number(),
      role: v.variant('kind', [
        v.object({ kind: v.literal('station'), station: StationIdSchema }),
        v.object({ kind: v.literal('kiosk'), kiosk: KioskIdSchema }),
        v.object({ kind: v.literal('reader') }),
      ]),
    }),
  ),
  fingerprint: v.nullable(v.string()),
  pagesUrl: v.string(),
  lan: v.boolean(),
})
export type Devices = v.InferOutput<typeof DevicesSchema>
export type Device = Devices['devices'][number]

export const CodeSchema = v.object({ code: v.string(), url: v.string(), validMs: v.number() })
export type Code = v.InferOutput<typeof CodeSchema>

export const AuditSchema = v.object({
  entries: v.array(
    v.object({
      atMs: v.number(),
      what: v.string(),
      who: v.string(),
      from: v.string(),
      text: v.string(),
      count: v.number(),
      refused: v.boolean(),
    }),
  ),
})
export type AuditLine = v.InferOutput<typeof AuditSchema>['entries'][number]
