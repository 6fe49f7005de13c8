// @ts-nocheck -- it reaches into the insides of Electron and Node, which have no types
// What `electron <path>` runs first: finds the app at the path, gives it its name and version, loads it. The
// stand-in's own app is gone from it, and this takes that place.
'use strict'
const { existsSync, readFileSync } = require('node:fs')
const Module = require('node:module')
const path = require('node:path')
const { app } = require('electron')

/** Electron's own switches stand before the path; `-r module` is how Playwright gets its foot in. */
function readArguments(given) {
  const preloads = []
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index]
    if (argument === '-r' || argument === '--require') preloads.push(given[(index += 1)])
    else if (!argument.startsWith('-')) return { preloads, target: argument }
  }
  return { preloads, target: undefined }
}

function introduce(folder) {
  const manifest = path.join(folder, 'package.json')
  if (!existsSync(manifest)) return false
  const { name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'))
  app.name = productName ?? name ?? 'Electron'
  if (version !== undefined) app.setVersion(version)
  return true
}

const { preloads, target } = readArguments(process.argv.slice(1))
if (target === undefined) {
  console.error('stand-in: no app given')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
if (preloads.length > 0) Module._preloadModules(preloads)
try {
  const folder = path.resolve(target)
  const introduced = introduce(folder)
  const entry = Module._resolveFilename(folder, null, true)
  app.setAppPath(introduced ? folder : path.dirname(entry))
  Module._load(entry, null, true)
} catch (problem) {
  console.error(`stand-in: cannot start the app at ${target}:`, problem)
  process.exit(1)
}
