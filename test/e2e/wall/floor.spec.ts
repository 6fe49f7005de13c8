import { clockFrom } from '../support/clockFrom.ts'
import { expect, test } from '../support/wallFixture.ts'

test('says that no station was heard, and where tablets speak to', async ({ wall }) => {
  await expect(wall.page.locator('[data-empty]')).toContainText('No station heard yet')
  await expect(wall.page.locator('[data-empty]')).toContainText('mqtt://')
})

test('shows who checked in, then sets, reps and rest', async ({ wall }) => {
  const station = wall.devices.station('5')
  await station.checkIn()
  await expect(wall.tile('5')).toHaveAttribute('data-state', 'ready')
  await expect(wall.field('5', 'name')).toHaveText('K. Jensen')
  await expect(wall.field('5', 'limb')).toHaveText('thigh L · 20% 1RM')

  station.cuff('l').hold(150, 5)
  await station.event('set-started', { set: 1 })
  await station.event('rep', { set: 1, rep: 7 })
  await expect(wall.tile('5')).toHaveAttribute('data-state', 'working')
  await expect(wall.field('5', 'foot')).toHaveText('Set 1 of 4 · 7/30')
  await expect(wall.field('5', 'set')).toContainText('7/30')
  await expect(wall.field('5', 'pressure')).toHaveText(/^1[45]\d$/)
  await expect(wall.field('5', 'clock')).toHaveText(clockFrom(1))
  await expect(wall.tile('5')).toHaveAttribute('data-freshness', 'live')

  await station.event('set-ended', { set: 1, reps: 30 })
  await expect(wall.tile('5')).toHaveAttribute('data-state', 'resting')
  await expect(wall.field('5', 'foot')).toHaveText(/^Rest 0:[23]\d · then set 2 of 4$/)
  await expect(wall.page.locator('[data-summary]')).toContainText('1 station · 1 under cuff · started')
})

test('counts more reps and more sets than were prescribed', async ({ wall }) => {
  const station = wall.devices.station('2')
  const prescription = { kind: 'resistance', sets: [{ reps: 15 }], restSeconds: 30 }
  await station.checkIn({ prescription })
  await station.event('rep', { set: 1, rep: 17 })
  await expect(wall.field('2', 'foot')).toHaveText('Set 1 of 1 · 17/15')
  await station.event('rep', { set: 2, rep: 3 })
  await expect(wall.field('2', 'foot')).toHaveText('Extra set 2 · 3 reps')
})

test('holds the clock at release and counts the time since then', async ({ wall }) => {
  const station = wall.devices.station('3')
  await station.checkIn()
  const cuff = station.cuff('l')
  cuff.hold(150)
  await station.event('set-started', { set: 1 })
  await expect(wall.field('3', 'clock')).toHaveText(clockFrom(3))
  await station.event('finished')
  cuff.hold(0)
  await expect(wall.tile('3')).toHaveAttribute('data-state', 'finished')
  await expect(wall.tile('3').locator('[data-caption="clock"]')).toHaveText(/^since release · ready at /)
  await expect(wall.field('3', 'foot')).toHaveText(/^Done/)
  await station.free()
  await expect(wall.tile('3')).toHaveAttribute('data-state', 'free')
  await expect(wall.field('3', 'name')).toHaveText('Free')
})

test('marks what was entered for a cuff without a sensor', async ({ wall }) => {
  const station = wall.devices.station('8')
  const cuffs = [{ cuff: 'l', limb: 'left-thigh', manual: true, targetTightness: 7 }]
  await station.checkIn({
    prescription: { kind: 'resistance', sets: [{ reps: 30 }], restSeconds: 30, cuffs },
  })
  await station.event('inflated', { cuff: 'l', tightness: 7 })
  await expect(wall.field('8', 'pressure')).toHaveText('7/10')
  await expect(wall.tile('8').locator('[data-caption="pressure"]')).toHaveText('tightness, entered')
})

test('counts the time of an aerobic set', async ({ wall }) => {
  const station = wall.devices.station('6')
  const cuffs = [{ cuff: 'l', limb: 'left-thigh' }]
  const prescription = {
    kind: 'aerobic',
    exercise: 'Cycling',
    sets: [{ seconds: 1200 }],
    restSeconds: 0,
    cuffs,
  }
  await station.checkIn({ prescription })
  await station.event('set-started', { set: 1 })
  await expect(wall.field('6', 'foot')).toHaveText(/^Cycling · 0:(0[1-9]|[1-5]\d) of 20:00$/)
})

test('takes a name for text, whatever stands in it', async ({ wall }) => {
  await wall.devices.station('1').checkIn({ name: '<img src=x onerror=document.title="hit">' })
  await wall.devices.station('4').checkIn({ name: 'ك'.repeat(80) })
  await expect(wall.tile('1')).toHaveAttribute('data-state', 'ready')
  await expect(wall.tile('4')).toHaveAttribute('data-state', 'ready')
  await expect(wall.page.locator('img')).toHaveCount(0)
  await expect(wall.page).not.toHaveTitle('hit')
})
