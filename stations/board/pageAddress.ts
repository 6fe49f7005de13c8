/** What a path of the kiosk's pages asks for. A page that is not built is `none`, with the reason in words. */
export type PageAddress =
  { readonly page: 'wall' | 'review' } | { readonly page: 'none'; readonly reason: string }

/** The page that a URL's path names. Both ends ask this: the hub what to serve, the renderer what to load. */
export function readPageAddress(pathname: string): PageAddress {
  const [first = '', ...more] = pathname
    .replace(/^\//, '')
    .replace(/(?<=[^/])\/$/, '')
    .split('/')
  if (more.length === 0) {
    switch (first) {
      case '':
      case 'index.html':
        return { page: 'wall' }
      case 'review':
        return { page: 'review' }
    }
  }
  return { page: 'none', reason: 'There is no such page here.' }
}
