import type { CuffSummary, StintSummary } from '../../athleteSummarySchema.ts'
import type { SamplesOf } from '../../summariseStint.ts'
import { decimals } from '../decimals.ts'
import { utcText } from '../wallClock.ts'
import { category, limbConcept, ownConcept, quantity, type Concept } from './codes.ts'
import { known, type Reference, type Resource } from './resource.ts'
import { sampledPressure } from './sampledPressure.ts'

/** What every observation of one stint has. */
export type About = Readonly<Record<'status' | 'subject' | 'partOf' | 'effectivePeriod', unknown>>
export type Named = { readonly name: string; readonly resource: Resource }
type Component = { readonly code: Concept; readonly valueQuantity: ReturnType<typeof quantity> }

/** One cuff in one stint, and what is needed to tell of it. `wallAt`: the wall clock at a moment of the kiosk's monotonic clock. */
export type CuffAtWork = {
  readonly stint: StintSummary
  readonly cuff: CuffSummary
  readonly device: Reference
  readonly samplesOf: SamplesOf
  readonly wallAt: (atMs: number) => number
}

/** What one cuff did in one stint: pressure (summed up, and second by second), time under occlusion, share of LOP. mmHg, s, %. */
export function cuffObservations(atWork: CuffAtWork, about: About): Named[] {
  const { stint, cuff, device, samplesOf, wallAt } = atWork
  const where = { ...about, bodySite: cuff.limb === null ? null : limbConcept(cuff.limb), device }
  const lastMs = Math.max(stint.ended?.atMs ?? 0, ...cuff.spans.map(span => span.toMs))
  const series = samplesOf(stint.station, cuff.cuff)
  const firstMs = Math.min(stint.started.atMs, ...cuff.spans.map(span => span.fromMs))
  const sampled = series === null ? null : sampledPressure(series, firstMs, lastMs)
  const pressures = [
    ...component('median-pressure', 'Median while inflated', cuff.medianMmHg, 'mm[Hg]'),
    ...component('highest-pressure', 'Highest', cuff.highestMmHg, 'mm[Hg]'),
    ...component('target-pressure', 'Target', cuff.targetMmHg, 'mm[Hg]'),
    ...component('target-tolerance', 'Tolerance about the target', cuff.toleranceMmHg, 'mm[Hg]'),
    ...component('limb-occlusion-pressure', 'Limb occlusion pressure (LOP)', cuff.lopMmHg, 'mm[Hg]'),
  ]
  const band = component('time-in-band', 'Share of the time within tolerance', percent(cuff.inBandShare), '%')
  const deaf = cuff.withoutDataMs === 0 ? null : cuff.withoutDataMs / 1_000
  return [
    ...(pressures.length === 0
      ? []
      : [observation('cuff-pressure', 'Cuff pressure', { ...where, component: pressures })]),
    ...(sampled === null
      ? []
      : [
          observation('cuff-pressure-course', 'Cuff pressure, lowest and highest of each second', {
            ...where,
            effectivePeriod: known({ start: utcText(wallAt(firstMs)), end: utcText(wallAt(lastMs)) }),
            valueSampledData: sampled,
          }),
        ]),
    observation('time-under-occlusion', 'Time under occlusion', {
      ...where,
      valueQuantity: quantity(decimals(cuff.underCuffMs / 1_000, 1) ?? 0, 's'),
      component: listed(component('time-without-data', 'Of it without data', deaf, 's')),
    }),
    ...(cuff.medianPercentLop === null
      ? []
      : [
          observation('percent-lop', 'Median pressure as a share of limb occlusion pressure', {
            ...where,
            valueQuantity: quantity(decimals(cuff.medianPercentLop, 1) ?? 0, '%'),
            component: listed(band),
          }),
        ]),
  ].map(({ name, resource }) => ({ name: `${name} ${cuff.cuff}`, resource }))
}

/** Repetitions and sets, done and planned; none where sets are counted in seconds. */
export function doneObservations({ sets, kind }: StintSummary, about: About): Named[] {
  const planned = sets.filter(set => set.planned !== null).length
  const done = sets.filter(set => set.startedAtMs !== null)
  const counts = [
    ...component('sets-done', 'Sets done', done.length, '{#}'),
    ...component('sets-planned', 'Sets planned', planned, '{#}'),
  ]
  if (kind !== 'resistance') return [observation('sets', 'Sets', { ...about, component: counts })]
  const reps = done.reduce((sum, set) => sum + set.reps, 0)
  const plannedReps = sets.reduce((sum, set) => sum + (set.planned?.reps ?? 0), 0)
  return [
    observation('repetitions', 'Repetitions done', {
      ...about,
      valueQuantity: quantity(reps, '{#}'),
      component: [...component('repetitions-planned', 'Repetitions planned', plannedReps, '{#}'), ...counts],
    }),
  ]
}

function observation(code: string, text: string, fields: Readonly<Record<string, unknown>>): Named {
  const { status, ...rest } = fields
  const head = { resourceType: 'Observation', status, category: category('therapy') }
  return { name: code, resource: { ...head, code: ownConcept(code, text), ...known(rest) } }
}

function component(
  code: string,
  text: string,
  value: number | null,
  unit: 'mm[Hg]' | 's' | '%' | '{#}',
): Component[] {
  const rounded = decimals(value, 1)
  return rounded === null ? [] : [{ code: ownConcept(code, text), valueQuantity: quantity(rounded, unit) }]
}

function listed<Item>(items: readonly Item[]): readonly Item[] | null {
  return items.length === 0 ? null : items
}

function percent(share: number | null): number | null {
  return share === null ? null : share * 100
}
