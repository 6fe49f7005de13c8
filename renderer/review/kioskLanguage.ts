import * as v from 'valibot'
import { LanguageSchema, type Language } from '../../stations/board/boardSchema.ts'
import { askReview } from './askReview.ts'

const KioskSchema = v.object({ language: LanguageSchema })

/** The language that the address chose, else the kiosk's. */
export async function kioskLanguage(chosen: Language | null): Promise<Language> {
  if (chosen !== null) return chosen
  const kiosk = await askReview('kiosk', KioskSchema)
  return kiosk.ok ? kiosk.value.language : 'en'
}
