/** What the hub says to its keeper. */
export type HubWord = { kind: 'ready' } | { kind: 'beat' } | { kind: 'failed'; text: string }

/** Reads a word of the hub; null for anything else. */
export function readHubWord(word: unknown): HubWord | null {
  if (typeof word !== 'object' || word === null || !('kind' in word)) return null
  if (word.kind === 'ready' || word.kind === 'beat') return { kind: word.kind }
  if (word.kind !== 'failed') return null
  return {
    kind: 'failed',
    text: 'text' in word && typeof word.text === 'string' ? word.text : 'no reason given',
  }
}
