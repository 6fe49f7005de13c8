import mqtt from 'mqtt'
import { decode } from '../../../stations/contract/decode.ts'
import type { StationEvent } from '../../../stations/contract/event.ts'
import type { Reply } from '../../../stations/contract/reply.ts'
import { checkIn, expect, test, tighten } from '../support/stationFixture.ts'

/** Everything that a station says from now on, as a reader of the contract hears it. */
async function listen(mqttUrl: string, station: string) {
  const client = await mqtt.connectAsync(mqttUrl, { protocolVersion: 4 })
  const events: StationEvent[] = []
  const replies: Reply[] = []
  client.on('message', (topic, payload) => {
    const decoded = decode(topic, payload)
    // Whatever the page says must be what the contract says.
    if (!decoded.ok) throw new Error(decoded.rejection.text)
    if (decoded.message.kind === 'event') events.push(decoded.message.event)
    if (decoded.message.kind === 'reply') replies.push(decoded.message.reply)
  })
  await client.subscribeAsync(`bfr/v1/main/station/${station}/#`, { qos: 1 })
  const command = `bfr/v1/main/station/${station}/command`
  return {
    events,
    replies,
    ask: (payload: object) => client.publishAsync(command, JSON.stringify(payload), { qos: 1 }),
    close: () => client.endAsync(true),
  }
}

test('what is done without Wi-Fi arrives once and in order, over a reload of the page', async ({ floor }) => {
  const { page, context } = await floor.tablet('5')
  const heard = await listen(floor.hub.mqttUrl, '5')
  await checkIn(page)
  await page.click('[data-big]')
  await page.click('[data-big]')
  await expect.poll(() => heard.events.length).toBe(2)

  await context.setOffline(true)
  await expect(page.locator('.deaf')).toContainText('DOES NOT HEAR')
  for (let rep = 0; rep < 5; rep += 1) await page.click('[data-big]')
  await page.click('[data-felt="6"]')
  await expect(page.locator('.deaf-kept')).toContainText('6')
  await expect(page.locator('.big-number')).toHaveText(/^6/)
  expect(heard.events).toHaveLength(2)

  // The service worker starts the page without a network, in the middle of the set.
  await page.reload()
  await expect(page.locator('.big-number')).toHaveText(/^6/)
  await page.click('[data-big]')
  await context.setOffline(false)
  await expect(page.locator('[data-hearing="heard"]')).toBeVisible()
  await expect.poll(() => heard.events.length).toBe(9)

  expect(heard.events.map(event => (event.type === 'rep' ? event.rep : event.type))).toEqual([
    ...['set-started', 1, 2, 3, 4, 5, 6, 'report', 7],
  ])
  expect(new Set(heard.events.map(({ id }) => id)).size).toBe(9)
  const boots = heard.events.map(({ boot }) => boot)
  expect(new Set(boots.slice(0, 8)).size).toBe(1)
  expect(boots[8]).not.toBe(boots[0])
  expect(heard.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0])
  await expect(floor.wall.locator('[data-station="5"] [data-field="foot"]')).toContainText('7/30')
  await heard.close()
})

test('the wall is gone, and the tablet says so loudly; then it is back, and nothing is lost', async ({
  floor,
}) => {
  const { page } = await floor.tablet('5')
  await checkIn(page)
  await tighten(page)
  await floor.hub.kill()
  await expect(page.locator('.deaf')).toContainText('DOES NOT HEAR')
  await expect(page.locator('html')).toHaveAttribute('data-live', 'no')
  await page.click('[data-stop]')
  await expect(page.locator('.let-out-told')).toContainText('SHOUT')
  await floor.hub.startAgain()
  await expect(page.locator('.let-out-told')).not.toContainText('SHOUT')
  await expect(floor.wall.locator('[data-station="5"]')).toHaveAttribute('data-alarm', 'high')
})

test('[C13] a release command is accepted, said loudly, confirmed, and never carried out late or twice', async ({
  floor,
}) => {
  const { page } = await floor.tablet('5')
  await checkIn(page)
  await tighten(page)
  const heard = await listen(floor.hub.mqttUrl, '5')
  const release = { id: 'c1', type: 'release', expiresAt: Date.now() + 60_000, by: 'Coach Ida' }
  await heard.ask({ ...release, id: 'late', expiresAt: Date.now() - 1 })
  await expect.poll(() => heard.replies).toMatchObject([{ id: 'late', accepted: false }])
  await expect(page.locator('[data-let-out]')).toHaveCount(0)

  await heard.ask(release)
  await expect(page.locator('[data-let-out]')).toContainText('Coach Ida')
  await expect.poll(() => heard.replies.at(-1)).toMatchObject({ id: 'c1', accepted: true })
  await page.click('[data-is-loose]')
  // What was tightened before may come late to whoever listens from here on.
  const after = () => heard.events.map(({ type }) => type).filter(type => type !== 'inflated')
  await expect.poll(after).toEqual(['released', 'released'])
  await expect(floor.wall.locator('[data-station="5"] [data-field="clock"]')).toHaveText(/00:/)

  await heard.ask(release)
  await heard.ask({ id: 'm1', type: 'message', text: 'Drink something', expiresAt: Date.now() + 60_000 })
  await expect(page.locator('[data-message]')).toContainText('Drink something')
  await expect(page.locator('[data-let-out]')).toHaveCount(0)
  await expect.poll(() => heard.replies.map(({ id }) => id)).toEqual(['late', 'c1', 'm1'])
  await heard.close()
})
