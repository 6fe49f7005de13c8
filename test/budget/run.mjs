// `npm run budget`: how many alarms an hour a floor of 12 athletes raises who all do as they should, on each make of cuff.
// Goal: 6 a floor and hour at the most, none of them high. Ends with 1 where that is missed.
// Options: --hours N (1), --seeds N (3), --stations N (12), --model NAME
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from '../support/run/bundle.mjs'

/** @typedef {import('./raisedOnFloor.ts').Raised} Raised */

const MOST_AN_HOUR = 6

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '3' },
    stations: { type: 'string', default: '12' },
    model: { type: 'string' },
  },
})
const hours = Number(values.hours)
const seeds = Number(values.seeds)
const stations = Number(values.stations)
if (!(hours > 0 && seeds >= 1 && stations >= 1)) {
  console.error('--hours, --seeds and --stations take a number above 0')
  process.exit(2)
}

/** @returns {Promise<typeof import('./entry.ts')>} the pure rooms and the simulator as one module */
async function loadFloor() {
  const { file, remove } = await bundle('test/budget/entry.ts')
  try {
    return await import(pathToFileURL(file).href)
  } finally {
    remove()
  }
}

/** @param {readonly Raised[]} raised @returns {string} how many of each, by condition and priority */
function tally(raised) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { condition, priority } of raised) {
    const key = `${condition} ${priority}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const each = [...counts].sort().map(([key, count]) => `${key} ${(count / hours).toFixed(1)}`)
  return each.length === 0 ? 'none' : each.join(', ')
}

const { cuffModels, raisedOnFloor } = await loadFloor()
const models = cuffModels.filter(({ name }) => values.model === undefined || values.model === name)
if (models.length === 0) {
  console.error(`--model is one of ${cuffModels.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}
console.log(
  `alarms a floor and hour, ${stations} good athletes at a time, ${hours} h; goal: ${MOST_AN_HOUR}, no high\n`,
)
let isMissed = false
for (const model of models) {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const raised = raisedOnFloor({ seed, stations, minutes: hours * 60, model })
    const anHour = raised.length / hours
    const isOver = anHour > MOST_AN_HOUR || raised.some(({ priority }) => priority === 'high')
    isMissed ||= isOver
    const figure = anHour.toFixed(1).padStart(6)
    console.log(
      `${isOver ? 'OVER' : 'ok  '} ${model.name.padEnd(16)} seed ${seed} ${figure}  ${tally(raised)}`,
    )
  }
}
process.exitCode = isMissed ? 1 : 0
