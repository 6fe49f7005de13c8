import fc from 'fast-check'
import type { WallCommand } from '../../../stations/board/commandSchema.ts'
import { decode } from '../../../stations/contract/decode.ts'
import type { KioskInput } from '../../../stations/kioskInput.ts'
import { anyMessage } from '../contract/anyMessage.ts'

type Timeless = KioskInput extends infer Each
  ? Each extends KioskInput
    ? Omit<Each, 'atMs' | 'wallAtMs'>
    : never
  : never

export const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

function heard(topic: string, bytes: Uint8Array, retained: boolean): Timeless {
  const decoded = decode(topic, bytes)
  return decoded.ok
    ? { kind: 'message', message: decoded.message, retained }
    : { kind: 'rejected', rejection: decoded.rejection }
}

const flag = fc.boolean()
const by = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })

/** Samples of a few cuffs, as cuffs say them and as none should: any number, any clock, any pressure. */
const sample = fc
  .record({
    station: fc.constantFrom('1', '2'),
    cuff: fc.constantFrom('l', 'r'),
    boot: fc.constantFrom('b1', 'b1', 'b1', 'b2', 'ø💪'),
    seq: fc.oneof(fc.nat({ max: 40 }), fc.maxSafeNat()),
    at: fc.option(fc.oneof(fc.nat({ max: 5_000 }), fc.integer({ min: 0, max: 1e15 })), { nil: undefined }),
    pressureMmHg: fc.oneof(
      fc.integer({ min: -200, max: 5_000 }).map(tenths => tenths / 10),
      fc.double({ min: -20, max: 500, noNaN: true }),
    ),
  })
  .map(({ station, cuff, at, ...rest }) =>
    heard(
      `bfr/v1/main/station/${station}/cuff/${cuff}/pressure`,
      bytesOf(at === undefined ? rest : { ...rest, at }),
      false,
    ),
  )

const message = fc
  .record({ sent: anyMessage, retained: flag })
  .map(({ sent, retained }) => heard(sent.topic, bytesOf(sent.payload), retained))
const empty = fc
  .tuple(
    fc.constantFrom('station/1/assignment', 'station/1/status', 'station/1/cuff/l/status', 'kiosk/k/alarms'),
    flag,
  )
  .map(([topic, retained]) => heard(`bfr/v1/main/${topic}`, new Uint8Array(), retained))
const garbage = fc
  .tuple(
    fc.oneof(
      anyMessage.map(({ topic }) => topic),
      fc.string({ unit: 'binary' }),
    ),
    fc.uint8Array({ maxLength: 60 }),
  )
  .map(([topic, bytes]) => heard(topic, bytes, false))

const station = fc.constantFrom('1', '2', 'none', 'Nr 3')
const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
const plain = { noNullPrototype: true } as const
const command: fc.Arbitrary<WallCommand> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('acknowledge' as const),
      alarmId: by,
      priority: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
      by,
    },
    plain,
  ),
  fc.record({ kind: fc.constantFrom('pause-sound' as const, 'resume-sound' as const), by }, plain),
  fc.record({ kind: fc.constant('release' as const), station, by, reason: said }, plain),
  fc.record({ kind: fc.constant('release' as const), station, by }, plain),
  fc.record({ kind: fc.constantFrom('message' as const, 'note' as const), station, by, text: said }, plain),
)

const timeless: fc.Arbitrary<Timeless> = fc.oneof(
  { weight: 8, arbitrary: sample },
  { weight: 3, arbitrary: message },
  empty,
  garbage,
  fc.constant({ kind: 'tick' as const }),
  fc.record({ kind: fc.constant('link' as const), connected: flag }),
  fc.record({ kind: fc.constant('recording' as const), isRecording: flag }),
  fc.record({ kind: fc.constant('command' as const), id: fc.string({ unit: 'binary' }), command }),
)

/** How the clocks go on: evenly, with a wall clock that is set, or as no clock should. */
const passing = fc.oneof(
  { weight: 8, arbitrary: fc.record({ byMs: fc.nat({ max: 300 }), wallByMs: fc.constantFrom(0, 0, 1, -1) }) },
  fc.record({ byMs: fc.double({ noNaN: true }), wallByMs: fc.double({ noNaN: true }) }),
  fc.record({ byMs: fc.nat({ max: 4e12 }), wallByMs: fc.integer({ min: -4e12, max: 4e12 }) }),
)

/** Any inputs of the kiosk, in the order of its clock or not. */
export const anyInputs: fc.Arbitrary<KioskInput[]> = fc
  .array(fc.tuple(timeless, passing), { maxLength: 40 })
  .map(happenings => {
    let [atMs, wallAtMs] = [5_000_000, 1_795_331_000_000]
    return happenings.map(([happening, { byMs, wallByMs }]): KioskInput => {
      atMs += byMs
      wallAtMs += byMs + wallByMs
      return { ...happening, atMs, wallAtMs }
    })
  })
