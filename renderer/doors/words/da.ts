import type { DoorWords } from './en.ts'

export const da: DoorWords = {
  signIn: 'Træner: log ind',
  pin: 'PIN-kode',
  signInNow: 'Log ind',
  wrongPin: 'Det er ikke PIN-koden.',
  tooMany: seconds => `For mange forkerte forsøg. Prøv igen om ${seconds} s, eller ved tavlen selv.`,
  noPin: 'Der er ingen PIN-kode endnu. Vælg en på tavlens egen maskine, på /settings.',
  noAnswer: 'Tavlen svarede ikke. Prøv igen.',
  toWall: 'Til tavlen',
  pairTitle: station => `Par denne tablet med station ${station}`,
  pairTold:
    'På trænerens telefon: Indstillinger, Par en tablet. Scan så QR-koden dér eller på tavlen, eller skriv koden her.',
  pairAgain: 'Tavlen kender ikke denne tablet længere. Par den igen.',
  code: 'Kode',
  pairNow: 'Par',
  pairing: 'Parrer …',
  wrongCode: 'Koden er forkert, brugt eller ældre end fem minutter. Bed om en ny.',
}
