import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { CODE_VALID_MS, createPairingCodes } from '../../../electron/hub/doors/pairingCodes.ts'
import { StationIdSchema } from '../../../stations/contract/ids.ts'

const [five, six] = ['5', '6'].map(id => v.parse(StationIdSchema, id))
if (five === undefined || six === undefined) throw new Error('no stations')

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
})
