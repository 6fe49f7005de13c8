import * as v from 'valibot'
import { CommandViewSchema, SetViewSchema } from './board/tileSchema.ts'
import { AssignmentSchema, PrescribedCuffSchema } from './contract/assignment.ts'
import { CuffStatusSchema } from './contract/cuffStatus.ts'
import { SymptomSchema } from './contract/event.ts'
import { CuffIdSchema, StationIdSchema } from './contract/ids.ts'
import { StationStatusSchema } from './contract/stationStatus.ts'
import type { CuffState } from './floor/cuffState.ts'
import type { StationState } from './floor/stationState.ts'
import {
  number,
  orNull,
  PointsSchema,
  SamplesSchema,
  savePoints,
  saveSamples,
  saveSlots,
  saveTimer,
  SlotsSchema,
  TimerSchema,
} from './savedPartsSchema.ts'

/** One station as it is saved: nothing is left out. */
export function saveStation(station: StationState): object {
  const { cuffs, slots } = station
  return { ...station, cuffs: [...cuffs.values()].map(saveCuff), slots: saveSlots(slots) }
}

function saveCuff(cuff: CuffState): object {
  const { samples, inflation, trace } = cuff
  return {
    ...cuff,
    samples: saveSamples(samples),
    inflation:
      inflation.kind === 'inflated' ? { ...inflation, releasing: saveTimer(inflation.releasing) } : inflation,
    trace: { points: savePoints(trace.points), open: savePoints(trace.open === null ? [] : [trace.open]) },
  }
}

const texts = v.array(v.string())
const moments = v.array(number)

const OrderSchema = v.object({ boot: v.string(), seq: number, left: texts, lateSinceMs: orNull })

const InflationSchema = v.variant('kind', [
  v.object({
    kind: v.literal('released'),
    rising: v.nullable(v.object({ sinceMs: number, clockFromMs: number })),
  }),
  v.object({
    kind: v.literal('inflated'),
    sinceMs: number,
    establishedAtMs: number,
    by: v.picklist(['pressure', 'event']),
    releasing: TimerSchema,
  }),
])

const InForceSchema = v.object({
  kind: v.picklist(['resistance', 'aerobic', 'passive']),
  sets: v.array(v.union([v.object({ reps: number }), v.object({ seconds: number })])),
  releasesInRests: v.boolean(),
  cuff: v.nullable(PrescribedCuffSchema),
})

const CuffSchema = v.object({
  cuff: CuffIdSchema,
  status: v.nullable(CuffStatusSchema),
  order: v.nullable(OrderSchema),
  stateOrder: v.nullable(OrderSchema),
  samples: SamplesSchema,
  lastSample: v.nullable(v.object({ atMs: number, pressureMmHg: number })),
  inflation: InflationSchema,
  p1MmHg: orNull,
  p1UnknownSinceMs: orNull,
  inForce: v.nullable(InForceSchema),
  entered: v.nullable(v.object({ pressureMmHg: orNull, tightness: orNull })),
  clockKeys: texts,
  releasedBeforeMs: orNull,
  letOutAtMs: orNull,
  peaks: v.object({ over: number, topsAtMs: moments, topMmHg: orNull }),
  trace: v.object({
    points: PointsSchema,
    open: v.pipe(
      PointsSchema,
      v.transform(([point]) => point ?? null),
    ),
  }),
})

/** One station, as `saveStation` writes it. */
export const SavedStationSchema = v.object({
  station: StationIdSchema,
  configuredName: v.nullable(v.string()),
  status: v.nullable(StationStatusSchema),
  heardAtMs: orNull,
  assignment: v.nullable(AssignmentSchema),
  assignedAtMs: orNull,
  sessionEndedAtMs: orNull,
  freeSinceMs: orNull,
  workEndedAtMs: orNull,
  progress: v.object({
    sets: v.array(SetViewSchema),
    currentSet: orNull,
    finishedAtMs: orNull,
    lastWorkAtMs: orNull,
  }),
  releasedAtMs: orNull,
  eventOrder: v.nullable(OrderSchema),
  eventIds: texts,
  cuffs: v.pipe(
    v.array(CuffSchema),
    v.transform(cuffs => new Map(cuffs.map((cuff): [CuffState['cuff'], CuffState] => [cuff.cuff, cuff]))),
  ),
  stop: v.nullable(v.object({ atMs: number, cause: v.string() })),
  reports: v.object({ symptom: v.nullable(SymptomSchema), pain: orNull, hasCalled: v.boolean() }),
  badData: v.object({ recentAtMs: moments, isBad: v.boolean(), lastAtMs: orNull }),
  pace: v.object({ recentAtMs: moments, floodedAtMs: orNull }),
  releaseCommands: texts,
  commands: v.optional(v.array(CommandViewSchema), []),
  alsoElsewhere: v.nullable(v.object({ isInflated: v.boolean(), sinceMs: number })),
  knownSinceMs: orNull,
  slots: SlotsSchema,
})
