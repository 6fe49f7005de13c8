const CACHE = 'station'

/** Lets the page be installed, and started without a network: it keeps what it was loaded from. */
export async function installOffline(station: string): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = `/station/${station}/app.webmanifest`
  link.crossOrigin = 'use-credentials'
  document.head.append(link)
  // Both are there only over https or on this machine.
  if (!('serviceWorker' in navigator) || !('caches' in window)) return
  try {
    await navigator.serviceWorker.register('/station-worker.js', { scope: '/station/' })
    const cache = await caches.open(CACHE)
    const files = performance
      .getEntriesByType('resource')
      .map(entry => new URL(entry.name))
      .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
      .map(({ pathname }) => pathname)
    const pages = [location.pathname, '/site.json']
    const wanted = [...new Set([...pages, ...files])]
    // What an earlier version was made of is let go once the new one is whole.
    await cache.addAll(wanted)
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url)
      if (pathname.startsWith('/assets/') && !wanted.includes(pathname)) await cache.delete(url)
    }
  } catch {
    // Without a network, or without room: the page goes on, and tries again at its next start.
  }
}
