// The publisher's process, and what it is told to do.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endWithUs, stopLater } from './stops.mjs'

/**
 * @typedef {import('./publisher.mjs').Order} Order
 * @typedef {import('./publisher.mjs').Told} Told
 */

/** @param {{ url: string, stations: readonly string[], cuffs: number, probes: readonly string[] }} wanted */
export async function openFloor(wanted) {
  const child = fork(fileURLToPath(new URL('./publisher.mjs', import.meta.url)), [], { execArgv: [] })
  endWithUs(child)
  const stop = stopLater(() => child.kill('SIGKILL'))
  /** @type {Map<number, { resolve: (result: any) => void, reject: (problem: Error) => void }>} */
  const waiting = new Map()
  let ids = 0
  const fail = (/** @type {string} */ text) => {
    for (const { reject } of waiting.values()) reject(new Error(`the publisher: ${text}`))
    waiting.clear()
  }
  child.on('message', (/** @type {any} */ said) => {
    if (said.kind === 'failed') {
      fail(said.text)
      return
    }
    waiting.get(said.id)?.resolve(said.result)
    waiting.delete(said.id)
  })
  child.once('exit', () => fail('ended'))

  /** @param {Order} order @returns {Promise<any>} */
  const tell = order =>
    new Promise((resolve, reject) => {
      ids += 1
      waiting.set(ids, { resolve, reject })
      child.send({ id: ids, order })
    })

  await tell({ kind: 'open', ...wanted })
  return {
    pid: child.pid ?? 0,
    stop,
    /** @param {Omit<Extract<Order, { kind: 'flags' }>, 'kind'>} order @returns {Promise<Told>} */
    flags: order => tell({ kind: 'flags', ...order }),
    /** @param {Omit<Extract<Order, { kind: 'flood' }>, 'kind'>} order @returns {Promise<void>} */
    flood: order => tell({ kind: 'flood', ...order }),
  }
}
