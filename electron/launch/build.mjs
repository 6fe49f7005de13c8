// `npm run build`, and what `npm start` does first where the build is not of these sources.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashSources, removeStamp, writeStamp } from './freshness.mjs'

/**
 * @param {string} root the repository
 * @param {{ quiet?: boolean }} [options]
 * @returns {boolean} whether it is built now
 */
export function build(root, { quiet = false } = {}) {
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  )
  const flags = [vite, 'build', '--app', '--config', path.join(root, 'vite.config.ts')]
  const hash = hashSources(root)
  removeStamp(root)
  const run = spawnSync(process.execPath, quiet ? [...flags, '--logLevel', 'warn'] : flags, {
    cwd: root,
    stdio: 'inherit',
  })
  if (run.status !== 0) return false
  writeStamp(root, hash)
  return true
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = build(fileURLToPath(new URL('../..', import.meta.url))) ? 0 : 1
}
