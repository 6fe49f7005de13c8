// Whether what is built is of these sources: a hash over everything that goes into the build, kept beside it.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const sources = [
  'stations',
  'electron',
  'renderer',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const outputs = ['hub/index.cjs', 'main/index.cjs', 'preload/index.cjs', 'renderer/index.html']

/**
 * @param {string} root
 * @param {string} name a file or a folder in it
 * @returns {string[]}
 */
function filesUnder(root, name) {
  const full = path.join(root, name)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [name]
  return readdirSync(full).flatMap(entry => filesUnder(root, `${name}/${entry}`))
}

/**
 * The same on every machine for the same sources. Words for people don't count.
 * @param {string} root the repository
 */
export function hashSources(root) {
  const files = sources.flatMap(name => filesUnder(root, name)).filter(file => !file.endsWith('.md'))
  const hash = createHash('sha256')
  for (const file of files.sort()) {
    const content = readFileSync(path.join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @param {string} root */
function stampOf(root) {
  return path.join(root, 'dist', 'stamp.json')
}

/** @param {string} root */
export function isBuilt(root) {
  if (!outputs.every(file => existsSync(path.join(root, 'dist', file)))) return false
  try {
    return JSON.parse(readFileSync(stampOf(root), 'utf8')).sources === hashSources(root)
  } catch {
    // No stamp, or one cut off: as good as not built.
    return false
  }
}

/** Before a build, so that one that fails half-way leaves no stamp behind. @param {string} root */
export function removeStamp(root) {
  rmSync(stampOf(root), { force: true })
}

/**
 * @param {string} root
 * @param {string} sourcesHash from before the build: what is changed meanwhile is built next time
 */
export function writeStamp(root, sourcesHash) {
  writeFileSync(stampOf(root), `${JSON.stringify({ sources: sourcesHash })}\n`)
}
