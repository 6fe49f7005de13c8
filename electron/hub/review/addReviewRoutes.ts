import type { Env, Hono } from 'hono'
import { readRequest } from './readRequest.ts'
import { refused } from './reviewError.ts'
import type { Replays } from './startReplays.ts'
import type { Review } from './startReview.ts'

export const reviewPath = '/api/review/'

export type ReviewDeps = {
  readonly review: Review
  readonly replays: Pick<Replays, 'refusal'>
  /** The kiosk's language, which its pages take. */
  readonly language: string
}

/**
 * `/api/review/…`: what the journal knows, to read. Who may ask is decided before (`createPages`); what is answered is health data,
 * so no cache keeps it.
 */
export function addReviewRoutes<E extends Env>(
  app: Hono<E>,
  { review, replays, language }: ReviewDeps,
): void {
  app.get(`${reviewPath}kiosk`, c => c.json({ language }))
  /** A browser is not told why its WebSocket was refused: the page asks here first. */
  app.get(`${reviewPath}replay`, c => {
    const reason = replays.refusal()
    c.header('Cache-Control', 'no-store')
    if (reason === null) return c.json({ reason: null })
    const { status, error } = refused(409, 'replay', reason, 'a floor where nobody is under cuff')
    return c.json({ ...error, reason }, status)
  })
  app.get(`${reviewPath}*`, async c => {
    const url = new URL(c.req.url)
    const read = readRequest(url.pathname.slice(reviewPath.length), url.searchParams)
    const reply = read.ok ? await review.ask(read.request) : read
    c.header('Cache-Control', 'no-store')
    if (!reply.ok) return c.json(reply.error, reply.status)
    return c.body(reply.bytes, 200, { 'Content-Type': reply.type })
  })
}
