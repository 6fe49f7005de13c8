import type { LimitField } from '../board/limitFieldSchema.ts'
import { LimitsSchema, defaultLimits } from './limits.ts'

type Rule = { readonly entries: Readonly<Record<string, { readonly wrapped: object }>> }

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

function stepsOf(wrapped: object): readonly object[] {
  if (!('pipe' in wrapped) || !Array.isArray(wrapped.pipe)) return []
  return wrapped.pipe.filter((step: unknown): step is object => typeof step === 'object' && step !== null)
}

function requirementOf(wrapped: object, type: 'min_value' | 'max_value'): number | null {
  const step = stepsOf(wrapped).find(each => 'type' in each && each.type === type)
  return step !== undefined && 'requirement' in step && typeof step.requirement === 'number'
    ? step.requirement
    : null
}

function sourceOf(wrapped: object): string {
  const step = stepsOf(wrapped).find(each => 'description' in each)
  return step !== undefined && 'description' in step && typeof step.description === 'string'
    ? step.description
    : ''
}
