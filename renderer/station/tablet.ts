import type { Ref, ShallowRef } from 'vue'
import type { CuffId, StationId } from '../../stations/contract/ids.ts'
import type { KioskAlarm } from '../../stations/contract/kioskAlarms.ts'
import type { Limb } from '../../stations/contract/limb.ts'
import type { Hearing } from '../../stations/tablet/hearing.ts'
import type { TabletAction } from '../../stations/tablet/tabletAction.ts'
import type { TabletState } from '../../stations/tablet/tabletStateSchema.ts'
import type { CuffDriver } from './cuffs/cuffDriver.ts'
import type { CuffPost } from './openCuffPost.ts'

/** One station's tablet, as its page sees it. */
export interface Tablet {
  readonly station: StationId
  readonly state: ShallowRef<TabletState>
  readonly hearing: Ref<Hearing>
  readonly alarms: ShallowRef<readonly KioskAlarm[]>
  /** The tablet's own clock, as drawn. */
  readonly nowMs: Ref<number>
  /** Words that the broker does not have yet. */
  readonly waiting: Ref<number>
  readonly posts: ShallowRef<readonly CuffPost[]>
  act(action: TabletAction): void
  connectCuff(cuff: CuffId, limb: Limb, driver: CuffDriver): Promise<void>
  stop(): void
}
