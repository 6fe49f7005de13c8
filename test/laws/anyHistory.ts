import fc from 'fast-check'
import { garbagePayload, garbageTopic } from './anyGarbage.ts'
import {
  cuffNames,
  stations,
  trainings,
  twins,
  type Act,
  type CuffName,
  type History,
  type StationName,
  type TimedAct,
  type Wire,
} from './history.ts'

const station = fc.constantFrom(...stations)
const cuff = fc.constantFrom(...cuffNames)
const atCuff = {
  station: fc.constantFrom<StationName>('1', '1', '1', '2', '3'),
  cuff: fc.constantFrom<CuffName>('l', 'l', 'r'),
}
const lopMmHg = fc.constantFrom(160, 220, null)

const inflate = fc.record({
  kind: fc.constant('inflate' as const),
  ...atCuff,
  lowMmHg: fc.constantFrom(42, 60, 90, 120, 150, 172, 212, 240, 262, 312),
  swingMmHg: fc.constantFrom(0, 0, 10, 36, 100),
})
const assign = fc.record({
  kind: fc.constant('assign' as const),
  station: fc.constantFrom<StationName>('1', '1', '2', '3'),
  athlete: fc.constantFrom('a', 'b'),
  training: fc.constantFrom(...trainings),
  isLeg: fc.boolean(),
  lopMmHg,
  targetMmHg: fc.constantFrom(60, 90, 120),
  isCleared: fc.constantFrom(true, true, false),
  lists: fc.constantFrom('left' as const, 'both' as const, 'both' as const, 'hand' as const, 'none' as const),
})
const atCuffActs = fc.record({
  kind: fc.constantFrom(
    ...(['silence', 'silence', 'silence'] as const),
    'speak' as const,
    'reboot-cuff' as const,
    'restart-cuff' as const,
    'cuff-gone' as const,
  ),
  ...atCuff,
})
const atStationActs = fc.record({
  kind: fc.constantFrom(
    ...(['clear', 'clear', 'reboot-tablet', 'tablet-silent', 'tablet-speaks', 'tablet-gone'] as const),
    ...(['stop', 'call', 'finished', 'numbness', 'tingling', 'release-command'] as const),
  ),
  station,
})

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 14, arbitrary: inflate },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('deflate' as const), ...atCuff }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('rate' as const), ...atCuff, hz: fc.constantFrom(1, 2, 5, 20) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('wire' as const),
      ...atCuff,
      wire: fc.constantFrom<Wire>(
        ...(['clean', 'dips', 'dips', 'spikes', 'spikes'] as const),
        ...(['drops', 'thins', 'duplicates', 'reorders'] as const),
      ),
    }),
  },
  { weight: 8, arbitrary: assign },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('update' as const), station, isCleared: fc.boolean(), lopMmHg }),
  },
  { weight: 6, arbitrary: atCuffActs },
  { weight: 8, arbitrary: atStationActs },
  { weight: 3, arbitrary: fc.constant({ kind: 'stop' as const, station: '1' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('pain' as const),
      station,
      pain: fc.integer({ min: 0, max: 10 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      station,
      set: fc.integer({ min: 1, max: 3 }),
      does: fc.constantFrom('set-started' as const, 'rep' as const, 'set-ended' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('hand' as const),
      station,
      isInflated: fc.boolean(),
      cuff: fc.constantFrom('m' as const, 'm' as const, 'l' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('swap' as const), cuff }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('acknowledge' as const),
      nth: fc.nat({ max: 5 }),
      lies: fc.constantFrom(false, false, false, true),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('wall-step' as const),
      byMs: fc.constantFrom(-86_400_000, -3_600_000, 3_600_000, 1e12),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('suspend' as const),
      forMs: fc.constantFrom(700, 2_500, 9_000),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('garbage' as const),
      topic: garbageTopic,
      payload: garbagePayload,
      times: fc.constantFrom(1, 3, 6),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('flood' as const), messages: fc.constantFrom(120, 300) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('broker' as const), carries: fc.boolean() }) },
)

const thenMs = fc.constantFrom(0, 150, 900, 2_100, 4_000, 6_500, 6_500, 13_000)

const timed = fc.record({ act, thenMs })
/** Most begin as floors do: somebody is assigned, and a cuff is inflated. */
const opening = fc.tuple(
  fc.record({
    act: assign.map(first => ({ ...first, station: '1' as const })),
    thenMs: fc.constantFrom(0, 900),
  }),
  fc.record({ act: inflate.map(first => ({ ...first, station: '1' as const, cuff: 'l' as const })), thenMs }),
)
const most = { maxLength: 12, size: 'max' } as const
const acts = fc.oneof(
  { weight: 1, arbitrary: fc.array(timed, { minLength: 2, ...most }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(opening, fc.array(timed, most))
      .map(([first, rest]): TimedAct[] => [...first, ...rest]),
  },
)

/** Any history. A few are long, with the limits as they come; the others are short, with tightened ones. */
export const anyHistory: fc.Arbitrary<History> = fc.record({
  seed: fc.nat({ max: 0xffff }),
  limits: fc.oneof(
    { weight: 199, arbitrary: fc.constant('tight' as const) },
    { weight: 1, arbitrary: fc.constant('default' as const) },
  ),
  twin: fc.constantFrom(...twins),
  acts,
})
