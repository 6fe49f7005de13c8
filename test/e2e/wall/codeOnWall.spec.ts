import { expect, test } from '../support/wallFixture.ts'

const headersOf = (address: string) => ({
  'content-type': 'application/json',
  origin: new URL(address).origin,
})

test('a code that is out stands on the wall, beside the tiles as well, and goes when it was taken', async ({
  wall: { page, devices, tile },
}) => {
  const address = (await page.locator('[data-empty] dd').last().textContent()) ?? ''
  const ask = (path: string, body: object) =>
    fetch(new URL(path, address), {
      method: 'POST',
      headers: headersOf(address),
      body: JSON.stringify(body),
    })
  await ask('api/settings/pairing', { station: '5' })
  const code = page.locator('[data-pairing-code="5"]')
  await expect(page.locator('[data-empty]').locator(code)).toBeVisible()

  await devices.station('3').checkIn()
  await expect(tile('3')).toBeVisible()
  await expect(page.locator('aside[data-pairing]').locator(code)).toBeVisible()
  const widthPx = async () => (await tile('3').boundingBox())?.width ?? 0
  const besideCodePx = await widthPx()

  const letters = (await code.locator('[data-pairing-letters]').textContent()) ?? ''
  expect((await ask('api/doors/pair', { station: '5', code: letters.trim() })).status).toBe(200)
  await expect(page.locator('[data-pairing]')).toHaveCount(0)
  await expect.poll(widthPx).toBeGreaterThan(besideCodePx)
})
