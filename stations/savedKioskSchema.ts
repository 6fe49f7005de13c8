import * as v from 'valibot'
import { SiteIdSchema } from './contract/ids.ts'
import { number, orNull, pairs, SlotsSchema } from './savedPartsSchema.ts'
import { SavedStationSchema } from './savedStationSchema.ts'

/** Counts up with every change that makes an older saved state unreadable. */
export const savedFormat = 1

const ClockSchema = v.variant('kind', [
  v.object({ kind: v.literal('running'), bankedMs: number, totalMs: number, sinceMs: number }),
  v.object({ kind: v.literal('held'), bankedMs: number, totalMs: number, releasedAtMs: number }),
])

/** A saved kiosk, read back to what it was; what its setup says is not in it. */
export const SavedKioskSchema = v.object({
  format: v.literal(savedFormat),
  site: SiteIdSchema,
  idPrefix: v.string(),
  clocks: pairs(ClockSchema),
  slots: SlotsSchema,
  provedAtMs: number,
  isProved: v.boolean(),
  lookedAtMs: number,
  wasInflated: v.boolean(),
  assumesGap: v.boolean(),
  isRecording: v.boolean(),
  soundPausedUntilMs: orNull,
  alarmsRaised: number,
  // Not in states that were saved before a kiosk could ask a station for anything.
  commandsSent: v.optional(number, 0),
  ticks: number,
  session: v.nullable(
    v.object({
      id: v.string(),
      squad: v.nullable(v.string()),
      started: v.object({
        atMs: number,
        wallMs: number,
        cause: v.picklist(['by-hand', 'check-in']),
        by: v.nullable(v.string()),
      }),
      lastBusyAtMs: number,
    }),
  ),
  sessionsStarted: number,
  endedAtMs: orNull,
  stations: v.array(SavedStationSchema),
})
