import type { FirstWords } from './en.ts'

export const nb: FirstWords = {
  guided: 'Steg for steg',
  progress: (at, of) => `${at} av ${of}`,
  back: 'Tilbake',
  next: 'Neste',
  skip: 'Hopp over',
  allSettings: 'Alle innstillinger',
  titles: {
    language: 'Språk og navn',
    site: 'Sted',
    screen: 'Skjerm og avstand',
    sound: 'Lyd',
    pin: 'Trenerens PIN-kode',
    pair: 'Par et nettbrett',
    done: 'Ferdig',
  },

  languageTold: 'Denne siden skifter med en gang; tavle og nettbrett fra neste start av tavla.',
  namesTold: 'Alle i rommet kan lese tavla.',

  siteTold:
    'Navnet på treningssalen deres i alle meldinger. Tavle, nettbrett og mansjetter hører hverandre bare hvis alle bruker det samme. Har dere bare én sal, så la det stå «main».',
  siteTablets:
    'Et nettbrett som åpner sidene til denne tavla, får det herfra. Mansjetter og andre enheter må få det samme.',
  site: 'Sted (id)',
  kiosk: 'Navnet på denne tavla (id)',
  kioskTold: 'Skiller to tavler på samme sted fra hverandre.',
  idWrong: 'Bare a-z, 0-9 og -, først en bokstav eller et tall, høyst 32 tegn.',
  byFlag: flag => `Tavla er startet med ${flag}. Det går foran det du velger her.`,

  screenTold: 'Hvor stor er skjermen, og hvor langt unna står treneren som skal lese den?',
  tooSmall: {
    clock: (minutes, needed, metres, inches) =>
      `Klokka er for liten derfra: ${minutes} bueminutter, det må være ${needed}. Stå høyst ${metres} m unna, eller ta en skjerm på ${inches} tommer.`,
    pressure: (minutes, needed, metres, inches) =>
      `Trykket er for lite derfra: ${minutes} bueminutter, det må være ${needed}. Stå høyst ${metres} m unna, eller ta en skjerm på ${inches} tommer.`,
  },
  largeEnough: 'Begge deler er store nok derfra.',
  inchesWrong: (least, most) => `Et antall tommer fra ${least} til ${most}.`,
  metresWrong: (least, most) => `Et antall meter fra ${least} til ${most}.`,
  screenOnly: 'Dette forteller bare hva som kan leses. Det endrer ingenting på tavla.',

  soundFirst: 'Spill lydene på maskinen som viser tavla.',
  heard: 'Hørte du det?',
  yes: 'Ja',
  no: 'Nei',
  noSound: [
    'Skru opp lyden, både på maskinen og på skjermen eller høyttaleren.',
    'Velg riktig utgang i lydinnstillingene på maskinen: ofte HDMI til skjermen.',
    'Sjekk kabelen og strømmen til høyttaleren, og spill en lyd igjen.',
  ],
  onlyLight: 'Så lenge det ikke er lyd, er en alarm bare lys: den som ser bort, merker den ikke.',

  pinSet: 'Det er satt en PIN-kode. Den kan endres under «Alle innstillinger».',
  pinNeeded: 'Tavla er startet med --lan, så den må ha en PIN-kode nå.',
  pinLater:
    'Det kan vente: uten --lan kommer ingen inn fra en annen enhet. Velg den før du starter med --lan.',

  come: station => `Nettbrettet til stasjon ${station} er paret.`,
  paired: 'Paret til nå:',
  pairMore: 'Par det neste, eller gå videre.',
  certificate:
    'Nettbrettet advarer kanskje om et ukjent sertifikat. Sammenlign fingeravtrykket, og gå så videre:',
  siteFirst: (now, chosen) =>
    `Du har valgt stedet ${chosen}, men til neste start kjører tavla som ${now}. Et nettbrett som pares nå, må pares på nytt da: start heller tavla på nytt først.`,
  lanTold: 'Tavla er startet uten --lan: ingen annen enhet når den. Slik slipper du inn nettbrett:',
  lanSteps: [
    'Stopp tavla: Ctrl+Shift+Q i vinduet, Ctrl+C i en terminal.',
    'Start den igjen med --lan: npm start -- --lan',
    'Åpne innstillingene igjen, og velg «Steg for steg».',
  ],
  sameMachine: 'På denne maskinen åpner en nettleser siden til et nettbrett uten paring:',

  doneAll: 'Alt som er valgt, gjelder nå.',
  later: 'Dette gjelder fra neste start av tavla:',
  restart:
    'Stopp den med Ctrl+Shift+Q i vinduet (den spør om PIN-koden hvis det er en) eller Ctrl+C i en terminal. Start den så som før.',
  pairAgain: 'Da skifter stedet: nettbrett som allerede er paret, må pares på nytt.',
  noPinYet: 'Ingen PIN-kode ennå: alle som står ved tavla, kan endre alt.',
  noTabletYet: 'Ingen nettbrett er paret ennå.',
  notHeard: 'Lyden ble ikke hørt: alarmer er bare lys.',
  toWall: 'Til tavla',
}
