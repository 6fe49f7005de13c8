import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { tempFolder } from '../integration/support/tempFolder.ts'

const SIZE_BYTES = 24 * 1024 * 1024

/** A disk of its own (ext4 in a file) on `folder`, that fails as disks do; taken away with the running test. */
export function aDisk(folder: string) {
  mountNew(folder)
  return {
    /** What an ext4 does that found an error: it becomes read-only under whoever has files open on it. */
    fail: () => run('mount', '-o', 'remount,abort', folder),
    /** Another disk in its place. */
    replace: () => mountNew(folder),
    /** It answers nobody; whoever asks waits. */
    freeze: () => run('fsfreeze', '-f', folder),
    thaw: () => run('fsfreeze', '-u', folder),
  }
}

/** Why no disk can be made here (it takes root, and loop devices); null: one can. Said, because tests are left out for it. */
export const whyNoDisk = tryOne(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs']) ?? tryOne(null)
if (whyNoDisk !== null) process.stdout.write(`disks that fill up or fail are left out: ${whyNoDisk}\n`)

function tryOne(words: readonly string[] | null): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'bfr-mount-'))
  const image = `${folder}.disk`
  try {
    if (words === null) makeDisk(image)
    run('mount', ...(words ?? ['-o', 'loop', image]), folder)
    run('umount', '-l', folder)
    return null
  } catch (error) {
    return error instanceof Error ? error.message.replaceAll('\n', ' ').trim() : String(error)
  } finally {
    rmSync(image, { force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

function mountNew(folder: string): void {
  const image = path.join(tempFolder(), 'disk')
  makeDisk(image)
  run('mount', '-o', 'loop', image, folder)
  onTestFinished(() => run('umount', '-l', folder))
}

function makeDisk(image: string): void {
  writeFileSync(image, '')
  truncateSync(image, SIZE_BYTES)
  run('mkfs.ext4', '-q', '-F', image)
}

function run(program: string, ...words: string[]): void {
  // Where an account has no system folders on its path they are still there.
  const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
  execFileSync(program, words, {
    env: { ...process.env, PATH },
    timeout: 10_000,
    stdio: 'pipe',
    killSignal: 'SIGKILL',
  })
}
