import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { anyHistory } from './anyHistory.ts'
import { playHistory } from './playHistory.ts'
import { variantOf } from './twinLaws.ts'

// A process of its own: what the kiosk decides and tells over the same histories as ever, as one check sum, with what this
// process takes for the zone and the language of the place it runs at.
const HISTORIES = 20

const told = createHash('sha256')
let decisions = 0
for (const history of fc.sample(anyHistory, { seed: 20_268, numRuns: HISTORIES })) {
  playHistory(history, variantOf(history), [
    ({ outcome }) => {
      if (outcome === null) return
      const { entries, patch, publish, answer } = outcome
      decisions += entries.length
      told.update(JSON.stringify([entries, patch, publish, answer]))
    },
  ])
}
const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
const hour = new Date(1_795_331_048_123).getHours()
process.stdout.write(JSON.stringify({ timeZone, locale, hour, decisions, told: told.digest('hex') }))
