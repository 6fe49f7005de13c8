import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file so that after a power cut either the old or the new one is there, whole. */
export async function writeAtomically(file: string, text: string, mode = 0o600): Promise<void> {
  const beside = `${file}.new`
  const handle = await open(beside, 'w', mode)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  await syncFolder(path.dirname(file))
}

/** Makes the new name last too. Windows can't open a folder, and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
