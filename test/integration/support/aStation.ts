const root = 'bfr/v1/main'

/** The topics of one station, written as the contract has them. */
export function topicsOf(station: string) {
  const own = `${root}/station/${station}`
  return {
    status: `${own}/status`,
    assignment: `${own}/assignment`,
    event: `${own}/event`,
    cuffStatus: `${own}/cuff/l/status`,
    pressure: `${own}/cuff/l/pressure`,
  }
}

export const kioskTopics = {
  status: `${root}/kiosk/wall-1/status`,
  alarms: `${root}/kiosk/wall-1/alarms`,
  heartbeat: `${root}/kiosk/wall-1/heartbeat`,
}

/** Karla at the leg press, as the contract's own example has her. */
export function anAssignment(fields: Record<string, unknown> = {}) {
  return {
    id: 'p-1',
    at: 1_795_331_048_123,
    athlete: { id: 'a-17', name: 'Karla Jensen' },
    cleared: true,
    prescription: {
      kind: 'resistance',
      exercise: 'Leg press',
      sets: [{ reps: 30 }, { reps: 15 }],
      restSeconds: 30,
      cuffs: [{ cuff: 'l', limb: 'left-thigh', lopMmHg: 200, targetMmHg: 150 }],
    },
    ...fields,
  }
}

export function aStop(fields: Record<string, unknown> = {}) {
  return { id: 'e-1', boot: 'b1', seq: 0, type: 'stop', ...fields }
}
