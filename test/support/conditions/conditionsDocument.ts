import * as v from 'valibot'
import { defaultLimits, LimitsSchema } from '../../../stations/safety/limits.ts'
import { cuffRules, kioskRules, stationRules } from '../../../stations/safety/rules.ts'
import { clock, type ConditionRow } from './conditionRow.ts'
import { conditionRows } from './conditionRows.ts'
import { pressureScenarios } from './pressureScenarios.ts'
import { worstFlagMs } from './scenario.ts'
import { stationScenarios } from './stationScenarios.ts'
import { timeScenarios } from './timeScenarios.ts'

const scenarios = [...timeScenarios, ...pressureScenarios, ...stationScenarios]
const rules = [...cuffRules, ...stationRules, ...kioskRules]

const HEAD = `# Conditions

Made from the code by \`npm run docs:conditions\`: change the rules in \`stations/safety/\`, not this page.

Limits are the defaults. Where a limit has a delay, the value has to stay beyond it that long. The last two columns are
measured: a cause is played to the whole kiosk at virtual time, \`decode\` and \`step\` included, at several moments
against its ticks (8 a second) and a cuff's samples (10 a second), and the longest time to the flag counts. Limits of
minutes are measured tightened, and what was left out is added.

H, M and L are the priorities high, medium and low. Sources: S seed texts on occlusion training, P published papers and
device manuals, O our own proposal, to be signed off by the site's clinician.
`

/** docs/conditions.md: every condition with its limits, and the worst time from cause to flag as measured now. */
export function conditionsDocument(): string {
  const rows = conditionRows(defaultLimits)
  const missing = rules.filter(rule => !rows.some(row => row.rule === rule.id))
  if (missing.length > 0) throw new Error(`no row for ${missing.map(rule => rule.id).join(', ')}`)
  const lines = rows.flatMap(row =>
    row.levels.map(({ priority, limit, holdMs }) => {
      const rule = rules.find(each => each.id === row.rule)
      if (rule === undefined) throw new Error(`no rule ${row.rule}`)
      const latched = rule.latches.includes(priority) ? 'yes' : 'no'
      const letter = { high: 'H', medium: 'M', low: 'L' }[priority]
      const delay = holdMs === 0 ? 'at once' : `${holdMs / 1_000} s`
      const cells = [row.id, `\`${rule.condition}\``, letter, limit, delay, row.off, latched, sourceOf(row)]
      return [...cells, ...measured(row.id, priority)]
    }),
  )
  const titles = [
    ...['ID', 'condition', 'priority', 'limit', 'delay', 'off', 'latched', 'source'],
    ...['measured from', 'worst time to the flag'],
  ]
  const table = [titles, titles.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`)
  return `${HEAD}\n${table.join('\n')}\n`
}

function measured(id: string, priority: string): readonly [string, string] {
  const scenario = scenarios.find(each => each.id === id && each.priority === priority)
  if (scenario === undefined) throw new Error(`nothing measures ${id} ${priority}`)
  const worstMs = worstFlagMs(scenario)
  if (worstMs === 0) return [scenario.cause, 'at once']
  const tenths = Math.ceil(worstMs / 100)
  const shown = worstMs < 100_000 ? `${(tenths / 10).toFixed(1)} s` : `${clock(tenths * 100)}.${tenths % 10}`
  return [scenario.cause, shown]
}

/** Where a limit comes from, as it stands beside the limit; each source once. */
function sourceOf({ source }: ConditionRow): string {
  if (typeof source === 'string') return source
  const told = source.flatMap(id =>
    Object.values(LimitsSchema.entries[id].entries).flatMap(entry =>
      'pipe' in entry.wrapped ? (v.getDescription(entry.wrapped) ?? []) : [],
    ),
  )
  const known = told.filter(text => text !== 'O')
  return [...new Set(known.length === 0 ? told : known)].join('; ')
}
