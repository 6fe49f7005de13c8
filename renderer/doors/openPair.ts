import '../styles/doors.css'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { Credentials } from './askDoors.ts'
import { codeIn } from './doorAddress.ts'
import PairPage from './PairPage.vue'
import { keepKey, readKey } from './tabletKey.ts'

/**
 * The credentials of a tablet for its station: those that it has, or, where it has none or was just shown a new code, those that it
 * is paired for now. The page waits for it; the code goes from the address at once.
 */
export async function openPair(site: string, station: string, language: Language): Promise<Credentials> {
  const scanned = codeIn(location.hash)
  if (location.hash !== '') history.replaceState(null, '', `${location.pathname}${location.search}`)
  const known = readKey(site, station)
  if (known !== null && scanned === null) return known
  document.documentElement.lang = language
  return new Promise(resolve => {
    const app = createApp(PairPage, {
      language,
      station,
      scanned,
      paired(key: Credentials) {
        keepKey(site, station, key)
        app.unmount()
        resolve(key)
      },
    })
    app.mount('#app')
  })
}
