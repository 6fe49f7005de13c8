import type { Doors } from './openDoors.ts'
import type { Visitor } from './visitor.ts'

/**
 * Whether a request comes from a station's own tablet: by that station's credentials, as the broker takes them, in HTTP's Basic
 * scheme; without `--lan` whoever is on this machine may speak for any station.
 */
export function isTabletOf(
  station: string,
  visitor: Pick<Visitor, 'isHere'>,
  authorization: string | undefined,
  { lan, keys }: Pick<Doors, 'lan' | 'keys'>,
): boolean {
  if (!lan && visitor.isHere) return true
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(authorization ?? '')?.[1]
  if (encoded === undefined) return false
  const said = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = said.indexOf(':')
  if (colon === -1) return false
  const role = keys.find(said.slice(0, colon), Buffer.from(said.slice(colon + 1)))?.role
  return role?.kind === 'station' && role.station === station
}
