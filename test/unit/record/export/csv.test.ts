import { describe, expect, it } from 'vitest'
import { csvLine } from '../../../../stations/record/export/csvLine.ts'
import { pressureText } from '../../../../stations/record/export/decimals.ts'
import { eventsCsv } from '../../../../stations/record/export/eventsCsv.ts'
import { exportFileName } from '../../../../stations/record/export/fileName.ts'
import { samplesCsv } from '../../../../stations/record/export/samplesCsv.ts'
import { summaryCsv } from '../../../../stations/record/export/summaryCsv.ts'
import { startWallMs } from '../../../support/aFloor.ts'
import { aTrainedSession, hostile } from '../../../support/aTrainedSession.ts'
import { csvRows, parseCsv } from '../../../support/parseCsv.ts'

const { record, series, summaries } = aTrainedSession()
const text = (chunks: Iterable<string>): string => [...chunks].join('')

describe('csvLine', () => {
  it('quotes what RFC 4180 wants quoted, and nothing else', () => {
    expect(csvLine(['a', 'a,b', 'a"b', 'a\r\nb', null, 1.5, ' a'])).toBe(
      'a,"a,b","a""b","a\r\nb",,1.5," a"\r\n',
    )
  })

  it('makes text harmless that a spreadsheet would run, and leaves numbers as they are', () => {
    expect(csvLine(['=1+1', '+1', '-1', '@a', '\ta', "'=1", -1.5])).toBe(
      `'=1+1,'+1,'-1,'@a,'\ta,''=1,-1.5\r\n`,
    )
  })
})

describe('pressureText', () => {
  it('says a pressure of 32 bits as it was sent', () => {
    expect([148.2, 75.25, -0.4, 0, 500, 33.333].map(sent => pressureText(Math.fround(sent)))).toEqual([
      148.2, 75.25, -0.4, 0, 500, 33.333,
    ])
  })
})

describe('samplesCsv', () => {
  it('has a unit in each header, and every sample as it was sent', () => {
    const rows = csvRows(text(samplesCsv(record, series, null)))
    expect(text(samplesCsv(record, series, null)).split('\r\n', 1)).toEqual([
      'time_ms,wall_time_utc,station,cuff,limb,athlete_id,pressure_mmHg',
    ])
    expect(rows).toHaveLength(series.reduce((sum, { atMs }) => sum + atMs.length, 0))
    expect(rows[0]).toEqual({
      ...{
        time_ms: '100',
        wall_time_utc: new Date(startWallMs + 100).toISOString(),
        station: '1',
        cuff: 'l',
      },
      ...{ limb: 'left-thigh', athlete_id: 'a-17', pressure_mmHg: '150.2' },
    })
    expect(rows.filter(row => row['station'] === '2').map(row => row['pressure_mmHg'])).toContain('75.25')
  })

  it('leaves out what nobody was assigned for when one athlete is asked for', () => {
    const all = csvRows(text(samplesCsv(record, series, null)))
    const own = csvRows(text(samplesCsv(record, series, 'a-2')))
    expect(own).toEqual(all.filter(row => row['athlete_id'] === 'a-2'))
    expect(all.some(row => row['athlete_id'] === '')).toBe(true)
    expect(text(samplesCsv(record, series, 'nobody'))).toBe('')
  })

  it('hands a million samples over in small pieces', () => {
    const atMs = Float64Array.from(
      { length: 1_000_000 },
      (_, index) => record.line.started.atMs + index * 100,
    )
    const long = { station: '1', cuff: 'l', atMs, pressureMmHg: new Float32Array(1_000_000).fill(148.2) }
    let [lines, longest] = [0, 0]
    for (const chunk of samplesCsv(record, [long], null)) {
      longest = Math.max(longest, chunk.length)
      lines += chunk.split('\n').length - 1
    }
    expect(lines).toBe(1_000_001)
    expect(longest).toBeLessThan(100_000)
  })
})

describe('eventsCsv', () => {
  it('has everything that happened, in order, hostile words made harmless', () => {
    const rows = csvRows(text(eventsCsv(record, null)))
    const note = rows.find(row => row['kind'] === 'note')
    const stop = rows.find(row => row['what'] === 'stop')
    expect([note?.['text'], note?.['by'], stop?.['text']]).toEqual([
      `'${hostile}`,
      'Anna',
      `'@cmd, it "hurts"`,
    ])
    const times = rows.map(row => Number(row['time_ms']))
    expect(times).toEqual([...times].sort((left, right) => left - right))
    expect(rows.find(row => row['what'] === 'report' && row['athlete_id'] === 'a-17')).toMatchObject({
      ...{ pain_0_10: '6', tightness_0_10: '7', symptoms: 'tingling' },
    })
    expect(
      rows.find(row => row['condition'] === 'pressure-over-lop' && row['what'] === 'raised'),
    ).toMatchObject({
      ...{ station: '1', cuff: 'l', athlete_id: 'a-17', unit: 'mmHg' },
    })
  })

  it('has one athlete alone when asked, and nothing for who was not there', () => {
    const rows = csvRows(text(eventsCsv(record, 'a-2')))
    expect(new Set(rows.map(row => row['athlete_id']))).toEqual(new Set(['a-2']))
    expect(text(eventsCsv(record, 'nobody'))).toBe('')
  })
})

describe('summaryCsv', () => {
  it('has a line an athlete, planned against delivered, without a name', () => {
    const csv = text(summaryCsv(record, summaries, null))
    expect(csvRows(csv).map(row => [row['athlete_id'], row['reps_planned'], row['reps_done']])).toEqual([
      ['a-17', '75', '28'],
      ['a-2', '15', '15'],
    ])
    expect(csv).not.toContain('Karla')
    expect(new Set(parseCsv(csv).map(line => line.length)).size).toBe(1)
  })
})

describe('exportFileName', () => {
  it('is plain whatever the parts say', () => {
    const parts = ['session', '../../etc/passwd', 'Øvelse å', null, '"; x=\r\n', '‮gpj']
    expect(exportFileName(parts, 'csv')).toBe('session-etc-passwd-ovelse-a-x-gpj.csv')
  })
})
