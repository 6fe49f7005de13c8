import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of the running test's own; gone when it has finished. */
export function tempFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bfr-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
