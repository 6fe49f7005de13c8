// Writes what is made from the contract's schemas, or looks whether it is current:
// node test/support/contractDocuments.mjs --write | --check
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { runnerImport } from 'vite'

const room = fileURLToPath(new URL('../../stations/contract/', import.meta.url))
const folder = path.join(room, 'generated')

/** @returns {Promise<Map<string, string>>} each file's text by its name */
async function currentFiles() {
  const entry = path.join(room, 'documents/contractDocuments.ts')
  /** @type {{ module: typeof import('../../stations/contract/documents/contractDocuments.ts') }} */
  const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' })
  const style = await resolveConfig(path.join(folder, 'asyncapi.json'))
  const files = new Map()
  for (const { name, content } of module.contractDocuments()) {
    files.set(name, await format(JSON.stringify(content), { ...style, parser: 'json' }))
  }
  return files
}

/** @returns {Promise<Map<string, string>>} */
async function writtenFiles() {
  const files = new Map()
  for (const name of await readdir(folder).catch(() => [])) {
    files.set(name, await readFile(path.join(folder, name), 'utf8'))
  }
  return files
}

/** @param {Map<string, string>} current @param {Map<string, string>} written */
function namesThatDiffer(current, written) {
  const names = [...new Set([...current.keys(), ...written.keys()])].sort()
  return names.filter(name => current.get(name) !== written.get(name))
}

const mode = process.argv[2]
if (mode !== '--write' && mode !== '--check') {
  console.error('contractDocuments.mjs takes --write or --check')
  process.exit(2)
}
const current = await currentFiles()
const differing = namesThatDiffer(current, await writtenFiles())
if (mode === '--check') {
  for (const name of differing) {
    console.error(`stations/contract/generated/${name} is not what the schemas say: npm run contract`)
  }
  process.exit(differing.length === 0 ? 0 : 1)
}
await mkdir(folder, { recursive: true })
for (const name of differing) {
  const text = current.get(name)
  if (text === undefined) await rm(path.join(folder, name))
  else await writeFile(path.join(folder, name), text)
  console.log(`${text === undefined ? 'removed' : 'wrote'} stations/contract/generated/${name}`)
}
