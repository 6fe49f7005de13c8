import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import type { Board } from '../../../stations/board/boardSchema.ts'

/** A board of an empty floor with these alarms. */
export function aBoard(alarms: readonly AlarmView[] = []): Board {
  return {
    floor: {
      site: 'main',
      kiosk: 'wall-1',
      version: '0.1.0',
      language: 'en',
      demo: false,
      replay: false,
      addresses: { mqtt: 'mqtt://127.0.0.1:1883', wall: 'http://127.0.0.1:8420/' },
      sessionStartedWallMs: null,
      squad: null,
      brokerProved: true,
      soundPausedUntilMs: null,
    },
    tiles: [],
    alarms: [...alarms],
    traces: [],
  }
}

export function anAlarm(fields: Partial<AlarmView> = {}): AlarmView {
  return {
    id: 'a-1',
    station: '5',
    cuff: 'l',
    limb: 'left-thigh',
    condition: 'pressure-over-lop',
    priority: 'high',
    state: 'active',
    raisedAtMs: 1_000,
    raisedWallMs: 1_795_331_048_123,
    value: 212,
    limit: 200,
    unit: 'mmHg',
    valueNow: 212,
    limitPercentLop: 100,
    cause: null,
    acknowledged: null,
    ...fields,
  }
}
