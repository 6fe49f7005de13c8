import fc from 'fast-check'
import type { Floor } from './aFloor.ts'
import { wave } from './aFloorShape.ts'
import { aCuff } from './aFloorStation.ts'

/** Something that may happen on a floor at any time, for better or worse. */
export type Happening =
  | { readonly kind: 'run'; readonly ms: number }
  | {
      readonly kind: 'pump'
      readonly station: string
      readonly cuff: string
      readonly mmHg: number
      readonly hz: number
    }
  | { readonly kind: 'silence'; readonly station: string; readonly cuff: string }
  | { readonly kind: 'reboot'; readonly station: string; readonly cuff: string; readonly boot: string }
  | {
      readonly kind: 'late'
      readonly station: string
      readonly cuff: string
      readonly mmHg: number
      readonly seq: number
    }
  | {
      readonly kind: 'assign'
      readonly station: string
      readonly athlete: number
      readonly cleared: boolean
      readonly id: number
    }
  | { readonly kind: 'clear'; readonly station: string }
  | {
      readonly kind: 'event'
      readonly station: string
      readonly type: string
      readonly fields: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'acknowledge'; readonly which: number }
  | { readonly kind: 'garbage'; readonly topic: string; readonly bytes: Uint8Array }

export const cuffNames = ['l', 'r', 'band'] as const
const cuff = fc.constantFrom(...cuffNames)
const set = fc.integer({ min: 1, max: 5 })
const symptoms = fc.subarray(['numbness', 'tingling', 'dizziness'])

const happeningOf = (station: fc.Arbitrary<string>): fc.Arbitrary<Happening> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('run' as const), ms: fc.integer({ min: 0, max: 4_000 }) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('pump' as const),
        station,
        cuff,
        mmHg: fc.constantFrom(0, 10, 60, 120, 160, 210, 270, 320),
        hz: fc.constantFrom(2, 5, 10),
      }),
    },
    fc.record({ kind: fc.constant('silence' as const), station, cuff }),
    fc.record({
      kind: fc.constant('reboot' as const),
      station,
      cuff,
      boot: fc.constantFrom('b2', 'b3', 'b4'),
    }),
    fc.record({
      kind: fc.constant('late' as const),
      station,
      cuff,
      mmHg: fc.constantFrom(0, 400),
      seq: fc.integer({ min: 0, max: 4 }),
    }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('assign' as const),
        station,
        athlete: fc.integer({ min: 1, max: 3 }),
        cleared: fc.boolean(),
        id: fc.integer({ min: 1, max: 3 }),
      }),
    },
    fc.record({ kind: fc.constant('clear' as const), station }),
    {
      weight: 3,
      arbitrary: fc
        .oneof(
          fc.tuple(fc.constantFrom('set-started'), fc.record({ set })),
          fc.tuple(fc.constantFrom('rep'), fc.record({ set, rep: fc.integer({ min: 1, max: 40 }) })),
          fc.tuple(fc.constantFrom('set-ended'), fc.record({ set, reps: fc.integer({ min: 0, max: 40 }) })),
          fc.tuple(fc.constantFrom('inflated', 'released'), fc.record({ cuff })),
          fc.tuple(fc.constantFrom('report'), fc.record({ symptoms })),
          fc.tuple(fc.constantFrom('stop', 'call', 'finished'), fc.constant({})),
        )
        .chain(([type, fields]) =>
          fc.record({
            kind: fc.constant('event' as const),
            station,
            type: fc.constant(type),
            fields: fc.constant(fields),
          }),
        ),
    },
    fc.record({ kind: fc.constant('acknowledge' as const), which: fc.nat({ max: 5 }) }),
    fc.record({
      kind: fc.constant('garbage' as const),
      topic: station.chain(id =>
        fc.constantFrom(
          ...[
            'status',
            'assignment',
            'event',
            'reply',
            'cuff/l/pressure',
            'cuff/l/status',
            'nonsense',
            'cuff//pressure',
          ].map(rest => `bfr/v1/main/station/${id}/${rest}`),
        ),
      ),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.json({ maxDepth: 2 }).map(text => new TextEncoder().encode(text)),
      ),
    }),
  )

export const aHistory = (
  stations: readonly [string, ...string[]],
  maxLength = 30,
): fc.Arbitrary<Happening[]> =>
  fc.array(happeningOf(fc.constantFrom(...stations)), { minLength: 5, maxLength })

/** Lets it happen. */
export function happen(floor: Floor, happening: Happening): void {
  switch (happening.kind) {
    case 'run':
      floor.run(happening.ms)
      return
    case 'pump': {
      const { station, cuff: name, mmHg, hz } = happening
      floor.at(station).pump(name, mmHg > 30 ? wave(mmHg - 15, mmHg + 15) : mmHg, { hz })
      return
    }
    case 'silence':
      floor.at(happening.station).silence(happening.cuff)
      return
    case 'reboot':
      floor.at(happening.station).pump(happening.cuff, 120, { hz: 5, boot: happening.boot })
      return
    case 'late':
      floor.at(happening.station).sample(happening.cuff, happening.mmHg, { seq: happening.seq })
      return
    case 'assign': {
      const { station, athlete, cleared, id } = happening
      const assignment = {
        id: `as-${id}`,
        athlete: { id: `a-${athlete}`, name: `Athlete ${athlete}` },
        cleared,
      }
      floor.at(station).assign(assignment, { cuffs: [aCuff(), aCuff({ cuff: 'r', limb: 'right-arm' })] })
      return
    }
    case 'clear':
      floor.at(happening.station).clear()
      return
    case 'event':
      floor.at(happening.station).event(happening.type, happening.fields)
      return
    case 'acknowledge': {
      const alarm = floor.alarms()[happening.which]
      if (alarm !== undefined) floor.acknowledge(alarm)
      return
    }
    case 'garbage':
      floor.sendBytes(happening.topic, happening.bytes)
  }
}
