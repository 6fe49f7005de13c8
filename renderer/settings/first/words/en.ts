/** The words of the guided first start. English is the type of the other languages. */
export const en = {
  guided: 'Guided set-up',
  progress: (at: number, of: number) => `${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  allSettings: 'All settings',
  titles: {
    language: 'Language and names',
    site: 'Site',
    screen: 'Screen and distance',
    sound: 'Sound',
    pin: 'The coach’s PIN',
    pair: 'Pair a tablet',
    done: 'Done',
  },

  languageTold: 'This page changes at once; wall and tablets from the next start of the kiosk.',
  namesTold: 'Everybody in the room reads the wall.',

  siteTold:
    'The name of your gym floor in all messages. Wall, tablets and cuffs hear each other only if they all use the same one. With one floor, leave it at “main”.',
  siteTablets:
    'A tablet that opens this kiosk’s pages takes it from here. Cuffs and other devices must be given the same one.',
  site: 'Site',
  kiosk: 'Name of this kiosk',
  kioskTold: 'Tells two walls of one site apart.',
  idWrong: 'Only a-z, 0-9 and -, beginning with a letter or a digit, 32 characters at most.',
  byFlag: (flag: string) => `The kiosk was started with ${flag}. That goes before what you choose here.`,

  screenTold: 'How large is the screen, and how far away does the coach stand who reads it?',
  tooSmall: {
    clock: (minutes: string, needed: string, metres: string, inches: string) =>
      `The clock is too small from there: ${minutes} arc minutes, ${needed} are needed. Stand within ${metres} m, or take a screen of ${inches} inches.`,
    pressure: (minutes: string, needed: string, metres: string, inches: string) =>
      `The pressure is too small from there: ${minutes} arc minutes, ${needed} are needed. Stand within ${metres} m, or take a screen of ${inches} inches.`,
  },
  largeEnough: 'Both are large enough from there.',
  inchesWrong: (least: string, most: string) => `A number of inches from ${least} to ${most}.`,
  metresWrong: (least: string, most: string) => `A number of metres from ${least} to ${most}.`,
  screenOnly: 'This only says what can be read. It changes nothing on the wall.',

  soundFirst: 'Play the sounds on the machine that drives the wall.',
  heard: 'Did you hear it?',
  yes: 'Yes',
  no: 'No',
  noSound: [
    'Turn up the volume, on the machine and on the screen or loudspeaker.',
    'Choose the right output in the machine’s sound settings: often the screen’s HDMI.',
    'Check the loudspeaker’s cable and power, then play a sound again.',
  ],
  onlyLight: 'Until it sounds, an alarm is only light: whoever looks away misses it.',

  pinSet: 'A PIN is set. Change it under “All settings”.',
  pinNeeded: 'This kiosk was started with --lan, so it needs a PIN now.',
  pinLater:
    'It can wait: without --lan nobody gets in from another device. Choose it before you start with --lan.',

  come: (station: string) => `The tablet for station ${station} is paired.`,
  paired: 'Paired so far:',
  pairMore: 'Pair the next one, or go on.',
  certificate: 'The tablet may warn of an unknown certificate. Compare the fingerprint, then go on:',
  siteFirst: (now: string, chosen: string) =>
    `You chose the site ${chosen}, but until the next start the kiosk runs as ${now}. A tablet that is paired now must be paired again then: better start it anew first.`,
  lanTold: 'This kiosk was started without --lan: no other device can reach it. To let tablets in:',
  lanSteps: [
    'Stop the kiosk: Ctrl+Shift+Q in its window, Ctrl+C in a terminal.',
    'Start it again with --lan: npm start -- --lan',
    'Open the settings again, and there “Guided set-up”.',
  ],
  sameMachine: 'On this machine a browser opens a tablet’s page without pairing:',

  doneAll: 'All that was chosen holds now.',
  later: 'These hold from the next start of the kiosk:',
  restart:
    'Stop it with Ctrl+Shift+Q in its window (asks for the PIN, if there is one) or Ctrl+C in a terminal. Then start it as before.',
  pairAgain: 'The site changes then: tablets that are paired already must be paired again.',
  noPinYet: 'No PIN yet: whoever stands at this kiosk may change everything.',
  noTabletYet: 'No tablet is paired yet.',
  notHeard: 'The sound was not heard: alarms are only light.',
  toWall: 'To the wall',
}

export type FirstWords = typeof en
