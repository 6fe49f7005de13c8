import { expect, test } from 'vitest'
import { cuffModels } from '../../stations/simulator/cuffModels.ts'
import { raisedOnFloor } from '../budget/raisedOnFloor.ts'

const TIMEOUT_MS = 120_000

// `npm run budget` looks at whole hours and several floors: 6 alarms an hour at the most, none of them high.
test.each(cuffModels)(
  'good athletes keep the alarm budget for 10 minutes on $name',
  model => {
    const raised = raisedOnFloor({ seed: 11, stations: 12, minutes: 10, model })
    expect(raised.filter(({ priority }) => priority === 'high')).toEqual([])
    expect(raised.slice(1)).toEqual([])
  },
  TIMEOUT_MS,
)
