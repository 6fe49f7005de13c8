import * as v from 'valibot'

/** As much of `kiosk.json` as the page edits; whatever else is in it stays. The kiosk itself judges it. */
export const KioskFileSchema = v.looseObject({
  site: v.optional(v.string()),
  kiosk: v.optional(v.string()),
  language: v.optional(v.string()),
  names: v.optional(v.string()),
  screen: v.optional(
    v.looseObject({ diagonalInches: v.optional(v.number()), distanceM: v.optional(v.number()) }),
  ),
  limits: v.optional(v.unknown()),
  broker: v.optional(v.string()),
  tabletsBroker: v.optional(v.string()),
  retention: v.optional(v.looseObject({ days: v.optional(v.number()), megabytes: v.optional(v.number()) })),
  stations: v.optional(v.array(v.looseObject({ id: v.string(), name: v.optional(v.string()) }))),
})
export type KioskFile = v.InferOutput<typeof KioskFileSchema>

/** What stands in the fields, as typed. */
export interface KioskDraft {
  language: string
  names: string
  diagonalInches: string
  distanceM: string
  days: string
  megabytes: string
  broker: string
  /** Empty: the same, if it has no login. */
  tabletsBroker: string
  /** A line a station: its id, then its name. */
  stations: string
}

export function draftOf(file: KioskFile): KioskDraft {
  return {
    language: file.language ?? 'en',
    names: file.names ?? 'initial',
    diagonalInches: String(file.screen?.diagonalInches ?? 65),
    distanceM: String(file.screen?.distanceM ?? 8),
    days: String(file.retention?.days ?? 90),
    megabytes: String(file.retention?.megabytes ?? 2_000),
    broker: file.broker ?? 'embedded',
    tabletsBroker: file.tabletsBroker ?? '',
    stations: (file.stations ?? []).map(({ id, name }) => `${id} ${name ?? ''}`.trim()).join('\n'),
  }
}

/** What the kiosk is to write. What is no number goes as it was typed, so that the kiosk names it. */
export function fileOf(draft: KioskDraft, before: KioskFile): object {
  const stations = draft.stations.split('\n').flatMap(line => {
    const [id = '', ...words] = line.trim().split(/\s+/)
    const name = words.join(' ')
    return id === '' ? [] : [{ id, ...(name === '' ? {} : { name }) }]
  })
  const { stations: _stations, tabletsBroker: _tablets, ...rest } = before
  const tabletsBroker = draft.tabletsBroker.trim()
  return {
    ...rest,
    language: draft.language,
    names: draft.names,
    screen: { diagonalInches: numberOf(draft.diagonalInches), distanceM: numberOf(draft.distanceM) },
    retention: { days: numberOf(draft.days), megabytes: numberOf(draft.megabytes) },
    broker: draft.broker.trim(),
    ...(tabletsBroker === '' ? {} : { tabletsBroker }),
    ...(stations.length === 0 ? {} : { stations }),
  }
}

/** A number, with a point or a comma; else the text as it was typed. */
export function numberOf(text: string): number | string {
  const plain = text.trim().replace(',', '.')
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}
