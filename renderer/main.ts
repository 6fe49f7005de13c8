import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/page.css'
import './styles/header.css'
import './styles/tile.css'
import './styles/progress.css'
import './styles/alarm.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import * as v from 'valibot'
import { LanguageSchema } from '../stations/board/boardSchema.ts'
import { connectWall } from './bridge/connectWall.ts'
import { portTransport } from './bridge/portTransport.ts'
import { webSocketTransport } from './bridge/webSocketTransport.ts'
import { useAnswerStore } from './stores/answerStore.ts'
import { useBoardStore } from './stores/boardStore.ts'
import { useLiveStore } from './stores/liveStore.ts'
import { takeHubMessages } from './stores/takeHubMessages.ts'
import { pagePictures } from './wall/pagePictures.ts'
import WallPage from './wall/WallPage.vue'

const wanted = new URLSearchParams(location.search)
const language = v.safeParse(LanguageSchema, wanted.get('lang'))
if (wanted.get('theme') === 'light') document.documentElement.dataset['theme'] = 'light'

const app = createApp(WallPage, { chosenLanguage: language.success ? language.output : null })
app.use(createPinia())

const live = useLiveStore()
const answers = useAnswerStore()
const heard = takeHubMessages({ board: useBoardStore(), live, answers }, pagePictures)
const wall = connectWall(
  portTransport(window) ?? webSocketTransport(location),
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
answers.ask = command => {
  wall.ask(command)
}
app.mount('#app')
