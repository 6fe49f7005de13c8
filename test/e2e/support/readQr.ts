import type { Locator } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'

/** As a camera would: from the squares that are drawn. */
export async function readQr(svg: Locator): Promise<string> {
  const side = Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
  const path = (await svg.locator('path').getAttribute('d')) ?? ''
  const SCALE = 6
  const width = side * SCALE
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < SCALE * SCALE; at += 1) {
      const row = Number(y) * SCALE + Math.floor(at / SCALE)
      data.fill(
        0,
        (row * width + Number(x) * SCALE + (at % SCALE)) * 4,
        (row * width + Number(x) * SCALE + (at % SCALE)) * 4 + 3,
      )
    }
  }
  return decodeQR({ width, height: width, data })
}
