// Writes docs/conditions.md from the rules and what is measured of them, or looks whether it is current:
// node test/support/conditionsDocument.mjs --write | --check
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('../../docs/conditions.md', import.meta.url))
const entry = fileURLToPath(new URL('conditions/conditionsDocument.ts', import.meta.url))

const mode = process.argv[2]
if (mode !== '--write' && mode !== '--check') {
  console.error('conditionsDocument.mjs takes --write or --check')
  process.exit(2)
}
/** @type {{ module: typeof import('./conditions/conditionsDocument.ts') }} */
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' })
const current = await format(module.conditionsDocument(), {
  ...(await resolveConfig(file)),
  parser: 'markdown',
})
const written = await readFile(file, 'utf8').catch(() => '')
if (mode === '--check') {
  if (current !== written)
    console.error('docs/conditions.md is not what the code says: npm run docs:conditions')
  process.exit(current === written ? 0 : 1)
}
await mkdir(path.dirname(file), { recursive: true })
if (current !== written) {
  await writeFile(file, current)
  console.log('wrote docs/conditions.md')
}
