// One clock for all processes of a run: the machine's monotonic one.

/** Milliseconds since the machine started, the same in every Node process. */
export function nowMs() {
  return Number(process.hrtime.bigint() / 1000n) / 1000
}

/** @param {number} ms @returns {Promise<void>} */
export function wait(ms) {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} limitMs
 * @param {string} what
 * @returns {Promise<T>}
 */
export function within(promise, limitMs, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  /** @type {Promise<never>} */
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limitMs / 1000} s`)), limitMs)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/**
 * @param {() => Promise<boolean> | boolean} isSo
 * @param {number} limitMs
 * @param {string} what
 * @param {number} [everyMs]
 */
export async function until(isSo, limitMs, what, everyMs = 50) {
  const endMs = nowMs() + limitMs
  while (!(await isSo())) {
    if (nowMs() > endMs) throw new Error(`${what}: not within ${limitMs / 1000} s`)
    await wait(everyMs)
  }
}
