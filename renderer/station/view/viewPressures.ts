import type { PrescribedCuff } from '../../../stations/contract/assignment.ts'
import type { TabletState } from '../../../stations/tablet/tabletStateSchema.ts'
import type { CuffPost } from '../openCuffPost.ts'
import type { StationWords } from '../words/en.ts'

/** One cuff's own pressure as words: a number, an entered value, or what is missing. */
export interface PressureView {
  readonly cuff: string
  readonly limb: string
  readonly value: string
  readonly unit: string
  readonly caption: string
  readonly known: boolean
}

const NOTHING = '– – –'

/** The pressure of every prescribed cuff. Unknown is said, and never looks like zero. */
export function viewPressures(
  state: TabletState,
  posts: readonly CuffPost[],
  words: StationWords,
): readonly PressureView[] {
  const prescribed = state.assignment?.prescription.cuffs ?? []
  return prescribed.map(cuff => {
    const limb = words.limbs[cuff.limb]
    const shown = cuff.manual ? entered(state, cuff, words) : sensed(posts, cuff, words)
    return { cuff: cuff.cuff, limb, ...shown }
  })
}

type Shown = Omit<PressureView, 'cuff' | 'limb'>

function entered(state: TabletState, prescribed: PrescribedCuff, words: StationWords): Shown {
  const known = state.cuffs.find(({ cuff }) => cuff === prescribed.cuff)
  if (known === undefined || known.inflatedAtMs === null)
    return { value: NOTHING, unit: '', caption: words.loose, known: false }
  const { pressureMmHg = null, tightness = null } = known.entered ?? {}
  if (pressureMmHg !== null)
    return { value: String(Math.round(pressureMmHg)), unit: words.mmHg, caption: words.entered, known: true }
  if (tightness !== null) return { value: `${tightness}/10`, unit: '', caption: words.entered, known: true }
  return { value: NOTHING, unit: '', caption: words.entered, known: false }
}

function sensed(posts: readonly CuffPost[], prescribed: PrescribedCuff, words: StationWords): Shown {
  const post = posts.find(({ cuff }) => cuff === prescribed.cuff)
  const mmHg = post?.pressureMmHg() ?? null
  const aim = aimOf(prescribed, words)
  if (mmHg === null) return { value: NOTHING, unit: '', caption: aim ?? words.noData, known: false }
  const { lopMmHg } = prescribed
  const share = lopMmHg === undefined ? null : words.ofLop(Math.round((100 * mmHg) / lopMmHg))
  const caption = [aim, share].filter(part => part !== null).join(' · ')
  return { value: String(Math.round(mmHg)), unit: words.mmHg, caption, known: true }
}

/** The band about the target; the tolerance that is not prescribed is the larger of 15 mmHg and 10 % (C4). */
function aimOf({ targetMmHg, toleranceMmHg }: PrescribedCuff, words: StationWords): string | null {
  if (targetMmHg === undefined) return null
  const tolerance = toleranceMmHg ?? Math.max(15, targetMmHg / 10)
  return words.band(Math.round(targetMmHg - tolerance), Math.round(targetMmHg + tolerance))
}
