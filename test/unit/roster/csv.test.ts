import { describe, expect, it } from 'vitest'
import { importAthletes } from '../../../stations/roster/changeRoster.ts'
import { parseCsv } from '../../../stations/roster/csv/parseCsv.ts'
import { readRoster } from '../../../stations/roster/csv/readRoster.ts'
import { writeRoster } from '../../../stations/roster/csv/writeRoster.ts'
import { aLop, anAthlete, athleteId, DAY_MS, NOW_MS } from './anAthlete.ts'

describe('CSV', () => {
  it.each([
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1;"2;3"\n',
      [
        ['a', 'b'],
        ['1', '2;3'],
      ],
    ],
    [
      'a\tb\n1\t\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      '\uFEFFa,b\n"x ""y""\nz",2',
      [
        ['a', 'b'],
        ['x "y"\nz', '2'],
      ],
    ],
    [
      'a,b\n\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('%j', (text, cells) => {
    const parsed = parseCsv(text)
    expect(parsed.ok && parsed.rows.map(row => row.cells)).toEqual(cells)
  })

  it('says in which line and cell a quote is wrong, and on which line a row begins', () => {
    expect(parseCsv('a,b\n1,"2')).toMatchObject({ ok: false, line: 2, column: 2 })
    expect(parseCsv('a,b\n"1"x,2')).toMatchObject({ ok: false, line: 2, column: 1 })
    const parsed = parseCsv('a\n"x\ny"\nz\n')
    expect(parsed.ok && parsed.rows.map(({ line }) => line)).toEqual([1, 2, 4])
  })
})

describe('a file of athletes', () => {
  const problems = (text: string) => {
    const read = readRoster(text)
    return read.ok ? [] : read.problems.map(({ line, column, text: what }) => [line, column, what])
  }

  it('comes back as it was written, and runs no formula', () => {
    const athletes = [
      anAthlete({
        name: '=HYPERLINK("x")',
        nickname: '-1',
        squad: "'+A",
        lops: [aLop({ limb: 'right-arm', lopMmHg: 133.5 }), aLop()],
      }),
      anAthlete({ id: 'a-2', name: 'Øyvind "Ø" Åsen', code: null, trained: false, lops: [] }),
    ]
    const text = writeRoster(athletes)
    expect(text).not.toMatch(/(^|[,"])[=+\-@]/m)
    const read = readRoster(text)
    expect(read.ok).toBe(true)
    const after = read.ok ? importAthletes(athletes, read.athletes, () => athleteId('new')) : null
    expect(after).toEqual({ ok: true, value: athletes })
  })

  it('is imported whole or not at all: every problem with line and column', () => {
    expect(problems('name,age\nKarla,9')).toEqual([[1, 2, expect.stringContaining('one of id, name')]])
    expect(problems('squad\nA')).toEqual([[1, 1, 'a column name']])
    expect(problems('name')).toEqual([[1, 1, expect.stringContaining('a line for each athlete')]])
    expect(problems('name,code,trained\n,K17,yes\nBo,!!,perhaps\nAsta,k17,no')).toEqual([
      [2, 1, '1..80 characters'],
      [3, 2, '3 to 12 letters and digits'],
      [3, 3, 'yes or no'],
      [4, 2, 'another one than line 2 has'],
    ])
    expect(problems('name\nKarla,x')).toEqual([[2, 2, 'no more cells than the first line']])
    expect(problems('name\nKarla\nkarla')).toEqual([[3, 1, 'another one than line 2 has']])
  })

  it('says which part of an LOP is missing or impossible', () => {
    const head = ['mmhg', 'measured', 'posture', 'cuff_cm', 'expires'].map(field => `lop_left_thigh_${field}`)
    const row = (cells: string) => problems(`name;${head.join(';')}\nKarla;${cells}`)
    expect(row('200;2026-11-01;sitting;11,5;2026-12-01')).toEqual([])
    expect(row('20;1.11.2026;flying;;2026-12-01')).toEqual([
      [2, 2, '60..400'],
      [2, 3, 'a day like 2026-11-27'],
      [2, 4, 'lying | sitting | standing'],
      [2, 5, '2..30'],
    ])
    expect(row('200;2026-11-01;sitting;11;2026-10-01')).toEqual([[2, 6, 'a moment after the measurement']])
  })
})

describe('an import', () => {
  const read = (text: string) => {
    const file = readRoster(text)
    if (!file.ok) throw new Error(JSON.stringify(file.problems))
    return file.athletes
  }
  const newId = (count: number) => athleteId(`new-${count}`)

  it('changes what the file says, adds who is new, and clears or removes nobody', () => {
    const before = [anAthlete(), anAthlete({ id: 'a-2', name: 'Bo', code: null })]
    const after = importAthletes(before, read('name,squad\nkarla jensen,Squad C\nAsta,Squad C'), newId)
    expect(after).toMatchObject({
      ok: true,
      value: [
        { ...before[0], name: 'karla jensen', squad: 'Squad C' },
        before[1],
        {
          id: 'new-0',
          name: 'Asta',
          squad: 'Squad C',
          trained: false,
          screening: null,
          plan: null,
          lops: [],
        },
      ],
    })
  })

  it('refuses a code that is somebody else’s', () => {
    expect(importAthletes([anAthlete()], read('name,code\nBo,k17'), newId)).toMatchObject({
      ok: false,
      refusal: { code: 'code-taken', about: 'Karla Jensen' },
    })
  })

  it('keeps the LOPs of limbs that the file does not have', () => {
    const other = aLop({ limb: 'right-thigh' })
    const text = writeRoster([
      anAthlete({ lops: [aLop({ lopMmHg: 180, measuredAtMs: NOW_MS, expiresAtMs: NOW_MS + DAY_MS })] }),
    ])
    const after = importAthletes([anAthlete({ lops: [aLop(), other] })], read(text), newId)
    expect(after.ok && after.value[0]?.lops).toMatchObject([other, { lopMmHg: 180 }])
  })
})
