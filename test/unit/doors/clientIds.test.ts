import { describe, expect, it } from 'vitest'
import { createClientIds } from '../../../electron/hub/broker/clientIds.ts'

const names = ['station-5-aa', 'station-6-bb']
const client = (id: string, clean = false) => ({ id, clean })

describe('client ids', () => {
  it('are whose they were first, as long as the session is kept', () => {
    const ids = createClientIds(() => undefined)
    const tablet = client('tablet')
    expect(ids.claim(tablet, 'station-5-aa', names)).toBeNull()
    expect(ids.claim(client('tablet'), 'station-6-bb', names)).toContain('somebody else')
    ids.release(tablet)
    expect(ids.claim(client('tablet'), 'station-6-bb', names)).toContain('somebody else')
    expect(ids.claim(client('tablet'), 'station-5-aa', names)).toBeNull()
  })

  it('that begin with the name of credentials are for their owner, also before they come', () => {
    const ids = createClientIds(() => undefined)
    for (const id of ['station-5-aa', 'station-5-aa-page'])
      expect(ids.claim(client(id), 'station-6-bb', names), id).toContain('somebody else')
    expect(ids.claim(client('station-5-aa-page'), 'station-5-aa', names)).toBeNull()
  })

  it('are free again without a session, but not while the same device is back', () => {
    const ids = createClientIds(() => undefined)
    const first = client('cuff', true)
    ids.claim(first, 'station-5-aa', names)
    ids.claim(client('cuff', true), 'station-5-aa', names)
    ids.release(first)
    expect(ids.claim(client('cuff', true), 'station-6-bb', names)).toContain('somebody else')
  })

  it('[L10] have an end: the oldest session that is away goes, and one too many is refused', () => {
    const forgotten: string[] = []
    const ids = createClientIds(id => forgotten.push(id))
    const clients = Array.from({ length: 32 }, (_, index) => client(`c${index}`))
    for (const each of clients) expect(ids.claim(each, 'station-5-aa', names)).toBeNull()
    expect(ids.claim(client('one more'), 'station-5-aa', names)).toContain('32')
    if (clients[7] !== undefined) ids.release(clients[7])
    expect(ids.claim(client('one more'), 'station-5-aa', names)).toBeNull()
    expect(forgotten).toEqual(['c7'])
  })

  it('go with the credentials', () => {
    const forgotten: string[] = []
    const ids = createClientIds(id => forgotten.push(id))
    ids.claim(client('tablet'), 'station-5-aa', names)
    ids.forget('station-5-aa')
    expect(forgotten).toEqual(['tablet'])
    expect(ids.claim(client('tablet'), 'station-6-bb', names)).toBeNull()
  })
})
