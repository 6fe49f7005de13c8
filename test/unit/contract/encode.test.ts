import { describe, expect, it } from 'vitest'
import { decode } from '../../../stations/contract/decode.ts'
import { encode } from '../../../stations/contract/encode.ts'

function recoded(topic: string, payload: string) {
  const result = decode(topic, new TextEncoder().encode(payload))
  return result.ok ? encode(result.message) : result.rejection.text
}

describe('encode', () => {
  it.each([
    ['bfr/v1/main/station/3/status', '{"online":true}', 1, true],
    ['bfr/v1/main/station/3/status', '', 1, true],
    ['bfr/v1/main/station/3/assignment', '', 1, true],
    ['bfr/v1/main/station/3/event', '{"id":"e","boot":"b","seq":0,"type":"stop"}', 1, false],
    ['bfr/v1/main/station/3/reply', '{"id":"c","accepted":true}', 1, false],
    ['bfr/v1/main/station/3/command', '{"id":"c","expiresAt":1,"type":"release"}', 1, false],
    ['bfr/v1/main/station/3/cuff/l/status', '{"online":false}', 1, true],
    ['bfr/v1/main/station/3/cuff/l/status', '', 1, true],
    ['bfr/v1/main/station/3/cuff/l/pressure', '{"boot":"b","seq":0,"pressureMmHg":1.5}', 0, false],
    ['bfr/v1/main/kiosk/w/status', '{"online":false}', 1, true],
    ['bfr/v1/main/kiosk/w/alarms', '{"at":1,"alarms":[]}', 1, true],
    ['bfr/v1/main/kiosk/w/heartbeat', '{"seq":0}', 0, false],
  ])('says %s %s as it was said', (topic, payload, qos, retain) => {
    expect(recoded(topic, payload)).toEqual({ topic, payload, qos, retain })
  })
})
