import type { CuffStatus } from '../../stations/contract/cuffStatus.ts'
import { encode, type Encoded } from '../../stations/contract/encode.ts'
import type { CuffId, SiteId, StationId } from '../../stations/contract/ids.ts'
import type { Limb } from '../../stations/contract/limb.ts'
import { countReps, stillWave } from '../../stations/tablet/countReps.ts'
import { followSensor, sensorMmHg, silentSensor } from '../../stations/tablet/followSensor.ts'
import type { TabletAction } from '../../stations/tablet/tabletAction.ts'
import type { CuffDriver } from './cuffs/cuffDriver.ts'

/** A cuff with a sensor at this tablet, as its page shows it. */
export interface CuffPost {
  readonly cuff: CuffId
  readonly driver: CuffDriver
  isConnected(): boolean
  status(): Encoded
  /** mmHg; null: unknown or older than it may be shown. */
  pressureMmHg(): number | null
  release(): Promise<void>
  disconnect(): void
}

const APART_MS = 90
const OLD_MS = 2_000
const LEAST_MMHG = -20
const MOST_MMHG = 500

/** Carries one cuff's pressure to the broker, and what it tells of the athlete to the tablet. */
export async function openCuffPost(deps: {
  readonly of: { readonly site: SiteId; readonly station: StationId }
  readonly boot: string
  readonly cuff: CuffId
  readonly limb: Limb
  readonly driver: CuffDriver
  readonly nowMs: () => number
  readonly wallMs: () => number
  readonly sayNow: (word: Encoded) => void
  readonly act: (action: TabletAction) => void
  readonly isCounting: () => boolean
}): Promise<CuffPost> {
  const { of, boot, cuff, limb, driver } = deps
  let seq = 0
  let sensor = silentSensor
  let wave = stillWave
  let connected = true
  let saidAtMs = -APART_MS
  let newestAtMs = -OLD_MS
  let batteryPercent: number | null = null

  function take(mmHg: number): void {
    const atMs = deps.nowMs()
    if (mmHg < LEAST_MMHG || mmHg > MOST_MMHG || atMs - saidAtMs < APART_MS) return
    saidAtMs = atMs
    newestAtMs = atMs
    const pressureMmHg = Math.round(10 * mmHg) / 10 + 0
    const sample = { boot, seq, at: deps.wallMs(), pressureMmHg }
    seq += 1
    deps.sayNow(encode({ ...of, kind: 'pressure', cuff, sample }))
    const followed = followSensor(sensor, { atMs, pressureMmHg })
    sensor = followed.sensor
    if (followed.change !== null) deps.act({ kind: 'sensed', cuff, ...followed.change })
    const counted = countReps(wave, { atMs, pressureMmHg })
    wave = counted.wave
    if (counted.rep && sensor.inflated && deps.isCounting()) deps.act({ kind: 'rep' })
  }

  function status(): Encoded {
    const there: CuffStatus = {
      online: true,
      boot,
      at: deps.wallMs(),
      serial: driver.serial,
      limb,
      model: driver.model,
      ...(batteryPercent === null ? {} : { batteryPercent }),
    }
    return encode({ ...of, kind: 'cuff-status', cuff, status: connected ? there : { online: false } })
  }

  function lost(): void {
    connected = false
    deps.sayNow(status())
  }

  await driver.connect({ pressure: take, lost })
  batteryPercent = await driver.battery()
  deps.sayNow(status())
  return {
    cuff,
    driver,
    isConnected: () => connected,
    status,
    pressureMmHg() {
      const atMs = deps.nowMs()
      if (!connected || atMs - newestAtMs > OLD_MS) return null
      return sensorMmHg(sensor, atMs)
    },
    release: () => driver.release(),
    disconnect() {
      driver.disconnect()
      lost()
    },
  }
}
