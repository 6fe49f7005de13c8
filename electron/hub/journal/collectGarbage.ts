import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | null = null

/**
 * Collects garbage now. libsql lets a database's files go only when the statements that were prepared on it are collected,
 * and cannot be told to: a journal that is opened again and again would run out of files.
 */
export function collectGarbage(): void {
  collect ??= findCollector()
  collect()
}

function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  return typeof found === 'function' ? () => void Reflect.apply(found, undefined, []) : () => undefined
}
