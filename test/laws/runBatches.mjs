// Histories in batches, each in a process of its own, so many at a time: a batch is told by its seed and can be run again.
import { spawn } from 'node:child_process'
import { bundle } from '../support/run/bundle.mjs'

/** @typedef {{ seed: number, runs: number, isWell: boolean, text: string }} Batch */

/**
 * @param {{ seeds: readonly number[], runs: number, processes: number, onBatch: (batch: Batch) => void }} wanted
 * @returns {Promise<void>} when all of them have come to an end
 */
export async function runBatches({ seeds, runs, processes, onBatch }) {
  const { file, remove } = await bundle('test/laws/batch.ts')
  const waiting = [...seeds]
  const work = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift())
      onBatch(await runBatch(file, seed, runs))
  }
  try {
    await Promise.all(Array.from({ length: processes }, work))
  } finally {
    remove()
  }
}

/**
 * @param {string} file
 * @param {number} seed
 * @param {number} runs
 * @returns {Promise<Batch>}
 */
function runBatch(file, seed, runs) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [file, String(seed), String(runs)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const onExit = () => void child.kill('SIGKILL')
    process.once('exit', onExit)
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (/** @type {Buffer} */ bytes) => (text += bytes.toString()))
    /** @param {boolean} isWell */
    const settle = isWell => {
      process.off('exit', onExit)
      resolve({ seed, runs, isWell, text: text.trim() })
    }
    child.once('error', problem => {
      text += problem.message
      settle(false)
    })
    child.once('close', code => settle(code === 0))
  })
}
