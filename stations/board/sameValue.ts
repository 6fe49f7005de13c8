/** Whether two plain values (as JSON knows them) are equal. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left)) return Array.isArray(right) && sameItems(left, right)
  return !Array.isArray(right) && sameFields(left, right)
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false
  for (let index = 0; index < left.length; index++) if (!sameValue(left[index], right[index])) return false
  return true
}

// Compared thousands of times a second, so nothing is made to compare it.
function sameFields(left: object, right: object): boolean {
  let fields = 0
  for (const key in left) {
    fields++
    if (!Object.hasOwn(right, key) || !sameValue(fieldOf(left, key), fieldOf(right, key))) return false
  }
  for (const _ in right) fields--
  return fields === 0
}

function fieldOf(of: object, key: string): unknown {
  return Reflect.get(of, key)
}
