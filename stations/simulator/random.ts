/** Numbers that look like chance and come out the same from the same seed. */
export interface Random {
  /** 0 up to, not including, 1. */
  next(): number
  between(low: number, high: number): number
  /** A whole number, both ends included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
  pick<Items extends readonly [unknown, ...unknown[]]>(items: Items): Items[number]
  /** About normal, mean 0, standard deviation 1. */
  normal(): number
}

/** The small fast counting generator (sfc32) of Chris Doty-Humphrey, public domain, seeded with one number. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let counter = 1

  function next(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 0x1_0000_0000
  }

  // The first numbers of seeds that lie close together are alike.
  for (let round = 0; round < 15; round += 1) next()

  function between(low: number, high: number): number {
    return low + (high - low) * next()
  }

  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: share => next() < share,
    pick: ([first, ...others]) => others[Math.floor(next() * (others.length + 1)) - 1] ?? first,
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  }
}
