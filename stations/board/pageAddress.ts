import { isStationId, type StationId } from '../contract/ids.ts'

/** What a path of the kiosk's pages asks for. A page that is not built is `none`, with the reason in words. */
export type PageAddress =
  | { readonly page: 'wall' | 'coach' | 'review' | 'settings' | 'sign-in' }
  | { readonly page: 'station'; readonly station: StationId }
  | { readonly page: 'none'; readonly reason: string }

/** The page that a URL's path names. Both ends ask this: the hub what to serve, the renderer what to load. */
export function readPageAddress(pathname: string): PageAddress {
  const [first = '', ...more] = pathname
    .replace(/^\//, '')
    .replace(/(?<=[^/])\/$/, '')
    .split('/')
  const [id] = more
  switch (first) {
    case '':
    case 'index.html':
      if (more.length === 0) return { page: 'wall' }
      break
    case 'coach':
    case 'review':
    case 'settings':
    case 'sign-in':
      if (more.length === 0) return { page: first }
      break
    case 'station':
      if (id === undefined || more.length > 1) break
      if (isStationId(id)) return { page: 'station', station: id }
      return none('A station is called by 1 to 32 of a-z, 0-9 and -, as in /station/5.')
  }
  return none('There is no such page here.')
}

function none(reason: string): PageAddress {
  return { page: 'none', reason }
}
