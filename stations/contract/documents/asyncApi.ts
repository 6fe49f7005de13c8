import type { TopicKind } from '../topics.ts'
import { deliveryOf } from '../topics.ts'
import type { DescribedMessage } from './describedMessage.ts'
import { payloadSchema } from './jsonSchema.ts'
import { kioskMessages } from './kioskMessages.ts'
import { stationMessages } from './stationMessages.ts'

type Json = Readonly<Record<string, unknown>>

const BINDING_VERSION = '0.2.0'
const RETAINED_WITH_LAST_WILL: readonly TopicKind[] = ['station-status', 'cuff-status', 'kiosk-status']

const PARAMETERS: Readonly<Record<string, Json>> = {
  site: { description: 'One gym floor', default: 'main', examples: ['main'] },
  station: { description: 'One place to train, with one tablet', examples: ['3', 'leg-press'] },
  cuff: { description: "A cuff's name at its station", examples: ['l', 'r'] },
  kiosk: { description: 'One kiosk of the site', default: 'wall-1', examples: ['wall-1'] },
}

/** The contract as an AsyncAPI 3 document, told from the kiosk: what it receives and what it sends. */
export function asyncApi(): Json {
  const described = [...stationMessages, ...kioskMessages]
  return {
    asyncapi: '3.1.0',
    id: 'urn:bfr:v1',
    info: {
      title: 'Gym floor under blood-flow restriction',
      version: '1.0.0',
      description:
        'What station tablets, cuffs and kiosks say to each other over MQTT 3.1.1 or 5. One JSON object in UTF-8 a ' +
        'payload, at most 8 KiB from a station. Unknown fields are ignored. Every id in a topic matches ' +
        '^[a-z0-9][a-z0-9-]{0,31}$. A retained copy on a topic that is not retained is dropped.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
      tags: [{ name: 'mqtt' }, { name: 'blood-flow-restriction' }],
    },
    defaultContentType: 'application/json',
    servers: {
      kiosk: {
        host: 'localhost:1883',
        protocol: 'mqtt',
        description: "The kiosk's embedded broker; any other broker will do",
        bindings: { mqtt: { cleanSession: false, keepAlive: 10, bindingVersion: BINDING_VERSION } },
      },
    },
    channels: Object.fromEntries(described.map(message => [camel(message.kind), channel(message)])),
    operations: {
      ...operations(stationMessages, 'receive'),
      ...operations(kioskMessages, 'send'),
    },
    components: {
      messages: {
        ...Object.fromEntries(described.map(message => [camel(message.kind), componentMessage(message)])),
        assignmentCleared,
      },
      parameters: PARAMETERS,
    },
  }
}

const assignmentCleared: Json = {
  name: 'assignment-cleared',
  title: 'Assignment cleared',
  summary: 'An empty payload: the station is free.',
  contentType: 'text/plain',
  payload: { type: 'string', maxLength: 0 },
}

function channel(message: DescribedMessage): Json {
  const names = [...message.address.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
  return {
    address: message.address,
    title: message.title,
    summary: message.summary,
    description: message.description,
    messages: Object.fromEntries(
      messageNames(message).map(name => [name, { $ref: `#/components/messages/${name}` }]),
    ),
    parameters: Object.fromEntries(names.map(name => [name, { $ref: `#/components/parameters/${name}` }])),
  }
}

function operations(messages: readonly DescribedMessage[], action: 'receive' | 'send'): Json {
  return Object.fromEntries(
    messages.map(message => [`${action}${pascal(message.kind)}`, operation(message, action)]),
  )
}

function operation(message: DescribedMessage, action: 'receive' | 'send'): Json {
  const name = camel(message.kind)
  const { qos, retain } = deliveryOf(message.kind)
  return {
    action,
    channel: { $ref: `#/channels/${name}` },
    title: message.title,
    summary: message.summary,
    description: deliveryWords(message.kind),
    bindings: { mqtt: { qos, retain, bindingVersion: BINDING_VERSION } },
    messages: messageNames(message).map(each => ({ $ref: `#/channels/${name}/messages/${each}` })),
  }
}

function componentMessage(message: DescribedMessage): Json {
  const { $schema: _draft, ...payload } = payloadSchema(message)
  return {
    name: message.kind,
    title: message.title,
    summary: message.summary,
    contentType: 'application/json',
    payload,
    examples: message.examples,
  }
}

function messageNames(message: DescribedMessage): readonly string[] {
  return message.kind === 'assignment' ? ['assignment', 'assignmentCleared'] : [camel(message.kind)]
}

function deliveryWords(kind: TopicKind): string {
  const { qos, retain } = deliveryOf(kind)
  const will = RETAINED_WITH_LAST_WILL.includes(kind) ? '; {"online": false} is the last will' : ''
  return `QoS ${qos}, ${retain ? 'retained' : 'not retained'}${will}.`
}

function camel(kind: TopicKind): string {
  return kind.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function pascal(kind: TopicKind): string {
  return camel(kind).replace(/^[a-z]/, letter => letter.toUpperCase())
}
