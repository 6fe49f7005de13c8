import * as v from 'valibot'

// The ids stand inside topics, so nothing that MQTT reads as a separator or wildcard may be in them.
const ID_PATTERN = /^[a-z0-9][a-z0-9-]{0,31}$/
const EXPECTED = `an id like ${ID_PATTERN.source}`

const idText = v.pipe(v.string(EXPECTED), v.regex(ID_PATTERN, EXPECTED))

export const SiteIdSchema = v.pipe(idText, v.brand('SiteId'))
export const StationIdSchema = v.pipe(idText, v.brand('StationId'))
export const CuffIdSchema = v.pipe(idText, v.brand('CuffId'))
export const KioskIdSchema = v.pipe(idText, v.brand('KioskId'))

/** One gym floor: the first level below `bfr/v1`. */
export type SiteId = v.InferOutput<typeof SiteIdSchema>
/** One place to train, with one tablet. */
export type StationId = v.InferOutput<typeof StationIdSchema>
/** A cuff's name at its station (`l`, `r`); the device itself is told by its serial. */
export type CuffId = v.InferOutput<typeof CuffIdSchema>
/** One kiosk of a site. */
export type KioskId = v.InferOutput<typeof KioskIdSchema>

/** Whether the text may stand as a site in a topic. */
export function isSiteId(text: string): text is SiteId {
  return ID_PATTERN.test(text)
}

/** Whether the text may stand as a station in a topic. */
export function isStationId(text: string): text is StationId {
  return ID_PATTERN.test(text)
}

/** Whether the text may stand as a cuff in a topic. */
export function isCuffId(text: string): text is CuffId {
  return ID_PATTERN.test(text)
}

/** Whether the text may stand as a kiosk in a topic. */
export function isKioskId(text: string): text is KioskId {
  return ID_PATTERN.test(text)
}
