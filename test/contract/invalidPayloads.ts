import {
  aCommand,
  aCuff,
  aCuffStatus,
  aKioskAlarm,
  aKioskStatus,
  anAssignment,
  anEvent,
  aPrescription,
  aPressure,
  aReply,
  aStationStatus,
} from './payloads.ts'

/** What both the code and the JSON Schema refuse, and where they say the fault is. */
export interface InvalidPayload {
  readonly kind: string
  readonly path: string
  readonly payload: unknown
}

const long = (characters: number): string => 'x'.repeat(characters)

function prescribed(path: string, changes: Readonly<Record<string, unknown>>): InvalidPayload {
  const payload = anAssignment({ prescription: aPrescription(changes) })
  return { kind: 'assignment', path: `prescription.${path}`, payload }
}

function cuffed(path: string, changes: Readonly<Record<string, unknown>>): InvalidPayload {
  return prescribed(`cuffs[0].${path}`, { cuffs: [aCuff(changes)] })
}

function happened(path: string, changes: Readonly<Record<string, unknown>>): InvalidPayload {
  return { kind: 'event', path, payload: anEvent(changes) }
}

function alarmed(path: string, changes: Readonly<Record<string, unknown>>): InvalidPayload {
  return {
    kind: 'kiosk-alarms',
    path: `alarms[0].${path}`,
    payload: { at: 1, alarms: [aKioskAlarm(changes)] },
  }
}

const stationAndCuff: readonly InvalidPayload[] = [
  { kind: 'station-status', path: 'online', payload: aStationStatus({ online: undefined }) },
  { kind: 'station-status', path: 'online', payload: aStationStatus({ online: 1 }) },
  { kind: 'station-status', path: 'boot', payload: aStationStatus({ boot: '' }) },
  { kind: 'station-status', path: 'boot', payload: aStationStatus({ boot: long(65) }) },
  { kind: 'station-status', path: 'name', payload: aStationStatus({ name: '' }) },
  { kind: 'station-status', path: 'name', payload: aStationStatus({ name: long(81) }) },
  { kind: 'station-status', path: 'name', payload: aStationStatus({ name: '💪'.repeat(81) }) },
  { kind: 'station-status', path: 'app', payload: aStationStatus({ app: long(201) }) },
  { kind: 'station-status', path: 'at', payload: aStationStatus({ at: -1 }) },
  { kind: 'station-status', path: 'at', payload: aStationStatus({ at: 1.5 }) },
  { kind: 'station-status', path: 'at', payload: aStationStatus({ at: 1e15 + 1 }) },
  { kind: 'station-status', path: 'at', payload: aStationStatus({ at: null }) },
  { kind: 'station-status', path: 'batteryPercent', payload: aStationStatus({ batteryPercent: 101 }) },
  { kind: 'cuff-status', path: 'online', payload: aCuffStatus({ online: 'yes' }) },
  { kind: 'cuff-status', path: 'limb', payload: aCuffStatus({ limb: 'neck' }) },
  { kind: 'cuff-status', path: 'serial', payload: aCuffStatus({ serial: 4711 }) },
  { kind: 'pressure', path: 'boot', payload: aPressure({ boot: undefined }) },
  { kind: 'pressure', path: 'seq', payload: aPressure({ seq: undefined }) },
  { kind: 'pressure', path: 'seq', payload: aPressure({ seq: -1 }) },
  { kind: 'pressure', path: 'seq', payload: aPressure({ seq: 0.5 }) },
  { kind: 'pressure', path: 'seq', payload: aPressure({ seq: 2 ** 53 }) },
  { kind: 'pressure', path: 'pressureMmHg', payload: aPressure({ pressureMmHg: undefined }) },
  { kind: 'pressure', path: 'pressureMmHg', payload: aPressure({ pressureMmHg: '148' }) },
  { kind: 'pressure', path: 'pressureMmHg', payload: aPressure({ pressureMmHg: null }) },
  { kind: 'pressure', path: 'pressureMmHg', payload: aPressure({ pressureMmHg: -20.1 }) },
  { kind: 'pressure', path: 'pressureMmHg', payload: aPressure({ pressureMmHg: 500.1 }) },
  { kind: 'reply', path: 'id', payload: aReply({ id: undefined }) },
  { kind: 'reply', path: 'accepted', payload: aReply({ accepted: undefined }) },
  { kind: 'reply', path: 'reason', payload: aReply({ reason: long(201) }) },
]

