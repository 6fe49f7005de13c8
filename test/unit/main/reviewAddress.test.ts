import { expect, test } from 'vitest'
import { freePath } from '../../../electron/main/freePath.ts'
import { isReviewTraffic, reviewTarget } from '../../../electron/main/reviewAddress.ts'

const pages = 'http://127.0.0.1:8420/'

test.each([
  ['http://127.0.0.1:8420/review', 'page'],
  ['http://127.0.0.1:8420/review?session=s-1&athlete=a-17&print=1', 'page'],
  ['http://127.0.0.1:8420/?replay=s-1&speed=60', 'page'],
  ['http://127.0.0.1:8420/settings', 'page'],
  ['http://127.0.0.1:8420/sign-in?to=%2Freview', 'page'],
  ['http://127.0.0.1:8420/', 'wall'],
  ['http://127.0.0.1:8420/api/review/sessions/s%201/export/csv-samples?athlete=a', 'file'],
  ['http://127.0.0.1:8420/coach', 'stranger'],
  ['http://127.0.0.1:8420/station/5', 'stranger'],
  ['http://127.0.0.1:8420/api/review/sessions', 'stranger'],
  ['http://127.0.0.1:8421/review', 'stranger'],
  ['http://127.0.0.1:8420@example.org/review', 'stranger'],
  ['https://127.0.0.1:8420/review', 'stranger'],
  ['file:///review', 'stranger'],
  ['javascript:alert(1)', 'stranger'],
  ['no address', 'stranger'],
] as const)('%s is %s', (address, target) => {
  expect(reviewTarget(address, pages)).toBe(target)
})

test.each([
  ['http://127.0.0.1:8420/review', true],
  ['http://127.0.0.1:8420/assets/index-abc.js', true],
  ['http://127.0.0.1:8420/api/review/sessions?limit=3', true],
  ['http://127.0.0.1:8420/api/review/sessions/s/export/json', true],
  ['ws://127.0.0.1:8420/replay?session=s-1', true],
  ['http://127.0.0.1:8420/api/settings/pin', true],
  ['http://127.0.0.1:8420/api/doors', true],
  ['http://127.0.0.1:8420/api/doorsteps', false],
  ['http://127.0.0.1:8420/api/roster', false],
  // The wall's own socket takes commands, MQTT more than that.
  ['ws://127.0.0.1:8420/wall', false],
  ['ws://127.0.0.1:8420/mqtt', false],
  ['http://127.0.0.1:8420/', false],
  ['http://127.0.0.1:8420/coach', false],
  ['http://127.0.0.1:8420/api/other', false],
  ['http://example.org/assets/x.js', false],
  ['ws://example.org/replay', false],
] as const)('may ask for %s: %s', (address, may) => {
  expect(isReviewTraffic(address, pages)).toBe(may)
})

test('a file that is taken away overwrites none, and goes nowhere else', () => {
  const taken = new Set(['/down/report.pdf', '/down/report (2).pdf'])
  const isTaken = (file: string) => taken.has(file)
  expect(freePath('/down', 'report.pdf', isTaken)).toBe('/down/report (3).pdf')
  expect(freePath('/down', '../../etc/passwd', isTaken)).toBe('/down/passwd')
})
