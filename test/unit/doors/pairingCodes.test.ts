import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CODE_VALID_MS, createPairingCodes, shownPairing } from '../../../electron/hub/doors/pairingCodes.ts'
import { StationIdSchema } from '../../../stations/contract/ids.ts'

const stationOf = (id: string) => v.parse(StationIdSchema, id)
const [five, six, seven] = [stationOf('5'), stationOf('6'), stationOf('7')]

function theCodes() {
  const clock = { nowMs: 0 }
  return { clock, codes: createPairingCodes(() => clock.nowMs) }
}

describe('pairing codes', () => {
  it('are good once, for their station', () => {
    const { codes } = theCodes()
    const { code } = codes.make(five, 'Tablet')
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/)
    expect(codes.take(six, code)).toBeNull()
    expect(codes.take(five, code)).toEqual({ label: 'Tablet' })
    expect(codes.take(five, code)).toBeNull()
  })

  it('are good for five minutes', () => {
    const { clock, codes } = theCodes()
    const { code } = codes.make(five, 'Tablet')
    clock.nowMs += CODE_VALID_MS
    expect(codes.take(five, code)).toBeNull()
  })

  it('are worth nothing once there is a newer one, and may be typed as people type', () => {
    const { codes } = theCodes()
    const old = codes.make(five, 'Tablet').code
    const { code } = codes.make(five, 'Tablet')
    expect(codes.take(five, old)).toBeNull()
    expect(codes.take(five, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).not.toBeNull()
  })

  it('that are out are told newest first, until they are taken or too old, and then forgotten', () => {
    const { clock, codes } = theCodes()
    const first = codes.make(five, 'Tablet')
    clock.nowMs += 1_000
    const second = codes.make(six, 'Tablet')
    const out = [
      { station: six, ...second },
      { station: five, ...first },
    ]
    expect(codes.out()).toEqual(out)
    const newer = codes.make(five, 'Tablet')
    expect(codes.out()).toEqual([{ station: five, ...newer }, out[0]])
    codes.take(five, newer.code)
    clock.nowMs = second.expiresAtMs - 1
    expect(codes.out()).toEqual([out[0]])
    clock.nowMs += 1
    expect(codes.out()).toEqual([])
  })

  it('are shown with what the QR code holds, two at most', () => {
    const { codes } = theCodes()
    for (const station of [five, six, seven]) codes.make(station, 'Tablet')
    const { codes: shown, more } = shownPairing(codes, 'https://10.0.0.9:8420/')
    expect([shown.map(({ station }) => station), more]).toEqual([['7', '6'], 1])
    for (const { station, code, url } of shown)
      expect(url).toBe(`https://10.0.0.9:8420/station/${station}#pair=${code}`)
  })
})
