import * as v from 'valibot'
import { ReviewErrorSchema, type ReviewError } from '../../stations/record/reviewSchema.ts'
import { decodeSeries, type SeriesAnswer } from '../../stations/record/seriesWire.ts'

export type Asked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ReviewError['error'] }

const root = '/api/review/'

/** Asks the hub; an answer that is not as it should be is no answer. */
export async function askReview<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Promise<Asked<v.InferOutput<Schema>>> {
  return asked(path, async response => {
    const read = v.safeParse(schema, await response.json())
    return read.success ? read.output : null
  })
}

export interface SamplesWanted {
  readonly session: string
  readonly athlete: string
  readonly width: number
  readonly range: { readonly fromMs: number; readonly toMs: number } | null
}

/** The samples of one athlete, thinned to what so many pixels can show. */
export function askSamples({ session, athlete, width, range }: SamplesWanted): Promise<Asked<SeriesAnswer>> {
  const query = new URLSearchParams({ athlete, width: String(width) })
  if (range !== null) {
    query.set('from', String(range.fromMs))
    query.set('to', String(range.toMs))
  }
  return asked(`sessions/${encodeURIComponent(session)}/samples?${query.toString()}`, async response =>
    decodeSeries(await response.arrayBuffer()),
  )
}

async function asked<Value>(
  path: string,
  read: (response: Response) => Promise<Value | null>,
): Promise<Asked<Value>> {
  try {
    const response = await fetch(root + path)
    if (response.ok) {
      const value = await read(response)
      return value === null ? failed(path, 'something else') : { ok: true, value }
    }
    const told = v.safeParse(ReviewErrorSchema, await response.json())
    return told.success ? { ok: false, error: told.output.error } : failed(path, String(response.status))
  } catch {
    return failed(path, null)
  }
}

function failed(path: string, got: string | null): { ok: false; error: ReviewError['error'] } {
  return { ok: false, error: { what: path, got, expected: 'an answer of the kiosk' } }
}
