import type { AlarmView } from '../../../stations/board/alarmViewSchema.ts'
import type { Board, FloorView } from '../../../stations/board/boardSchema.ts'
import type { CuffView, PrescriptionView, Tile } from '../../../stations/board/tileSchema.ts'
import type { MeasureText } from '../../../renderer/format/fitText.ts'

/** Every character half an em wide. */
export const halfEm: MeasureText = text => text.length / 2

export const aCuff = (fields: Partial<CuffView> = {}): CuffView => ({
  cuff: 'l',
  limb: 'left-thigh',
  manual: false,
  inflated: true,
  online: true,
  batteryPercent: 80,
  freshness: 'live',
  pressureMmHg: 148.2,
  lastPressureMmHg: 148.2,
  lastSampleAtMs: 100_000,
  targetMmHg: 150,
  toleranceMmHg: 10,
  lopMmHg: 200,
  maximumMmHg: 250,
  targetTightness: null,
  entered: null,
  clock: { kind: 'running', zeroAtMs: 0, estimated: false },
  cautionMs: 480_000,
  stopMs: 600_000,
  ...fields,
})

export const aPrescription = (fields: Partial<PrescriptionView> = {}): PrescriptionView => ({
  kind: 'resistance',
  exercise: 'Leg press',
  loadPercent1Rm: 20,
  restMs: 30_000,
  cuffDuringRest: 'on',
  sets: [30, 15, 15, 15].map(reps => ({ reps, durationMs: null })),
  ...fields,
})

export const aTile = (fields: Partial<Tile> = {}): Tile => ({
  station: '5',
  placeName: null,
  state: 'working',
  freshness: 'live',
  names: ['Karla Jensen', 'K. Jensen'],
  prescription: aPrescription(),
  sets: [
    { reps: 30, startedAtMs: 0, endedAtMs: 60_000 },
    { reps: 9, startedAtMs: 90_000, endedAtMs: null },
  ],
  currentSet: 2,
  restUntilMs: null,
  finishedAtMs: null,
  readyAtMs: null,
  cuffs: [aCuff()],
  commands: [],
  ...fields,
})

export const anAlarm = (fields: Partial<AlarmView> = {}): AlarmView => ({
  id: 'k-1',
  station: '5',
  cuff: 'l',
  limb: 'left-thigh',
  condition: 'pressure-over-lop',
  priority: 'high',
  state: 'active',
  raisedAtMs: 0,
  raisedWallMs: 0,
  value: 212,
  limit: 200,
  unit: 'mmHg',
  valueNow: 212,
  limitPercentLop: 100,
  cause: null,
  acknowledged: null,
  ...fields,
})

export const aFloorView = (fields: Partial<FloorView> = {}): FloorView => ({
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
  ...fields,
})

export const aBoard = (fields: Partial<Board> = {}): Board => ({
  floor: aFloorView(),
  tiles: [aTile()],
  alarms: [],
  traces: [],
  ...fields,
})
