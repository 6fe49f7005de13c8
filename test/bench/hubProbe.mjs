// Loaded into the hub with --import: tells its loop delay and heap, and begins anew, at each SIGUSR2.
import { appendFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 5
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()

/** The histogram holds the time between two timers: what is above the timer's own period is delay. @param {number} ns */
const aboveMs = ns => Math.max(0, ns / 1e6 - RESOLUTION_MS)

process.on('SIGUSR2', () => {
  const { heapUsed, external } = process.memoryUsage()
  const told = {
    p50: aboveMs(delay.percentile(50)),
    p99: aboveMs(delay.percentile(99)),
    max: aboveMs(delay.max),
    heapMb: heapUsed / 2 ** 20,
    externalMb: external / 2 ** 20,
  }
  delay.reset()
  appendFileSync(process.env.BENCH_PROBE ?? '/dev/null', `${JSON.stringify(told)}\n`)
})
