import type { Message } from './message.ts'
import type { ParsedTopic } from './topics.ts'
import { buildTopic, deliveryOf } from './topics.ts'

/** One MQTT publish. */
export interface Encoded {
  readonly topic: string
  readonly payload: string
  readonly qos: 0 | 1
  readonly retain: boolean
}

/** The publish that says a message. `decode` reads it as the same message; it checks nothing. */
export function encode(message: Message): Encoded {
  if (message.kind === 'cleaned') return publish(message.topic, '')
  return publish(message, payloadOf(message))
}

function publish(topic: ParsedTopic, payload: string): Encoded {
  const { qos, retain } = deliveryOf(topic.kind)
  return { topic: buildTopic(topic), payload, qos, retain }
}

function payloadOf(message: Exclude<Message, { kind: 'cleaned' }>): string {
  switch (message.kind) {
    case 'station-status':
    case 'cuff-status':
    case 'kiosk-status':
      return JSON.stringify(message.status)
    case 'assignment':
      return message.assignment === null ? '' : JSON.stringify(message.assignment)
    case 'event':
      return JSON.stringify(message.event)
    case 'reply':
      return JSON.stringify(message.reply)
    case 'command':
      return JSON.stringify(message.command)
    case 'pressure':
      return JSON.stringify(message.sample)
    case 'kiosk-alarms':
      return JSON.stringify(message.alarms)
    case 'kiosk-heartbeat':
      return JSON.stringify(message.heartbeat)
  }
}
