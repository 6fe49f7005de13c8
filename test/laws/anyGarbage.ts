import fc from 'fast-check'
import { noisyStation } from './history.ts'

/** Topics of one station, of another site, of no contract at all. */
export const garbageTopic = fc.oneof(
  fc
    .constantFrom(
      'status',
      'assignment',
      'event',
      'reply',
      'command',
      'cuff/l/status',
      'cuff/l/pressure',
      'cuff/zz/pressure',
    )
    .map(rest => `bfr/v1/main/station/${noisyStation}/${rest}`),
  fc.constantFrom(
    'bfr/v1/main/station/9/status',
    'bfr/v1/other/station/1/event',
    'bfr/v1/main/kiosk/wall-1/alarms',
    'x',
    '',
  ),
)
/** Bytes that mean nothing, or nearly something. */
export const garbagePayload = fc.oneof(
  fc.string({ unit: fc.nat({ max: 0x2fff }).map(code => String.fromCodePoint(code)), maxLength: 30 }),
  fc.json({ maxDepth: 2 }).map(text => text.slice(0, 200)),
  fc.constantFrom(
    ...[
      '{"boot":"b","seq":1e999,"pressureMmHg":400}',
      '{"online":1}',
      '{"__proto__":{"online":true}}',
      '[]',
      'null',
    ],
    ...[
      '{"boot":"b","seq":3,"pressureMmHg":501}',
      '{"acknowledged":{"at":0,"by":"x"}}',
      '{"kind":"acknowledge"}',
    ],
  ),
)
