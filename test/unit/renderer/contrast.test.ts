// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('renderer/styles/tokens.css', 'utf8')
const tokensOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  )
const [darkBlock = '', lightBlock = ''] = css.split("[data-theme='light']")
const dark = tokensOf(darkBlock)
const themes = { dark, light: { ...dark, ...tokensOf(lightBlock) } }

/** WCAG 2: relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(index => {
    const share = Number.parseInt(colour.slice(index, index + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(left: string, right: string): number {
  const [dim = 0, bright = 0] = [luminance(left), luminance(right)].sort((one, other) => one - other)
  return (bright + 0.05) / (dim + 0.05)
}

/** Every pair of ink and paper that carries words or digits in some state of the wall. */
const pairs = [
  ...['ink', 'ink-2', 'stale', 'rest', 'low'].map(ink => [ink, 'panel']),
  ...['ink', 'ink-2', 'work', 'low', 'rest'].map(ink => [ink, 'ground']),
  ['ground', 'ink'],
  ['badge-ink', 'badge'],
  ['high-ink', 'high'],
  ['high-text', 'high-paper'],
  ['medium-ink', 'medium'],
]

describe.each(Object.entries(themes))('%s theme', (_, tokens) => {
  it.each(pairs)('%s on %s has at least 7:1', (ink = '', paper = '') => {
    expect(contrast(tokens[ink] ?? '', tokens[paper] ?? '')).toBeGreaterThanOrEqual(7)
  })
})

it('has the same names in both themes, and none that only one knows', () => {
  expect(Object.keys(tokensOf(lightBlock)).filter(name => !(name in dark))).toEqual([])
})

it('keeps colours in this one file', () => {
  for (const file of [
    'page',
    'wall',
    'header',
    'tile',
    'alarm',
    'pairing',
    'station',
    'stationTraining',
    'stationForms',
  ]) {
    expect(readFileSync(`renderer/styles/${file}.css`, 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i)
  }
})
