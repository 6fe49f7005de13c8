import { isIP } from 'node:net'
import os from 'node:os'

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Whether a request's Host header names this kiosk. A page of a stranger whose name was pointed at this machine (DNS
 * rebinding) sends the stranger's name. With `lan` an address is as good as our own name: no name can be pointed there.
 */
export function createHostCheck(
  lan: boolean,
  port: number,
  machine = os.hostname(),
): (host: string, isEncrypted?: boolean) => boolean {
  const names = lan
    ? [...THIS_MACHINE, machine.toLowerCase(), `${machine.toLowerCase()}.local`]
    : THIS_MACHINE
  return (host, isEncrypted = false) => {
    const match = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/.exec(host.toLowerCase())
    const name = match?.[1]
    if (name === undefined || Number(match?.[2] ?? (isEncrypted ? 443 : 80)) !== port) return false
    return names.includes(name) || (lan && isIP(name.replace(/^\[|\]$/g, '')) !== 0)
  }
}

/** Whether a page of this very kiosk asks. */
export function isSameOrigin(origin: string, host: string, isEncrypted = false): boolean {
  return origin === `${isEncrypted ? 'https' : 'http'}://${host}`
}
