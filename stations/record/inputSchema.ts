import * as v from 'valibot'
import { WallCommandSchema } from '../board/commandSchema.ts'
import type { RejectionCode } from '../contract/rejection.ts'

const codes = [
  ...(['topic', 'too-large', 'empty', 'not-utf8', 'not-json', 'not-an-object', 'invalid'] as const),
] as const satisfies readonly RejectionCode[]

/** Why a message was rejected, as a block of inputs keeps it: code, path, expected, got. Its topic says the rest. */
export const WrittenFaultSchema = v.strictTuple([v.picklist(codes), v.string(), v.string(), v.string()])

/** A command of a screen, as a block of inputs keeps it. */
export const WrittenCommandSchema = v.object({ id: v.string(), command: WallCommandSchema })
