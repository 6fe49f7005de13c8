/** Whether an MQTT filter (`+` one level, `#` all that follow) takes a topic in. Topics that begin with `$` are nobody's. */
export function takesIn(filter: string, topic: string): boolean {
  return !topic.startsWith('$') && covers(filter, topic)
}

/** Whether everything that `asked` could ever bring is within `allowed`; both are MQTT filters. */
export function covers(allowed: string, asked: string): boolean {
  const allowedLevels = allowed.split('/')
  const askedLevels = asked.split('/')
  for (const [at, level] of allowedLevels.entries()) {
    // `a/#` takes in `a` itself as well (MQTT 3.1.1, 4.7.1.2).
    if (level === '#') return true
    const wanted = askedLevels[at]
    if (wanted === undefined || wanted === '#') return false
    if (level !== '+' && level !== wanted) return false
  }
  return askedLevels.length === allowedLevels.length
}
