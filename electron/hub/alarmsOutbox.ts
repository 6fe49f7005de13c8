import type { Message } from '../../stations/contract/message.ts'

export type AlarmsMessage = Extract<Message, { kind: 'kiosk-alarms' }>

/** The list of alarms on its way to the broker. */
export type AlarmsOutbox = {
  readonly put: (message: AlarmsMessage) => void
  /** Says the list as it stands, now: at every connect. */
  readonly repeat: () => void
  readonly stop: () => void
}

const APART_MS = 50

/**
 * Publishes the list of alarms at once when it changed, and at most every 50 ms while alarms come in crowds: always the
 * newest list, well within the 100 ms of the contract.
 */
export function createAlarmsOutbox(
  first: AlarmsMessage,
  publish: (message: AlarmsMessage) => void,
): AlarmsOutbox {
  let newest = first
  let rest: NodeJS.Timeout | null = null
  let isWaiting = false

  function send(): void {
    isWaiting = false
    publish(newest)
    rest = setTimeout(() => {
      rest = null
      if (isWaiting) send()
    }, APART_MS)
  }

  return {
    put(message) {
      newest = message
      if (rest === null) send()
      else isWaiting = true
    },
    repeat: () => publish(newest),
    stop() {
      if (rest !== null) clearTimeout(rest)
      rest = null
    },
  }
}
