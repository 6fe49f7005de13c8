import * as v from 'valibot'
import { askDoors, DoneSchema, type Told } from '../doors/askDoors.ts'
import { type KioskFile, KioskFileSchema } from './kioskDraft.ts'
import { LimitFieldSchema } from '../../stations/board/limitFieldSchema.ts'

const ToldSchema = v.object({ file: KioskFileSchema, limits: v.array(LimitFieldSchema) })

/** What `kiosk.json` holds, and which limits there are. */
export function readKioskFile(): Promise<Told<v.InferOutput<typeof ToldSchema>>> {
  return askDoors('/api/settings/kiosk', ToldSchema)
}

/** Changes a part of `kiosk.json` as it stands now: what another card or coach has saved meanwhile stays. */
export async function saveKioskFile(
  change: (file: KioskFile) => object,
): Promise<Told<v.InferOutput<typeof DoneSchema>>> {
  const told = await readKioskFile()
  if (!told.ok) return told
  return askDoors('/api/settings/kiosk', DoneSchema, { method: 'PUT', body: change(told.value.file) })
}
