import type { FirstWords } from './en.ts'

export const da: FirstWords = {
  guided: 'Trin for trin',
  progress: (at, of) => `${at} af ${of}`,
  back: 'Tilbage',
  next: 'Næste',
  skip: 'Spring over',
  allSettings: 'Alle indstillinger',
  titles: {
    language: 'Sprog og navne',
    site: 'Sted',
    screen: 'Skærm og afstand',
    sound: 'Lyd',
    pin: 'Trænerens PIN-kode',
    pair: 'Par en tablet',
    done: 'Færdig',
  },

  languageTold: 'Denne side skifter med det samme; tavle og tablets fra tavlens næste start.',
  namesTold: 'Alle i lokalet kan læse tavlen.',

  siteTold:
    'Navnet på jeres træningssal i alle beskeder. Tavle, tablets og manchetter hører kun hinanden, hvis de alle bruger det samme. Har I kun én sal, så lad der stå “main”.',
  siteTablets:
    'En tablet, der åbner denne tavles sider, får det herfra. Manchetter og andre enheder skal have det samme.',
  site: 'Sted (id)',
  kiosk: 'Denne tavles navn (id)',
  kioskTold: 'Skelner mellem to tavler på samme sted.',
  idWrong: 'Kun a-z, 0-9 og -, først et bogstav eller et tal, højst 32 tegn.',
  byFlag: flag => `Tavlen er startet med ${flag}. Det går forud for det, du vælger her.`,

  screenTold: 'Hvor stor er skærmen, og hvor langt væk står den træner, der skal læse den?',
  tooSmall: {
    clock: (minutes, needed, metres, inches) =>
      `Uret er for lille derfra: ${minutes} bueminutter, der skal ${needed} til. Stå højst ${metres} m væk, eller tag en skærm på ${inches} tommer.`,
    pressure: (minutes, needed, metres, inches) =>
      `Trykket er for lille derfra: ${minutes} bueminutter, der skal ${needed} til. Stå højst ${metres} m væk, eller tag en skærm på ${inches} tommer.`,
  },
  largeEnough: 'Begge dele er store nok derfra.',
  inchesWrong: (least, most) => `Et antal tommer fra ${least} til ${most}.`,
  metresWrong: (least, most) => `Et antal meter fra ${least} til ${most}.`,
  screenOnly: 'Det fortæller kun, hvad der kan læses. Det ændrer intet på tavlen.',

  soundFirst: 'Spil lydene på den maskine, der viser tavlen.',
  heard: 'Kunne du høre det?',
  yes: 'Ja',
  no: 'Nej',
  noSound: [
    'Skru op, både på maskinen og på skærmen eller højttaleren.',
    'Vælg den rigtige udgang i maskinens lydindstillinger: tit skærmens HDMI.',
    'Tjek højttalerens kabel og strøm, og spil en lyd igen.',
  ],
  onlyLight: 'Så længe der ingen lyd er, er en alarm kun lys: den, der kigger væk, opdager den ikke.',

  pinSet: 'Der er sat en PIN-kode. Den kan ændres under “Alle indstillinger”.',
  pinNeeded: 'Tavlen er startet med --lan, så den skal have en PIN-kode nu.',
  pinLater:
    'Det kan vente: uden --lan kommer ingen ind fra en anden enhed. Vælg den, før du starter med --lan.',

  come: station => `Tabletten til station ${station} er parret.`,
  paired: 'Parret indtil nu:',
  pairMore: 'Par den næste, eller gå videre.',
  certificate:
    'Tabletten advarer måske om et ukendt certifikat. Sammenlign fingeraftrykket, og gå så videre:',
  siteFirst: (now, chosen) =>
    `Du har valgt stedet ${chosen}, men indtil næste start kører tavlen som ${now}. En tablet, der parres nu, skal parres igen til den tid: start hellere tavlen igen først.`,
  lanTold: 'Tavlen er startet uden --lan: ingen anden enhed kan nå den. Sådan lukker du tablets ind:',
  lanSteps: [
    'Stop tavlen: Ctrl+Shift+Q i dens vindue, Ctrl+C i en terminal.',
    'Start den igen med --lan: npm start -- --lan',
    'Åbn indstillingerne igen, og vælg “Trin for trin”.',
  ],
  sameMachine: 'På denne maskine åbner en browser en tablets side uden parring:',

  doneAll: 'Alt, hvad der er valgt, gælder nu.',
  later: 'Dette gælder fra tavlens næste start:',
  restart:
    'Stop den med Ctrl+Shift+Q i dens vindue (den spørger om PIN-koden, hvis der er en) eller Ctrl+C i en terminal. Start den så som før.',
  pairAgain: 'Stedet skifter til den tid: tablets, der allerede er parret, skal parres igen.',
  noPinYet: 'Ingen PIN-kode endnu: enhver, der står ved tavlen, kan ændre alt.',
  noTabletYet: 'Ingen tablet er parret endnu.',
  notHeard: 'Lyden blev ikke hørt: alarmer er kun lys.',
  toWall: 'Til tavlen',
}
