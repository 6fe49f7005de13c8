import { encode } from '../contract/encode.ts'
import type { KioskInput } from '../kioskInput.ts'
import { sealBlock } from './blockHead.ts'
import { createByteWriter } from './byteWriter.ts'
import {
  COMMAND,
  LINK_DOWN,
  LINK_UP,
  MESSAGE,
  NOT_RECORDING,
  RECORDING,
  REJECTED,
  RETAINED_MESSAGE,
  TICK,
} from './inputRecord.ts'
import { createMomentWriter } from './momentWriter.ts'
import { packSample, type Lanes } from './packSample.ts'

/** Inputs of the kiosk in their order, as the journal keeps them. */
export type InputBlock = {
  readonly bytes: Uint8Array
  /** It can be read without the blocks before it. */
  readonly readsAlone: boolean
  readonly firstAtMs: number
  readonly firstWallAtMs: number
  readonly lastAtMs: number
  readonly inputs: number
  /** How many of them are pressure samples. */
  readonly samples: number
}

export type InputEncoder = {
  readonly put: (input: KioskInput) => void
  /** The block of what was put since the last one; null: nothing was. */
  readonly take: () => InputBlock | null
  /** The next block that begins reads alone: to be called at a snapshot, and after a block that was not kept. */
  readonly beginAlone: () => void
  /** Bytes of the block so far. */
  readonly waitingBytes: () => number
}

/** So many names are known at most (L10): then a block reads alone and they begin anew. */
const MOST_NAMES = 4_096

/**
 * Turns inputs into compact blocks, losslessly (L3): pressure samples as differences, everything else as the contract's topic
 * and JSON. A block goes on from the one before it, whose names and numbers it refers to, unless it `readsAlone`.
 */
export function createInputEncoder(): InputEncoder {
  const writer = createByteWriter()
  let moments = createMomentWriter(writer)
  let lanes: Lanes = new Map()
  let topics = new Map<string, number>()
  /** The check sum of the last block; null: the next one reads alone. */
  let last: number | null = null
  let continued: number | null = null
  let counted = { ...nothingYet }

  function begin({ atMs, wallAtMs }: KioskInput): void {
    counted = { ...nothingYet, firstAtMs: atMs, firstWallAtMs: wallAtMs }
    continued = lanes.size + topics.size > MOST_NAMES ? null : last
    if (continued !== null) return
    moments = createMomentWriter(writer)
    lanes = new Map()
    topics = new Map()
  }

  function putTopic(topic: string): void {
    const known = topics.get(topic)
    writer.count(known ?? topics.size)
    if (known !== undefined) return
    topics.set(topic, topics.size)
    writer.text(topic)
  }

  function putMessage(input: KioskInput & { kind: 'message' }): void {
    const { message, retained } = input
    if (message.kind === 'pressure' && !retained) {
      packSample(writer, moments, lanes, message, input)
      counted.samples += 1
      return
    }
    const { topic, payload } = encode(message)
    moments.put(retained ? RETAINED_MESSAGE : MESSAGE, input)
    putTopic(topic)
    writer.text(payload)
  }

  function putInput(input: KioskInput): void {
    switch (input.kind) {
      case 'message':
        putMessage(input)
        return
      case 'tick':
        moments.put(TICK, input)
        return
      case 'link':
        moments.put(input.connected ? LINK_UP : LINK_DOWN, input)
        return
      case 'recording':
        moments.put(input.isRecording ? RECORDING : NOT_RECORDING, input)
        return
      case 'rejected': {
        const { topic, code, path, expected, got } = input.rejection
        moments.put(REJECTED, input)
        putTopic(topic)
        writer.text(JSON.stringify([code, path, expected, got]))
        return
      }
      case 'command':
        moments.put(COMMAND, input)
        writer.text(JSON.stringify({ id: input.id, command: input.command }))
    }
  }

  return {
    put(input) {
      if (writer.length() === 0) begin(input)
      putInput(input)
      counted.inputs += 1
      counted.lastAtMs = input.atMs
    },
    take() {
      if (writer.length() === 0) return null
      const { bytes, checkSum } = sealBlock(writer.take(), continued)
      last = checkSum
      return { bytes, readsAlone: continued === null, ...counted }
    },
    beginAlone() {
      last = null
    },
    waitingBytes: writer.length,
  }
}

/** These inputs as one block that reads alone. */
export function encodeInputs(inputs: readonly KioskInput[]): Uint8Array {
  const encoder = createInputEncoder()
  for (const input of inputs) encoder.put(input)
  return encoder.take()?.bytes ?? sealBlock(new Uint8Array(), null).bytes
}

const nothingYet = { firstAtMs: 0, firstWallAtMs: 0, lastAtMs: 0, inputs: 0, samples: 0 }
