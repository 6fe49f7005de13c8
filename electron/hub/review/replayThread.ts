import type { MessagePort } from 'node:worker_threads'
import * as v from 'valibot'
import { LanguageSchema } from '../../../stations/board/boardSchema.ts'
import { type ReplayEnd, ReplayWishSchema } from '../../../stations/board/replaySchema.ts'
import { WallMessageSchema } from '../../../stations/board/wallMessageSchema.ts'
import { KioskIdSchema, SiteIdSchema, StationIdSchema } from '../../../stations/contract/ids.ts'
import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import type { SessionRecord } from '../../../stations/record/recordSchema.ts'
import { readLimits } from '../../../stations/safety/readLimits.ts'
import { openReadable, type Readable } from '../journal/handles.ts'
import { createReplay } from './createReplay.ts'
import { createRecordReader, parsed } from './readRecord.ts'
import { replayInputs } from './replayInputs.ts'
import { sessionBlocks } from './sessionBlocks.ts'

/** What a replay's thread is started with; `setup` is how this kiosk shows things now. */
export const ReplayOrderSchema = v.object({
  kind: v.literal('replay'),
  file: v.string(),
  session: v.string(),
  speed: v.number(),
  setup: v.object({
    language: LanguageSchema,
    names: v.picklist(['full', 'initial', 'first', 'nickname', 'number']),
    stations: v.array(v.object({ id: StationIdSchema, name: v.nullable(v.string()) })),
    addresses: v.object({ mqtt: v.string(), wall: v.string() }),
  }),
})
export type ReplayOrder = v.InferOutput<typeof ReplayOrderSchema>

const FromWallSchema = v.union([WallMessageSchema, ReplayWishSchema])
const BEAT_MS = 125
/** A minute of blocks: tablets and cuffs say again within it that they are there. */
const BLOCKS_BEFORE = 240

/** Runs one replay: texts of the wall's bridge go out through the port, texts of the wall come in; `{ reason }` ends it. */
export function answerReplay(order: ReplayOrder, port: MessagePort): void {
  const say = (message: unknown): void => port.postMessage(JSON.stringify(message))
  const end = (reason: ReplayEnd['reason']): void => port.postMessage({ reason })
  const handle = openReadable(order.file)
  const read = createRecordReader(handle).record(order.session)
  if (read === null) return end('no-session')
  if (read.record.line.rolledUp) return end('rolled-up')
  const setup = setupOf(order, read.record)
  if (setup === null) return end('failed')
  let unreadable = 0
  const { line } = read.record
  const replay = createReplay({
    inputs() {
      unreadable = 0
      return replayInputs(sessionBlocks(handle, line.session, BLOCKS_BEFORE), () => (unreadable += 1))
    },
    setup,
    session: {
      ...{ session: line.session, squad: line.squad, startedWallMs: line.started.wallMs },
      ...{ startMs: line.started.atMs, endMs: line.ended?.atMs ?? lastAtMs(handle, line.session) },
    },
    speed: order.speed,
    nowMs: () => performance.now(),
    say,
    unreadable: () => unreadable,
  })

  port.on('message', (text: unknown) => {
    const message = v.safeParse(FromWallSchema, parsed(text))
    if (!message.success) return
    const { output } = message
    if (output.kind === 'resync') replay.resync()
    else if (output.kind === 'replay-wish') replay.wish(output)
    else say({ kind: 'answer', id: output.id, accepted: false, reason: 'replay' })
  })
  setInterval(() => replay.beat(), BEAT_MS)
  replay.beat()
}

/** The kiosk of then, with the stations of then, shown as this one shows names. */
function setupOf({ setup }: ReplayOrder, record: SessionRecord): KioskSetup | null {
  const [site, kiosk] = [v.safeParse(SiteIdSchema, record.site), v.safeParse(KioskIdSchema, record.kiosk)]
  const limits = readLimits(record.limits)
  if (!site.success || !kiosk.success || !limits.ok) return null
  const seen = new Set(record.stints.map(stint => stint.station))
  return {
    ...setup,
    ...{ site: site.output, kiosk: kiosk.output, limits: limits.limits, version: record.version },
    demo: record.line.demo,
    stations: setup.stations.filter(({ id }) => seen.has(id)),
    idPrefix: 'replay',
  }
}

/** Of a session that goes on: the last moment that is written. */
function lastAtMs(handle: Readable, session: string): number {
  const row = handle.prepare('SELECT max(last_at_ms) AS last FROM input WHERE session = ?').get([session])
  return Number(row?.['last'] ?? 0)
}
