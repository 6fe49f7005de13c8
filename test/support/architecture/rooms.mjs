// Who may import what. The lint rule and the architecture test both read this table; type imports count too.
import { isBuiltin } from 'node:module'
import path from 'node:path'

/**
 * @typedef {{ name: string, rooms: readonly string[], packages: readonly string[], node: boolean }} Room
 *   `rooms` are the other rooms it may import from, `packages` what it may take from npm, `node` whether Node's
 *   own modules are open to it.
 */

const pure = [
  ...['stations/floor', 'stations/safety', 'stations/alarms', 'stations/board'],
  ...['stations/record', 'stations'],
]
const stations = ['stations/contract', ...pure, 'stations/tablet', 'stations/roster', 'stations/simulator']

/** @type {readonly Room[]} The longest name that fits a file is its room, so the order does not matter. */
export const rooms = [
  { name: 'stations/contract', rooms: [], packages: ['valibot', '@valibot/to-json-schema'], node: false },
  ...pure.map(name => ({ name, rooms: ['stations/contract', ...pure], packages: ['valibot'], node: false })),
  { name: 'stations/tablet', rooms: ['stations/contract'], packages: ['valibot'], node: false },
  {
    name: 'stations/roster',
    rooms: ['stations/contract', 'stations/tablet', 'stations/safety', 'stations/floor', 'stations/record'],
    packages: ['valibot'],
    node: false,
  },
  { name: 'stations/simulator', rooms: ['stations/contract'], packages: ['mqtt'], node: true },
  {
    name: 'electron/hub',
    rooms: stations,
    packages: [
      ...['mqtt', 'mqtt-packet', 'aedes', 'hono', '@hono/node-server', 'ws', 'libsql', 'valibot'],
      ...['@peculiar/x509', 'reflect-metadata'],
    ],
    node: true,
  },
  { name: 'electron/main', rooms: ['electron/hub'], packages: ['electron'], node: true },
  { name: 'electron/preload', rooms: ['stations/board'], packages: ['electron'], node: false },
  { name: 'electron/launch', rooms: [], packages: [], node: true },
  {
    name: 'renderer',
    rooms: ['stations/board', 'stations/contract', 'stations/record', 'stations/tablet', 'stations/roster'],
    packages: [
      'vue',
      'pinia',
      'mqtt',
      'chart.js',
      'chartjs-plugin-zoom',
      '@fontsource-variable/inter',
      'valibot',
      'qr',
    ],
    node: false,
  },
]

/** The rooms that know no Electron, Node, DOM, clock, timer or random number. */
export const pureRooms = ['stations/contract', 'stations/tablet', 'stations/roster', ...pure]

/**
 * @param {string} file relative to the repository, with forward slashes
 * @returns {Room | undefined} undefined for a file in no room: tests and the tools' own configuration
 */
export function roomOf(file) {
  const folder = path.posix.dirname(file)
  const fitting = rooms.filter(room => folder === room.name || folder.startsWith(`${room.name}/`))
  return fitting.sort((a, b) => b.name.length - a.name.length)[0]
}

/** @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/**
 * Says what is wrong with one import, or nothing where it is allowed.
 * @param {string} file the importing file, relative to the repository, with forward slashes
 * @param {string} specifier as written in the import
 * @returns {string | undefined}
 */
export function wrongImport(file, specifier) {
  const room = roomOf(file)
  if (room === undefined) return undefined
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''))
    const reached = roomOf(target)
    if (reached === undefined) return `${room.name} may not import ${target}, which is in no room`
    if (reached.name === room.name || room.rooms.includes(reached.name)) return undefined
    return `${room.name} may not import from ${reached.name}`
  }
  if (isBuiltin(specifier)) return room.node ? undefined : `${room.name} may not import Node's ${specifier}`
  const name = packageOf(specifier)
  return room.packages.includes(name) ? undefined : `${room.name} may not import the package ${name}`
}
