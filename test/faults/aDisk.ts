import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
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

function mountNew(folder: string): void {
  const image = path.join(tempFolder(), 'disk')
  writeFileSync(image, '')
  truncateSync(image, SIZE_BYTES)
  run('mkfs.ext4', '-q', '-F', image)
  run('mount', '-o', 'loop', image, folder)
  onTestFinished(() => run('umount', '-l', folder))
}

function run(program: string, ...words: string[]): void {
  // Where an account has no system folders on its path they are still there.
  const PATH = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
  execFileSync(program, words, { env: { ...process.env, PATH }, timeout: 10_000, killSignal: 'SIGKILL' })
}
