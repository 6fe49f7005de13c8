import type { Limb } from '../contract/limb.ts'

/** What is done at a place on the floor. */
export interface StationProfile {
  readonly name: string
  readonly exercise: string
  readonly kind: 'resistance' | 'aerobic' | 'passive'
  readonly region: 'arm' | 'thigh'
  readonly sides: readonly ['left', 'right'] | readonly ['left']
  /** Sets of reps (resistance) or of seconds. */
  readonly sets: readonly [number, ...number[]]
  readonly restSeconds: number
  /** Hand-pumped bands without a sensor. */
  readonly isManual: boolean
}

const BOTH = ['left', 'right'] as const
const THIGHS = { kind: 'resistance', region: 'thigh', sides: BOTH, restSeconds: 30, isManual: false } as const
const ARMS = { ...THIGHS, region: 'arm' } as const
const SQUARE = [30, 15, 15, 15] as const
const FALLING = [30, 20, 15, 10] as const

/**
 * Twelve places; a bigger floor has them again. 20 minutes on a bike are usual, but a thigh is cautioned at 15:00 and
 * a limb at 20:00 a session, so these athletes stay under both.
 */
export const stationProfiles = [
  { ...THIGHS, name: 'Leg press', exercise: 'Leg press', sets: SQUARE },
  { ...THIGHS, name: 'Leg extension', exercise: 'Leg extension', sets: SQUARE },
  { ...ARMS, name: 'Curl bench', exercise: 'Biceps curl', sets: FALLING },
  { ...THIGHS, name: 'Bike', exercise: 'Cycling', kind: 'aerobic', sets: [720], restSeconds: 0 },
  { ...THIGHS, name: 'Squat rack', exercise: 'Goblet squat', sets: SQUARE },
  { ...THIGHS, name: 'Rehab bench', exercise: 'Straight leg raise', sides: ['left'], sets: SQUARE },
  { ...THIGHS, name: 'Couch', exercise: 'Passive', kind: 'passive', sets: [300, 300, 300], restSeconds: 300 },
  { ...ARMS, name: 'Bench press', exercise: 'Bench press', sets: FALLING },
  { ...ARMS, name: 'Band corner', exercise: 'Hammer curl', sets: SQUARE, isManual: true },
  { ...THIGHS, name: 'Leg curl', exercise: 'Leg curl', sets: SQUARE },
  { ...THIGHS, name: 'Treadmill', exercise: 'Walking', kind: 'aerobic', sets: [300, 300], restSeconds: 60 },
  { ...ARMS, name: 'Cable tower', exercise: 'Triceps press', sets: FALLING },
] as const satisfies readonly [StationProfile, ...StationProfile[]]

/** The couch, where the opening's passive set is held. */
export const couchProfile: StationProfile = stationProfiles[6]

/** What the place with this number, from 0, is for. */
export function profileOf(place: number): StationProfile {
  return stationProfiles[place % stationProfiles.length] ?? stationProfiles[0]
}

/** The limb under the cuff at this side. */
export function limbOf(profile: StationProfile, side: 'left' | 'right'): Limb {
  return `${side}-${profile.region}`
}
