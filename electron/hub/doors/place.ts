import { isLoopback } from '../server/isLoopback.ts'

/** Where somebody asks from, for limits: an IPv4 address, or the /64 that one household or phone has of IPv6. */
export function placeOf(address: string | undefined): string {
  if (address === undefined) return 'somewhere'
  if (isLoopback(address)) return 'this machine'
  const plain = plainAddress(address)
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::')
  const groups = head.split(':').filter(group => group !== '')
  const after = tail.split(':').filter(group => group !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0')
  return `${[...groups, ...(address.includes('::') ? zeros : []), ...after].slice(0, 4).join(':')}::/64`
}

/** An IPv4 address as people write it, also where it comes in the clothes of IPv6. */
export function plainAddress(address: string): string {
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
}