const assignments: readonly InvalidPayload[] = [
  { kind: 'assignment', path: 'id', payload: anAssignment({ id: undefined }) },
  { kind: 'assignment', path: 'athlete', payload: anAssignment({ athlete: undefined }) },
  { kind: 'assignment', path: 'athlete.id', payload: anAssignment({ athlete: { name: 'K' } }) },
  { kind: 'assignment', path: 'athlete.name', payload: anAssignment({ athlete: { id: 'p' } }) },
  { kind: 'assignment', path: 'athlete.name', payload: anAssignment({ athlete: { id: 'p', name: '' } }) },
  { kind: 'assignment', path: 'cleared', payload: anAssignment({ cleared: 'yes' }) },
  { kind: 'assignment', path: 'prescription', payload: anAssignment({ prescription: undefined }) },
  prescribed('kind', { kind: undefined }),
  prescribed('kind', { kind: 'plyometric' }),
  prescribed('loadPercent1Rm', { loadPercent1Rm: 101 }),
  prescribed('restSeconds', { restSeconds: undefined }),
  prescribed('restSeconds', { restSeconds: 601 }),
  prescribed('restSeconds', { restSeconds: -1 }),
  prescribed('cuffDuringRest', { cuffDuringRest: 'off' }),
  prescribed('sets', { sets: undefined }),
  prescribed('sets', { sets: [] }),
  prescribed('sets', { sets: Array(13).fill({ reps: 15 }) }),
  prescribed('sets[0].reps', { sets: [{ reps: 0 }] }),
  prescribed('sets[1].reps', { sets: [{ reps: 30 }, { reps: 101 }] }),
  prescribed('sets[0].reps', { sets: [{ reps: 7.5 }] }),
  prescribed('sets[0].reps', { sets: [{ seconds: 60 }] }),
  prescribed('sets[0].seconds', { kind: 'aerobic', sets: [{ reps: 15 }] }),
  prescribed('sets[0].seconds', { kind: 'aerobic', sets: [{ seconds: 9 }] }),
  prescribed('sets[0].seconds', { kind: 'passive', sets: [{ seconds: 1801 }] }),
  prescribed('cuffs', { cuffs: ['l', 'r', 'a', 'b', 'c'].map(cuff => aCuff({ cuff })) }),
  cuffed('cuff', { cuff: undefined }),
  cuffed('cuff', { cuff: 'L' }),
  cuffed('limb', { limb: undefined }),
  cuffed('limb', { limb: 'left-calf' }),
  cuffed('lopMmHg', { lopMmHg: 59 }),
  cuffed('lopMmHg', { lopMmHg: 401 }),
  cuffed('targetMmHg', { targetMmHg: 0 }),
  cuffed('targetMmHg', { targetMmHg: 401 }),
  cuffed('toleranceMmHg', { toleranceMmHg: 0.5 }),
  cuffed('toleranceMmHg', { toleranceMmHg: 51 }),
  cuffed('manual', { manual: 1 }),
  cuffed('targetTightness', { targetTightness: 11 }),
]

const events: readonly InvalidPayload[] = [
  happened('type', {}),
  happened('type', { type: 'inflate' }),
  happened('id', { type: 'stop', id: undefined }),
  happened('boot', { type: 'stop', boot: undefined }),
  happened('seq', { type: 'stop', seq: undefined }),
  happened('set', { type: 'set-started' }),
  happened('set', { type: 'set-started', set: 0 }),
  happened('rep', { type: 'rep', set: 1 }),
  happened('rep', { type: 'rep', set: 1, rep: 0 }),
  happened('reps', { type: 'set-ended', set: 1 }),
  happened('reps', { type: 'set-ended', set: 1, reps: -1 }),
  happened('cuff', { type: 'inflated' }),
  happened('cuff', { type: 'released', cuff: 'l/r' }),
  happened('pressureMmHg', { type: 'inflated', cuff: 'l', pressureMmHg: 812 }),
  happened('pain', { type: 'report', pain: 11 }),
  happened('effort', { type: 'report', effort: -1 }),
  happened('tightness', { type: 'report', tightness: '7' }),
  happened('symptoms', { type: 'report', symptoms: 'dizziness' }),
  happened('symptoms', { type: 'report', symptoms: Array(8).fill('nausea') }),
  happened('symptoms[1]', { type: 'report', symptoms: ['nausea', 'boredom'] }),
  happened('reason', { type: 'stop', reason: long(201) }),
]

const kiosks: readonly InvalidPayload[] = [
  { kind: 'command', path: 'type', payload: aCommand({ type: 'inflate' }) },
  { kind: 'command', path: 'expiresAt', payload: aCommand({ expiresAt: undefined }) },
  { kind: 'command', path: 'text', payload: aCommand({ type: 'message' }) },
  { kind: 'command', path: 'text', payload: aCommand({ type: 'message', text: long(201) }) },
  { kind: 'kiosk-status', path: 'online', payload: aKioskStatus({ online: undefined }) },
  { kind: 'kiosk-status', path: 'live', payload: aKioskStatus({ live: 'yes' }) },
  { kind: 'kiosk-alarms', path: 'at', payload: { alarms: [] } },
  { kind: 'kiosk-alarms', path: 'alarms', payload: { at: 1 } },
  alarmed('station', { station: undefined }),
  alarmed('priority', { priority: 'urgent' }),
  alarmed('state', { state: 'gone' }),
  alarmed('acknowledged.by', { acknowledged: { at: 1 } }),
  { kind: 'kiosk-heartbeat', path: 'seq', payload: { seq: '1' } },
]

export const invalidPayloads = [...stationAndCuff, ...assignments, ...events, ...kiosks]
