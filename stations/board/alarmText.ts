import type { AlarmView } from './alarmViewSchema.ts'
import type { Language } from './boardSchema.ts'
import type { Condition, Unit } from './conditionSchema.ts'
import { da } from './words/da.ts'
import { en, type AlarmWords } from './words/en.ts'
import { nb } from './words/nb.ts'

const wordsOf: Readonly<Record<Language, AlarmWords>> = { en, da, nb }

/** All forms of what an alarm says, the most telling and longest first, without station and athlete: `alarm.value` against its limit (C-2). Never why somebody is not cleared (C-3). */
export function alarmTextForms(alarm: AlarmView, language: Language): readonly string[] {
  const words = wordsOf[language]
  const known: Readonly<Record<string, string | null>> = {
    value: withUnit(alarm.value, alarm.unit, words),
    limit: withUnit(alarm.limit, alarm.unit, words),
    limitNumber: alarm.limit === null ? null : String(Math.round(alarm.limit)),
    valueClock: alarm.value === null ? null : minutesSeconds(alarm.value),
    limitClock: alarm.limit === null ? null : minutesSeconds(alarm.limit),
    percentLop: alarm.limitPercentLop === null ? null : String(Math.round(alarm.limitPercentLop)),
    cause: causeWord(alarm.cause, words),
  }
  const forms = formsOf(alarm, words).flatMap(form => fill(form, known) ?? [])
  if (alarm.state === 'active') return forms
  return forms.map(text => words.was.replace('{text}', () => text))
}

/** What an alarm says in one language: "212 mmHg, over 200 LOP". `value` is in `unit`; an unknown number is left out, never shown as 0. */
export function alarmText(alarm: AlarmView, language: Language): string {
  return alarmTextForms(alarm, language)[0] ?? alarm.condition
}

/** A condition's name in one language, without numbers, as lists of alarms have it: "Over LOP". */
export function conditionName(condition: Condition, language: Language): string {
  const forms = wordsOf[language][condition]
  return upperFirst(forms[forms.length - 1] ?? condition)
}

function formsOf(alarm: AlarmView, words: AlarmWords): readonly string[] {
  switch (alarm.condition) {
    case 'pressure-over-lop':
      return words[(alarm.limitPercentLop ?? 100) < 100 ? 'pressure-near-lop' : 'pressure-over-lop']
    case 'battery':
      return words[alarm.cuff === null ? 'battery-tablet' : 'battery']
    case 'athlete-stop':
      return words[causeWord(alarm.cause, words) === null ? 'athlete-stop' : 'athlete-stop-symptom']
    default:
      return words[alarm.condition]
  }
}

/** null when a number that the form names is not known. */
function fill(form: string, known: Readonly<Record<string, string | null>>): string | null {
  const names = [...form.matchAll(/\{(\w+)\}/g)].flatMap(match => match[1] ?? [])
  if (names.some(name => (known[name] ?? null) === null)) return null
  return upperFirst(form.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? ''))
}

function withUnit(value: number | null, unit: Unit | null, words: AlarmWords): string | null {
  if (value === null) return null
  switch (unit) {
    case 'mmHg':
      return `${Math.round(value)} mmHg`
    case '%':
      return `${Math.round(value)} %`
    case 'of 10':
      return words.of10.replace('{number}', String(Math.round(value)))
    case 's':
      return value < 100 ? `${Math.floor(Math.max(0, value))} s` : minutesSeconds(value)
    case null:
      return String(Math.round(value))
  }
}

function minutesSeconds(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

function causeWord(cause: string | null, words: AlarmWords): string | null {
  const known: Readonly<Record<string, string>> = words.causes
  return cause !== null && Object.hasOwn(known, cause) ? (known[cause] ?? null) : null
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
