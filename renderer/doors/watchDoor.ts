import { askDoors, DoorsSchema } from './askDoors.ts'

const LOOK_EVERY_MS = 30_000

/**
 * Sends a coach's page to the sign-in once its session has ended: a page that looks alive and commands nothing would be worse. Looking
 * keeps no session going.
 */
export function watchDoor(): void {
  async function look(): Promise<void> {
    const told = await askDoors('/api/doors', DoorsSchema)
    if (told.ok && !told.value.isCoach)
      location.replace(`/sign-in?to=${encodeURIComponent(location.pathname)}`)
  }
  setInterval(() => void look(), LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look()
  })
}
