import * as v from 'valibot'
import { LanguageSchema } from '../../stations/board/boardSchema.ts'
import { askDoors, DoneSchema, type Told } from '../doors/askDoors.ts'
import { type KioskFile, KioskFileSchema } from './kioskDraft.ts'
import { LimitFieldSchema } from '../../stations/board/limitFieldSchema.ts'

const ToldSchema = v.object({
  file: KioskFileSchema,
  limits: v.array(LimitFieldSchema),
  /** What the kiosk was started with: the file holds from the next start on. */
  running: v.object({
    site: v.string(),
    kiosk: v.string(),
    language: LanguageSchema,
    names: v.string(),
    /** Given by a flag, which goes before the file. */
    byFlag: v.array(v.picklist(['site', 'kiosk'])),
  }),
  /** Nothing has been set up yet. */
  isFirst: v.boolean(),
})
export type KioskTold = v.InferOutput<typeof ToldSchema>
export type Running = KioskTold['running']

/** What `kiosk.json` holds, what runs, and which limits there are. */
export function readKioskFile(): Promise<Told<KioskTold>> {
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
