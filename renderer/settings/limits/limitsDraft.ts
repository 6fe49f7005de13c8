import type { LimitField } from '../../../stations/board/limitFieldSchema.ts'
import { limitText, readLimitText } from './limitUnit.ts'

/** What stands in each field, by `C4.onMs`; empty: the default holds. */
export type LimitsDraft = Record<string, string>
export type LimitWrong = 'not-read' | 'out-of-bounds'

/** `C4.onMs`. */
export function limitKey({ rule, name }: Pick<LimitField, 'rule' | 'name'>): string {
  return `${rule}.${name}`
}

/** What a site has set, field by field. */
export function limitsDraftOf(fields: readonly LimitField[], limits: unknown): LimitsDraft {
  return Object.fromEntries(
    fields.map(field => {
      const value = childOf(childOf(limits, field.rule), field.name)
      if (value === undefined) return [limitKey(field), '']
      const isNumber = field.kind === 'number' && typeof value === 'number'
      return [limitKey(field), isNumber ? limitText(field, value) : JSON.stringify(value)]
    }),
  )
}

/** Why the kiosk would refuse it; null: it would not. */
export function limitWrong(field: LimitField, text: string): LimitWrong | null {
  if (text.trim() === '' || field.kind === 'switch') return null
  const value = readLimitText(field, text)
  if (value === null) return 'not-read'
  const isInside = value >= field.atLeast && (field.atMost === null || value <= field.atMost)
  return isInside ? null : 'out-of-bounds'
}

/** `limits` of `kiosk.json`, with what the fields do not know left as it was; null: nothing is set. */
export function limitsOf(
  fields: readonly LimitField[],
  draft: LimitsDraft,
  before: unknown,
): Readonly<Record<string, object>> | null {
  const rules = new Map<string, Map<string, unknown>>()
  for (const [rule, values] of Object.entries(plain(before)))
    rules.set(rule, new Map(Object.entries(plain(values))))
  for (const field of fields) {
    const values = rules.get(field.rule) ?? new Map<string, unknown>()
    rules.set(field.rule, values)
    const text = draft[limitKey(field)]?.trim() ?? ''
    if (text === '') values.delete(field.name)
    else
      values.set(field.name, field.kind === 'switch' ? text === 'true' : (readLimitText(field, text) ?? text))
  }
  const set = [...rules].filter(([, values]) => values.size > 0)
  return set.length === 0
    ? null
    : Object.fromEntries(set.map(([rule, values]) => [rule, Object.fromEntries(values)]))
}

function plain(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

function childOf(value: unknown, key: string): unknown {
  return Object.entries(plain(value)).find(([name]) => name === key)?.[1]
}
