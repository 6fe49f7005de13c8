import { expect, it } from 'vitest'
import { bigButton } from '../../../../renderer/station/view/bigButton.ts'
import { readNumber } from '../../../../renderer/station/view/readNumber.ts'
import { en } from '../../../../renderer/station/words/en.ts'
import { assignmentOf, emptyDraft, wrongField } from '../../../../renderer/station/checkInDraft.ts'
import { typedAthlete } from '../../../../renderer/station/typedAthlete.ts'

it('reads what people type, and takes nothing else for a number', () => {
  expect(['150', ' 150,5 ', '0'].map(text => readNumber(text, 0, 400))).toEqual([150, 150.5, 0])
  for (const text of ['', '-1', '401', '1e2', '12a', 'Infinity'])
    expect(readNumber(text, 0, 400), text).toBe(null)
})

const by = { answers: {}, id: 'p1', at: 1 }

it('[C15] makes an assignment that is not cleared while the screening is open', () => {
  const made = assignmentOf({ ...emptyDraft(), who: ' Karla   Jensen ' }, by)
  expect(made).toMatchObject({
    athlete: { id: 'typed:karla jensen', name: 'Karla Jensen' },
    cleared: false,
    prescription: {
      kind: 'resistance',
      restSeconds: 30,
      cuffs: [{ cuff: 'l', manual: true }, { cuff: 'r' }],
    },
  })
})

it('[OC6] the same name is the same athlete at every tablet', () => {
  expect(typedAthlete('KARLA jensen')?.id).toBe(typedAthlete('Karla  Jensen ')?.id)
})

it('sends nothing that was typed wrong', () => {
  const draft = { ...emptyDraft(), who: 'Karla', manual: false }
  draft.sides.left.lop = '900'
  expect([wrongField(draft), assignmentOf(draft, by)]).toEqual(['lop', null])
  draft.sides.left.lop = '200'
  expect(assignmentOf(draft, by)?.prescription.cuffs[0]).toMatchObject({ lopMmHg: 200, targetMmHg: 140 })
  expect(assignmentOf({ ...draft, who: '  ' }, by)).toBe(null)
})

it('the one button asks for the cuff to come off before anything is finished', () => {
  const context = { isCounted: false, words: en }
  expect(bigButton({ kind: 'done' }, { ...context, isUnderCuff: true }).do).toEqual({ kind: 'let-out' })
  expect(bigButton({ kind: 'done' }, { ...context, isUnderCuff: false }).do).toEqual({ kind: 'finish' })
  expect(bigButton({ kind: 'finished' }, { ...context, isUnderCuff: true }).do).toEqual({ kind: 'let-out' })
})
