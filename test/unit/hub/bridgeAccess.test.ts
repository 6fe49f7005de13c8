import type { IConnectPacket } from 'mqtt-packet'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { createBridgeAccess } from '../../../electron/hub/bridge/bridgeAccess.ts'
import type { DeviceKeys } from '../../../electron/hub/doors/deviceKeys.ts'
import { KioskIdSchema, SiteIdSchema, StationIdSchema } from '../../../stations/contract/ids.ts'

const key = {
  ...{ name: 'station-5-a1', label: 'Tablet', secretHash: '', madeAtMs: 0 },
  role: { kind: 'station', station: v.parse(StationIdSchema, '5') },
} as const
const keys: DeviceKeys = {
  make: () => Promise.resolve(null),
  revoke: () => Promise.resolve(false),
  find: (name, secret) => (name === key.name && secret?.toString() === 'secret' ? key : null),
  list: () => [key],
  onRevoked: () => undefined,
}

function access(own: DeviceKeys | null) {
  const site = v.parse(SiteIdSchema, 'main')
  return createBridgeAccess({
    ...{ site, kiosk: v.parse(KioskIdSchema, 'wall-1'), ownClientId: 'the-kiosk', keys: own },
  })
}

function asks(fields: Partial<IConnectPacket> = {}): IConnectPacket {
  return { cmd: 'connect', protocolVersion: 4, clientId: 'station-5-a1-page', clean: false, ...fields }
}
const login = { username: key.name, password: Buffer.from('secret') }

describe('createBridgeAccess', () => {
  it('lets a paired tablet in, for its own station alone', () => {
    const admitted = access(keys)(asks(login))
    if (!admitted.ok) throw new Error(admitted.text)
    const { who, name, rights } = admitted
    expect({ who, name }).toEqual({ who: 'station 5 (station-5-a1)', name: 'station-5-a1' })
    const says = ['5/event', '6/event', '5/command'].map(end =>
      rights.mayPublish(`bfr/v1/main/station/${end}`),
    )
    expect(says).toEqual([true, false, false])
    const hears = ['station/5/command', 'station/6/command', '#'].map(end =>
      rights.maySubscribe(`bfr/v1/main/${end}`),
    )
    expect(hears).toEqual([true, false, false])
  })

  it('refuses others, and client ids that are not of these credentials', () => {
    const admit = access(keys)
    const wrong = { ...login, password: Buffer.from('guess') }
    expect(admit(asks())).toMatchObject({ ok: false, returnCode: 5 })
    expect(admit(asks(wrong))).toMatchObject({ ok: false, returnCode: 5 })
    for (const clientId of ['', 'the-kiosk', 'station-6-b2-page', 'station-5-a1x'])
      expect(admit(asks({ ...login, clientId }))).toMatchObject({ ok: false, returnCode: 2 })
    expect(admit(asks({ ...login, protocolVersion: 5 }))).toMatchObject({ ok: false, returnCode: 1 })
  })

  it('without keys lets anyone of this machine speak for any station of the site, but as the kiosk or elsewhere', () => {
    const admit = access(null)
    expect(admit(asks({ clientId: 'the-kiosk' }))).toMatchObject({ ok: false, returnCode: 2 })
    const admitted = admit(asks({ clientId: 'bfr-tablet-main-5' }))
    if (!admitted.ok) throw new Error(admitted.text)
    const { mayPublish, maySubscribe } = admitted.rights
    const topics = ['bfr/v1/main/station/6/event', 'bfr/v1/main/kiosk/wall-1/status', 'door/open', '$SYS/x']
    expect(topics.map(mayPublish)).toEqual([true, false, false, false])
    expect(['bfr/v1/main/#', 'bfr/v1/main/station/5/command', '#'].map(maySubscribe)).toEqual([
      ...[true, true, false],
    ])
  })
})
