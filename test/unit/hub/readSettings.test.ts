import { describe, expect, it } from 'vitest'
import { readSettings, readSettingsText } from '../../../electron/hub/config/readSettings.ts'
import { defaultLimits } from '../../../stations/safety/limits.ts'

function problemsOf(value: unknown): readonly string[] {
  const { problems } = readSettingsText('kiosk.json', JSON.stringify(value))
  return problems.map(problem => `${problem.where}: ${problem.text}`)
}

describe('readSettingsText', () => {
  it('takes every key', () => {
    const file = {
      site: 'north',
      kiosk: 'wall-2',
      language: 'nb',
      names: 'first',
      screen: { diagonalInches: 55, distanceM: 6 },
      broker: 'mqtt://10.0.0.5',
      retention: { days: 30, megabytes: 500 },
      stations: [{ id: '1', name: 'Leg press' }, { id: '2' }],
    }
    const read = readSettingsText('kiosk.json', JSON.stringify(file))
    expect(read).toEqual({ file, limits: defaultLimits, problems: [] })
  })

  it('[C-1] takes limits over', () => {
    const read = readSettingsText('kiosk.json', '{"limits": {"C4": {"onMs": 2000}}}')
    expect(read.limits.C4).toEqual({ ...defaultLimits.C4, onMs: 2000 })
    expect(read.problems).toEqual([])
  })

  it('names every error at once, with its path, what was expected and what was there', () => {
    const problems = problemsOf({
      sites: 'north',
      language: 'dk',
      names: 5,
      retention: { days: 0.5, weeks: 3 },
      stations: [{ id: '1' }, { id: 'Two' }, { name: 'x' }, { id: '1' }],
    })
    expect(problems).toEqual([
      'kiosk.json: language: must be en, da or nb, got "dk"',
      'kiosk.json: names: must be full, initial, first, nickname or number, got 5',
      'kiosk.json: retention.days: must be a whole number of days from 1 to 3650, got 0.5',
      'kiosk.json: retention.weeks: is no setting',
      'kiosk.json: stations.1.id: must be an id like ^[a-z0-9][a-z0-9-]{0,31}$, got "Two"',
      'kiosk.json: stations.2.id: is missing',
      'kiosk.json: sites: is no setting, did you mean site?',
      'kiosk.json: stations.3.id: must be unique, got "1" as stations.0.id',
    ])
  })

  it('[C-1] refuses limits outside their hard bounds together with the other errors', () => {
    const problems = problemsOf({ kiosk: '', limits: { C4: { onMs: 60_000 }, C99: {} } })
    expect(problems).toHaveLength(3)
    expect(problems[1]).toMatch(/^kiosk\.json: limits\.C4\.onMs: must be .*15000.*, got 60000$/)
    expect(problems[2]).toMatch(/^kiosk\.json: limits\.C99: /)
  })

  it('never repeats a broker URL, which may hold a password', () => {
    expect(problemsOf({ broker: 'http://me:secret@x' })).toEqual([
      'kiosk.json: broker: must be embedded, or a URL with mqtt://, mqtts://, ws:// or wss://, got something else',
    ])
    expect(problemsOf({ tabletsBroker: 'embedded:secret' })).toEqual([
      'kiosk.json: tabletsBroker: must be a URL with mqtt://, mqtts://, ws:// or wss://, got something else',
    ])
  })

  it.each(['[]', '5', 'null', '"text"'])('refuses %s', text => {
    expect(readSettingsText('kiosk.json', text).problems).toHaveLength(1)
  })

  it('says where it is no JSON', () => {
    const { problems } = readSettingsText('kiosk.json', '{"site": }')
    expect(problems).toHaveLength(1)
    expect(problems[0]?.text).toMatch(/^must be JSON: /)
  })
})

describe('readSettings', () => {
  it('needs no file unless one was asked for by name', () => {
    expect(readSettings('/nowhere/kiosk.json', false).problems).toEqual([])
    expect(readSettings('/nowhere/kiosk.json', true).problems).toEqual([
      { where: '/nowhere/kiosk.json', text: "can't be read: there is no such file" },
    ])
  })
})
