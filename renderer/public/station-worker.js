// Starts a station's page without a network. The page itself puts what it was loaded from into the cache.
const CACHE = 'station'
const ANSWER_WITHIN_MS = 3_000

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptFirst(request))
  else if (request.mode === 'navigate' || pathname === '/site.json') event.respondWith(newestFirst(request))
})

/** Files under /assets/ are named by their content: one that is kept is the right one. */
async function keptFirst(request) {
  return (await fromCache(request)) ?? fetch(request)
}

async function newestFirst(request) {
  const kept = await fromCache(request)
  if (kept === undefined) return fetch(request)
  const late = new Promise(resolve => setTimeout(resolve, ANSWER_WITHIN_MS, kept))
  return Promise.race([fetch(request).catch(() => kept), late])
}

async function fromCache(request) {
  const cache = await caches.open(CACHE)
  return cache.match(request, { ignoreSearch: true })
}
