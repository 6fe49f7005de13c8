// TypeScript of the project as one module, for a Node that reads none.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeFileSync } from 'node:fs'
import { build } from 'vite'
import { root, temporaryFolder } from './hub.mjs'

/**
 * @param {string} name of the part that asks, for a place of its own that finds libsql
 * @param {Readonly<Record<string, readonly string[]>>} wanted what is wanted of which file, relative to the repository
 */
export async function loadSources(name, wanted) {
  const entry = path.join(temporaryFolder(), 'entry.mjs')
  const lines = Object.entries(wanted).map(
    ([file, names]) => `export { ${names.join(', ')} } from ${JSON.stringify(path.join(root, file))}`,
  )
  writeFileSync(entry, `${lines.join('\n')}\n`)
  const outDir = path.join(root, 'node_modules/.cache/bench', name)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['libsql'] },
    build: { ssr: entry, outDir, emptyOutDir: true, minify: false, target: 'node18' },
  })
  return import(pathToFileURL(path.join(outDir, 'entry.js')).href)
}
