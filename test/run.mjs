// `npm test`: everything a fresh machine can check. `npm test -- unit lint` runs only the stages named.
// Every stage runs even where an earlier one failed, and the last line says how many tests passed and failed.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stages } from './support/run/stages.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
mkdirSync('test-results', { recursive: true })

const asked = process.argv.slice(2).flatMap(name => (name === 'e2e' ? ['chromium', 'electron'] : [name]))
const unknown = asked.filter(name => !stages.some(stage => stage.name === name))
if (unknown.length > 0) {
  console.log(
    `no stage called ${unknown.join(', ')}; there are ${stages.map(stage => stage.name).join(', ')}, e2e`,
  )
  process.exit(2)
}

const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const summary = []
for (const stage of stages) {
  if (asked.length > 0 && !asked.includes(stage.name)) continue
  console.log(`\n=== ${stage.name}`)
  const startedAtMs = performance.now()
  const { passed, failed, skipped } = await stage.run()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  const verdict = failed === 0 ? 'ok    ' : 'FAILED'
  summary.push(
    `${verdict} ${stage.name.padEnd(15)} passed ${passed}, failed ${failed}, skipped ${skipped} (${seconds} s)`,
  )
}

console.log(`\n${summary.join('\n')}\n`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 ? 0 : 1
