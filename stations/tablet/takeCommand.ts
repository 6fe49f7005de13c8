import type { StationCommand } from '../contract/command.ts'
import type { TabletState } from './tabletStateSchema.ts'
import type { TabletWord } from './tabletWord.ts'

const KEPT_IDS = 64

/**
 * Takes a command of a kiosk: once for each id, and not after `expiresAt` (ms since 1970, as is `wallMs`). A release is
 * accepted at once and stands as `asked` until the cuffs are loose; there is nothing that tightens one.
 */
export function takeCommand(
  state: TabletState,
  command: StationCommand,
  wallMs: number,
): { readonly state: TabletState; readonly words: readonly TabletWord[] } {
  const { id } = command
  if (state.handled.includes(id)) return { state, words: [] }
  const seen = { ...state, handled: [...state.handled, id].slice(-KEPT_IDS) }
  if (wallMs > command.expiresAt) {
    return { state: seen, words: [{ kind: 'reply', reply: { id, accepted: false, reason: 'expired' } }] }
  }
  const by = command.by ?? null
  const after =
    command.type === 'release'
      ? { ...seen, asked: { id, by, reason: command.reason ?? null } }
      : { ...seen, message: { id, by, text: command.text } }
  return { state: after, words: [{ kind: 'reply', reply: { id, accepted: true } }] }
}
