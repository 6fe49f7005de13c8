import type { Language } from '../../stations/board/boardSchema.ts'
import type { ReplayEnd } from '../../stations/board/replaySchema.ts'

interface ReplayWords {
  readonly replay: string
  readonly of: (when: string) => string
  readonly pause: string
  readonly play: string
  readonly back: string
  readonly forward: string
  readonly speed: string
  readonly place: string
  readonly seeking: string
  readonly wall: string
  readonly unreadable: string
  readonly ends: Readonly<Record<ReplayEnd['reason'], string>>
}

/** The words of a wall that shows a recording. */
export const replayWords: Readonly<Record<Language, ReplayWords>> = {
  en: {
    replay: 'REPLAY',
    of: when => `Recording of ${when}, not the floor as it is now`,
    pause: 'Pause',
    play: 'Go on',
    back: 'Back 30 s',
    forward: 'On 30 s',
    speed: 'Speed',
    place: 'Place in the recording',
    seeking: 'Looking for it …',
    wall: 'To the wall',
    unreadable: 'Parts could not be read',
    ends: {
      'under-cuff': 'No replay: somebody is under cuff. Look at the floor.',
      'no-session': 'No replay: there is no such session.',
      'rolled-up': 'No replay: the samples of this session were put away.',
      'too-many': 'No replay: two others run already.',
      'not-ready': 'No replay yet: the kiosk is starting.',
      failed: 'The recording can’t be read.',
    },
  },
  da: {
    replay: 'GENSYN',
    of: when => `Optagelse fra ${when}, ikke gulvet, som det er nu`,
    pause: 'Pause',
    play: 'Fortsæt',
    back: '30 s tilbage',
    forward: '30 s frem',
    speed: 'Hastighed',
    place: 'Sted i optagelsen',
    seeking: 'Finder stedet …',
    wall: 'Til tavlen',
    unreadable: 'Dele kunne ikke læses',
    ends: {
      'under-cuff': 'Intet gensyn: nogen er under manchet. Se på gulvet.',
      'no-session': 'Intet gensyn: træningspasset findes ikke.',
      'rolled-up': 'Intet gensyn: målingerne er lagt væk.',
      'too-many': 'Intet gensyn: to andre kører allerede.',
      'not-ready': 'Intet gensyn endnu: kiosken starter.',
      failed: 'Optagelsen kan ikke læses.',
    },
  },
  nb: {
    replay: 'OPPTAK',
    of: when => `Opptak fra ${when}, ikke gulvet slik det er nå`,
    pause: 'Pause',
    play: 'Fortsett',
    back: '30 s tilbake',
    forward: '30 s fram',
    speed: 'Hastighet',
    place: 'Sted i opptaket',
    seeking: 'Finner stedet …',
    wall: 'Til tavla',
    unreadable: 'Deler kunne ikke leses',
    ends: {
      'under-cuff': 'Ikke noe opptak: noen er under mansjett. Se på gulvet.',
      'no-session': 'Ikke noe opptak: økta finnes ikke.',
      'rolled-up': 'Ikke noe opptak: målingene er lagt bort.',
      'too-many': 'Ikke noe opptak: to andre kjører allerede.',
      'not-ready': 'Ikke noe opptak ennå: kiosken starter.',
      failed: 'Opptaket kan ikke leses.',
    },
  },
}
