// Valid payloads to start from: each call gives a new one, with some fields changed or, given undefined, left out.

type Fields = Readonly<Record<string, unknown>>

function withChanges(payload: Fields, changes: Fields): Fields {
  return Object.fromEntries(
    Object.entries({ ...payload, ...changes }).filter(([, value]) => value !== undefined),
  )
}

export function aStationStatus(changes: Fields = {}): Fields {
  return withChanges(
    { online: true, boot: 'b1', at: 1, name: 'Leg press', batteryPercent: 83, app: 'page/1' },
    changes,
  )
}

export function aCuffStatus(changes: Fields = {}): Fields {
  return withChanges(
    { online: true, boot: 'b7', at: 1, serial: 'X2-1', limb: 'left-thigh', model: 'X2', batteryPercent: 71 },
    changes,
  )
}

export function aPressure(changes: Fields = {}): Fields {
  return withChanges({ boot: 'b7', seq: 4711, at: 1, pressureMmHg: 148.2 }, changes)
}

export function anEvent(changes: Fields): Fields {
  return withChanges({ id: 'e-1', boot: 'b1', seq: 0, at: 1 }, changes)
}

export function anAssignment(changes: Fields = {}): Fields {
  return withChanges(
    { id: 'a-1', at: 1, athlete: { id: 'p-1', name: 'Karla' }, cleared: true, prescription: aPrescription() },
    changes,
  )
}

export function aPrescription(changes: Fields = {}): Fields {
  return withChanges(
    { kind: 'resistance', sets: [{ reps: 30 }], restSeconds: 30, cuffDuringRest: 'on', cuffs: [aCuff()] },
    changes,
  )
}

export function aCuff(changes: Fields = {}): Fields {
  return withChanges({ cuff: 'l', limb: 'left-thigh', lopMmHg: 200, targetMmHg: 150 }, changes)
}

export function aReply(changes: Fields = {}): Fields {
  return withChanges({ id: 'c-1', accepted: true }, changes)
}

export function aCommand(changes: Fields = {}): Fields {
  return withChanges({ id: 'c-1', at: 1, expiresAt: 2, type: 'release', by: 'coach' }, changes)
}

export function aKioskStatus(changes: Fields = {}): Fields {
  return withChanges({ online: true, at: 1, version: '0.1.0', live: true }, changes)
}

export function aKioskAlarm(changes: Fields = {}): Fields {
  return withChanges(
    {
      ...{ id: 'x', station: '5', cuff: 'l', limb: 'left-thigh', condition: 'pressure-over-lop' },
      ...{ priority: 'high', state: 'active', since: 1, value: 212, limit: 200, unit: 'mmHg' },
      ...{ text: 'too much', acknowledged: null },
    },
    changes,
  )
}
