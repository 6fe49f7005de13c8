import type { Page } from '@playwright/test'

/** A pulse that the page has put into its Web Audio context, on that context's own clock. */
export interface HeardPulse {
  readonly frequencyHz: number
  readonly startMs: number
  /** As last told: a burst that is broken off ends earlier than it was meant to. */
  stopMs: number
}

declare global {
  interface Window {
    soundTap: { pulses: HeardPulse[]; sines: number[]; states: string[]; context: AudioContext | null }
  }
}

/** Writes down what the page's sound does, without changing it. To be called before the page is opened. */
export async function tapSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tap: Window['soundTap'] = { pulses: [], sines: [], states: [], context: null }
    window.soundTap = tap
    const made = AudioContext.prototype.createOscillator
    AudioContext.prototype.createOscillator = function create(this: AudioContext) {
      tap.context = this
      const oscillator = made.call(this)
      let pulse: HeardPulse | null = null
      const start = oscillator.start.bind(oscillator)
      const stop = oscillator.stop.bind(oscillator)
      oscillator.start = (whenS = 0) => {
        pulse = { frequencyHz: oscillator.frequency.value, startMs: whenS * 1_000, stopMs: Infinity }
        tap.pulses.push(pulse)
        start(whenS)
      }
      oscillator.stop = (whenS = 0) => {
        if (pulse !== null) pulse.stopMs = whenS * 1_000
        stop(whenS)
      }
      return oscillator
    }
    const wave = AudioContext.prototype.createPeriodicWave
    AudioContext.prototype.createPeriodicWave = function create(this: AudioContext, real, imag, constraints) {
      tap.sines = [...imag]
      return wave.call(this, real, imag, constraints)
    }
    // Every look of a test counts as a touch of the page, so the page itself has to keep what came before.
    new MutationObserver(() => {
      const state = document.querySelector('[data-loudspeaker]')?.getAttribute('data-loudspeaker')
      const warning = document.querySelector('[data-sound-warning]')?.textContent
      const said = [state, warning].filter(part => part !== undefined && part !== null).join(': ')
      if (said !== '' && said !== tap.states.at(-1)) tap.states.push(said)
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

export async function heardPulses(page: Page): Promise<readonly HeardPulse[]> {
  return page.evaluate(() => window.soundTap.pulses)
}

/** How many pulses of each pitch there were, in their order: `392x1 523x3`. */
export function melody(pulses: readonly HeardPulse[]): string {
  const runs: { frequencyHz: number; count: number }[] = []
  for (const { frequencyHz } of pulses) {
    const last = runs.at(-1)
    if (last?.frequencyHz === frequencyHz) last.count += 1
    else runs.push({ frequencyHz, count: 1 })
  }
  return runs.map(({ frequencyHz, count }) => `${frequencyHz}x${count}`).join(' ')
}
