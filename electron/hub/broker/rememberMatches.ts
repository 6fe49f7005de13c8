import type { Aedes } from 'aedes'

type Matcher = {
  match: (topic: string) => unknown
  add: (...args: unknown[]) => unknown
  remove: (...args: unknown[]) => unknown
}

const MOST_TOPICS = 4_096

/**
 * Remembers who is subscribed to a topic until anybody subscribes or leaves: the same 150 topics come a thousand times a
 * second, and each was taken apart and looked up level by level.
 */
export function rememberMatches(aedes: Aedes): void {
  const matcher = matcherOf(aedes)
  const known = new Map<string, unknown>()
  const { match, add, remove } = matcher

  matcher.match = topic => {
    const before = known.get(topic)
    if (before !== undefined) return before
    const found = match.call(matcher, topic)
    // Names without end cost no memory (L10).
    if (known.size >= MOST_TOPICS) known.clear()
    known.set(topic, found)
    return found
  }
  matcher.add = (...args) => {
    known.clear()
    return add.apply(matcher, args)
  }
  matcher.remove = (...args) => {
    known.clear()
    return remove.apply(matcher, args)
  }
}

// aedes 1.2 and its mqemitter have it at run time, but not in their types.
function matcherOf(aedes: object): Matcher {
  const emitter = 'mq' in aedes ? aedes.mq : null
  if (typeof emitter === 'object' && emitter !== null && '_matcher' in emitter) {
    const matcher = emitter._matcher
    if (isMatcher(matcher)) return matcher
  }
  throw new Error('this aedes matches topics elsewhere')
}

function isMatcher(matcher: unknown): matcher is Matcher {
  return (
    typeof matcher === 'object' &&
    matcher !== null &&
    ['match', 'add', 'remove'].every(name => typeof Reflect.get(matcher, name) === 'function')
  )
}
