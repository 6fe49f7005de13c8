/** What of `/api` may be asked without the PIN: to sign in, and to pair a tablet with a code. */
const open = ['/api/doors', '/api/doors/sign-in', '/api/doors/sign-out', '/api/doors/pair']
/** What a station's tablet asks with its own credentials. */
const ofStation = /^\/api\/station\/([^/]+)\/(?:feed|check-in|step-back)$/
const coachsPages = ['coach', 'review', 'settings']

/**
 * Whether a path is for coaches alone. Of `/api/` everything is but the four above and a tablet's own, whatever is built there later; the page of a
 * wall, a tablet and its files are not: what a wall shows hangs in the room, and a tablet's words need its own credentials.
 */
export function isForCoaches(path: string): boolean {
  const [, first = ''] = path.toLowerCase().split(/\/+/)
  if (first === 'api') return !open.includes(path)
  return coachsPages.includes(first)
}

/** The station whose tablet may ask this, as well as coaches; null: it is nothing for a tablet. */
export function stationOf(path: string): string | null {
  return ofStation.exec(path)?.[1] ?? null
}
