import type { Env, Hono } from 'hono'
import { readRequest } from './readRequest.ts'
import type { Refused } from './reviewError.ts'
import type { Review } from './startReview.ts'

export const reviewPath = '/api/review/'

/**
 * `/api/review/…`: what the journal knows, to read. Who may ask is decided before (`createPages`); what is answered is health data,
 * so no cache keeps it.
 */
export function addReviewRoutes<E extends Env>(app: Hono<E>, review: Review): void {
  app.get(`${reviewPath}*`, async c => {
    const url = new URL(c.req.url)
    const read = readRequest(url.pathname.slice(reviewPath.length), url.searchParams)
    const reply = read.ok ? await review.ask(read.request) : read
    c.header('Cache-Control', 'no-store')
    if (!reply.ok) return c.json(reply.error, reply.status)
    return c.body(reply.bytes, 200, { 'Content-Type': reply.type })
  })
}

/** The same words for whoever asks in another way. */
export function wordsOf({ error }: Refused): string {
  const { what, got, expected } = error.error
  return `${what}: expected ${expected}, got ${got ?? 'nothing'}`
}
