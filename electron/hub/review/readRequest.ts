import type { ReviewRequest } from '../../../stations/record/reviewSchema.ts'
import { refused, type Refused } from './reviewError.ts'

export type ReadRequest = { readonly ok: true; readonly request: ReviewRequest } | Refused

const LIST_LIMIT = 200
const USUAL_LIMIT = 50
const LEAST_WIDTH = 16
const MOST_WIDTH = 8_192
const LONGEST_ID = 128

/** What an address below `/api/review/` asks for, or what is wrong with it. */
export function readRequest(path: string, query: URLSearchParams): ReadRequest {
  const parts = path.split('/').map(decoded)
  if (parts.some(part => part === null || part.length > LONGEST_ID))
    return refused(400, 'path', path.slice(0, LONGEST_ID), `names of at most ${LONGEST_ID} characters`)
  const [what = '', id = '', more = '', rest] = parts.map(part => part ?? '')
  if (rest !== undefined) return unknownPath(path)
  if (what === 'sessions' && id === '') return pageOf(query, page => ({ kind: 'sessions', ...page }))
  if (what === 'sessions' && more === '') return { ok: true, request: { kind: 'session', session: id } }
  if (what === 'sessions' && more === 'samples') return samplesOf(id, query)
  if (what === 'athletes' && id === '') return { ok: true, request: { kind: 'athletes' } }
  if (what === 'athletes' && more === '')
    return pageOf(query, page => ({ kind: 'athlete', athlete: id, ...page }))
  return unknownPath(path)
}

function samplesOf(session: string, query: URLSearchParams): ReadRequest {
  const athlete = query.get('athlete')
  if (athlete === null || athlete === '')
    return refused(400, 'athlete', athlete, 'an athleteId of this session')
  const [fromMs, toMs] = [numberIn(query, 'from'), numberIn(query, 'to')]
  const width = numberIn(query, 'width')
  if (fromMs === undefined || toMs === undefined)
    return refused(
      400,
      'from, to',
      `${query.get('from')}, ${query.get('to')}`,
      "moments in ms on the kiosk's clock",
    )
  if (fromMs !== null && toMs !== null && fromMs >= toMs)
    return refused(400, 'from, to', `${fromMs}, ${toMs}`, 'from before to')
  if (width === undefined || (width !== null && !(width >= LEAST_WIDTH && width <= MOST_WIDTH)))
    return refused(400, 'width', query.get('width'), `${LEAST_WIDTH} to ${MOST_WIDTH} pixels, or none`)
  return { ok: true, request: { kind: 'samples', session, athlete, fromMs, toMs, width } }
}

function pageOf(
  query: URLSearchParams,
  request: (page: { beforeWallMs: number | null; limit: number }) => ReviewRequest,
): ReadRequest {
  const beforeWallMs = numberIn(query, 'before')
  const limit = numberIn(query, 'limit') ?? USUAL_LIMIT
  if (beforeWallMs === undefined)
    return refused(400, 'before', query.get('before'), 'milliseconds since 1970 UTC')
  if (!Number.isInteger(limit) || limit < 1 || limit > LIST_LIMIT || query.get('limit') === '')
    return refused(400, 'limit', query.get('limit'), `a whole number from 1 to ${LIST_LIMIT}`)
  return { ok: true, request: request({ beforeWallMs, limit }) }
}

/** null: it is not there; undefined: it is no number. */
function numberIn(query: URLSearchParams, name: string): number | null | undefined {
  const text = query.get(name)
  if (text === null) return null
  const value = Number(text)
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

function unknownPath(path: string): Refused {
  return refused(
    404,
    'path',
    path.slice(0, LONGEST_ID),
    'sessions, sessions/{id}, sessions/{id}/samples?athlete=…, athletes or athletes/{id}',
  )
}
