import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { askWords } from '../../../renderer/coach/askWords.ts'
import { floorGrid } from '../../../renderer/coach/floorGrid.ts'
import { useAsk } from '../../../renderer/coach/useAsk.ts'
import { viewCard } from '../../../renderer/coach/viewCard.ts'
import { commandOnTile, viewCommand } from '../../../renderer/coach/viewCommand.ts'
import { viewLine } from '../../../renderer/coach/viewSmallTile.ts'
import { da } from '../../../renderer/coach/words/da.ts'
import { en as coachWords } from '../../../renderer/coach/words/en.ts'
import { nb } from '../../../renderer/coach/words/nb.ts'
import { en as words } from '../../../renderer/locales/en.ts'
import type { CommandView } from '../../../stations/board/tileSchema.ts'
import { aCuff, anAlarm, aTile } from './builders.ts'
import { aWall } from './aWall.ts'

beforeEach(() => setActivePinia(createPinia()))

const release = (fields: Partial<CommandView> = {}): CommandView => ({
  ...{ id: 'k-c1', type: 'release', by: 'Anna', sentAtMs: 1_000, expiresAtMs: 11_000, answer: null },
  ...fields,
})
const answer = (fields: object = {}) => ({
  accepted: true,
  reason: null,
  late: false,
  atMs: 2_000,
  ...fields,
})

describe('[X31] what became of a command, in words', () => {
  it.each([
    [release(), 5_000, 'asked', 'Release asked'],
    [release(), 11_000, 'unanswered', 'No answer to release'],
    [release({ answer: answer() }), 5_000, 'accepted', 'Release accepted'],
    [release({ answer: answer({ late: true }) }), 15_000, 'late', 'Release accepted late'],
    [
      release({ answer: answer({ accepted: false, reason: 'stuck' }) }),
      5_000,
      'refused',
      'Release refused: stuck',
    ],
  ])('%#', (command, nowMs, fate, said) => {
    const line = viewCommand(command, nowMs, coachWords)
    expect([line.fate, line.forms[0]]).toEqual([fate, said])
    expect(line.isDoubtful).toBe(fate !== 'asked' && fate !== 'accepted')
  })

  it('stays on the tile while it matters, a release before a message', () => {
    const message = release({ id: 'k-c2', type: 'message' })
    const done = release({ answer: answer() })
    const refused = release({ answer: answer({ accepted: false }) })
    expect(commandOnTile([message, done], 5_000)).toBe(done)
    expect(commandOnTile([message, done], 60_000)).toBe(message)
    expect(commandOnTile([refused], 60_000)).toBe(refused)
    expect(commandOnTile([refused], 400_000)).toBeNull()
  })
})

describe('[SG3] the line of a small tile is honest about doubt', () => {
  const line = (cuff: object, alarms: ReturnType<typeof anAlarm>[] = []) =>
    viewLine(aTile({ cuffs: [aCuff(cuff)] }), alarms, 107_000, 'en', words)

  it('says pressure and set, and how old an old pressure is', () => {
    expect(line({}).forms[0]).toBe('148 · Set 2 of 4 · 9/15')
    expect(line({ freshness: 'stale' })).toMatchObject({ tone: 'stale', forms: ['148 · 7 s old', '7 s old'] })
    const lost = line({ freshness: 'lost', pressureMmHg: null })
    expect(lost).toMatchObject({ tone: 'stale', forms: ['– – – last 148 mmHg', '– – –'] })
  })

  it('[AL9] says the first alarm with its mark, and how many more there are', () => {
    const said = line({}, [anAlarm(), anAlarm({ id: 'k-2', priority: 'low' })])
    expect(said.tone).toBe('alarm')
    expect(said.forms[0]).toBe('‼ 212 mmHg, over 200 LOP +1')
    expect(said.forms.at(-1)).toBe('‼ +1')
  })
})

describe('[AL2] a card', () => {
  const said = { tileOf: () => aTile(), nowMs: 14_000, language: 'en' as const, words, coachWords }
  const card = (fields: object) => viewCard({ kind: 'alarm', alarm: anAlarm(fields) }, said)

  it('says what, who, where, for how long, and acknowledges the priority that it shows', () => {
    expect(card({})).toMatchObject({
      ...{ place: '5', mark: '‼', headline: '212 mmHg, over 200 LOP', action: "I'm going", waits: true },
      detail: 'Karla Jensen · thigh L · for 0:14',
      alarms: [{ id: 'k-1', priority: 'high' }],
    })
    expect(card({ priority: 'medium' }).action).toBe('Seen')
    expect(card({ state: 'latched' }).action).toBe('Seen')
  })

  it('has no button once somebody has said so, and says who; [AL3] again after 60 s', () => {
    const acknowledged = { atMs: 10_000, wallMs: 0, by: 'Bo' }
    expect(card({ acknowledged })).toMatchObject({ action: null, waits: false, alarms: [] })
    expect(card({ acknowledged }).detail).toContain('by Bo')
    const later = viewCard({ kind: 'alarm', alarm: anAlarm({ acknowledged }) }, { ...said, nowMs: 70_000 })
    expect(later.action).toBe("I'm going")
  })
})

describe('a wish', () => {
  it.each([
    [{ accepted: true, reason: null }, 'done', ''],
    [{ accepted: false, reason: 'risen' }, 'refused', 'Not acknowledged: the alarm has risen, look again'],
    [{ accepted: false, reason: 'no-broker' }, 'refused', 'Not sent: the kiosk has no broker. Go there.'],
    [null, 'lost', 'The kiosk did not answer. Look, and try again.'],
  ])('answered with %o is %s', (answered, kind, said) => {
    const { answers, live, take } = aWall()
    answers.ask = () => 'wall-7'
    const scope = effectScope()
    const asked = scope.run(() => useAsk())
    asked?.ask({ kind: 'release', station: '5', by: 'Anna' })
    expect(asked?.state.value.kind).toBe('waiting')
    take({ kind: 'answer', id: 'wall-6', accepted: false, reason: 'of another' })
    expect(asked?.state.value.kind).toBe('waiting')
    if (answered !== null) take({ kind: 'answer', id: 'wall-7', ...answered })
    else live.nowMs += 6_000
    expect(asked?.state.value.kind).toBe(kind)
    expect(asked && askWords(asked.state.value, words, coachWords)).toBe(said)
    scope.stop()
  })
})

it('has three tiles side by side on any phone, and more on a tablet', () => {
  expect([340, 390, 820].map(widthPx => floorGrid(widthPx).columns)).toEqual([3, 3, 5])
})

it.each([
  ['da', da],
  ['nb', nb],
])('%s says all that English says', (_, other) => {
  const paths = (all: unknown, path = ''): string[] =>
    typeof all === 'object' && all !== null
      ? Object.entries(all).flatMap(([key, value]) => paths(value, `${path}.${key}`))
      : [path]
  expect(paths(other)).toEqual(paths(coachWords))
})
