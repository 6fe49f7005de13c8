import type { FloorClock } from './floorAction.ts'

/** What somebody does, step after step: it goes on by one step of the floor each time it is asked. */
export type Script = Generator<undefined, void, void>

/** Lets steps pass until so much time has gone by. */
export function* pause(clock: FloorClock, ms: number): Script {
  const untilMs = clock.nowMs + ms
  while (clock.nowMs < untilMs) yield
}

/** Lets steps pass until it is so. */
export function* until(isSo: () => boolean): Script {
  while (!isSo()) yield
}

/** Follows a script, and breaks it off as soon as it is so. Says whether it was broken off. */
export function* unless(isSo: () => boolean, script: Script): Generator<undefined, boolean, void> {
  while (script.next().done !== true) {
    yield
    if (isSo()) {
      script.return()
      return true
    }
  }
  return false
}
