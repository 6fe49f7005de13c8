import { createHash } from 'node:crypto'

const SUM = /,\n"sha256":"([0-9a-f]{64})"\}\s*$/

/** The body of a session's file with its sum (SHA-256) and its end. */
export function* sealSession(body: Iterable<string>): Generator<string> {
  const hash = createHash('sha256')
  for (const piece of body) {
    hash.update(piece)
    yield piece
  }
  yield `,\n"sha256":"${hash.digest('hex')}"}\n`
}

/** Whether the file's sum is that of what stands between its first line and the sum; null: it has none. */
export function isSealed(text: string): boolean | null {
  const found = SUM.exec(text.slice(-120))
  const bodyAt = text.indexOf('\n') + 1
  if (found === null || bodyAt === 0) return null
  const sumAt = text.lastIndexOf(',\n"sha256":"')
  return createHash('sha256').update(text.slice(bodyAt, sumAt)).digest('hex') === found[1]
}
