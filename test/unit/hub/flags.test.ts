import { describe, expect, it } from 'vitest'
import { readFlags } from '../../../electron/hub/config/flags.ts'

describe('readFlags', () => {
  it('has defaults for everything', () => {
    expect(readFlags([])).toEqual({
      flags: {
        demo: null,
        seed: 1,
        headless: false,
        config: null,
        data: null,
        importFile: null,
        broker: null,
        tabletsBroker: null,
        mqttPort: 1883,
        httpPort: 8420,
        site: null,
        kiosk: null,
        lan: false,
        backup: null,
        restore: null,
        help: false,
        version: false,
      },
      problems: [],
    })
  })

  it('takes values after a space and after =', () => {
    const words = [
      '--demo=3',
      '--mqtt-port',
      '0',
      '--http-port=9000',
      '--site',
      'north',
      '--lan',
      '--data',
      'd',
    ]
    const { flags, problems } = readFlags(words)
    expect(problems).toEqual([])
    expect(flags).toMatchObject({ demo: 3, mqttPort: 0, httpPort: 9000, site: 'north', lan: true, data: 'd' })
  })

  it('simulates 12 stations without a number', () => {
    expect(readFlags(['--demo', '--headless']).flags).toMatchObject({ demo: 12, headless: true })
  })

  it('names every problem at once, with the nearest known flag', () => {
    const words = ['--mqtt-prt', '1', '--http-port', 'abc', '--kiosk', 'Wall 1', '--config', '--lan=yes']
    expect(readFlags(words).problems).toEqual([
      { where: '--mqtt-prt', text: 'is no flag of this program, did you mean --mqtt-port?' },
      { where: '1', text: 'is no flag of this program, see --help' },
      { where: '--http-port', text: 'must be a port from 0 to 65535, got "abc"' },
      { where: '--kiosk', text: 'must be an id of a-z, 0-9 and -, at most 32 long, got "Wall 1"' },
      { where: '--config', text: 'must be a file, got nothing' },
      { where: '--lan', text: 'must be no value, got "yes"' },
    ])
  })

  it('takes a broker elsewhere and never repeats what stands in a wrong URL', () => {
    const url = 'mqtts://coach:secret@broker.example:8883'
    expect(readFlags(['--broker', url]).flags.broker).toEqual({ kind: 'outside', url })
    expect(readFlags(['--broker', 'http://coach:secret@x']).problems).toEqual([
      {
        where: '--broker',
        text: 'must be embedded, or a URL with mqtt://, mqtts://, ws:// or wss://, got something else',
      },
    ])
    expect(readFlags(['--tablets-broker', url]).flags.tabletsBroker).toBe(url)
    expect(readFlags(['--tablets-broker', 'embedded']).problems).toEqual([
      {
        where: '--tablets-broker',
        text: 'must be a URL with mqtt://, mqtts://, ws:// or wss://, got something else',
      },
    ])
  })
})
