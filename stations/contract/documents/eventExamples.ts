import type { DescribedExample } from './describedMessage.ts'

const common = { boot: 'b1', at: 1795331048123 } as const

/** One example of each type of event, with all that it may carry. */
export const eventExamples: readonly DescribedExample[] = [
  example('setStarted', 0, { type: 'set-started', set: 1 }),
  example('rep', 1, { type: 'rep', set: 1, rep: 17 }),
  example('setEnded', 2, { type: 'set-ended', set: 1, reps: 30 }),
  example('inflated', 3, { type: 'inflated', cuff: 'l', pressureMmHg: 150, tightness: 7 }),
  example('released', 4, { type: 'released', cuff: 'l' }),
  example('report', 5, { type: 'report', pain: 3, tightness: 6, effort: 8, symptoms: ['tingling'] }),
  example('stop', 6, { type: 'stop', reason: 'I feel dizzy' }),
  example('call', 7, { type: 'call' }),
  example('finished', 8, { type: 'finished' }),
]

function example(name: string, seq: number, own: Readonly<Record<string, unknown>>): DescribedExample {
  return { name, payload: { id: `01JD9Q7Y3V8G2J5N0R4T6W8X3${seq}`, ...common, seq, ...own } }
}
