import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/page.css'
import * as v from 'valibot'
import { LanguageSchema, type Language } from '../stations/board/boardSchema.ts'
import { readPageAddress, type PageAddress } from '../stations/board/pageAddress.ts'
import { watchDoor } from './doors/watchDoor.ts'
import { showNoPage } from './showNoPage.ts'

const wanted = new URLSearchParams(location.search)
const language = v.safeParse(LanguageSchema, wanted.get('lang'))
if (wanted.get('theme') === 'light') document.documentElement.dataset['theme'] = 'light'

await open(readPageAddress(location.pathname), language.success ? language.output : null)

/** Each page is loaded only where it is asked for: the wall carries nothing of the others. */
async function open(address: PageAddress, chosenLanguage: Language | null): Promise<void> {
  switch (address.page) {
    case 'wall':
      if (wanted.get('replay') !== null) {
        const { openReplay } = await import('./replay/openReplay.ts')
        return openReplay(chosenLanguage, wanted.get('replay') ?? '', Number(wanted.get('speed') ?? 1))
      }
      return (await import('./wall/openWall.ts')).openWall(chosenLanguage)
    case 'review':
      watchDoor()
      return (await import('./review/openReview.ts')).openReview(chosenLanguage)
    case 'station':
      return (await import('./station/openStation.ts')).openStation(address.station, chosenLanguage)
    case 'coach':
      watchDoor()
      return (await import('./coach/openCoach.ts')).openCoach(chosenLanguage)
    case 'settings':
      watchDoor()
      return (await import('./settings/openSettings.ts')).openSettings(chosenLanguage)
    case 'sign-in':
      return (await import('./doors/openSignIn.ts')).openSignIn(chosenLanguage)
    case 'none':
      return showNoPage(address.reason)
  }
}
