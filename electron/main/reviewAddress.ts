/**
 * What an address means to the window of review and settings, which shows the hub's own pages: the wall it lies over, one of its
 * pages (the sign-in is on the way to them), a file to take away, or nothing that it may have.
 */
export type ReviewTarget = 'wall' | 'page' | 'file' | 'stranger'

const pagePaths = ['/review', '/settings', '/sign-in']
const asked = /^\/(?:assets|api\/(?:review|settings|doors))(?:\/|$)/
const filePath = /^\/api\/review\/sessions\/[^/]+\/export\/[^/]+$/

/** Judges an address by where the hub serves its pages (`http://127.0.0.1:8420/`). */
export function reviewTarget(address: string, pages: string): ReviewTarget {
  const [url, own] = [parsed(address), parsed(pages)]
  if (own === null || url?.origin !== own.origin) return 'stranger'
  if (pagePaths.includes(url.pathname)) return 'page'
  if (url.pathname === '/') return url.searchParams.has('replay') ? 'page' : 'wall'
  return filePath.test(url.pathname) ? 'file' : 'stranger'
}

/** Whether review's session may ask for an address: its pages, what they are made of, their questions, and a replay's socket. */
export function isReviewTraffic(address: string, pages: string): boolean {
  const [url, own] = [parsed(address), parsed(pages)]
  if (own === null || url?.host !== own.host) return false
  if (url.protocol === 'ws:') return url.pathname === '/replay'
  if (url.protocol !== own.protocol) return false
  const target = reviewTarget(address, pages)
  return target === 'page' || target === 'file' || asked.test(url.pathname)
}

function parsed(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
