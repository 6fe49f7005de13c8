/** What the review page shows: a session, one athlete in it, or (an athlete without a session) one athlete over months. */
export interface ReviewAddress {
  readonly session: string | null
  readonly athlete: string | null
}

export function readReviewAddress(search: string): ReviewAddress {
  const wanted = new URLSearchParams(search)
  return { session: wanted.get('session'), athlete: wanted.get('athlete') }
}

/** The address of what is to be shown; language and theme stay as they are in `search`. */
export function reviewHref({ session, athlete }: ReviewAddress, search: string): string {
  const before = new URLSearchParams(search)
  const wanted = new URLSearchParams()
  if (session !== null) wanted.set('session', session)
  if (athlete !== null) wanted.set('athlete', athlete)
  for (const kept of ['lang', 'theme']) {
    const value = before.get(kept)
    if (value !== null) wanted.set(kept, value)
  }
  const text = wanted.toString()
  return text === '' ? '/review' : `/review?${text}`
}
