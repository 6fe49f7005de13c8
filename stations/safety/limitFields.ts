import type { LimitField } from '../board/limitFieldSchema.ts'
import { LimitsSchema, defaultLimits } from './limits.ts'

type Wrapped = { readonly type: string; readonly pipe?: readonly object[] }
type Rule = { readonly entries: Readonly<Record<string, { readonly wrapped: Wrapped }>> }

/** Every limit, rule by rule, read from the schema that judges them (C-1): there is no second list. */
export function limitFields(): readonly LimitField[] {
  const rules: Readonly<Record<string, Rule>> = LimitsSchema.entries
  const standards: Readonly<Record<string, Readonly<Record<string, number | boolean>>>> = defaultLimits
  return Object.entries(rules).flatMap(([rule, { entries }]) =>
    Object.entries(entries).flatMap(([name, { wrapped }]): readonly LimitField[] => {
      const standard = standards[rule]?.[name]
      if (typeof standard === 'boolean') return [{ kind: 'switch', rule, name, standard }]
      if (standard === undefined) return []
      const [atLeast, atMost] = [requirementOf(wrapped, 'min_value'), requirementOf(wrapped, 'max_value')]
      return [
        {
          ...{ kind: 'number', rule, name, standard },
          atLeast: atLeast ?? 0,
          atMost: atMost === Number.MAX_SAFE_INTEGER ? null : atMost,
          source: sourceOf(wrapped),
        },
      ]
    }),
  )
}

function requirementOf(wrapped: Wrapped, type: 'min_value' | 'max_value'): number | null {
  const step = wrapped.pipe?.find(each => 'type' in each && each.type === type)
  return step !== undefined && 'requirement' in step && typeof step.requirement === 'number'
    ? step.requirement
    : null
}

function sourceOf(wrapped: Wrapped): string {
  const step = wrapped.pipe?.find(each => 'description' in each)
  return step !== undefined && 'description' in step && typeof step.description === 'string'
    ? step.description
    : ''
}
