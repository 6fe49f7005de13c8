import { readFileSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import { describe, expect, it } from 'vitest'

const text = readFileSync(new URL('../../stations/contract/generated/asyncapi.json', import.meta.url), 'utf8')

describe('the AsyncAPI document', () => {
  it('is valid: no error, warning or hint', async () => {
    expect(await new Parser().validate(text)).toEqual([])
  })

  it('tells every channel with who sends, quality of service and whether it is retained', async () => {
    const { document } = await new Parser().parse(text)
    const told = document
      ?.operations()
      .all()
      .map(operation => {
        const mqtt: unknown = operation.bindings().get('mqtt')?.value()
        return [operation.action(), operation.channels().all()[0]?.address(), mqtt]
      })

    const binding = (qos: 0 | 1, retain: boolean) => ({ qos, retain })
    expect(told).toEqual([
      ['receive', 'bfr/v1/{site}/station/{station}/status', binding(1, true)],
      ['receive', 'bfr/v1/{site}/station/{station}/assignment', binding(1, true)],
      ['receive', 'bfr/v1/{site}/station/{station}/event', binding(1, false)],
      ['receive', 'bfr/v1/{site}/station/{station}/cuff/{cuff}/status', binding(1, true)],
      ['receive', 'bfr/v1/{site}/station/{station}/cuff/{cuff}/pressure', binding(0, false)],
      ['receive', 'bfr/v1/{site}/station/{station}/reply', binding(1, false)],
      ['send', 'bfr/v1/{site}/station/{station}/command', binding(1, false)],
      ['send', 'bfr/v1/{site}/kiosk/{kiosk}/status', binding(1, true)],
      ['send', 'bfr/v1/{site}/kiosk/{kiosk}/alarms', binding(1, true)],
      ['send', 'bfr/v1/{site}/kiosk/{kiosk}/heartbeat', binding(0, false)],
    ])
  })
})
