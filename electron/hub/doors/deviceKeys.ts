import { randomBytes } from 'node:crypto'
import type { Problem } from '../config/problem.ts'
import { type DeviceKey, DeviceKeysFileSchema } from './deviceKeySchema.ts'
import { createKeptWriter, readKept } from './keptFile.ts'
import type { Role } from './rights.ts'
import { hashOf, isSameHash, newSecret } from './secrets.ts'

/** A device's name and password; shown once, then only the device has the password. */
export type Credentials = { readonly username: string; readonly password: string }

export type DeviceKeys = {
  /** null: there are as many as there may be. On the disk when it is handed back. */
  readonly make: (role: Role, label: string) => Promise<Credentials | null>
  /** false: there is none of that name. Whoever is connected with it is cut at once. */
  readonly revoke: (name: string) => Promise<boolean>
  /** Whose credentials these are; null: nobody's. */
  readonly find: (username: string | undefined, password: Uint8Array | undefined) => DeviceKey | null
  readonly list: () => readonly DeviceKey[]
  readonly onRevoked: (listener: (name: string) => void) => void
}

const MOST_KEYS = 500

/** Opens the credentials of devices: `devices.json` in the data folder, for its owner alone to read. */
export function openDeviceKeys(
  file: string,
  wallNowMs: () => number,
): { readonly ok: true; readonly keys: DeviceKeys } | { readonly ok: false; readonly problem: Problem } {
  const read = readKept(file, DeviceKeysFileSchema)
  if (!read.ok) return read
  const keys = new Map((read.kept?.keys ?? []).map(key => [key.name, key]))
  const listeners: ((name: string) => void)[] = []
  const write = createKeptWriter(file)
  const save = () => write({ keys: [...keys.values()] })

  return {
    ok: true,
    keys: {
      async make(role, label) {
        if (keys.size >= MOST_KEYS) return null
        const name = `${placeOf(role)}-${randomBytes(5).toString('hex')}`
        const password = newSecret()
        const madeAtMs = Math.round(wallNowMs())
        keys.set(name, { name, role, label, secretHash: hashOf(password), madeAtMs })
        await save()
        return { username: name, password }
      },
      async revoke(name) {
        if (!keys.delete(name)) return false
        for (const listener of listeners) listener(name)
        await save()
        return true
      },
      find(username, password) {
        const key = keys.get(username ?? '')
        return key !== undefined && isSameHash(key.secretHash, hashOf(password ?? '')) ? key : null
      },
      list: () => [...keys.values()],
      onRevoked: listener => void listeners.push(listener),
    },
  }
}

function placeOf(role: Role): string {
  if (role.kind === 'station') return `station-${role.station}`
  return role.kind === 'kiosk' ? `kiosk-${role.kiosk}` : 'reader'
}
