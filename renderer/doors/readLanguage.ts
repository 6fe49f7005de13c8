import * as v from 'valibot'
import { LanguageSchema, type Language } from '../../stations/board/boardSchema.ts'

/** The kiosk's own language, which a page takes unless its address asks for another. */
export async function readLanguage(chosen: Language | null): Promise<Language> {
  if (chosen !== null) return chosen
  try {
    const answer = await fetch('/site.json')
    return v.parse(v.object({ language: LanguageSchema }), await answer.json()).language
  } catch {
    return 'en'
  }
}
