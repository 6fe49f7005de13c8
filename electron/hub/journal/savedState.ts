import * as v from 'valibot'
import type { KioskSetup } from '../../../stations/kioskSetup.ts'
import type { KioskState } from '../../../stations/kioskState.ts'

const StateSchema = v.custom<KioskState>(
  value => typeof value === 'object' && value !== null && 'stations' in value,
)

export function saveKiosk(state: KioskState): string {
  return JSON.stringify({ ...state, board: { ...state.board, traces: [] } }, (_key, value: unknown) =>
    value instanceof Map
      ? { $map: [...value] }
      : value === Infinity
        ? { $inf: 1 }
        : value === -Infinity
          ? { $inf: -1 }
          : value,
  )
}

export function restoreKiosk(text: string): KioskState | null {
  const parsed: unknown = JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map)
    return '$inf' in value ? Number(value.$inf) * Infinity : value
  })
  return v.is(StateSchema, parsed) ? parsed : null
}

export function underSetup(state: KioskState, setup: KioskSetup): KioskState {
  return { ...state, setup }
}
