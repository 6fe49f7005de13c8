import type { GenericSchema } from 'valibot'
import type { TopicKind } from '../topics.ts'

/** One kind of message as the documents tell it. The schema says what it is, this says what it is for. */
export interface DescribedMessage {
  readonly kind: TopicKind
  readonly address: string
  readonly title: string
  readonly summary: string
  readonly description: string
  readonly schema: GenericSchema
  readonly examples: readonly DescribedExample[]
}

export interface DescribedExample {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
}
