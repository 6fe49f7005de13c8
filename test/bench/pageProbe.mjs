// What runs inside the wall's page. Each function is sent there as text, so it may use nothing from outside itself.
/* global document, window, HTMLElement, MutationObserver, requestAnimationFrame */

/**
 * @typedef {{ station: string, value: string, atMs: number }} Seen
 * @typedef {{ tiles: Seen[], chips: Seen[], texts: Seen[] }} PageLog
 * @typedef {{ messages: number, numbers: number, bytes: number }} Traffic
 * @typedef {Window & { bench: { log: PageLog, traffic: Traffic } }} ProbedWindow
 */

/** Before the page's own script: counts what the hub says. */
export function countTraffic() {
  const traffic = { messages: 0, numbers: 0, bytes: 0 }
  const log = { tiles: [], chips: [], texts: [] }
  Object.assign(window, { bench: { traffic, log } })
  const Original = WebSocket
  window.WebSocket = class extends Original {
    /** @param {string | URL} url */
    constructor(url) {
      super(url)
      this.addEventListener('message', event => {
        if (!(event instanceof MessageEvent) || typeof event.data !== 'string') return
        traffic.messages += 1
        traffic.bytes += event.data.length
        if (event.data.startsWith('{"kind":"patch"') && event.data.includes('"changed":'))
          traffic.numbers += 1
      })
    }
  }
}

/**
 * Notes when a tile's alarm, a chip of the header and the pressure of some stations change, at the moment they are in
 * the DOM.
 * @param {readonly string[]} probes
 */
export function watchWall(probes) {
  const { log } = /** @type {ProbedWindow} */ (/** @type {unknown} */ (window)).bench
  new MutationObserver(records => {
    const atMs = performance.now()
    for (const { target } of records) {
      if (!(target instanceof HTMLElement) || target.dataset.station === undefined) continue
      log.tiles.push({ station: target.dataset.station, value: target.dataset.alarm ?? '', atMs })
    }
  }).observe(document.body, { subtree: true, attributeFilter: ['data-alarm'] })

  const header = document.querySelector('header')
  if (header === null) throw new Error('the wall has no header')
  new MutationObserver(records => {
    const atMs = performance.now()
    for (const node of records.flatMap(record => [...record.addedNodes])) {
      if (!(node instanceof HTMLElement) || node.dataset.alarmId === undefined) continue
      const station = /\d+/.exec(node.textContent)?.[0] ?? ''
      log.chips.push({ station, value: node.dataset.alarm ?? '', atMs })
    }
  }).observe(header, { subtree: true, childList: true })

  for (const station of probes) {
    const number = document.querySelector(`[data-station="${station}"] [data-field="pressure"]`)
    if (number === null) throw new Error(`station ${station} has no pressure`)
    new MutationObserver(() => {
      log.texts.push({ station, value: (number.textContent ?? '').trim(), atMs: performance.now() })
    }).observe(number, { subtree: true, childList: true, characterData: true })
  }
}

/** Hands over what was noted since it was asked before. @returns {PageLog} */
export function takeLog() {
  const { log } = /** @type {ProbedWindow} */ (/** @type {unknown} */ (window)).bench
  const { tiles, chips, texts } = log
  return { tiles: tiles.splice(0), chips: chips.splice(0), texts: texts.splice(0) }
}

/** @returns {Traffic} */
export function traffic() {
  return /** @type {ProbedWindow} */ (/** @type {unknown} */ (window)).bench.traffic
}

/**
 * Pictures a second for so long, and the longest time between two.
 * @param {number} forMs
 * @returns {Promise<{ aSecond: number, longestMs: number }>}
 */
export function countPictures(forMs) {
  return new Promise(resolve => {
    const beganAtMs = performance.now()
    let pictures = 0
    let longestMs = 0
    let lastMs = beganAtMs
    const picture = () => {
      const nowMs = performance.now()
      longestMs = Math.max(longestMs, nowMs - lastMs)
      lastMs = nowMs
      pictures += 1
      if (nowMs - beganAtMs < forMs) requestAnimationFrame(picture)
      else resolve({ aSecond: (pictures * 1_000) / (nowMs - beganAtMs), longestMs })
    }
    requestAnimationFrame(picture)
  })
}

/** @param {number} count @returns {boolean} whether so many tiles stand and the wall says it is live */
export function isDrawn(count) {
  return (
    document.querySelectorAll('[data-station]').length === count &&
    document.documentElement.dataset.live === 'yes'
  )
}
