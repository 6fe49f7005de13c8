import * as v from 'valibot'
import {
  ReplayEndSchema,
  ReplayStatusSchema,
  type ReplayEnd,
  type ReplayStatus,
  type ReplayWish,
} from '../../stations/board/replaySchema.ts'
import type { Transport } from '../bridge/transport.ts'
import { webSocketTransport } from '../bridge/webSocketTransport.ts'

const RefusalSchema = v.object({ reason: v.nullable(ReplayEndSchema.entries.reason) })

/** What a replay says beside the wall's own messages. */
export interface ReplayEvents {
  status(status: ReplayStatus): void
  /** No replay, or none any more; the wall does not ask again. */
  ended(reason: ReplayEnd['reason']): void
}

/** The wall's bridge over `/replay`: the same messages, and how far the recording is. Once ended it stays closed. */
export function replayTransport(
  page: Location,
  wanted: { readonly session: string; readonly speed: number },
  events: ReplayEvents,
): { readonly transport: Transport; readonly wish: (wish: Omit<ReplayWish, 'kind'>) => void } {
  const query = new URLSearchParams({ session: wanted.session, speed: String(wanted.speed) })
  const open = webSocketTransport(page, `/replay?${query.toString()}`)
  let isOver = false
  let send: ((text: string) => void) | null = null

  function end(reason: ReplayEnd['reason']): void {
    isOver = true
    events.ended(reason)
  }

  /** A browser is not told why its WebSocket was refused. */
  async function askWhy(): Promise<void> {
    const response = await fetch('/api/review/replay')
    const refusal = v.safeParse(RefusalSchema, await response.json())
    if (!isOver && refusal.success && refusal.output.reason !== null) end(refusal.output.reason)
  }

  const transport: Transport = (onText, onClosed) => {
    if (isOver) return { send: () => undefined, close: () => undefined }
    const connection = open(
      text => {
        const word = readWord(text)
        if (word === null) onText(text)
        else if (word.kind === 'replay-status') events.status(word)
        else end(word.reason)
      },
      () => {
        if (isOver) return
        // Without an answer the wall's own silence says the rest.
        askWhy().catch(() => undefined)
        onClosed()
      },
    )
    send = text => connection.send(text)
    return connection
  }
  return { transport, wish: wish => send?.(JSON.stringify({ kind: 'replay-wish', ...wish })) }
}

function readWord(text: string): ReplayStatus | ReplayEnd | null {
  // Most of what comes is the board's: it is not read twice.
  if (!text.startsWith('{"kind":"replay-')) return null
  const read = v.safeParse(v.variant('kind', [ReplayStatusSchema, ReplayEndSchema]), JSON.parse(text))
  return read.success ? read.output : null
}
