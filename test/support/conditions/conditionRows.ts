import type { Limits } from '../../../stations/safety/limits.ts'
import { at, clock, row, seconds, type ConditionRow } from './conditionRow.ts'

/** Every condition in the order of its ID. */
export function conditionRows(limits: Limits): readonly ConditionRow[] {
  const { C1, C1a, C1b, C1x, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14 } = limits
  const { C19, C21, C22, C23, C25, C27 } = limits
  const both = (arm: number, leg: number): string => `arm ${clock(arm)}, leg ${clock(leg)}`
  return [
    row('C1', 'released', ['C1'], at('medium', clock(C1.cautionMs)), at('high', clock(C1.stopMs))),
    {
      ...row(
        'C1a',
        'released',
        ['C1a'],
        at('medium', both(C1a.armCautionMs, C1a.legCautionMs)),
        at('high', both(C1a.armStopMs, C1a.legStopMs)),
      ),
      rule: 'C1',
    },
    {
      ...row(
        'C1b',
        'released',
        ['C1b'],
        at('medium', `passive set + ${clock(C1b.cautionAfterMs)}`),
        at('high', `passive set + ${clock(C1b.stopAfterMs)}, at most ${clock(C1b.maxMs)}`),
      ),
      rule: 'C1',
    },
    { ...row('C1x', 'released', ['C1x'], at('high', both(C1x.armMs, C1x.legMs))), rule: 'C1' },
    row(
      'C2',
      'the session’s end',
      ['C2'],
      at('medium', `a limb’s sum of ${clock(C2.cautionMs)}`),
      at('high', `a limb’s sum of ${clock(C2.stopMs)}`),
    ),
    row('C3', 'released', ['C3'], at('medium', `released for less than ${clock(C3.minReleasedMs)}`)),
    row(
      'C4',
      `≤ target + half the tolerance for ${seconds(C4.offMs)}; released`,
      ['C4'],
      at('medium', '`m10` > target + tolerance', C4.onMs),
    ),
    row(
      'C5',
      `\`m10\` < ${C5.cautionOffPercentLop} % and \`p4\` < ${C5.stopOffPercentLop} % LOP for ${seconds(C5.offMs)}; released`,
      ['C5'],
      at('medium', `\`m10\` > ${C5.cautionPercentLop} % LOP`, C5.cautionOnMs),
      at('high', `\`p4\` ≥ ${C5.stopPercentLop} % LOP`, C5.stopOnMs),
    ),
    row(
      'C6',
      `${seconds(C6.offMs)} without`,
      ['C6'],
      at('medium', `${C6.count} tops ≥ ${C6.peakPercentLop} % LOP in ${seconds(C6.windowMs)}`),
    ),
    row(
      'C7',
      `${C7.belowMmHg} mmHg below for ${seconds(C7.offMs)}`,
      ['C7'],
      at('medium', `\`p1\` > arm ${C7.armCautionMmHg}, leg ${C7.legCautionMmHg} mmHg`, C7.cautionOnMs),
      at('high', `\`p1\` > arm ${C7.armStopMmHg}, leg ${C7.legStopMmHg} mmHg`, C7.stopOnMs),
    ),
    row(
      'C8',
      `over ${Math.round(C8.share * 100) + 5} % for ${seconds(C8.offMs)}; no set, released`,
      ['C8'],
      at(
        'low',
        `\`m10\` < ${Math.round(C8.share * 100)} % of target in a set (off unless switched on)`,
        C8.onMs,
      ),
    ),
    row(
      'C9',
      `< ${C9.offMmHg} mmHg for ${seconds(C9.offMs)}; released`,
      ['C9'],
      at('low', `\`m10\` of left and right > ${C9.apartMmHg} mmHg apart`, C9.onMs),
    ),
    row(
      'C10',
      '3 valid samples in 5 s; released',
      ['C10'],
      at('medium', `no valid sample for ${seconds(C10.cautionMs)}`),
      at('high', `no valid sample for ${seconds(C10.stopMs)}`),
    ),
    row(
      'C11',
      'it is back',
      ['C11'],
      at('low', `last will, or ${seconds(C11.unheardMs)} unheard; nothing inflated`),
      at('medium', 'the same, a manual cuff inflated'),
      at('high', 'the same, a manual cuff inflated', C11.stopMs),
    ),
    row(
      'C12',
      'released, or a set starts',
      ['C12'],
      at('medium', 'finished, cleared or session over, still inflated', C12.cautionMs),
      at('high', 'finished, cleared or session over, still inflated', C12.stopMs),
    ),
    row(
      'C13',
      'released',
      ['C13'],
      at('medium', 'let out, and `p1` > 15 mmHg since', C13.cautionMs),
      at('high', 'let out, and `p1` > 15 mmHg since', C13.stopMs),
    ),
    row(
      'C14',
      'assigned or released',
      ['C14'],
      at('medium', 'inflated at a free station', C14.cautionMs),
      at('high', 'inflated at a free station', C14.stopMs),
    ),
    row('C15', 'cleared, unassigned or released', 'S', at('high', 'assigned, not cleared, and inflated')),
    row(
      'C16',
      'acknowledged, and every cuff released',
      'P',
      at('high', '`stop`, or a symptom that is a stop'),
    ),
    row('C17', 'acknowledged', 'P', at('medium', 'tingling')),
    row(
      'C18',
      'acknowledged, and a lower report or released',
      'P, S',
      at('medium', 'pain 7 of 10'),
      at('high', 'pain 8 to 10 of 10'),
    ),
    row(
      'C19',
      'a set starts, finished, released',
      ['C19'],
      at('low', `between two sets, inflated: rest + ${seconds(C19.graceMs)}`),
    ),
    row(
      'C20',
      'solved',
      'O',
      at('medium', 'one cuff or athlete at two stations', 10_000),
      at('high', 'the same, inflated at either', 10_000),
    ),
    row(
      'C21',
      `${seconds(C21.offMs)} without`,
      ['C21'],
      at('low', `${C21.count} invalid messages in ${seconds(C21.windowMs)}, or \`seq\` went back`),
      at('medium', 'the same, inflated'),
    ),
    row('C22', `${seconds(C22.offMs)} below`, ['C22'], at('low', `> ${C22.perSecond} messages in a second`)),
    row(
      'C23',
      `${C23.lowPercent + 3} % and more`,
      ['C23'],
      at('low', `< ${C23.lowPercent} %`),
      at('medium', `< ${C23.criticalPercent} % and inflated`),
    ),
    row(
      'C24',
      'changed',
      'P, S',
      at('low', 'asks for > 80 % LOP, > 50 % 1RM, C7’s M without LOP, or past a hard ceiling'),
    ),
    row(
      'C25',
      'proved',
      ['C25'],
      at('medium', `no own message back for ${seconds(C25.cautionMs)}`),
      at('high', `no own message back for ${seconds(C25.stopMs)}, anyone inflated`),
    ),
    row('C26', 'written', 'O', at('medium', 'the journal cannot be written')),
    row(
      'C27',
      'acknowledged',
      ['C27'],
      at('medium', `did not look for > ${seconds(C27.gapMs)}, anyone inflated`),
    ),
    row('C28', 'acknowledged', 'O', at('low', '`call`')),
  ]
}
