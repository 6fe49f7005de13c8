/** The broker of our own, or one that is elsewhere. */
export type BrokerChoice = { readonly kind: 'embedded' } | { readonly kind: 'outside'; readonly url: string }

const PROTOCOLS = ['mqtt:', 'mqtts:', 'ws:', 'wss:']

/** Reads `embedded` or a broker's URL; null if it is neither. */
export function readBroker(text: string): BrokerChoice | null {
  if (text === 'embedded') return { kind: 'embedded' }
  const url = parse(text)
  if (url === null || !PROTOCOLS.includes(url.protocol) || url.hostname === '') return null
  return { kind: 'outside', url: text }
}

// URL.canParse came after the oldest Node this runs on.
function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** The URL as it may be shown and logged: without user, password and whatever a query may hold. */
export function shownUrl(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}
