/** The broker of our own, or one that is elsewhere. */
export type BrokerChoice = { readonly kind: 'embedded' } | { readonly kind: 'outside'; readonly url: string }

/** What a broker elsewhere is expected to be given as. */
export const outsideText = 'a URL with mqtt://, mqtts://, ws:// or wss://'

/** A flag or a key of `kiosk.json` whose value may hold a password, and is never said back. */
export function holdsPassword(name: string): boolean {
  return name.toLowerCase().endsWith('broker')
}

const PROTOCOLS = ['mqtt:', 'mqtts:', 'ws:', 'wss:']

/** Reads `embedded` or a broker's URL; null if it is neither. */
export function readBroker(text: string): BrokerChoice | null {
  if (text === 'embedded') return { kind: 'embedded' }
  const url = parse(text)
  if (url === null || !PROTOCOLS.includes(url.protocol) || url.hostname === '') return null
  return { kind: 'outside', url: text }
}

/** The same where only a broker elsewhere will do. */
export function outsideUrl(text: string): string | null {
  const choice = readBroker(text)
  return choice?.kind === 'outside' ? choice.url : null
}

// URL.canParse came after the oldest Node this runs on.
function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** The login in a broker's URL, as mqtt.js reads it; null: there is none. */
export function loginOf(address: string): { readonly username: string; readonly password: string } | null {
  const { username, password } = new URL(address)
  if (username === '') return null
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) }
}

/** The URL as it may be shown and logged: without user, password and whatever a query may hold. */
export function shownUrl(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}
