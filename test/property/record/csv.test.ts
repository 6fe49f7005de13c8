import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../../stations/record/export/csvLine.ts'
import { parseCsv } from '../../support/parseCsv.ts'

const dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20']
const letter = fc.constantFrom(...dangerous, "'", '"', ',', ' ', 'a', 'å', '1', '\r\n', '😀')
const anyText = fc.oneof(
  fc.array(letter).map(letters => letters.join('')),
  fc.string({ unit: 'binary' }),
)

/** What the documentation tells people to do: one apostrophe off where it stands before a dangerous character. */
function asTyped(cell: string): string {
  return /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? cell.slice(1) : cell
}

test('any texts come back out of a line of CSV, one apostrophe off where one was put', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1 }), texts => {
      const read = parseCsv(csvLine(texts))
      expect(read.map(line => line.map(asTyped))).toEqual([texts])
    }),
  )
})

test('no text can stand in a cell as a formula', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1 }), texts => {
      for (const cell of parseCsv(csvLine(texts)).flat()) expect(dangerous).not.toContain(Array.from(cell)[0])
    }),
  )
})
