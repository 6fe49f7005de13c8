import '../styles/leave.css'
import '../styles/wall.css'
import '../styles/header.css'
import '../styles/live.css'
import '../styles/tile.css'
import '../styles/pairing.css'
import '../styles/progress.css'
import '../styles/alarm.css'
import '../styles/sound.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import { createHubClock } from '../alarms/createHubClock.ts'
import { joinHub } from '../bridge/joinHub.ts'
import { portTransport } from '../bridge/portTransport.ts'
import type { Transport } from '../bridge/transport.ts'
import { webSocketTransport } from '../bridge/webSocketTransport.ts'
import { openLoudspeaker } from '../sound/openLoudspeaker.ts'
import { runSound } from '../sound/runSound.ts'
import { useSoundStore } from '../sound/soundStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { pagePictures } from './pagePictures.ts'
import WallPage from './WallPage.vue'

/** Starts the wall in `#app`; with a transport of its own it shows a recording: no sound, no commands. */
export function openWall(language: Language | null, recording: Transport | null = null): void {
  const app = createApp(WallPage, { chosenLanguage: language, isRecording: recording !== null })
  app.use(createPinia())

  const hubClock = createHubClock()
  const sound =
    recording !== null
      ? null
      : runSound({
          board: useBoardStore(),
          sound: useSoundStore(),
          hubClock,
          open: openLoudspeaker,
          nowMs: () => performance.now(),
          every: (ms, run) => {
            const timer = setInterval(run, ms)
            return () => clearInterval(timer)
          },
        })
  joinHub({
    transport: recording ?? portTransport(window) ?? webSocketTransport(location),
    isRecording: recording !== null,
    frames: pagePictures,
    hubClock,
    heard: () => sound?.heard(),
  })
  app.mount('#app')
}
