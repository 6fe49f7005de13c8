/**
 * What each alarm says, the most telling form first. {value} and {limit} carry their unit, {valueClock} and {limitClock} are m:ss,
 * {limitNumber} is bare; a form whose numbers are not known is passed over, so the last one has none.
 */
export const en = {
  'occlusion-time': [
    '{valueClock} under cuff, limit {limitClock}',
    '{valueClock} under cuff',
    'Long under cuff',
  ],
  'occlusion-total': [
    '{valueClock} under cuff in all, limit {limitClock}',
    '{valueClock} under cuff in all',
    'Long under cuff in all',
  ],
  'reperfusion-short': [
    'Inflated again after {valueClock}, at least {limitClock}',
    'Inflated again too soon',
  ],
  'pressure-over-target': ['{value}, over target {limitNumber}', 'Over target'],
  'pressure-over-lop': ['{value}, over {limitNumber} LOP', 'Over LOP'],
  'pressure-near-lop': ['{value}, over {percentLop} % LOP ({limitNumber})', '{value}, near LOP', 'Near LOP'],
  'pressure-peaks': ['Peaks to {value}, over {limitNumber}', 'Peaks to {value}', 'Pressure peaks'],
  'pressure-over-maximum': ['{value}, over maximum {limitNumber}', 'Over maximum'],
  'pressure-under-target': ['{value}, under target {limitNumber}', 'Under target'],
  'sides-differ': [
    'Left and right differ by {value}, over {limitNumber}',
    'Left and right differ by {value}',
    'Sides differ by {value}',
    'Sides differ',
  ],
  'no-data': [
    'Cuff not heard for {value}, limit {limit}',
    'Cuff not heard for {value}',
    'Not heard for {value}',
    'Cuff not heard',
  ],
  'station-offline': [
    'Station not heard for {value}, limit {limit}',
    'Station not heard for {value}',
    'Station not heard',
  ],
  'left-inflated': [
    'Still inflated {value} after the end, limit {limit}',
    'Still inflated {value} after the end',
    'Still inflated after the end',
    'Still inflated',
  ],
  'release-failed': [
    'Not released, still {value}, over {limitNumber}',
    'Not released, still {value}',
    'Not released',
  ],
  'nobody-assigned': [
    'Inflated for {value}, nobody checked in, limit {limit}',
    'Inflated for {value}, nobody checked in',
    'Inflated, nobody checked in',
    'Nobody checked in',
  ],
  'not-cleared': ['Not cleared to start', 'Not cleared'],
  'athlete-stop': ['Athlete: STOP', 'STOP'],
  'athlete-stop-symptom': ['Stop now: {cause}', '{cause}', 'STOP'],
  'athlete-symptom': ['Check athlete: {cause}', '{cause}', 'Check athlete'],
  'athlete-pain': ['Pain {value}, limit {limitNumber}', 'Pain {value}', 'Pain'],
  'rest-overrun': ['Rest {valueClock}, limit {limitClock}', 'Rest {valueClock}, over', 'Rest is over'],
  'two-places': ['At two stations at once', 'At two stations'],
  'bad-data': ['Station sends bad data', 'Bad data'],
  flood: ['Station sends too much', 'Sends too much'],
  battery: ['Cuff battery {value}, below {limit}', 'Cuff battery {value}', 'Battery {value}', 'Battery low'],
  'battery-tablet': [
    'Tablet battery {value}, below {limit}',
    'Tablet battery {value}',
    'Battery {value}',
    'Battery low',
  ],
  'limits-loose': [
    'Prescription of {value} cut back to {limit}',
    'Prescription cut back to {limit}',
    'Prescription cut back',
  ],
  'broker-lost': [
    'No broker for {value}, limit {limit}: no station is heard',
    'No broker for {value}: no station is heard',
    'No broker for {value}',
    'No broker',
  ],
  'not-recorded': ['Nothing is recorded; alarms go on', 'Nothing is recorded'],
  'kiosk-gap': [
    'The wall did not look for {value}, limit {limit}',
    'The wall did not look for {value}',
    'The wall did not look',
  ],
  'athlete-calls': ['Athlete calls the coach', 'Calls the coach'],
  /** Put before the text of an alarm that is over and waits to be acknowledged. */
  was: 'Was: {text}',
  of10: '{number} of 10',
  causes: {
    numbness: 'numb',
    tingling: 'tingling',
    dizziness: 'dizzy',
    nausea: 'nausea',
    'chest-pain': 'chest pain',
    breathless: 'breathless',
    'colour-change': 'cold or pale limb',
  },
} as const

type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends readonly string[]
      ? readonly string[]
      : Words<T[K]>
}
/** English is the type of the other languages. */
export type AlarmWords = Words<typeof en>
