// The command line of `npm run bench`.
import { parseArgs } from 'node:util'

export const partNames = /** @type {const} */ ([
  'decode',
  'start',
  'review',
  'journal',
  'flags16',
  'flags64',
  'overload',
  'flood',
  'long',
])

/**
 * @typedef {(typeof partNames)[number]} PartName
 * @typedef {object} Options
 * @property {readonly PartName[]} parts
 * @property {boolean} quick
 * @property {number} minutes of the long run
 * @property {string | null} json file for everything measured
 * @property {string | null} profile folder for CPU profiles of hub and page
 */

export const help = `npm run bench -- [flags]
  --quick        short windows, to see that it runs; the figures mean little
  --only=A,B     some parts only: ${partNames.join(', ')}
  --minutes N    the long run: N minutes at 64 stations (alone, unless --only names more)
  --json FILE    everything measured, as JSON
  --profile DIR  CPU profiles of hub and page into this folder; costs some of what is measured
`

/**
 * @param {readonly string[]} words
 * @returns {{ ok: true, options: Options } | { ok: false, text: string }}
 */
export function readOptions(words) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        minutes: { type: 'string' },
        json: { type: 'string' },
        profile: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return { ok: false, text: help }
    const minutes = values.minutes === undefined ? null : Number(values.minutes)
    if (minutes !== null && !(minutes > 0 && minutes <= 24 * 60)) {
      return { ok: false, text: `--minutes: expected a number from 0 to 1440, got ${values.minutes}` }
    }
    const named = values.only?.split(',') ?? (minutes === null ? partNames.slice(0, -1) : ['long'])
    const unknown = named.filter(name => !partNames.some(part => part === name))
    if (unknown.length > 0) return { ok: false, text: `--only: ${unknown.join(', ')} is no part\n${help}` }
    const parts = partNames.filter(part => named.includes(part))
    return {
      ok: true,
      options: {
        parts,
        quick: values.quick,
        minutes: minutes ?? 5,
        json: values.json ?? null,
        profile: values.profile ?? null,
      },
    }
  } catch (error) {
    return { ok: false, text: `${error instanceof Error ? error.message : String(error)}\n${help}` }
  }
}
