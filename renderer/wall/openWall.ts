import '../styles/wall.css'
import '../styles/header.css'
import '../styles/tile.css'
import '../styles/progress.css'
import '../styles/alarm.css'
import '../styles/sound.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { HubMessage } from '../../stations/board/wallMessageSchema.ts'
import { createHubClock } from '../alarms/createHubClock.ts'
import { steady } from '../alarms/steady.ts'
import { connectWall } from '../bridge/connectWall.ts'
import { portTransport } from '../bridge/portTransport.ts'
import type { Transport } from '../bridge/transport.ts'
import { webSocketTransport } from '../bridge/webSocketTransport.ts'
import { openLoudspeaker } from '../sound/openLoudspeaker.ts'
import { runSound } from '../sound/runSound.ts'
import { useSoundStore } from '../sound/soundStore.ts'
import { useAnswerStore } from '../stores/answerStore.ts'
import { useBoardStore } from '../stores/boardStore.ts'
import { useLiveStore } from '../stores/liveStore.ts'
import { takeHubMessages } from '../stores/takeHubMessages.ts'
import { pagePictures } from './pagePictures.ts'
import WallPage from './WallPage.vue'

/** Starts the wall in `#app`; with a transport of its own it shows a recording: no sound, no commands. */
export function openWall(language: Language | null, recording: Transport | null = null): void {
  const app = createApp(WallPage, { chosenLanguage: language })
  app.use(createPinia())

  const live = useLiveStore()
  const answers = useAnswerStore()
  const board = useBoardStore()
  const hubClock = createHubClock()
  const take = takeHubMessages({ board, live, answers }, pagePictures)
  const sound =
    recording !== null
      ? null
      : runSound({
          board,
          sound: useSoundStore(),
          hubClock,
          open: openLoudspeaker,
          nowMs: () => performance.now(),
          every: (ms, run) => {
            const timer = setInterval(run, ms)
            return () => clearInterval(timer)
          },
        })

  function heard(message: HubMessage): void {
    // A recording's clock does not run as fast as this page's: nothing is to be in step with it.
    if (recording === null) {
      if (message.kind !== 'answer') hubClock.hear(message.nowMs, performance.now())
      live.offsetMs = steady(live.offsetMs, hubClock.offsetMs())
    }
    take(message)
    sound?.heard()
  }

  const wall = connectWall(
    recording ?? portTransport(window) ?? webSocketTransport(location),
    {
      heard,
      silent: silent => {
        live.silent = silent
      },
    },
    {
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    },
  )
  if (recording === null) {
    answers.ask = command => {
      wall.ask(command)
    }
  }
  app.mount('#app')
}
