import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { printableValue } from '../../../stations/contract/printable.ts'
import { defaultLimits, type Limits } from '../../../stations/safety/limits.ts'
import { readLimits } from '../../../stations/safety/readLimits.ts'
import { holdsPassword } from './brokerUrl.ts'
import { nearest } from './nearest.ts'
import type { Problem } from './problem.ts'
import { type SettingsFile, SettingsSchema } from './settingsSchema.ts'

export type ReadSettings = {
  readonly file: SettingsFile
  readonly limits: Limits
  readonly problems: readonly Problem[]
}

type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' | 'unreadable'; readonly why: string }

/** Reads `kiosk.json`. Without the file all settings are defaults, unless it was asked for by name (`required`). */
export function readSettings(path: string, required: boolean): ReadSettings {
  const read = readText(path)
  if (read.kind === 'text') return readSettingsText(path, read.text)
  const missingIsFine = read.kind === 'absent' && !required
  return nothing(missingIsFine ? [] : [{ where: path, text: `can't be read: ${read.why}` }])
}

/** Reads the text of a settings file; `path` names it in the problems, which come all at once. */
export function readSettingsText(path: string, text: string): ReadSettings {
  const json = parseJson(text)
  if (!json.ok) return nothing([{ where: path, text: `must be JSON: ${json.why}` }])
  const parsed = v.safeParse(SettingsSchema, json.value, { abortPipeEarly: true })
  const problems = parsed.success ? [] : parsed.issues.map(issue => problemOf(path, issue))
  const limits = readLimits(keyOf(json.value, 'limits'))
  if (!limits.ok) {
    problems.push(...limits.errors.map(error => ({ where: `${path}: ${error.path}`, text: error.text })))
  }
  problems.push(...repeatedStations(path, keyOf(json.value, 'stations')))
  return {
    file: parsed.success ? parsed.output : {},
    limits: limits.ok ? limits.limits : defaultLimits,
    problems,
  }
}

function nothing(problems: readonly Problem[]): ReadSettings {
  return { file: {}, limits: defaultLimits, problems }
}

function readText(path: string): FileText {
  try {
    return { kind: 'text', text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const isAbsent = code === 'ENOENT' || code === 'ENOTDIR'
    return { kind: isAbsent ? 'absent' : 'unreadable', why: isAbsent ? 'there is no such file' : why }
  }
}

/** An array would pass as an object without settings. */
function parseJson(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return { ok: false, why: 'one object of settings is expected, not a list' }
    return { ok: true, value }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) }
  }
}

type Issue = v.InferIssue<typeof SettingsSchema>

function problemOf(path: string, issue: Issue): Problem {
  const key = v.getDotPath(issue) ?? ''
  const where = key === '' ? path : `${path}: ${key}`
  if (issue.type === 'strict_object' && issue.expected === 'never') return unknownKey(where, key)
  const got = holdsPassword(key) ? 'something else' : printableValue(issue.input)
  const missing = issue.type === 'strict_object' && issue.input === undefined
  return { where, text: missing ? 'is missing' : `must be ${issue.message}, got ${got}` }
}

const knownKeys = Object.keys(SettingsSchema.entries)

function unknownKey(where: string, key: string): Problem {
  const meant = key.includes('.') ? null : nearest(key, knownKeys)
  const known = meant === null ? `known are ${knownKeys.join(', ')}` : `did you mean ${meant}?`
  return { where, text: key.includes('.') ? 'is no setting' : `is no setting, ${known}` }
}

function keyOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([name]) => name === key)?.[1]
}

function repeatedStations(path: string, stations: unknown): Problem[] {
  if (!Array.isArray(stations)) return []
  const seen = new Map<string, number>()
  const problems: Problem[] = []
  stations.forEach((station: unknown, index) => {
    const id = keyOf(station, 'id')
    if (typeof id !== 'string') return
    const first = seen.get(id)
    if (first === undefined) seen.set(id, index)
    else {
      const where = `${path}: stations.${index}.id`
      problems.push({ where, text: `must be unique, got ${printableValue(id)} as stations.${first}.id` })
    }
  })
  return problems
}
