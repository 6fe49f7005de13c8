import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeCertificate } from '../../../electron/hub/doors/makeCertificate.ts'
import { openCertificate } from '../../../electron/hub/doors/openCertificate.ts'
import { createLog } from '../../../electron/hub/log.ts'

const NOW_MS = Date.parse('2026-11-26T20:00:00Z')
const DAY_MS = 24 * 3_600_000
const names = ['gym', 'gym.local', '10.0.0.5', '::1']

function aFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doors-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const at = (name: string) => path.join(folder, name)
  const open = (wallNowMs = NOW_MS) => {
    const log = createLog({ write: () => undefined, nowMs: () => 0, wallNowMs: () => wallNowMs })
    return openCertificate({ dataFolder: folder, names, wallNowMs: () => wallNowMs, log })
  }
  return { at, open }
}

describe('a certificate of our own', () => {
  it('is for the names and addresses of this machine, signed by itself, and no longer than devices take', async () => {
    const made = new X509Certificate((await makeCertificate(names, NOW_MS)).certificate)
    expect(made.verify(made.publicKey)).toBe(true)
    expect([made.checkHost('gym.local'), made.checkIP('10.0.0.5'), made.checkHost('evil.example')]).toEqual([
      ...['gym.local', '10.0.0.5', undefined],
    ])
    expect(made.ca).toBe(true)
    expect(Date.parse(made.validFrom)).toBeLessThan(NOW_MS)
    expect(Date.parse(made.validTo) - Date.parse(made.validFrom)).toBeLessThanOrEqual(825 * DAY_MS)
  })

  it('is made once, kept, and made anew within a month of its end', async () => {
    const { at, open } = aFolder()
    const first = await open()
    if (!first.ok) throw new Error(first.problem.text)
    expect(first.certificate.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    expect(statSync(at('own-key.pem')).mode & 0o777).toBe(0o600)
    expect(await open(NOW_MS + 700 * DAY_MS)).toEqual(first)
    const renewed = await open(NOW_MS + 771 * DAY_MS)
    expect(renewed.ok && renewed.certificate.fingerprint).not.toBe(first.certificate.fingerprint)
  })

  it('gives way to the one of the site', async () => {
    const { at, open } = aFolder()
    const site = await makeCertificate(['kiosk.gym.example'], NOW_MS)
    writeFileSync(at('site-certificate.pem'), site.certificate)
    writeFileSync(at('site-key.pem'), site.key)
    const opened = await open()
    expect(opened.ok && opened.certificate.cert).toBe(site.certificate)
    expect(statSync(at('site-key.pem')).mode & 0o777).toBe(0o600)
  })

  it("names what is wrong with the site's, and never takes another in its place", async () => {
    const { at, open } = aFolder()
    const [one, other] = [await makeCertificate(names, NOW_MS), await makeCertificate(names, NOW_MS)]
    writeFileSync(at('site-certificate.pem'), one.certificate)
    expect(await open()).toMatchObject({ ok: false, problem: { where: at('site-certificate.pem') } })
    writeFileSync(at('site-key.pem'), other.key)
    const mixed = await open()
    expect(mixed.ok).toBe(false)
    expect(JSON.stringify(mixed)).not.toContain(other.key.slice(40, 80))
    writeFileSync(at('site-key.pem'), one.key)
    expect(await open(NOW_MS + 900 * DAY_MS)).toMatchObject({ ok: false })
    expect(readFileSync(at('site-key.pem'), 'utf8')).toBe(one.key)
  })
})
