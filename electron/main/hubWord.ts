/** What the hub says to its keeper. `wall`: where it serves its pages on this machine; null: it does not say. */
export type HubWord =
  | { kind: 'ready'; wall: string | null }
  | { kind: 'beat'; wantsWall: boolean }
  | { kind: 'failed'; text: string }

/** Reads a word of the hub; null for anything else. */
export function readHubWord(word: unknown): HubWord | null {
  if (typeof word !== 'object' || word === null || !('kind' in word)) return null
  if (word.kind === 'ready')
    return { kind: 'ready', wall: 'wall' in word && typeof word.wall === 'string' ? word.wall : null }
  // A hub that does not say that the floor is calm may not be taken to have said so.
  if (word.kind === 'beat')
    return { kind: 'beat', wantsWall: !('wantsWall' in word && word.wantsWall === false) }
  if (word.kind !== 'failed') return null
  return {
    kind: 'failed',
    text: 'text' in word && typeof word.text === 'string' ? word.text : 'no reason given',
  }
}
