import { partialsDb, type Burst } from './bursts.ts'

export interface Player {
  play(burst: Burst): void
  /** Breaks off what plays, softly. */
  stop(): void
}

const BEGIN_AFTER_S = 0.02
const FADE_S = 0.02

/** Puts bursts into a Web Audio context: one oscillator a pulse, with its harmonics and soft edges. */
export function createPlayer(context: BaseAudioContext): Player {
  const wave = harmonicWave(context)
  let stopPlaying = (): void => undefined

  function play(burst: Burst): void {
    stopPlaying()
    const out = context.createGain()
    out.connect(context.destination)
    const beginS = context.currentTime + BEGIN_AFTER_S
    const oscillators = burst.pulses.map(({ startMs, lengthMs }) => {
      const oscillator = context.createOscillator()
      const envelope = context.createGain()
      const fromS = beginS + startMs / 1_000
      const untilS = fromS + lengthMs / 1_000
      const edgeS = burst.edgeMs / 1_000
      oscillator.setPeriodicWave(wave)
      oscillator.frequency.value = burst.fundamentalHz
      envelope.gain.setValueAtTime(0, fromS)
      envelope.gain.linearRampToValueAtTime(burst.level, fromS + edgeS)
      envelope.gain.setValueAtTime(burst.level, untilS - edgeS)
      envelope.gain.linearRampToValueAtTime(0, untilS)
      oscillator.connect(envelope).connect(out)
      oscillator.start(fromS)
      oscillator.stop(untilS)
      return oscillator
    })
    const last = oscillators.at(-1)
    if (last !== undefined) last.onended = () => out.disconnect()
    stopPlaying = () => {
      const nowS = context.currentTime
      out.gain.setValueAtTime(1, nowS)
      out.gain.linearRampToValueAtTime(0, nowS + FADE_S)
      // A second stop takes the first one's place; on one that has ended it does nothing.
      for (const oscillator of oscillators) oscillator.stop(nowS + FADE_S)
      stopPlaying = () => undefined
    }
  }

  return { play, stop: () => stopPlaying() }
}

/** Scaled by the browser so that its peak is 1. */
function harmonicWave(context: BaseAudioContext): PeriodicWave {
  const sines = new Float32Array([0, ...partialsDb.map(decibel => 10 ** (decibel / 20))])
  return context.createPeriodicWave(new Float32Array(sines.length), sines)
}
