/** The words of signing in and of pairing a tablet. English is the type of the other languages. */
export const en = {
  signIn: 'Coach: sign in',
  pin: 'PIN',
  signInNow: 'Sign in',
  wrongPin: 'That is not the PIN.',
  tooMany: (seconds: number) => `Too many wrong guesses. Try again in ${seconds} s, or at the kiosk itself.`,
  noPin: 'There is no PIN yet. Choose one on the kiosk itself, at /settings.',
  noAnswer: 'The kiosk did not answer. Try again.',
  toWall: 'To the wall',
  pairTitle: (station: string) => `Pair this tablet with station ${station}`,
  pairTold:
    'On the coach’s phone: Settings, Pair a tablet. Then scan the QR code there or on the wall, or type the code here.',
  pairAgain: 'The kiosk does not know this tablet any more. Pair it again.',
  code: 'Code',
  pairNow: 'Pair',
  pairing: 'Pairing …',
  wrongCode: 'That code is wrong, was used, or is older than five minutes. Ask for a new one.',
}

export type DoorWords = typeof en
