// Many minutes on one wall: what leaks or slows down shows in a row of one-minute windows.
import { wait } from '../clock.mjs'
import { measureFlags, openScene, settledHeap } from './measureWall.mjs'

/** @param {import('./measureWall.mjs').Plan & { minutes: number }} plan */
export async function measureLong(plan) {
  const scene = await openScene(plan)
  await wait(plan.warmUpMs)
  const windows = []
  for (let minute = 0; minute < Math.max(2, plan.minutes); minute += 1) {
    const window = await measureFlags(scene, plan)
    const heapAfter = await settledHeap(scene)
    windows.push({ ...window, wall: { ...window.wall, heapAfter } })
    const { raised } = window.flags
    console.log(
      `  minute ${minute + 1}: flags p99 ${raised.p99.toFixed(0)} ms, ${raised.missed} missed,` +
        ` hub ${window.hub.residentMb.after.toFixed(0)} MB, page heap ${heapAfter.heapMb.toFixed(1)} MB`,
    )
  }
  await scene.stop()
  return windows
}
