import { AssignmentSchema } from '../assignment.ts'
import { CuffStatusSchema } from '../cuffStatus.ts'
import { StationEventSchema } from '../event.ts'
import { PressureSampleSchema } from '../pressure.ts'
import { ReplySchema } from '../reply.ts'
import { StationStatusSchema } from '../stationStatus.ts'
import type { DescribedMessage } from './describedMessage.ts'
import { eventExamples } from './eventExamples.ts'

const base = 'bfr/v1/{site}/station/{station}'

/** What a station sends. */
export const stationMessages: readonly DescribedMessage[] = [
  {
    kind: 'station-status',
    address: `${base}/status`,
    title: 'Station status',
    summary: 'The tablet is there, or not.',
    description:
      'Published on every connect and at least every 5 s (QoS 0 will do) as the heartbeat. Also the last will.',
    schema: StationStatusSchema,
    examples: [
      {
        name: 'there',
        payload: {
          online: true,
          boot: 'b1',
          at: 1795331048123,
          name: 'Leg press 3',
          batteryPercent: 83,
          app: 'station-page/1.0.0',
        },
      },
      { name: 'lastWill', payload: { online: false } },
    ],
  },
  {
    kind: 'assignment',
    address: `${base}/assignment`,
    title: 'Assignment',
    summary: 'Who trains here, and what was prescribed.',
    description:
      'An empty payload clears it: the station is free. The same id again is an update, a new id a new prescription. ' +
      'Cuffs have different names. Without toleranceMmHg the larger of 15 mmHg and 10 % of the target holds.',
    schema: AssignmentSchema,
    examples: [
      {
        name: 'resistance',
        payload: {
          id: '01JD9Q7Y3V8G2J5N0R4T6W8X1Z',
          at: 1795331048123,
          athlete: { id: 'a-17', name: 'Karla Jensen' },
          cleared: true,
          prescription: {
            kind: 'resistance',
            exercise: 'Leg press',
            loadPercent1Rm: 20,
            sets: [{ reps: 30 }, { reps: 15 }, { reps: 15 }, { reps: 15 }],
            restSeconds: 30,
            cuffDuringRest: 'on',
            cuffs: [{ cuff: 'l', limb: 'left-thigh', lopMmHg: 200, targetMmHg: 150, toleranceMmHg: 10 }],
          },
        },
      },
      {
        name: 'passiveWithCuffWithoutSensor',
        payload: {
          id: '01JD9Q7Y3V8G2J5N0R4T6W8X20',
          athlete: { id: 'a-18', name: 'Mads Holm' },
          prescription: {
            kind: 'passive',
            sets: [{ seconds: 300 }, { seconds: 300 }],
            restSeconds: 180,
            cuffs: [{ cuff: 'r', limb: 'right-arm', manual: true, targetTightness: 7 }],
          },
        },
      },
    ],
  },
  {
    kind: 'event',
    address: `${base}/event`,
    title: 'Event',
    summary: 'What happens: sets, reps, rests, reports, stop.',
    description: 'A repeated id is the same event. Rest is the time from set-ended to the next set-started.',
    schema: StationEventSchema,
    examples: eventExamples,
  },
  {
    kind: 'cuff-status',
    address: `${base}/cuff/{cuff}/status`,
    title: 'Cuff status',
    summary: 'The cuff is there, on which limb.',
    description: "Also the last will where the cuff has its own connection. The assignment's limb wins.",
    schema: CuffStatusSchema,
    examples: [
      {
        name: 'there',
        payload: {
          online: true,
          boot: 'b7',
          at: 1795331048123,
          serial: 'X2-004711',
          limb: 'left-thigh',
          model: 'X2',
          batteryPercent: 71,
        },
      },
      { name: 'lastWill', payload: { online: false } },
    ],
  },
  {
    kind: 'pressure',
    address: `${base}/cuff/{cuff}/pressure`,
    title: 'Pressure sample',
    summary: 'One pressure sample in mmHg, 1 to 20 a second.',
    description: 'seq counts up by one from 0 since boot; a sample that does not go on is dropped.',
    schema: PressureSampleSchema,
    examples: [
      { name: 'sample', payload: { boot: 'b7', seq: 4711, at: 1795331048123, pressureMmHg: 148.2 } },
    ],
  },
  {
    kind: 'reply',
    address: `${base}/reply`,
    title: 'Reply',
    summary: 'The answer to a command.',
    description: 'The id is that of the command.',
    schema: ReplySchema,
    examples: [
      { name: 'accepted', payload: { id: '01JD9Q7Y3V8G2J5N0R4T6W8X2A', accepted: true } },
      {
        name: 'refused',
        payload: { id: '01JD9Q7Y3V8G2J5N0R4T6W8X2A', accepted: false, reason: 'the command was too old' },
      },
    ],
  },
]
