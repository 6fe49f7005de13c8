/** A number of [0, 1) by what it is for: leaving one thing out of a history changes no other thing's luck. */
export function chance(seed: number, ...what: readonly (number | string)[]): number {
  let hash = seed ^ 0x9e3779b9
  for (const part of what) {
    if (typeof part === 'number') hash = mix(hash, part)
    else for (let index = 0; index < part.length; index++) hash = mix(hash, part.charCodeAt(index))
  }
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x735a2d97) >>> 0) / 0x1_0000_0000
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
