// A session of a million samples: from the address to a drawn chart in the browser, and one zoom.
import path from 'node:path'
import { nowMs } from '../clock.mjs'
import { startHub, temporaryFolder } from '../hub.mjs'
import { loadSources } from '../loadSources.mjs'
import { median } from '../percentiles.mjs'
import { openPage } from '../wall.mjs'

const DRAWN = '.chart-box[data-drawn]'

/** @param {string} file @param {number} samples */
async function seed(file, samples) {
  const { seedJournal, aLongSession, openWritable, sumUp, joinOldBlocks, newJoining } = await loadSources(
    'review',
    {
      'test/support/seedJournal.ts': ['seedJournal'],
      'test/support/seedSessions.ts': ['aLongSession'],
      'electron/hub/journal/handles.ts': ['openWritable'],
      'electron/hub/journal/sumUp.ts': ['sumUp'],
      'electron/hub/journal/joinOldBlocks.ts': ['joinOldBlocks', 'newJoining'],
    },
  )
  seedJournal(file, [aLongSession(samples, Date.now() - 86_400_000)])
  // As the kiosk does soon after a session's end: else it would do so while it is measured.
  const handle = openWritable(file)
  sumUp(handle, new Set())
  const joining = newJoining()
  while (joinOldBlocks(handle, joining));
  handle.close()
}

/** @param {{ samples: number, times: number }} plan */
export async function measureReview({ samples, times }) {
  const dataFolder = temporaryFolder()
  await seed(path.join(dataFolder, 'journal.db'), samples)
  const hub = await startHub({ dataFolder })
  const wall = await openPage(`${hub.wallUrl}review`)
  // As somebody comes who looks for a session: the page is there, the journal has not been read.
  await wall.page.waitForSelector('[data-session]')
  const opened = []
  const zoomed = []
  let firstMs = 0
  for (let time = 0; time <= times; time += 1) {
    const beganAtMs = nowMs()
    await wall.page.goto(`${hub.wallUrl}review?session=long&athlete=a-17`, { waitUntil: 'commit' })
    await wall.page.waitForSelector(DRAWN)
    const tookMs = nowMs() - beganAtMs
    // The first one reads the journal; the others find its samples in memory.
    if (time === 0) firstMs = tookMs
    else opened.push(tookMs)
    const beforeZoomMs = nowMs()
    await wall.page.locator('.chart-keys button').nth(2).click()
    await wall.page.waitForSelector('.chart-box[data-drawn="2"]')
    zoomed.push(nowMs() - beforeZoomMs)
  }
  await wall.stop()
  await hub.stop()
  return { samples, firstMs, againMs: median(opened), zoomMs: median(zoomed) }
}
