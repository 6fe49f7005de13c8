import { isOver, type Finding } from '../../../stations/roster/guardRails.ts'
import { formatLength } from '../../format/formatClock.ts'
import type { StationWords } from '../../station/words/en.ts'
import type { RosterWords } from './words/en.ts'

/** A finding on a plan in words; `over`: it may not be kept so. */
export function findingWords(
  finding: Finding,
  words: RosterWords,
  stationWords: StationWords,
): { readonly text: string; readonly over: boolean } {
  return { text: textOf(finding, words, stationWords), over: isOver(finding) }
}

function textOf(finding: Finding, { findings }: RosterWords, { limbs }: StationWords): string {
  switch (finding.kind) {
    case 'percent': {
      const most = String(finding.most)
      return finding.isFirst ? findings.firstPercent(most) : findings.percent(most)
    }
    case 'target':
      return findings.target(String(Math.round(finding.asked)), String(Math.floor(finding.ceiling)))
    case 'time':
      return findings.time(formatLength(finding.asked * 1_000), formatLength(finding.ceiling * 1_000))
    case 'load':
      return findings.load(String(finding.asked), String(finding.ceiling))
    case 'first-capped':
      return findings.firstCapped(String(finding.most))
    case 'lop-missing':
      return findings.lopMissing(limbs[finding.limb])
    case 'lop-expired':
      return findings.lopExpired(limbs[finding.limb])
    case 'no-target':
      return findings.noTarget
  }
}
