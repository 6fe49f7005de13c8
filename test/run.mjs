// `npm test`: everything a fresh machine can check. `npm test -- unit lint` runs only the stages named.
// Every stage runs even where an earlier one failed, and the last line says how many tests passed and failed.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stages } from './support/run/stages.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
mkdirSync('test-results', { recursive: true })

const asked = process.argv
  .slice(2)
  .flatMap(name => (name === 'e2e' ? ['chromium', 'pages', 'electron'] : [name]))
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
/** @param {import('./support/run/stages.mjs').Stage} stage */
async function run(stage) {
  const startedAtMs = performance.now()
  const { passed, failed, skipped, failures } = await stage.run()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  const verdict = failed === 0 ? 'ok    ' : 'FAILED'
  summary.push(
    `${verdict} ${stage.name.padEnd(15)} passed ${passed}, failed ${failed}, skipped ${skipped} (${seconds} s)`,
    ...failures.map(failure => `         ${failure}`),
  )
}

const wanted = stages.filter(({ name }) => asked.length === 0 || asked.includes(name))
// What no other waits for runs beside the others and gives way to them; what draws pictures has the machine to itself.
let beside = Promise.resolve()
for (const stage of wanted) {
  if (stage.isBeside) {
    beside = Promise.all([beside, run(stage)]).then(() => undefined)
    continue
  }
  if (stage.isAlone) await beside
  console.log(`\n=== ${stage.name}`)
  await run(stage)
}
await beside

console.log(`\n${summary.join('\n')}\n`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed === 0 ? 0 : 1
