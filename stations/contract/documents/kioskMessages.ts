import { StationCommandSchema } from '../command.ts'
import { KioskAlarmsSchema } from '../kioskAlarms.ts'
import { KioskHeartbeatSchema } from '../kioskHeartbeat.ts'
import { KioskStatusSchema } from '../kioskStatus.ts'
import type { DescribedMessage } from './describedMessage.ts'

const base = 'bfr/v1/{site}/kiosk/{kiosk}'

/** What a kiosk sends. */
export const kioskMessages: readonly DescribedMessage[] = [
  {
    kind: 'command',
    address: 'bfr/v1/{site}/station/{station}/command',
    title: 'Command',
    summary: 'Asks the station to let the cuffs out, or to show a text.',
    description:
      'There is no command that tightens a cuff, and there never will be one. A command past expiresAt is not ' +
      'carried out. A release by any kiosk of the site counts for all of them.',
    schema: StationCommandSchema,
    examples: [
      {
        name: 'release',
        payload: {
          id: '01JD9Q7Y3V8G2J5N0R4T6W8X2A',
          at: 1795331048123,
          expiresAt: 1795331058123,
          type: 'release',
          by: 'coach',
          reason: 'time limit',
        },
      },
      {
        name: 'message',
        payload: {
          id: '01JD9Q7Y3V8G2J5N0R4T6W8X2B',
          at: 1795331048123,
          expiresAt: 1795331058123,
          type: 'message',
          by: 'coach',
          text: 'Two more sets, then off with it',
        },
      },
    ],
  },
  {
    kind: 'kiosk-status',
    address: `${base}/status`,
    title: 'Kiosk status',
    summary: 'The kiosk is there.',
    description:
      'Also the last will, and published when a kiosk ends in order. A reader believes the alarms only while it is online.',
    schema: KioskStatusSchema,
    examples: [
      { name: 'there', payload: { online: true, at: 1795331048123, version: '0.1.0', live: true } },
      { name: 'lastWill', payload: { online: false } },
    ],
  },
  {
    kind: 'kiosk-alarms',
    address: `${base}/alarms`,
    title: 'Kiosk alarms',
    summary: 'Every alarm that stands now, published within 100 ms of a change.',
    description:
      'The whole list each time; empty when the last alarm goes, and at the start if there is none.',
    schema: KioskAlarmsSchema,
    examples: [
      {
        name: 'twoAlarms',
        payload: {
          at: 1795331048123,
          alarms: [
            {
              id: '01JD9Q7Y3V8G2J5N0R4T6W8X4A',
              station: '5',
              cuff: 'l',
              limb: 'left-thigh',
              condition: 'pressure-over-lop',
              priority: 'high',
              state: 'active',
              since: 1795331047002,
              value: 212,
              limit: 200,
              unit: 'mmHg',
              text: 'Station 5, left thigh: 212 mmHg is above the limb occlusion pressure of 200',
              acknowledged: null,
            },
            {
              id: '01JD9Q7Y3V8G2J5N0R4T6W8X4B',
              station: null,
              cuff: null,
              limb: null,
              condition: 'broker-lost',
              priority: 'high',
              state: 'latched',
              since: 1795331040000,
              value: null,
              limit: null,
              unit: null,
              text: 'The broker was out of reach',
              acknowledged: { at: 1795331045000, by: 'coach' },
            },
          ],
        },
      },
      { name: 'none', payload: { at: 1795331048123, alarms: [] } },
    ],
  },
  {
    kind: 'kiosk-heartbeat',
    address: `${base}/heartbeat`,
    title: 'Kiosk heartbeat',
    summary: 'Once a second, for the kiosk itself: that it comes back proves the broker.',
    description: 'Nobody else needs it.',
    schema: KioskHeartbeatSchema,
    examples: [{ name: 'beat', payload: { seq: 86400 } }],
  },
]
