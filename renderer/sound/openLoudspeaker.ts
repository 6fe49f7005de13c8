import { createPlayer, type Player } from './createPlayer.ts'

/**
 * starting: not known yet; running: it plays; needs-touch: the browser waits for somebody to touch the page;
 * no-loudspeaker: there is nothing to play on.
 */
export type LoudspeakerState = 'starting' | 'running' | 'needs-touch' | 'no-loudspeaker'

export interface Loudspeaker extends Player {
  close(): void
}

const LOOK_EVERY_MS = 500
/** A browser that may play takes some hundred milliseconds to begin. */
const STARTS_WITHIN_MS = 1_500
const GESTURES = ['pointerdown', 'pointerup', 'keydown'] as const

/** Opens the page's sound and keeps it open: whatever stops it, it goes on by itself as soon as it may (SG2). */
export function openLoudspeaker(tell: (state: LoudspeakerState) => void): Loudspeaker {
  const openedAtMs = performance.now()
  let context: AudioContext | null = null
  let player: Player | null = null
  let hasDevice = true

  function look(): void {
    if (context === null || context.state === 'closed') open()
    if (context !== null && context.state !== 'running') void context.resume().catch(() => undefined)
    tell(stateOf())
  }

  function open(): void {
    try {
      context = new AudioContext({ latencyHint: 'interactive' })
      context.onstatechange = () => tell(stateOf())
      player = createPlayer(context)
    } catch {
      context = null
      player = null
    }
  }

  function stateOf(): LoudspeakerState {
    if (context === null) return 'no-loudspeaker'
    if (context.state === 'running') return hasDevice ? 'running' : 'no-loudspeaker'
    return performance.now() - openedAtMs < STARTS_WITHIN_MS ? 'starting' : 'needs-touch'
  }

  async function lookForDevice(): Promise<void> {
    hasDevice = await hasLoudspeaker()
    tell(stateOf())
  }

  const lookAgain = (): void => void lookForDevice()
  const timer = setInterval(look, LOOK_EVERY_MS)
  for (const gesture of GESTURES) window.addEventListener(gesture, look, { capture: true })
  // A page that came over plain HTTP from another machine may not ask.
  const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : null
  devices?.addEventListener('devicechange', lookAgain)
  look()
  lookAgain()
  return {
    play: burst => player?.play(burst),
    stop: () => player?.stop(),
    close() {
      clearInterval(timer)
      for (const gesture of GESTURES) window.removeEventListener(gesture, look, { capture: true })
      devices?.removeEventListener('devicechange', lookAgain)
      void context?.close().catch(() => undefined)
    },
  }
}

/** Only Chromium lists loudspeakers to a page without asking anybody; elsewhere they are taken to be there. */
async function hasLoudspeaker(): Promise<boolean> {
  if (!('mediaDevices' in navigator) || !('setSinkId' in AudioContext.prototype)) return true
  try {
    const devices = await navigator.mediaDevices.enumerateDevices()
    return devices.some(device => device.kind === 'audiooutput')
  } catch {
    return true
  }
}
