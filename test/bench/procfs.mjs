// CPU time and memory of processes, as Linux tells them.
import { readFileSync, readdirSync } from 'node:fs'

// USER_HZ: 100 on every Linux that Node runs on.
const TICK_MS = 10

/** @param {number} pid @returns {{ parent: number, cpuMs: number } | null} */
function readStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS }
  } catch {
    return null
  }
}

/** @param {number} pid */
export function cpuMsOf(pid) {
  return readStat(pid)?.cpuMs ?? 0
}

/** @param {number} pid resident memory in MB */
export function residentMb(pid) {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) / 1024
}

/**
 * The processes below ours, but for those named and what is below them: the browser's.
 * @param {readonly number[]} except
 */
export function browserProcesses(except) {
  const parents = new Map(
    readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(name => /** @type {const} */ ([Number(name), readStat(Number(name))?.parent ?? 0])),
  )
  /** @param {number} pid @returns {boolean} */
  const isBelow = pid => {
    const parent = parents.get(pid) ?? 0
    if (except.includes(pid) || parent === 0) return false
    return parent === process.pid || isBelow(parent)
  }
  return [...parents.keys()].filter(isBelow)
}

/** @param {readonly number[]} pids */
export function cpuMsOfAll(pids) {
  return pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0)
}

/** CPU time used by everything on this machine, ms. */
export function machineBusyMs() {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
    .slice(0, 200)
    .split('\n', 1)
    .join('')
    .split(/\s+/)
    .map(Number)
  return (user + nice + system + irq + softirq) * TICK_MS
}
