import type { StintSummary } from '../../athleteSummarySchema.ts'
import type { SessionRecord } from '../../recordSchema.ts'
import { exerciseTherapy, limbConcept } from './codes.ts'
import { idOf, known, type Reference, type Resource } from './resource.ts'

/** The cuff as a Device: by its serial where it has one, the same in every session; else by its place at the station. */
export function deviceOf(
  record: SessionRecord,
  stint: StintSummary,
  cuff: string,
): { readonly id: string; readonly resource: Resource } {
  const { site } = record
  const { station, assignmentId, started } = stint
  const atWork = record.stints.find(
    each =>
      each.station === station && each.assignment.id === assignmentId && each.started.atMs === started.atMs,
  )
  const found = atWork?.cuffs.find(each => each.cuff === cuff)
  const { serial = null, model = null } = found ?? {}
  const fields = known({
    identifier:
      serial === null
        ? [{ system: `urn:uuid:${idOf('cuffs of', site)}`, value: `${station}/${cuff}` }]
        : null,
    serialNumber: serial,
    deviceName: model === null ? null : [{ name: model, type: 'model-name' }],
    type: { text: 'Cuff for blood-flow restriction' },
  })
  const id = serial === null ? idOf('cuff at', site, station, cuff) : idOf('device', site, serial)
  return { id, resource: { resourceType: 'Device', ...fields } }
}

/** One stint as a Procedure, without its patient and period. Not finished and over means stopped, by whomever. */
export function trainingOf(
  stint: StintSummary,
  { hasStopped, isOver, devices }: { hasStopped: boolean; isOver: boolean; devices: readonly Reference[] },
): Resource {
  const isFinished = stint.finishedAtMs !== null && !hasStopped
  const limbs = [...new Set(stint.cuffs.flatMap(cuff => cuff.limb ?? []))]
  const load = stint.loadPercent1Rm === null ? '' : `, ${stint.loadPercent1Rm} % 1RM`
  const exercise = stint.exercise === null || stint.exercise === '' ? '' : `: ${stint.exercise}`
  return {
    resourceType: 'Procedure',
    status: isFinished ? 'completed' : isOver ? 'stopped' : 'in-progress',
    ...known({
      statusReason: hasStopped ? { text: 'The athlete asked to stop' } : null,
      category: exerciseTherapy,
      code: { text: `Training under blood-flow restriction, ${stint.kind}${exercise}${load}` },
      bodySite: limbs.length === 0 ? null : limbs.map(limbConcept),
      usedReference:
        devices.length === 0 ? null : [...new Map(devices.map(each => [each.reference, each])).values()],
    }),
  }
}
