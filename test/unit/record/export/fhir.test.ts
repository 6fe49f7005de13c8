import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { fhirBundle } from '../../../../stations/record/export/fhir/fhirBundle.ts'
import { nameUuid } from '../../../../stations/record/export/fhir/nameUuid.ts'
import { sha1 } from '../../../../stations/record/export/fhir/sha1.ts'
import { fhirBundleSchema } from '../../../support/fhirR4.ts'
import { utcText } from '../../../../stations/record/export/wallClock.ts'
import { aTrainedSession, hostile } from '../../../support/aTrainedSession.ts'

const { record, series, summaries } = aTrainedSession()
const samplesOf = (station: string, cuff: string) =>
  series.find(each => each.station === station && each.cuff === cuff) ?? null
const options = { athleteId: null, exportedAtWallMs: 1_795_400_000_000 }

const ResourceSchema = v.looseObject({ resourceType: v.string(), id: v.string() })
const BundleSchema = v.looseObject({
  type: v.literal('collection'),
  entry: v.array(v.object({ fullUrl: v.string(), resource: ResourceSchema })),
})
function bundleOf(athleteId: string | null = null, told = record) {
  const text = [...fhirBundle(told, summaries, samplesOf, { ...options, athleteId })].join('')
  return { text, bundle: v.parse(BundleSchema, JSON.parse(text)) }
}
const { text, bundle } = bundleOf()
const ofType = (type: string) =>
  bundle.entry.map(each => each.resource).filter(each => each.resourceType === type)
const observation = (code: string) =>
  ofType('Observation').filter(each => JSON.stringify(each['code']).includes(`"${code}"`))

describe('fhirBundle', () => {
  it('is valid against the official R4 schema, which refuses what is not', () => {
    const isValid = fhirBundleSchema(['Patient', 'Device', 'Procedure', 'Observation'])
    expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null])
    for (const wrong of [
      text.replace('"collection"', '"heap"'),
      text.replace('"valueQuantity"', '"valueAmount"'),
    ]) {
      expect(isValid(JSON.parse(wrong))).toBe(false)
    }
  }, 30_000)

  it('resolves every reference inside of itself, by urn:uuid, each id once', () => {
    const urls = bundle.entry.map(each => each.fullUrl)
    const references = [...text.matchAll(/"reference":"([^"]+)"/g)].map(match => match[1] ?? '')
    expect(new Set(urls).size).toBe(urls.length)
    expect(references.length).toBeGreaterThan(20)
    expect(references.filter(reference => !urls.includes(reference))).toEqual([])
    for (const { fullUrl, resource } of bundle.entry) expect(fullUrl).toBe(`urn:uuid:${resource.id}`)
  })

  it('knows patients by their id alone: no name, no note', () => {
    expect(ofType('Patient').map(each => Object.keys(each))).toEqual([
      ['resourceType', 'id', 'identifier'],
      ['resourceType', 'id', 'identifier'],
    ])
    expect(text).toContain('"value":"a-17"')
    for (const secret of ['Karla', 'Jensen', 'Mo Lie', hostile]) expect(text).not.toContain(secret)
  })

  it('says which device trained which limb, when, and how it ended', () => {
    expect(ofType('Device').map(each => each['serialNumber'])).toEqual(['X2-1l', 'X2-1r', 'X2-2l'])
    expect(ofType('Procedure')).toMatchObject([
      {
        ...{ status: 'stopped', performedPeriod: { start: utcText(record.stints[0]?.started.wallMs ?? 0) } },
        bodySite: [{ coding: [{ code: '61396006' }] }, { coding: [{ code: '11207009' }] }],
      },
      { status: 'completed', bodySite: [{ coding: [{ code: '368208006' }] }] },
    ])
  })

  it('measures in UCUM: mm[Hg], s, %, {#}, {score}', () => {
    const codes = new Set(
      [...text.matchAll(/"system":"http:\/\/unitsofmeasure.org","code":"([^"]+)"/g)].map(m => m[1]),
    )
    expect(codes).toEqual(new Set(['mm[Hg]', 's', '%', '{#}', '{score}']))
    const [longest] = observation('time-under-occlusion')
    const under = summaries[0]?.stints[0]?.cuffs[0]?.underCuffMs ?? 0
    expect(longest).toMatchObject({ valueQuantity: { value: Math.round(under / 100) / 10, code: 's' } })
    expect(observation('72514-3')).toMatchObject([
      { valueQuantity: { value: 6 } },
      { valueQuantity: { value: 3 } },
    ])
    expect(observation('repetitions')).toMatchObject([
      { valueQuantity: { value: 28 } },
      { valueQuantity: { value: 15 } },
    ])
  })

  it('loses no peak in the course of a pressure', () => {
    const [course] = observation('cuff-pressure-course')
    const { data } = v.parse(
      v.looseObject({ valueSampledData: v.looseObject({ data: v.string() }) }),
      course,
    ).valueSampledData
    const told = data.split(' ').filter(each => each !== 'E')
    const sent = [...(series[0]?.pressureMmHg ?? [])].map(pressure => Math.round(pressure * 10) / 10)
    expect(Math.max(...told.map(Number))).toBe(Math.max(...sent))
    expect(Math.min(...told.map(Number))).toBe(Math.min(...sent))
  })

  it('gives the same ids again, and marks what a simulated squad did as test data', () => {
    expect(bundleOf().text).toBe(text)
    const demo = bundleOf(null, { ...record, line: { ...record.line, demo: true } })
    expect(demo.bundle.entry.every(each => JSON.stringify(each.resource['meta']).includes('HTEST'))).toBe(
      true,
    )
    expect(demo.bundle.entry.map(each => each.fullUrl)).toEqual(bundle.entry.map(each => each.fullUrl))
  })

  it('has one athlete alone when asked, and nothing for who was not there', () => {
    const own = bundleOf('a-2')
    expect(own.bundle.entry.filter(each => each.resource.resourceType === 'Patient')).toHaveLength(1)
    expect(own.text).not.toContain('a-17')
    expect([...fhirBundle(record, summaries, samplesOf, { ...options, athleteId: 'nobody' })]).toEqual([])
  })
})

describe('nameUuid', () => {
  it('makes the UUIDs that RFC 9562 gives as its example, of a sum as Node knows it', () => {
    expect(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'))
      }),
    )
  })
})
