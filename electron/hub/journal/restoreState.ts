import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import type { KioskState } from '../../../stations/kioskState.ts'
import { createInputDecoder } from '../../../stations/record/readInputs.ts'
import { goOn, restoreKiosk } from '../../../stations/restoreKiosk.ts'
import { step } from '../../../stations/step.ts'
import type { Log } from '../log.ts'
import type { Stored } from './protocolSchema.ts'

const text = new TextDecoder()

/**
 * The kiosk as it stood at its journal's last word (L3, L4): the newest snapshot that can be read, and every input since
 * through `step`, gone on to this moment. null: nothing is stored, or nothing of it can be read.
 */
export function restoreState(stored: Stored, setup: KioskSetup, atMs: number, log: Log): KioskState | null {
  for (const snapshot of stored.snapshots) {
    const restored = restoreKiosk(text.decode(snapshot.bytes), setup)
    if (restored.ok) return goOn(playedOn(restored.kiosk, stored, snapshot.block, log), setup, atMs)
    const { path, reason } = restored
    log.warn('journal', `the state of ${shownAt(snapshot.wall_ms)} can't be read (${path}: ${reason})`)
  }
  return null
}

/** Blocks in their order up to the first that is missing or damaged: what comes after it tells of another state. */
function playedOn(saved: KioskState, stored: Stored, from: number, log: Log): KioskState {
  const decode = createInputDecoder()
  let state = saved
  let next = from + 1
  for (const { block, bytes } of stored.blocks) {
    if (block < next) continue
    const read =
      block === next ? decode(bytes) : { ok: false as const, reason: 'the block before it is missing' }
    if (!read.ok) {
      log.warn('journal', `block ${block} is left out, and what follows it: ${read.reason}`)
      break
    }
    for (const input of read.inputs) state = step(state, input).state
    next += 1
  }
  return state
}

function shownAt(wallMs: number): string {
  return new Date(wallMs).toISOString()
}
