/** Keeps the screen on, again after every time it was hidden; `tell` says whether the browser does that. */
export function keepAwake(tell: (awake: boolean) => void): void {
  let isAwake = false
  const is = (awake: boolean): void => {
    isAwake = awake
    tell(awake)
  }
  async function ask(): Promise<void> {
    if (document.visibilityState !== 'visible') return
    if (!('wakeLock' in navigator)) {
      is(false)
      return
    }
    try {
      const lock = await navigator.wakeLock.request('screen')
      is(true)
      lock.addEventListener('release', () => {
        is(false)
        void ask()
      })
    } catch {
      is(false)
    }
  }
  document.addEventListener('visibilitychange', () => void ask())
  // Some browsers want a touch first.
  document.addEventListener('pointerdown', () => {
    if (!isAwake) void ask()
  })
  void ask()
}
