import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Problem } from './problem.ts'

const NAME = 'bfr-floor-kiosk'

/** Where this platform keeps a program's data. */
export function defaultDataFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = os.homedir(),
): string {
  if (platform === 'win32') {
    return path.join(environment.APPDATA ?? path.join(home, 'AppData', 'Roaming'), NAME)
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', NAME)
  const given = environment.XDG_DATA_HOME
  const base = given !== undefined && path.isAbsolute(given) ? given : path.join(home, '.local', 'share')
  return path.join(base, NAME)
}

/** A folder that can't be used now; `isThere`: it exists, and may be written to later. */
export type UnreadyFolder = { readonly problem: Problem; readonly isThere: boolean }

/** Makes the folder where it is missing and sees that it can be written to; null when all is well. */
export function prepareDataFolder(folder: string): UnreadyFolder | null {
  const probe = path.join(folder, `.writable-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(probe, '')
    rmSync(probe)
    return null
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const problem = { where: folder, text: `can't be written to: ${why}; choose another folder with --data` }
    return { problem, isThere: isFolder(folder) }
  }
}

/** Also where its path leads through a file, which is an error and not merely missing. */
function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}
