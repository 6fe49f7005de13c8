import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openAudit } from '../../../electron/hub/doors/audit.ts'
import { createAuditFile } from '../../../electron/hub/doors/auditFile.ts'
import { createLog } from '../../../electron/hub/log.ts'

function aFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doors-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function anAudit(folder = aFolder()) {
  const lines: string[] = []
  const clock = { nowMs: () => 0, wallNowMs: () => 1_795_331_048_123 }
  const log = createLog({ ...clock, write: line => lines.push(line) })
  return { folder, lines, audit: openAudit({ ...clock, folder, log }) }
}

describe('the record of who did what', () => {
  it('has deeds and refusals, outlives a restart, and its owner alone reads it', async () => {
    const { folder, audit } = anAudit()
    audit.did('paired', { who: 'a tablet', from: '10.0.0.7', text: 'station 5' })
    audit.refused('wrong-pin', { who: 'somebody', from: '10.0.0.8', text: 'a wrong PIN' })
    await audit.stop()
    const entries = await anAudit(folder).audit.newest(10)
    expect(entries.map(({ what }) => what).sort()).toEqual(['paired', 'wrong-pin'])
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600)
  })

  it('counts what is tried again and again, in the file and in the log', async () => {
    const { folder, audit, lines } = anAudit()
    for (let i = 0; i < 10_000; i += 1)
      audit.refused('publish-refused', { who: 'station 5', from: '10.0.0.8', text: `topic ${i}` })
    await audit.stop()
    const entries = await anAudit(folder).audit.newest(10)
    expect(entries.map(({ count }) => count).sort((a, b) => a - b)).toEqual([1, 9_999])
    expect(lines).toHaveLength(1)
  })

  it('stays bounded however many strangers there are', async () => {
    const { folder, audit, lines } = anAudit()
    for (let i = 0; i < 5_000; i += 1)
      audit.refused('wrong-pin', { who: 'somebody', from: `10.0.${i >> 8}.${i & 255}`, text: 'a wrong PIN' })
    await audit.stop()
    const written = readFileSync(path.join(folder, 'audit-refused.jsonl'), 'utf8').split('\n')
    expect(written.length).toBeLessThan(210)
    expect(lines.length).toBeLessThan(510)
  })

  it('puts a full file aside, one in all, and reads on over a damaged line', async () => {
    const file = path.join(aFolder(), 'audit.jsonl')
    const entry = { atMs: 1, what: 'signed-in', who: 'c', from: 'f', text: 't', count: 1 } as const
    const bytes = JSON.stringify(entry).length + 1
    const audit = createAuditFile(file, bytes * 10)
    for (let i = 0; i < 35; i += 1) await audit.append({ ...entry, atMs: i })
    expect((await audit.read()).map(({ atMs }) => atMs).at(-1)).toBe(34)
    expect(statSync(file).size + statSync(`${file}.old`).size).toBeLessThanOrEqual(bytes * 20 + 40)
    writeFileSync(file, `garbage\n{"atMs":\n${JSON.stringify(entry)}\n`)
    expect((await createAuditFile(file).read()).at(-1)).toEqual(entry)
  })

  it('makes printable whatever a stranger wrote', async () => {
    const { audit } = anAudit()
    audit.did('command', { who: `\u202Egnp.exe${'x'.repeat(10_000)}`, from: '10.0.0.8', text: 'line\nbreak' })
    const [entry] = await audit.newest(1)
    expect(entry?.who).toMatch(/^\\u\{202e\}gnp/)
    expect(entry?.who.length).toBeLessThanOrEqual(80)
    expect(entry?.text).toBe('line\\u{a}break')
  })
})
