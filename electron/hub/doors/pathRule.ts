/** What of `/api` may be asked without the PIN: to sign in, and to pair a tablet with a code. */
const open = ['/api/doors', '/api/doors/sign-in', '/api/doors/sign-out', '/api/doors/pair']
const coachsPages = ['coach', 'review', 'settings']

/**
 * Whether a path is for coaches alone. Of `/api/` everything is but the four above, whatever is built there later; the page of a
 * wall, a tablet and its files are not: what a wall shows hangs in the room, and a tablet's words need its own credentials.
 */
export function isForCoaches(path: string): boolean {
  const [, first = ''] = path.toLowerCase().split(/\/+/)
  if (first === 'api') return !open.includes(path)
  return coachsPages.includes(first)
}
