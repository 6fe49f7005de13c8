import type { Cuff } from './cuff.ts'
import { pause, until, type Script } from './script.ts'
import type { Station } from './station.ts'

/** Something that goes wrong at a station, and how it is put right. */
export interface Incident {
  /** Whether it could happen there now. */
  isPossible(station: Station): boolean
  happen(station: Station): Script
}

function firstCuff(station: Station): Cuff | undefined {
  return station.cuffs[0]
}

function isAtWork(station: Station): boolean {
  return station.isTraining && station.wish === 'none' && (firstCuff(station)?.chamber.isWorking() ?? false)
}

function isUnderPressure(station: Station): boolean {
  return station.isTraining && station.cuffs.length > 0 && station.cuffs.every(cuff => cuff.chamber.isFull())
}

function isStrengthWork(station: Station): boolean {
  return isAtWork(station) && station.profile.kind === 'resistance'
}

/** Presses the cuff at this place so hard for so long, then the coach lets out a little. */
function pressed(place: 'first' | 'last', shareOfLop: number, ms: number): Incident {
  return {
    isPossible: isStrengthWork,
    *happen(station) {
      const cuff = place === 'first' ? firstCuff(station) : station.cuffs.at(-1)
      cuff?.chamber.squeeze(shareOfLop)
      yield* pause(station.clock, ms)
      cuff?.chamber.ease()
    },
  }
}

function cuffAway(ms: number, leave: (cuff: Cuff) => void): Incident {
  return {
    isPossible: isUnderPressure,
    *happen(station) {
      const cuff = firstCuff(station)
      if (cuff === undefined) return
      leave(cuff)
      yield* pause(station.clock, ms)
      cuff.regain()
    },
  }
}

function said(isPossible: Incident['isPossible'], say: (station: Station) => void): Incident {
  return {
    isPossible,
    // eslint-disable-next-line require-yield -- over at once
    *happen(station) {
      say(station)
    },
  }
}

/** Everything that may go wrong on the floor, by name. */
export const incidents = {
  'over occlusion pressure': pressed('first', 1.05, 12_000),
  'one side too tight': pressed('last', 0.9, 14_000),
  'cuff lost': cuffAway(25_000, cuff => cuff.lose()),
  'cuff drops out': cuffAway(7_000, cuff => cuff.lose()),
  'cuff restarts': cuffAway(3_000, cuff => cuff.reboot()),
  'cuff leaks': said(isAtWork, station => firstCuff(station)?.chamber.leak()),
  'battery low': said(isUnderPressure, station => firstCuff(station)?.drainTo(17)),
  'tablet restarts': {
    isPossible: isAtWork,
    *happen(station) {
      station.loseTablet()
      yield* pause(station.clock, 6_000)
      station.regainTablet()
    },
  },
  tingling: {
    isPossible: isAtWork,
    *happen(station) {
      station.say({ type: 'report', symptoms: ['tingling'] })
      yield* pause(station.clock, 6_000)
      for (const { chamber } of station.cuffs) chamber.lowerBy(10)
    },
  },
  pain: {
    isPossible: isStrengthWork,
    *happen(station) {
      station.say({ type: 'report', pain: 7 })
      yield* pause(station.clock, 40_000)
      station.say({ type: 'report', pain: 4 })
    },
  },
  'athlete calls': said(isAtWork, station => station.say({ type: 'call' })),
  'athlete stops': said(isUnderPressure, station => {
    station.say({ type: 'stop' })
    station.wish = 'stopped'
  }),
  'rest too long': said(isStrengthWork, station => {
    station.slips.restExtraMs = 24_000
  }),
  'release forgotten': said(isStrengthWork, station => {
    station.slips.releaseDelayMs = 45_000
  }),
  'passive set too long': said(
    station => station.profile.kind === 'passive' && station.assignment === null,
    station => {
      station.slips.passiveOverrunMs = 40_000
    },
  ),
  'clearance forgotten': {
    isPossible: station => station.assignment === null && station.cuffs.length > 0,
    *happen(station) {
      station.slips.isClearanceForgotten = true
      yield* until(() => station.assignment?.cleared === false && isUnderPressure(station))
      yield* pause(station.clock, 18_000)
      const { assignment } = station
      if (assignment !== null) station.assign({ ...assignment, cleared: true })
    },
  },
} as const satisfies Record<string, Incident>

export type IncidentName = keyof typeof incidents
