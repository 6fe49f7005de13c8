import { isKioskId, isSiteId, type KioskId, type SiteId } from '../../../stations/contract/ids.ts'
import { printable, printableValue } from '../../../stations/contract/printable.ts'
import { type BrokerChoice, holdsPassword, outsideText, outsideUrl, readBroker } from './brokerUrl.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'

/** What was said on the command line; null where nothing was. */
export type Flags = {
  readonly demo: number | null
  readonly seed: number
  readonly headless: boolean
  readonly config: string | null
  readonly data: string | null
  /** A session's file to take in, instead of starting. */
  readonly importFile: string | null
  readonly broker: BrokerChoice | null
  /** An outside broker as tablets speak to it through this kiosk's pages. */
  readonly tabletsBroker: string | null
  readonly mqttPort: number
  readonly httpPort: number
  readonly site: SiteId | null
  readonly kiosk: KioskId | null
  readonly lan: boolean
  /** Write a copy of the journal there, or take one from there, and end. */
  readonly backup: string | null
  readonly restore: string | null
  readonly help: boolean
  readonly version: boolean
}

type Writable = { -readonly [Key in keyof Flags]: Flags[Key] }
type Spec = {
  /** none: a switch; own: the next word or after `=`; optional: only after `=`. */
  readonly value: 'none' | 'own' | 'optional'
  readonly expected: string
  /** Takes the value over; false when it is not what was expected. */
  readonly read: (flags: Writable, text: string) => boolean
}

const DEMO_STATIONS = 12
const importFlag = '--import'
const id = 'an id of a-z, 0-9 and -, at most 32 long'
const port = 'a port from 0 to 65535'

const specs: Readonly<Record<string, Spec>> = {
  '--demo': number('optional', 'a number of stations from 1 to 200', 1, 200, (f, n) => (f.demo = n)),
  '--seed': number('own', 'a whole number from 0 to 4294967295', 0, 4_294_967_295, (f, n) => (f.seed = n)),
  '--headless': aSwitch(flags => (flags.headless = true)),
  '--lan': aSwitch(flags => (flags.lan = true)),
  '--help': aSwitch(flags => (flags.help = true)),
  '--version': aSwitch(flags => (flags.version = true)),
  '--config': words('a file', (flags, text) => (flags.config = text)),
  '--backup': words('a file', (flags, text) => (flags.backup = text)),
  '--restore': words('a file', (flags, text) => (flags.restore = text)),
  '--data': words('a folder', (flags, text) => (flags.data = text)),
  [importFlag]: words('a file that a kiosk exported', (flags, text) => (flags.importFile = text)),
  '--mqtt-port': number('own', port, 0, 65_535, (flags, n) => (flags.mqttPort = n)),
  '--http-port': number('own', port, 0, 65_535, (flags, n) => (flags.httpPort = n)),
  '--broker': {
    value: 'own',
    expected: `embedded, or ${outsideText}`,
    read: (flags, text) => (flags.broker = readBroker(text)) !== null,
  },
  '--tablets-broker': {
    value: 'own',
    expected: outsideText,
    read: (flags, text) => (flags.tabletsBroker = outsideUrl(text)) !== null,
  },
  '--site': {
    value: 'own',
    expected: id,
    read: (flags, text) => (flags.site = isSiteId(text) ? text : null) !== null,
  },
  '--kiosk': {
    value: 'own',
    expected: id,
    read: (flags, text) => (flags.kiosk = isKioskId(text) ? text : null) !== null,
  },
}

function aSwitch(set: (flags: Writable) => void): Spec {
  return { value: 'none', expected: 'no value', read: flags => (set(flags), true) }
}

function words(expected: string, set: (flags: Writable, text: string) => void): Spec {
  return { value: 'own', expected, read: (flags, text) => text !== '' && (set(flags, text), true) }
}

function number(
  value: 'own' | 'optional',
  expected: string,
  least: number,
  most: number,
  set: (flags: Writable, amount: number) => void,
): Spec {
  return {
    value,
    expected,
    read(flags, text) {
      const amount = Number(text)
      if (!/^\d{1,10}$/.test(text) || amount < least || amount > most) return false
      set(flags, amount)
      return true
    },
  }
}

/** Reads the command line; every problem in it comes at once. A later flag wins over the same one before. */
export function readFlags(words: readonly string[]): {
  readonly flags: Flags
  readonly problems: readonly Problem[]
} {
  const flags: Writable = {
    ...{ demo: null, seed: 1, headless: false, config: null, data: null, importFile: null },
    ...{ broker: null, tabletsBroker: null },
    ...{ mqttPort: 1883, httpPort: 8420, site: null, kiosk: null, lan: false, help: false, version: false },
    ...{ backup: null, restore: null },
  }
  const problems: Problem[] = []
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name = '', ...parts] = word.split('=')
    const attached = word.includes('=') ? parts.join('=') : null
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined
    if (spec === undefined) {
      problems.push(unknown(name))
      continue
    }
    const text = attached ?? valueOf(spec, rest)
    if (text === null || (spec.value === 'none' && attached !== null) || !spec.read(flags, text)) {
      const shown = text !== null && holdsPassword(name) ? 'something else' : printableValue(text)
      const got = text === null ? 'nothing' : shown
      problems.push({ where: name, text: `must be ${spec.expected}, got ${got}` })
    }
  }
  const alone = Object.entries({
    '--backup': flags.backup,
    '--restore': flags.restore,
    '--import': flags.importFile,
  }).flatMap(([name, file]) => (file === null ? [] : name))
  if (alone.length > 1)
    problems.push({ where: alone.join(', '), text: 'each ends when it is done: give one of them at a time' })
  return { flags, problems }
}

function valueOf(spec: Spec, rest: string[]): string | null {
  if (spec.value === 'none') return ''
  if (spec.value === 'optional') return String(DEMO_STATIONS)
  const next = rest[0]
  if (next === undefined || next.startsWith('--')) return null
  rest.shift()
  return next
}

function unknown(name: string): Problem {
  const meant = nearest(name, Object.keys(specs))
  const hint = meant === null ? 'see --help' : `did you mean ${meant}?`
  return { where: printable(name), text: `is no flag of this program, ${hint}` }
}
