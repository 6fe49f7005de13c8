import type { Language } from '../../../stations/board/boardSchema.ts'

const en = {
  athleteReport: (id: string) => `Athlete ${id}`,
  squadReport: 'Squad report',
  site: (site: string, kiosk: string) => `Site ${site} · kiosk ${kiosk}`,
  demo: 'DEMO: simulated athletes',
  print: 'Print or save as PDF',
  back: 'Back',
  athletes: 'Athletes',
  noDevice:
    'BFR Floor Kiosk is no medical device. This report shows what was measured and heard; it is no diagnosis and no prescription.',
  legend: 'Grey band: target. Dashed line: limb occlusion pressure (LOP). Shaded: sets.',
  working: 'Drawing the charts …',
}
export type ReportWords = typeof en

const da: ReportWords = {
  athleteReport: id => `Udøver ${id}`,
  squadReport: 'Holdrapport',
  site: (site, kiosk) => `Sted ${site} · tavle ${kiosk}`,
  demo: 'DEMO: simulerede udøvere',
  print: 'Udskriv eller gem som PDF',
  back: 'Tilbage',
  athletes: 'Udøvere',
  noDevice:
    'BFR Floor Kiosk er ikke medicinsk udstyr. Rapporten viser, hvad der blev målt og hørt; den er ingen diagnose og ingen ordination.',
  legend: 'Gråt bånd: ønsket tryk. Stiplet linje: okklusionstryk (LOP). Skygget: sæt.',
  working: 'Tegner kurverne …',
}

const nb: ReportWords = {
  athleteReport: id => `Utøver ${id}`,
  squadReport: 'Lagrapport',
  site: (site, kiosk) => `Sted ${site} · tavle ${kiosk}`,
  demo: 'DEMO: simulerte utøvere',
  print: 'Skriv ut eller lagre som PDF',
  back: 'Tilbake',
  athletes: 'Utøvere',
  noDevice:
    'BFR Floor Kiosk er ikke medisinsk utstyr. Rapporten viser hva som ble målt og hørt; den er ingen diagnose og ingen forskrivning.',
  legend: 'Grått bånd: ønsket trykk. Stiplet linje: okklusjonstrykk (LOP). Skyggelagt: sett.',
  working: 'Tegner kurvene …',
}

/** The words of the printed reports. English is the type of the other languages. */
export const reportWordsOf: Readonly<Record<Language, ReportWords>> = { en, da, nb }
