import { formatLength } from '../../format/formatClock.ts'
import type { LimitField } from '../../../stations/board/limitFieldSchema.ts'

/** In what a limit is written: minutes as `8:00`, never as a bare number that could be meant as seconds. */
export type LimitUnit = 'minutes' | 'seconds' | 'percentLop' | 'percent' | 'mmHg' | 'perSecond' | 'count'
type NumberField = LimitField & { readonly kind: 'number' }

const MINUTE_MS = 60_000
const CLOCK = /^(\d{1,3}):([0-5]\d(?:\.\d{1,3})?)$/
const NUMBER = /^\d{1,7}(\.\d{1,3})?$/

/** The unit, by the name that the limit has in `kiosk.json`. */
export function limitUnit({ name, standard }: NumberField): LimitUnit {
  if (name.endsWith('Ms')) return standard >= MINUTE_MS ? 'minutes' : 'seconds'
  if (name.endsWith('PercentLop')) return 'percentLop'
  if (name.endsWith('Percent') || name === 'share') return 'percent'
  if (name.endsWith('MmHg')) return 'mmHg'
  return name === 'perSecond' ? 'perSecond' : 'count'
}

/** How much of what is in the file one of what is written is. */
function scaleOf(field: NumberField): number {
  if (field.name.endsWith('Ms')) return 1_000
  return field.name === 'share' ? 0.01 : 1
}

/** A value of the file as it is written in the field. */
export function limitText(field: NumberField, value: number): string {
  const isClock = limitUnit(field) === 'minutes' && value % 1_000 === 0
  if (isClock) return formatLength(value)
  const written = String(Number((value / scaleOf(field)).toFixed(3)))
  return limitUnit(field) === 'minutes' ? clockText(value) : written
}

function clockText(valueMs: number): string {
  const minutes = Math.floor(valueMs / MINUTE_MS)
  const seconds = ((valueMs % MINUTE_MS) / 1_000).toFixed(3)
  return `${minutes}:${seconds.padStart(6, '0')}`
}

/** The value for the file; null: that is no such value. Seconds may be written as `1:30` too. */
export function readLimitText(field: NumberField, text: string): number | null {
  const plain = text.trim().replace(',', '.')
  const unit = limitUnit(field)
  const clock = unit === 'minutes' || unit === 'seconds' ? CLOCK.exec(plain) : null
  if (clock !== null) return Math.round(Number(clock[1]) * MINUTE_MS + Number(clock[2]) * 1_000)
  if (unit === 'minutes' || !NUMBER.test(plain)) return null
  return Number((Number(plain) * scaleOf(field)).toFixed(5))
}
