import { defineStore } from 'pinia'
import { shallowReactive, shallowRef } from 'vue'

const KEPT_AS = 'coach-name'

/** Who holds this phone: asked once, kept on it. */
export const useCoachStore = defineStore('coach', () => {
  const name = shallowRef(readKept())
  /** The question is on the screen; what waits for its answer is done with it. */
  const asking = shallowRef(name.value === '')
  /** What was written and not sent yet, by whom it is for: no sheet that closes, no kiosk that starts anew loses it. */
  const drafts = shallowReactive(new Map<string, string>())
  let waiting: ((name: string) => void) | null = null

  /** Does it in the coach's name; where that is not known yet, as soon as it is. */
  function asCoach(run: (name: string) => void): void {
    if (name.value !== '') {
      run(name.value)
      return
    }
    waiting = run
    asking.value = true
  }

  function ask(): void {
    waiting = null
    asking.value = true
  }

  function say(said: string): void {
    const trimmed = said.trim()
    if (trimmed === '') return
    name.value = trimmed
    keep(trimmed)
    asking.value = false
    waiting?.(trimmed)
    waiting = null
  }

  function later(): void {
    asking.value = false
    waiting = null
  }

  return { name, asking, drafts, asCoach, ask, say, later }
})

// A browser that keeps nothing (private window) asks again next time; the page works all the same.
function readKept(): string {
  try {
    return localStorage.getItem(KEPT_AS) ?? ''
  } catch {
    return ''
  }
}

function keep(name: string): void {
  try {
    localStorage.setItem(KEPT_AS, name)
  } catch {
    return
  }
}
