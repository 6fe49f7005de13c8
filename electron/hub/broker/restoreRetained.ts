import type { Aedes } from 'aedes'
import type { Retained } from './retainedFile.ts'

/** Gives the broker back what it kept before it ended. */
export async function restoreRetained(aedes: Aedes, messages: readonly Retained[]): Promise<void> {
  for (const { topic, payload, qos } of messages) {
    const bytes = Buffer.from(payload, 'base64')
    await new Promise<void>(resolve =>
      aedes.publish({ cmd: 'publish', topic, payload: bytes, qos, retain: true, dup: false }, () =>
        resolve(),
      ),
    )
  }
}
