// What is mutated, a few files at a time, and what a part's outcome hangs on.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const rooms = ['stations/alarms', 'stations/safety', 'stations/floor']
const FILES_A_PART = 6

/** @param {string} folder @returns {string[]} every `.ts` below, in the same order everywhere */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.posix.join(folder, file.split(path.sep).join('/')))
    .sort()
}

/**
 * @param {readonly string[]} wanted parts of paths; none: all
 * @returns {string[][]} files that are mutated in one run of Stryker
 */
export function partsOf(wanted) {
  return rooms.flatMap(room => {
    const files = sourcesIn(room).filter(
      file => wanted.length === 0 || wanted.some(part => file.includes(part)),
    )
    return Array.from({ length: Math.ceil(files.length / FILES_A_PART) }, (_, at) =>
      files.slice(at * FILES_A_PART, (at + 1) * FILES_A_PART),
    )
  })
}

/** @returns {string} another one as soon as anything changes that a verdict may hang on */
export function stateOfSources() {
  const hash = createHash('sha256')
  const files = [...sourcesIn('stations'), ...sourcesIn('test/unit'), ...sourcesIn('test/support')]
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
