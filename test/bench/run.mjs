// `npm run bench`: how fast the wall is, on this machine, as one table. See docs/speed.md.
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { isBuilt } from '../../electron/launch/freshness.mjs'
import { build } from '../../electron/launch/build.mjs'
import { within } from './clock.mjs'
import { root } from './hub.mjs'
import { readOptions } from './options.mjs'
import { partsOf } from './parts.mjs'
import { printRows } from './rows.mjs'
import { stopAll } from './stops.mjs'

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    console.log('stopping')
    void stopAll().finally(() => process.exit(128 + os.constants.signals[signal]))
  })
}

/** @param {import('./options.mjs').Options} options */
async function run(options) {
  if (!isBuilt(root) && !build(root, { quiet: true })) return 1
  const machine = `${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? '?'}), Node ${process.versions.node}`
  const loadBefore = os.loadavg()[0] ?? 0
  console.log(`${machine}, load before ${loadBefore.toFixed(1)}${options.quick ? ', QUICK' : ''}`)
  const parts = partsOf(options)
  /** @type {Record<string, unknown>} */
  const raw = {}
  const rows = []
  let failures = 0
  for (const name of options.parts) {
    const { limitMs, measure } = parts[name]
    console.log(`${name} …`)
    try {
      const result = await within(measure(), limitMs, name)
      raw[name] = result.raw
      rows.push(...result.rows)
    } catch (error) {
      failures += 1
      console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      await stopAll()
    }
  }
  console.log('')
  printRows(rows)
  if (options.json !== null) {
    const written = { machine, loadBefore, quick: options.quick, at: new Date().toISOString(), rows, raw }
    writeFileSync(options.json, `${JSON.stringify(written, null, 2)}\n`)
  }
  return failures === 0 ? 0 : 1
}

const read = readOptions(process.argv.slice(2))
if (read.ok) {
  const code = await run(read.options).finally(stopAll)
  process.exit(code)
}
console.error(read.text)
process.exitCode = 2
