import * as v from 'valibot'
import type { Problem } from '../config/problem.ts'
import { createKeptWriter, readKept } from './keptFile.ts'
import { hashOf, newSecret } from './secrets.ts'

/** Devices on which a coach was let in before: others' wrong guesses don't keep them waiting. It opens nothing by itself. */
export type KnownDevices = {
  readonly add: () => Promise<string>
  /** A short name of the device; null: it is not known. */
  readonly nameOf: (token: string | undefined) => string | null
}

const MOST = 100
const FileSchema = v.object({ hashes: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))) })

/** Opens `known-devices.json` in the data folder: hashes of what their cookies hold. */
export function openKnownDevices(
  file: string,
): { readonly ok: true; readonly known: KnownDevices } | { readonly ok: false; readonly problem: Problem } {
  const read = readKept(file, FileSchema)
  if (!read.ok) return read
  const write = createKeptWriter(file)
  let hashes = read.kept?.hashes ?? []
  return {
    ok: true,
    known: {
      async add() {
        const token = newSecret()
        hashes = [...hashes, hashOf(token)].slice(-MOST)
        await write({ hashes })
        return token
      },
      nameOf(token) {
        const hash = hashOf(token ?? '')
        return hashes.includes(hash) ? `device ${hash.slice(0, 8)}` : null
      },
    },
  }
}
