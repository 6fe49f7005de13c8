import type { Language } from '../../../stations/board/boardSchema.ts'

const en = {
  title: 'Alarm report',
  counts: 'alarms: high / medium / low',
  perHour: 'alarms per athlete-hour',
  medianSeen: 'until acknowledged, median',
  longestSeen: 'until acknowledged, longest',
  neverSeen: 'high and medium never acknowledged',
  head: ['Alarm', 'High / medium / low', 'Ended by itself', 'Lasted, median', 'Acknowledged after, median'],
  stations: 'Most alarms by station:',
  devices: 'Most alarms by cuff (serial):',
  lookAt: 'What to look at',
  nothing: 'Nothing stands out by the rules of this report.',
  delay: (name: string, short: number, all: number, limit: string, seconds: number) =>
    `${name}: ${short} of ${all} were over, unacknowledged, within twice the delay of ${seconds} s. Look at the delay (${limit}) with your clinician.`,
  device: (name: string, alarms: number, median: number) =>
    `Cuff ${name} made ${alarms} alarms, the median cuff ${median}. Look at the cuff, its fit and its battery.`,
  station: (name: string, alarms: number, median: number) =>
    `Station ${name} made ${alarms} alarms, the median station ${median}. Look at its tablet, its network and its prescriptions.`,
  slow: (time: string, alarms: number) =>
    `The middle one of ${alarms} high alarms was acknowledged after ${time}. Look at who hears the wall, and from where.`,
}
export type AlarmReportWords = typeof en

const da: AlarmReportWords = {
  title: 'Alarmrapport',
  counts: 'alarmer: høj / mellem / lav',
  perHour: 'alarmer pr. udøvertime',
  medianSeen: 'til kvittering, median',
  longestSeen: 'til kvittering, længste',
  neverSeen: 'høje og mellem aldrig kvitteret',
  head: ['Alarm', 'Høj / mellem / lav', 'Endte af sig selv', 'Varede, median', 'Kvitteret efter, median'],
  stations: 'Flest alarmer, stationer:',
  devices: 'Flest alarmer, manchetter (serienummer):',
  lookAt: 'Hvad der bør ses på',
  nothing: 'Intet skiller sig ud efter denne rapports regler.',
  delay: (name, short, all, limit, seconds) =>
    `${name}: ${short} af ${all} var forbi uden kvittering inden for det dobbelte af forsinkelsen på ${seconds} s. Se på forsinkelsen (${limit}) sammen med jeres kliniker.`,
  device: (name, alarms, median) =>
    `Manchet ${name} gav ${alarms} alarmer, medianmanchetten ${median}. Se på manchetten, dens pasform og batteri.`,
  station: (name, alarms, median) =>
    `Station ${name} gav ${alarms} alarmer, medianstationen ${median}. Se på dens tablet, netværk og ordinationer.`,
  slow: (time, alarms) =>
    `Den midterste af ${alarms} høje alarmer blev kvitteret efter ${time}. Se på, hvem der hører tavlen, og hvorfra.`,
}

const nb: AlarmReportWords = {
  title: 'Alarmrapport',
  counts: 'alarmer: høy / middels / lav',
  perHour: 'alarmer per utøvertime',
  medianSeen: 'til kvittering, median',
  longestSeen: 'til kvittering, lengste',
  neverSeen: 'høye og middels aldri kvittert',
  head: ['Alarm', 'Høy / middels / lav', 'Endte av seg selv', 'Varte, median', 'Kvittert etter, median'],
  stations: 'Flest alarmer, stasjoner:',
  devices: 'Flest alarmer, mansjetter (serienummer):',
  lookAt: 'Hva som bør ses på',
  nothing: 'Ingenting skiller seg ut etter reglene i denne rapporten.',
  delay: (name, short, all, limit, seconds) =>
    `${name}: ${short} av ${all} var over uten kvittering innen det dobbelte av forsinkelsen på ${seconds} s. Se på forsinkelsen (${limit}) sammen med klinikeren deres.`,
  device: (name, alarms, median) =>
    `Mansjett ${name} ga ${alarms} alarmer, medianmansjetten ${median}. Se på mansjetten, passformen og batteriet.`,
  station: (name, alarms, median) =>
    `Stasjon ${name} ga ${alarms} alarmer, medianstasjonen ${median}. Se på nettbrettet, nettverket og forskrivningene.`,
  slow: (time, alarms) =>
    `Den midterste av ${alarms} høye alarmer ble kvittert etter ${time}. Se på hvem som hører tavla, og hvorfra.`,
}

/** The words of the alarm report. English is the type of the other languages. */
export const alarmReportWordsOf: Readonly<Record<Language, AlarmReportWords>> = { en, da, nb }
