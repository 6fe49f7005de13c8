import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCoachPin, PinSchema } from '../../../electron/hub/doors/coachPin.ts'
import { openDeviceKeys } from '../../../electron/hub/doors/deviceKeys.ts'
import { openKnownDevices } from '../../../electron/hub/doors/knownDevices.ts'
import * as v from 'valibot'

function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doors-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const modeOf = (file: string) => statSync(file).mode & 0o777

describe("the coach's PIN", () => {
  it('is kept as a scrypt hash that its owner alone reads, and outlives a restart', async () => {
    const file = path.join(aFolder(), 'coach-pin.json')
    const opened = openCoachPin(file)
    if (!opened.ok) throw new Error(opened.problem.text)
    expect(opened.pin.isSet()).toBe(false)
    expect(await opened.pin.check('')).toBe(false)
    await opened.pin.set('tiger 4711')
    expect(readFileSync(file, 'utf8')).not.toContain('4711')
    expect(modeOf(file)).toBe(0o600)
    const again = openCoachPin(file)
    if (!again.ok) throw new Error(again.problem.text)
    expect(await again.pin.check('tiger 4711')).toBe(true)
    expect(await again.pin.check('tiger 4712')).toBe(false)
  })

  it('that is damaged locks, instead of letting everybody in', () => {
    const file = path.join(aFolder(), 'coach-pin.json')
    writeFileSync(file, '{"scrypt": {"N": 1}}')
    expect(openCoachPin(file)).toMatchObject({ ok: false, problem: { where: file } })
  })

  it('is none that everybody tries first', () => {
    for (const pin of ['12345', '111111', '123456', '654321', '456789', ''])
      expect(v.is(PinSchema, pin), pin).toBe(false)
    for (const pin of ['471182', 'abcdef', '1'.repeat(63) + '2']) expect(v.is(PinSchema, pin), pin).toBe(true)
  })
})

describe("devices' credentials", () => {
  it('are shown once and kept as a hash; revoked ones are worth nothing', async () => {
    const folder = aFolder()
    const file = path.join(folder, 'devices.json')
    const open = () => {
      const opened = openDeviceKeys(file, () => 1_000)
      if (!opened.ok) throw new Error(opened.problem.text)
      return opened.keys
    }
    const made = await open().make({ kind: 'reader' }, '<b>Hall</b>')
    if (made === null) throw new Error('none made')
    expect(made.password).toHaveLength(32)
    for (const name of readdirSync(folder))
      expect(readFileSync(path.join(folder, name), 'utf8')).not.toContain(made.password)
    expect(modeOf(file)).toBe(0o600)
    const keys = open()
    expect(keys.find(made.username, Buffer.from(made.password))?.label).toBe('<b>Hall</b>')
    expect(keys.find(made.username, Buffer.from(`${made.password}x`))).toBeNull()
    expect(keys.find(made.username, undefined)).toBeNull()
    expect(keys.find(undefined, undefined)).toBeNull()
    const revoked: string[] = []
    keys.onRevoked(name => revoked.push(name))
    expect(await keys.revoke(made.username)).toBe(true)
    expect(await keys.revoke(made.username)).toBe(false)
    expect(revoked).toEqual([made.username])
    expect(open().find(made.username, Buffer.from(made.password))).toBeNull()
  })
})

describe('known devices', () => {
  it('are known again after a restart, by what only they have', async () => {
    const file = path.join(aFolder(), 'known-devices.json')
    const open = () => {
      const opened = openKnownDevices(file)
      if (!opened.ok) throw new Error(opened.problem.text)
      return opened.known
    }
    const token = await open().add()
    expect(open().nameOf(token)).toMatch(/^device [0-9a-f]{8}$/)
    expect(open().nameOf(`${token}x`)).toBeNull()
    expect(open().nameOf(undefined)).toBeNull()
  })
})
