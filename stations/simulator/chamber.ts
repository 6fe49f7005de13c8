import type { CuffModel } from './cuffModels.ts'
import type { Random } from './random.ts'

/** The air in one cuff on one limb, mmHg. */
export interface Chamber {
  fill(aim: Aim): void
  vent(): void
  /** The muscle works: one swing a period, `share` of the model's full swing. */
  work(fromMs: number, periodMs: number, share: number): void
  rest(): void
  /** Presses as hard as this share of LOP, on the whole, until it is eased. */
  squeeze(shareOfLop: number): void
  ease(): void
  /** Loses air slowly, then pumps it up again. */
  leak(): void
  lowerBy(mmHg: number): void
  /** Moves on by one step and says the pressure. */
  step(nowMs: number): number
  isFull(): boolean
  isEmpty(): boolean
  isWorking(): boolean
}

export interface Aim {
  readonly targetMmHg: number
  readonly lopMmHg: number
}

type Phase = 'empty' | 'filling' | 'holding' | 'venting'

const STEP_S = 0.1
const SETTLE_S = 0.8
const EMPTY_MMHG = 4
const LEAK_MMHG_PER_S = 0.6
const LEAK_SHARE = 0.12
const REPUMP_MMHG_PER_S = 6
// A limb swells under a cuff, and the pressure rises a little with it.
const SWELL_SHARE_PER_S = 0.00006
const SWELL_SHARE = 0.02
const NOISE_MMHG = 0.6

/** A chamber of this model, empty. Takes 5 to 8 s to fill and 2 to 4 s to let out. */
export function createChamber(model: CuffModel, random: Random): Chamber {
  const fillS = random.between(5, 7.5)
  const ventS = random.between(0.75, 1.05)
  const swingOfUser = random.between(0.9, 1.1)
  const middleShare = (model.peakShare + model.valleyShare) / 2
  const halfSwingShare = ((model.peakShare - model.valleyShare) / 2) * swingOfUser

  let phase: Phase = 'empty'
  let aim: Aim = { targetMmHg: 0, lopMmHg: 0 }
  let swing: { readonly fromMs: number; readonly periodMs: number; readonly share: number } | null = null
  let squeezedShare: number | null = null
  let levelMmHg = 0
  let leakedMmHg = 0
  let leaking: 'tight' | 'losing' | 'pumping' = 'tight'
  let swollenShare = 0

  function goalMmHg(): number {
    if (squeezedShare !== null) return squeezedShare * aim.lopMmHg
    const share = swing === null ? model.restShare : middleShare
    return aim.targetMmHg * (share + swollenShare) - leakedMmHg
  }

  function stepLeak(): void {
    if (leaking === 'losing') leakedMmHg += LEAK_MMHG_PER_S * STEP_S
    if (leaking === 'pumping') leakedMmHg = Math.max(0, leakedMmHg - REPUMP_MMHG_PER_S * STEP_S)
    if (leakedMmHg > LEAK_SHARE * aim.targetMmHg) leaking = 'pumping'
    if (leaking === 'pumping' && leakedMmHg === 0) leaking = 'tight'
  }

  function stepLevel(): void {
    switch (phase) {
      case 'empty':
        levelMmHg = 0
        return
      case 'filling':
        levelMmHg = Math.min(goalMmHg(), levelMmHg + (goalMmHg() / fillS) * STEP_S)
        if (levelMmHg >= goalMmHg()) phase = 'holding'
        return
      case 'holding':
        stepLeak()
        swollenShare = Math.min(SWELL_SHARE, swollenShare + SWELL_SHARE_PER_S * STEP_S)
        levelMmHg += (goalMmHg() - levelMmHg) * (STEP_S / SETTLE_S)
        return
      case 'venting':
        levelMmHg *= Math.exp(-STEP_S / ventS)
        if (levelMmHg < EMPTY_MMHG) phase = 'empty'
    }
  }

  function swingMmHg(nowMs: number): number {
    if (swing === null || phase !== 'holding') return 0
    // Who presses a cuff far over its target does so with a muscle that stays tight.
    const share = squeezedShare === null ? swing.share : swing.share * 0.3
    const turn = (2 * Math.PI * (nowMs - swing.fromMs)) / swing.periodMs
    return -Math.cos(turn) * halfSwingShare * aim.targetMmHg * share
  }

  return {
    fill(next) {
      aim = next
      phase = 'filling'
      swing = null
      squeezedShare = null
      leakedMmHg = 0
      leaking = 'tight'
      swollenShare = 0
    },
    vent() {
      if (phase !== 'empty') phase = 'venting'
      swing = null
      squeezedShare = null
    },
    work(fromMs, periodMs, share) {
      swing = { fromMs, periodMs, share }
    },
    rest() {
      swing = null
    },
    squeeze(shareOfLop) {
      squeezedShare = shareOfLop
    },
    ease() {
      squeezedShare = null
    },
    leak() {
      leaking = 'losing'
    },
    lowerBy(mmHg) {
      aim = { ...aim, targetMmHg: aim.targetMmHg - mmHg }
    },
    step(nowMs) {
      stepLevel()
      const noiseMmHg = random.normal() * (phase === 'empty' ? NOISE_MMHG / 3 : NOISE_MMHG)
      // Adding 0 makes no -0.
      return Math.round((levelMmHg + swingMmHg(nowMs) + noiseMmHg) * 10) / 10 + 0
    },
    isFull: () => phase === 'holding',
    isEmpty: () => phase === 'empty',
    isWorking: () => phase === 'holding' && swing !== null,
  }
}
