import os from 'node:os'

/** An address of this machine that others can reach; its name where it has none. */
export function lanAddress(interfaces = os.networkInterfaces()): string {
  const addresses = Object.values(interfaces).flatMap(list => list ?? [])
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? os.hostname()
}
