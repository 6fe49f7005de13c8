import '../styles/replay.css'
import { createApp, h, shallowReactive } from 'vue'
import type { Language } from '../../stations/board/boardSchema.ts'
import type { ReplayEnd, ReplayStatus } from '../../stations/board/replaySchema.ts'
import { kioskLanguage } from '../review/kioskLanguage.ts'
import { openWall } from '../wall/openWall.ts'
import ReplayBar from './ReplayBar.vue'
import { replayTransport } from './replayTransport.ts'

/** Starts a wall that shows a recording: no sound, no commands, and marked so that nobody takes it for the floor. */
export async function openReplay(chosen: Language | null, session: string, speed: number): Promise<void> {
  const root = document.documentElement
  root.dataset['page'] = 'replay'
  const language = await kioskLanguage(chosen)
  const shown = shallowReactive<{ status: ReplayStatus | null; end: ReplayEnd['reason'] | null }>({
    status: null,
    end: null,
  })
  const replay = replayTransport(
    location,
    { session, speed },
    {
      status: status => (shown.status = status),
      ended: end => (shown.end = end),
    },
  )
  openWall(language, replay.transport)
  const place = document.createElement('div')
  document.body.append(place)
  const bar = () =>
    h(ReplayBar, {
      language,
      status: shown.status,
      end: shown.end,
      href: '/',
      onWish: replay.wish,
    })
  createApp({ render: bar }).mount(place)
}
