import type { Writable } from './handles.ts'
import { joinOldBlocks, newJoining } from './joinOldBlocks.ts'
import type { FromWorker, WorkerOrder } from './protocolSchema.ts'
import { sumUp } from './sumUp.ts'
import { tidy } from './tidy.ts'

const LOOK_EVERY_MS = 60_000
/** Between two steps writes have their turn. */
const NEXT_STEP_MS = 50

/** Sums up sessions that are over, joins their blocks and tidies the journal up between writes, in small steps, and never while somebody trains. */
export function createTidier(deps: {
  readonly handle: () => Writable | null
  readonly retention: WorkerOrder['retention']
  readonly say: (word: FromWorker) => void
}) {
  const tried = new Set<string>()
  const joining = newJoining()
  let isInSession = true
  let wallNowMs = 0
  let lookedAtMs = -Infinity
  let timer: NodeJS.Timeout | null = null

  function step(): void {
    timer = null
    const handle = deps.handle()
    if (handle === null || isInSession) return
    try {
      if (sumUp(handle, tried) || joinOldBlocks(handle, joining)) {
        timer = setTimeout(step, NEXT_STEP_MS)
        return
      }
      const did = tidy(handle, deps.retention, wallNowMs)
      if (did === 'rolled-up') {
        deps.say({ kind: 'said', level: 'info', text: 'an old session was rolled up: its samples are gone' })
      }
      if (did !== null) timer = setTimeout(step, NEXT_STEP_MS)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      deps.say({ kind: 'said', level: 'warn', text: `it can't be tidied up now: ${why}` })
    }
  }

  return {
    /** Learns from a write what time it is and whether somebody trains; looks once a minute whether there is work. */
    afterWrite(write: { readonly isInSession: boolean; readonly wallNowMs: number }): void {
      ;({ isInSession, wallNowMs } = write)
      if (isInSession || timer !== null || Math.abs(wallNowMs - lookedAtMs) < LOOK_EVERY_MS) return
      lookedAtMs = wallNowMs
      timer = setTimeout(step, NEXT_STEP_MS)
    },
    stop(): void {
      if (timer !== null) clearTimeout(timer)
    },
  }
}
