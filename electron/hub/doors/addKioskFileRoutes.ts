import { existsSync, readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { limitFields } from '../../../stations/safety/limitFields.ts'
import { writeAtomically } from '../broker/writeAtomically.ts'
import { readSettingsText } from '../config/readSettings.ts'
import { shownUrl } from '../config/brokerUrl.ts'
import type { Settings } from '../config/settings.ts'
import type { DoorsEnv } from './addDoors.ts'
import type { Doors } from './openDoors.ts'
import { readBody } from './readBody.ts'

const FileSchema = v.record(v.string(), v.unknown())
type File = v.InferOutput<typeof FileSchema>

/** What the kiosk was started with. */
export type Running = Pick<Settings, 'site' | 'kiosk' | 'language' | 'names' | 'byFlag'>

/**
 * `/api/settings/kiosk`: what `kiosk.json` holds, with the limits that there are, to read and to replace. It is judged as at a start, with every problem named,
 * before it is written; it holds from the next start on, and until then what is `running` does. A broker's password never leaves the kiosk.
 */
export function addKioskFileRoutes(
  app: Hono<DoorsEnv>,
  deps: { readonly doors: Doors; readonly file: string; readonly running: Running },
): void {
  const { doors, file } = deps
  const { site, kiosk, language, names, byFlag } = deps.running
  const running: Running = { site, kiosk, language, names, byFlag }

  app.get('/api/settings/kiosk', c => {
    const kept = readKioskFile(file)
    return c.json({
      file: { ...kept, ...shownBrokers(kept) },
      limits: limitFields(),
      running,
      // Nobody has chosen anything yet.
      isFirst: !doors.pin.isSet() && Object.keys(kept).length === 0,
    })
  })

  app.put('/api/settings/kiosk', async c => {
    const visitor = c.get('visitor')
    const body = await readBody(c, FileSchema)
    if (!body.ok) return c.json(body.problem, 400)
    const before = readKioskFile(file)
    const wanted = { ...body.body, ...keptBrokers(before, body.body) }
    const text = `${JSON.stringify(wanted, null, 2)}\n`
    const { problems } = readSettingsText('kiosk.json', text)
    if (problems.length > 0) {
      return c.json({ where: 'kiosk.json', text: 'is not as it must be', problems }, 422)
    }
    await writeAtomically(file, text)
    const keys = [...new Set([...Object.keys(before), ...Object.keys(wanted)])]
    const changed = keys.filter(key => JSON.stringify(before[key]) !== JSON.stringify(wanted[key]))
    const told = changed.length === 0 ? 'nothing' : changed.join(', ')
    doors.audit.did('settings-changed', { who: doors.nameOf(visitor), from: visitor.address, text: told })
    return c.json({ ok: true })
  })
}

/** A file that can't be read is one that the kiosk did not start with: whoever saves writes a new one. */
export function readKioskFile(file: string): File {
  if (!existsSync(file)) return {}
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), FileSchema), readFileSync(file, 'utf8'))
  return parsed.success ? parsed.output : {}
}

const brokerKeys = ['broker', 'tabletsBroker']

function shownBrokers(file: File): File {
  return Object.fromEntries(
    brokerKeys.flatMap(key => {
      const url = file[key]
      return typeof url === 'string' && url.includes('://') ? [[key, shownUrl(url)]] : []
    }),
  )
}

/** What was shown without its password, and comes back so, keeps it. */
function keptBrokers(before: File, wanted: File): File {
  const shown = shownBrokers(before)
  const untouched = brokerKeys.filter(key => wanted[key] !== undefined && wanted[key] === shown[key])
  return Object.fromEntries(untouched.map(key => [key, before[key]]))
}
