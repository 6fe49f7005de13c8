import type { AthleteSummary, StintSummary } from '../../athleteSummarySchema.ts'
import type { SessionRecord } from '../../recordSchema.ts'
import type { SamplesOf } from '../../summariseStint.ts'
import { createWallClock, utcText } from '../wallClock.ts'
import { cuffObservations, doneObservations, type About } from './observations.ts'
import { reportObservations } from './reportObservations.ts'
import { deviceOf, trainingOf } from './training.ts'
import { entryOf, idOf, known, referenceTo, type Entry } from './resource.ts'

export type FhirOptions = {
  /** Only that athlete; null: all. */
  readonly athleteId: string | null
  readonly exportedAtWallMs: number
}

/**
 * A session as a FHIR R4 Bundle (type `collection`) in pieces of JSON: patients by their id alone, cuffs, each training and what was
 * measured in it. Every reference points into the bundle, and the same session always gives the same ids. Nobody: no chunk.
 */
export function* fhirBundle(
  record: SessionRecord,
  summaries: readonly AthleteSummary[],
  samplesOf: SamplesOf,
  { athleteId, exportedAtWallMs }: FhirOptions,
): Generator<string> {
  const wanted = summaries.filter(summary => athleteId === null || summary.athleteId === athleteId)
  if (wanted.length === 0) return
  const { session } = record.line
  const id = idOf('bundle', record.site, session, ...(athleteId === null ? [] : [athleteId]))
  const head = {
    ...{ resourceType: 'Bundle', id },
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` },
    ...{ type: 'collection', timestamp: utcText(exportedAtWallMs) },
  }
  yield `${JSON.stringify(head).slice(0, -1)},"entry":[\n`
  let isFirst = true
  for (const entry of entriesOf(record, wanted, samplesOf)) {
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(entry)}`
    isFirst = false
  }
  yield '\n]}\n'
}

function* entriesOf(
  record: SessionRecord,
  summaries: readonly AthleteSummary[],
  samplesOf: SamplesOf,
): Generator<Entry> {
  const { site, line } = record
  const devices = new Set<string>()
  for (const summary of summaries) {
    const { athleteId } = summary
    const patient = idOf('patient', site, athleteId)
    const identifier = [{ system: `urn:uuid:${idOf('athletes of', site)}`, value: athleteId }]
    yield entryOf(patient, { resourceType: 'Patient', identifier }, line.demo)
    for (const stint of summary.stints) {
      for (const { cuff } of stint.cuffs) {
        const device = deviceOf(record, stint, cuff)
        if (devices.has(device.id)) continue
        devices.add(device.id)
        yield entryOf(device.id, device.resource, line.demo)
      }
      yield* stintEntries(record, athleteId, stint, samplesOf)
    }
  }
}

function* stintEntries(
  record: SessionRecord,
  athleteId: string,
  stint: StintSummary,
  samplesOf: SamplesOf,
): Generator<Entry> {
  const { site, line, happenings } = record
  const named = (...words: string[]): string =>
    idOf(site, line.session, stint.station, stint.assignmentId, String(stint.started.atMs), ...words)
  const subject = referenceTo(idOf('patient', site, athleteId))
  const procedure = named('procedure')
  const wallAt = createWallClock(record)
  const events = happenings.flatMap(each =>
    each.kind === 'event' && each.station === stint.station && isWithin(each.atMs, stint)
      ? [{ event: each.event, at: utcText(each.wallMs) ?? '' }]
      : [],
  )
  const hasStopped = events.some(({ event }) => event.type === 'stop')
  const ended = stint.ended ?? line.ended
  const period = known({
    start: utcText(stint.started.wallMs),
    end: ended === null ? null : utcText(ended.wallMs),
  })
  const cuffs = stint.cuffs.map(cuff => ({
    cuff,
    device: referenceTo(deviceOf(record, stint, cuff.cuff).id),
  }))
  const training = trainingOf(stint, {
    hasStopped,
    isOver: ended !== null,
    devices: cuffs.map(({ device }) => device),
  })
  yield entryOf(procedure, { ...training, subject, performedPeriod: period }, line.demo)

  const status = ended === null ? 'preliminary' : 'final'
  const about: About = { status, subject, partOf: [referenceTo(procedure)], effectivePeriod: period }
  const observations = [
    ...cuffs.flatMap(each => cuffObservations({ stint, ...each, samplesOf, wallAt }, about)),
    ...doneObservations(stint, about),
    ...events.flatMap(({ event, at }) => reportObservations(event, at, about)),
  ]
  const ids = new Set<string>()
  for (const { name, resource } of observations) {
    const id = named(name)
    // A station may send an event twice.
    if (ids.has(id)) continue
    ids.add(id)
    yield entryOf(id, resource, line.demo)
  }
}

function isWithin(atMs: number, { started, ended }: StintSummary): boolean {
  return atMs >= started.atMs && (ended === null || atMs <= ended.atMs)
}
