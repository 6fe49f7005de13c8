import fc from 'fast-check'

// Payloads as any sender may make them, defaults written out, so that what is decoded must be what was sent.

type Fields = Readonly<Record<string, unknown>>

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/)
const at = fc.integer({ min: 0, max: 1e15 })
const seq = fc.nat({ max: Number.MAX_SAFE_INTEGER })
const flag = fc.boolean()
const limb = fc.constantFrom('left-arm', 'right-arm', 'left-thigh', 'right-thigh')
const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: 'binary', minLength, maxLength, size: 'max' })
const words = text(0, 200)
const key = text(1, 200)
const boot = text(1, 64)
const name = text(1, 80)

// -0 can't be said by what JSON.stringify writes.
const between = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map(value => (value === 0 ? 0 : value))

const optional = (
  required: Record<string, fc.Arbitrary<unknown>>,
  rest: Record<string, fc.Arbitrary<unknown>>,
) => fc.record({ ...required, ...rest }, { requiredKeys: Object.keys(required) })

const cuff = optional(
  { cuff: id, limb, manual: flag },
  {
    lopMmHg: between(60, 400),
    targetMmHg: between(1, 400),
    toleranceMmHg: between(1, 50),
    targetTightness: between(1, 10),
  },
)
const setOfReps = fc.record({ reps: fc.integer({ min: 1, max: 100 }) })
const setOfSeconds = fc.record({ seconds: between(10, 1800) })
const prescription = (kind: string, set: fc.Arbitrary<unknown>) =>
  optional(
    {
      kind: fc.constant(kind),
      sets: fc.array(set, { minLength: 1, maxLength: 12 }),
      restSeconds: between(0, 600),
      cuffDuringRest: fc.constantFrom('on', 'released'),
      cuffs: fc.uniqueArray(cuff, { maxLength: 4, selector: each => each.cuff }),
    },
    { exercise: words, loadPercent1Rm: between(0, 100) },
  )
const assignment = optional(
  {
    id: key,
    athlete: fc.record({ id: key, name }),
    cleared: flag,
    prescription: fc.oneof(
      prescription('resistance', setOfReps),
      prescription('aerobic', setOfSeconds),
      prescription('passive', setOfSeconds),
    ),
  },
  { at },
)

const number = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const felt = between(0, 10)
const symptom = fc.constantFrom(
  'numbness',
  'tingling',
  'dizziness',
  'nausea',
  'chest-pain',
  'breathless',
  'colour-change',
)
const happened = (type: string, required: Record<string, fc.Arbitrary<unknown>>, rest = {}) =>
  optional({ id: key, boot, seq, type: fc.constant(type), ...required }, { at, ...rest })
const event = fc.oneof(
  happened('set-started', { set: number }),
  happened('rep', { set: number, rep: number }),
  happened('set-ended', { set: number, reps: seq }),
  happened('inflated', { cuff: id }, { pressureMmHg: between(-20, 500), tightness: felt }),
  happened('released', { cuff: id }),
  happened(
    'report',
    {},
    { pain: felt, tightness: felt, effort: felt, symptoms: fc.array(symptom, { maxLength: 7 }) },
  ),
  happened('stop', {}, { reason: words }),
  happened('call', {}),
  happened('finished', {}),
)

const commonOfCommands = { id: key, expiresAt: at }
const command = fc.oneof(
  optional({ ...commonOfCommands, type: fc.constant('release') }, { at, by: words, reason: words }),
  optional(
    { ...commonOfCommands, type: fc.constant('message'), text: words },
    { at, by: words, reason: words },
  ),
)

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const alarm = fc.record({
  ...{ id: key, station: orNull(id), cuff: orNull(id), limb: orNull(limb), condition: key },
  ...{
    priority: fc.constantFrom('high', 'medium', 'low'),
    state: fc.constantFrom('active', 'latched'),
    since: at,
  },
  ...{ value: orNull(between(-1e9, 1e9)), limit: orNull(between(0, 1e9)) },
  ...{ unit: orNull(fc.constantFrom('mmHg', 's', '%', 'of 10')), text: words },
  acknowledged: orNull(fc.record({ at, by: words })),
})

const batteryPercent = between(0, 100)
const online = flag

function below(pattern: string, payload: fc.Arbitrary<unknown>) {
  return fc.tuple(id, id, id, payload).map(([site, owner, cuffId, value]) => ({
    topic: pattern.replace('SITE', site).replace('OWNER', owner).replace('CUFF', cuffId),
    payload: fields(value),
  }))
}

function fields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new Error('a payload is an object')
  return { ...value }
}

const station = 'bfr/v1/SITE/station/OWNER'
const kiosk = 'bfr/v1/SITE/kiosk/OWNER'

/** Any valid message but the empty ones. */
export const anyMessage = fc.oneof(
  below(`${station}/status`, optional({ online }, { boot, at, name, batteryPercent, app: words })),
  below(`${station}/assignment`, assignment),
  below(`${station}/event`, event),
  below(`${station}/reply`, optional({ id: key, accepted: flag }, { reason: words })),
  below(`${station}/command`, command),
  below(
    `${station}/cuff/CUFF/status`,
    optional({ online }, { boot, at, serial: words, limb, model: words, batteryPercent }),
  ),
  below(`${station}/cuff/CUFF/pressure`, optional({ boot, seq, pressureMmHg: between(-20, 500) }, { at })),
  below(`${kiosk}/status`, optional({ online }, { at, version: words, live: flag })),
  below(`${kiosk}/alarms`, fc.record({ at, alarms: fc.array(alarm, { maxLength: 5 }) })),
  below(`${kiosk}/heartbeat`, fc.record({ seq })),
)
