// The wall's page in Debian's Chromium, and what it costs.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { nowMs, within } from './clock.mjs'
import { countPictures, countTraffic, isDrawn, takeLog, traffic, watchWall } from './pageProbe.mjs'
import { browserProcesses, cpuMsOfAll } from './procfs.mjs'
import { stopLater } from './stops.mjs'

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]
const CLOCK_LOOKS = 60

/**
 * @typedef {object} PageCost
 * @property {number} scriptMs
 * @property {number} layoutMs layout and style
 * @property {number} taskMs everything on the main thread
 * @property {number} numbers patches that changed numbers
 * @property {number} messages everything the hub said
 * @property {number} bytes
 */

/** A page of Debian's Chromium, as large as a wall. */
async function openBrowser() {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: flags,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const stop = stopLater(() => within(browser.close(), 5_000, 'the browser to close'))
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  /** @type {string[]} */
  const complaints = []
  page.on('pageerror', problem => complaints.push(problem.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return { page, complaints, stop }
}

/** Any page of the kiosk. @param {string} url */
export async function openPage(url) {
  const opened = await openBrowser()
  await opened.page.goto(url)
  return opened
}

/**
 * @param {{ url: string, otherPids: readonly number[] }} wanted the processes below ours that are not the browser's
 */
export async function openWall({ url, otherPids }) {
  const { page, complaints, stop } = await openBrowser()
  await page.addInitScript(countTraffic)
  await page.goto(url)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })

  async function metrics() {
    const { metrics: all } = await session.send('Performance.getMetrics')
    const of = (/** @type {string} */ name) => all.find(metric => metric.name === name)?.value ?? 0
    return {
      scriptMs: of('ScriptDuration') * 1_000,
      layoutMs: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1_000,
      taskMs: of('TaskDuration') * 1_000,
      heapMb: of('JSHeapUsedSize') / 2 ** 20,
      nodes: of('Nodes'),
    }
  }

  async function cost() {
    const { scriptMs, layoutMs, taskMs } = await metrics()
    return { scriptMs, layoutMs, taskMs, ...(await page.evaluate(traffic)) }
  }

  return {
    page,
    session,
    complaints,
    stop,
    /** @param {number} tiles */
    drawn: tiles => page.waitForFunction(isDrawn, tiles, { timeout: 60_000, polling: 100 }),
    /** @param {readonly string[]} probes */
    watch: probes => page.evaluate(watchWall, probes),
    takeLog: () => page.evaluate(takeLog),
    cpuMs: () => cpuMsOfAll(browserProcesses(otherPids)),
    /** What to add to the page's clock to get ours, and by how much that may be wrong. */
    async clockOffset() {
      let best = { offsetMs: 0, errorMs: Infinity }
      for (let look = 0; look < CLOCK_LOOKS; look += 1) {
        const beganAtMs = nowMs()
        const { result } = await session.send('Runtime.evaluate', { expression: 'performance.now()' })
        const endedAtMs = nowMs()
        const errorMs = (endedAtMs - beganAtMs) / 2
        if (errorMs < best.errorMs) best = { offsetMs: beganAtMs + errorMs - result.value, errorMs }
      }
      return best
    },
    /** Heap after a full collection. */
    async heap() {
      await session.send('HeapProfiler.collectGarbage')
      const { heapMb, nodes } = await metrics()
      return { heapMb, nodes }
    },
    cost,
    /** @param {PageCost} before @returns {Promise<PageCost>} */
    async costSince(before) {
      const after = await cost()
      return {
        scriptMs: after.scriptMs - before.scriptMs,
        layoutMs: after.layoutMs - before.layoutMs,
        taskMs: after.taskMs - before.taskMs,
        numbers: after.numbers - before.numbers,
        messages: after.messages - before.messages,
        bytes: after.bytes - before.bytes,
      }
    },
    /** @param {string} folder @returns {Promise<() => Promise<void>>} ends it and writes it down */
    async profile(folder) {
      await session.send('Profiler.enable')
      await session.send('Profiler.start')
      return async () => {
        const { profile } = await session.send('Profiler.stop')
        mkdirSync(folder, { recursive: true })
        writeFileSync(path.join(folder, `page-${Date.now()}.cpuprofile`), JSON.stringify(profile))
      }
    },
    /** @param {number} forMs */
    pictures: forMs => page.evaluate(countPictures, forMs),
  }
}
