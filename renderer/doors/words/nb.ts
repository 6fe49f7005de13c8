import type { DoorWords } from './en.ts'

export const nb: DoorWords = {
  signIn: 'Trener: logg inn',
  pin: 'PIN-kode',
  signInNow: 'Logg inn',
  wrongPin: 'Det er ikke PIN-koden.',
  tooMany: seconds => `For mange feil forsøk. Prøv igjen om ${seconds} s, eller ved tavla selv.`,
  noPin: 'Det finnes ingen PIN-kode ennå. Velg en på tavlas egen maskin, på /settings.',
  noAnswer: 'Tavla svarte ikke. Prøv igjen.',
  toWall: 'Til tavla',
  pairTitle: station => `Par dette nettbrettet med stasjon ${station}`,
  pairTold:
    'På trenerens telefon: Innstillinger, Par et nettbrett. Skann så QR-koden der eller på tavla, eller skriv koden her.',
  pairAgain: 'Tavla kjenner ikke dette nettbrettet lenger. Par det igjen.',
  code: 'Kode',
  pairNow: 'Par',
  pairing: 'Parer …',
  wrongCode: 'Koden er feil, brukt eller eldre enn fem minutter. Be om en ny.',
}
