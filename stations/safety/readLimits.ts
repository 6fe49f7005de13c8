import * as v from 'valibot'
import { withAllRules } from './limit.ts'
import { LimitsSchema, type Limits } from './limits.ts'

export type LimitsResult =
  | { readonly ok: true; readonly limits: Limits }
  | { readonly ok: false; readonly errors: readonly { readonly path: string; readonly text: string }[] }

/**
 * Reads `limits` of the configuration (C-1): a tighter value is taken as it is, a looser one inside the hard bounds; an
 * unknown name or a value outside is an error with its path and the bound. All errors come at once.
 */
export function readLimits(value: unknown): LimitsResult {
  const result = v.safeParse(LimitsSchema, withAllRules(value ?? {}))
  if (result.success) return { ok: true, limits: result.output }
  const errors = result.issues.map(issue => {
    const path = v.getDotPath(issue)
    return {
      path: path === null ? 'limits' : `limits.${path}`,
      // What compares two limits looks at their rule; the one at fault is at the end of the path.
      text: `must be ${issue.message}, got ${issue.type === 'check' ? String(issue.path?.at(-1)?.value) : issue.received}`,
    }
  })
  return { ok: false, errors }
}
