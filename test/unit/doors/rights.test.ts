import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { RoleSchema } from '../../../electron/hub/doors/deviceKeySchema.ts'
import { anyonesRights, rightsOf, rightsRow } from '../../../electron/hub/doors/rights.ts'
import { covers, takesIn } from '../../../electron/hub/doors/topicFilters.ts'
import { KioskIdSchema, SiteIdSchema } from '../../../stations/contract/ids.ts'

const site = v.parse(SiteIdSchema, 'main')
const of = (role: object) => rightsOf(rightsRow(site, v.parse(RoleSchema, role)))
const root = 'bfr/v1/main'

describe('filters', () => {
  it('take in what MQTT says they do', () => {
    expect(takesIn('a/#', 'a')).toBe(true)
    expect(takesIn('a/#', 'a/b/c')).toBe(true)
    expect(takesIn('a/+/c', 'a/b/c')).toBe(true)
    expect(takesIn('#', '$SYS/uptime')).toBe(false)
    for (const topic of ['ab', 'b/a', 'A/b']) expect(takesIn('a/#', topic), topic).toBe(false)
    for (const topic of ['a/c', 'a/b/d', 'a/b/c/d']) expect(takesIn('a/+/c', topic), topic).toBe(false)
  })

  it('cover only filters that can bring nothing else', () => {
    expect(covers('a/+/c', 'a/+/c')).toBe(true)
    expect(covers('a/+/c', 'a/b/c')).toBe(true)
    expect(covers('a/#', 'a/+/#')).toBe(true)
    const wider = ['#', 'a/#', '+/b/c', 'a/b/#', 'a/+/+', '$share/g/a/b/c']
    for (const filter of wider) expect(covers('a/+/c', filter), filter).toBe(false)
  })
})

describe('the table of the contract', () => {
  const five = of({ kind: 'station', station: '5' })

  it('lets a station speak on its own branch, but give itself no command', () => {
    for (const word of ['status', 'assignment', 'event', 'reply', 'cuff/l/status', 'cuff/l/pressure'])
      expect(five.mayPublish(`${root}/station/5/${word}`), word).toBe(true)
    const others = [
      'station/5/command',
      'station/55/event',
      'station/6/event',
      'kiosk/wall-1/alarms',
      'station/+/event',
    ]
    for (const word of others) expect(five.mayPublish(`${root}/${word}`), word).toBe(false)
    expect(five.mayPublish('bfr/v1/other/station/5/event')).toBe(false)
  })

  it('lets a station hear its commands and what kiosks say, nothing of another', () => {
    for (const filter of ['station/5/command', 'kiosk/+/status', 'kiosk/+/alarms', 'kiosk/wall-1/alarms'])
      expect(five.maySubscribe(`${root}/${filter}`), filter).toBe(true)
    const wider = [
      '#',
      'station/#',
      'station/+/command',
      'station/6/command',
      'station/5/#',
      'kiosk/#',
      'kiosk/+/+',
    ]
    for (const filter of wider) expect(five.maySubscribe(`${root}/${filter}`), filter).toBe(false)
    for (const filter of ['#', '+/#', '$SYS/#', 'bfr/+/main/kiosk/+/status'])
      expect(five.maySubscribe(filter), filter).toBe(false)
    expect(five.mayHear(`${root}/station/6/event`)).toBe(false)
  })

  it('lets a kiosk command and speak for itself, a reader hear its site and say nothing', () => {
    const wall = of({ kind: 'kiosk', kiosk: 'wall-2' })
    expect(wall.mayPublish(`${root}/station/5/command`)).toBe(true)
    expect(wall.mayPublish(`${root}/kiosk/wall-2/alarms`)).toBe(true)
    for (const topic of ['kiosk/wall-1/alarms', 'station/5/event'])
      expect(wall.mayPublish(`${root}/${topic}`), topic).toBe(false)
    const reader = of({ kind: 'reader' })
    expect(reader.maySubscribe(`${root}/#`)).toBe(true)
    expect(reader.maySubscribe('#')).toBe(false)
    expect(reader.mayPublish(`${root}/station/5/command`)).toBe(false)
  })

  it('leaves the kiosk its own topics where anyone may speak', () => {
    const anyone = anyonesRights(site, v.parse(KioskIdSchema, 'wall-1'))
    expect(anyone.mayPublish(`${root}/station/5/event`)).toBe(true)
    expect(anyone.mayPublish(`${root}/kiosk/wall-1/heartbeat`)).toBe(false)
  })
})
