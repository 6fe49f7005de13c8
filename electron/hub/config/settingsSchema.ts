import * as v from 'valibot'
import { LanguageSchema } from '../../../stations/board/boardSchema.ts'
import { KioskIdSchema, SiteIdSchema, StationIdSchema } from '../../../stations/contract/ids.ts'
import { outsideText, outsideUrl, readBroker } from './brokerUrl.ts'

function between(least: number, most: number, what: string) {
  const expected = `${what} from ${least} to ${most}`
  return v.pipe(v.number(expected), v.minValue(least, expected), v.maxValue(most, expected))
}

function whole(least: number, most: number, what: string) {
  const expected = `a whole ${what} from ${least} to ${most}`
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  )
}

const nameText = 'a text of 1 to 80 characters'
const brokerText = `embedded, or ${outsideText}`

/**
 * What `kiosk.json` may hold: every key optional, none unknown. A message says what was expected; `limits` is read apart
 * (C-1).
 */
export const SettingsSchema = v.strictObject(
  {
    site: v.exactOptional(SiteIdSchema),
    kiosk: v.exactOptional(KioskIdSchema),
    language: v.exactOptional(v.picklist(LanguageSchema.options, 'en, da or nb')),
    names: v.exactOptional(
      v.picklist(
        ['full', 'initial', 'first', 'nickname', 'number'],
        'full, initial, first, nickname or number',
      ),
    ),
    screen: v.exactOptional(
      v.strictObject(
        {
          diagonalInches: v.exactOptional(between(5, 500, 'a number of inches')),
          distanceM: v.exactOptional(between(0.3, 100, 'a number of metres')),
        },
        'an object',
      ),
    ),
    limits: v.exactOptional(v.unknown()),
    broker: v.exactOptional(
      v.pipe(
        v.string(brokerText),
        v.check(text => readBroker(text) !== null, brokerText),
      ),
    ),
    tabletsBroker: v.exactOptional(
      v.pipe(
        v.string(outsideText),
        v.check(text => outsideUrl(text) !== null, outsideText),
      ),
    ),
    retention: v.exactOptional(
      v.strictObject(
        {
          days: v.exactOptional(whole(1, 3650, 'number of days')),
          megabytes: v.exactOptional(whole(10, 1_000_000, 'number of megabytes')),
        },
        'an object',
      ),
    ),
    stations: v.exactOptional(
      v.array(
        v.strictObject(
          {
            id: StationIdSchema,
            name: v.exactOptional(
              v.pipe(v.string(nameText), v.minLength(1, nameText), v.maxLength(80, nameText)),
            ),
          },
          'an object with id and name',
        ),
        'a list of stations',
      ),
    ),
  },
  'an object',
)
export type SettingsFile = v.InferOutput<typeof SettingsSchema>
