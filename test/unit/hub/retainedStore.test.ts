import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openRetainedStore } from '../../../electron/hub/broker/retainedStore.ts'
import { createLog } from '../../../electron/hub/log.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-retained-'))
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

function aStore(write?: (file: string, text: string) => Promise<void>) {
  const lines: string[] = []
  const wallNowMs = () => 1_795_331_048_123
  const log = createLog({ write: line => lines.push(line), wallNowMs, nowMs: () => 0 })
  const file = path.join(folder, 'retained.json')
  const store = openRetainedStore({ file, log, wallNowMs, ...(write === undefined ? {} : { write }) })
  return { store, file, lines }
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('openRetainedStore', () => {
  it('finds what was kept before it ended', async () => {
    const first = aStore()
    first.store.keep('a/b', bytes('one'), 1)
    first.store.keep('a/c', bytes('two'), 0)
    first.store.keep('a/c', bytes(''), 1)
    await first.store.stop()
    const payload = Buffer.from('one').toString('base64')
    expect(aStore().store.all()).toEqual([{ topic: 'a/b', payload, qos: 1 }])
  })

  it('writes a change soon, and many in one', async () => {
    const written: string[] = []
    const { store } = aStore((_file, text) => Promise.resolve(void written.push(text)))
    for (let i = 0; i < 100; i += 1) store.keep('a/b', bytes(`{"n":${i}}`), 1)
    await vi.advanceTimersByTimeAsync(50)
    expect(written).toHaveLength(1)
  })

  it('writes a heartbeat that says nothing new late', async () => {
    const written: string[] = []
    const { store } = aStore((_file, text) => Promise.resolve(void written.push(text)))
    store.keep('s/status', bytes('{"online": true, "at": 1}'), 1)
    await vi.advanceTimersByTimeAsync(50)
    store.keep('s/status', bytes('{"online": true, "at": 5001}'), 0)
    await vi.advanceTimersByTimeAsync(29_000)
    expect(written).toHaveLength(1)
    store.keep('s/status', bytes('{"online": false}'), 1)
    await vi.advanceTimersByTimeAsync(50)
    expect(written).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(written).toHaveLength(2)
  })

  it('puts a damaged file aside and says so', () => {
    writeFileSync(path.join(folder, 'retained.json'), '{"version": 1, "mess')
    const { store, lines } = aStore()
    expect(store.all()).toEqual([])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('is damaged')
    const aside = 'retained.json.damaged-2026-11-22T07-04-08.123Z'
    expect(readdirSync(folder)).toEqual([aside])
    expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('{"version": 1, "mess')
  })

  it('says that it cannot write, and tries again', async () => {
    let fails = true
    const written: string[] = []
    const { store, lines } = aStore((_file, text) => {
      if (fails) return Promise.reject(new Error('disk full'))
      written.push(text)
      return Promise.resolve()
    })
    store.keep('a', bytes('x'), 1)
    await vi.advanceTimersByTimeAsync(50)
    expect(lines[0]).toContain('disk full')
    fails = false
    await vi.advanceTimersByTimeAsync(30_000)
    expect(written).toHaveLength(1)
  })

  it('[L10] keeps a bounded number of topics', () => {
    const { store } = aStore(() => Promise.resolve())
    for (let i = 0; i < 5_000; i += 1) store.keep(`t/${i}`, bytes('x'), 1)
    expect([store.accepts('t/17'), store.accepts('new')]).toEqual([true, false])
  })
})
