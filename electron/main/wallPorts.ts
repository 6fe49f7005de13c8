import { MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { HubKeeper } from './hubKeeper.ts'
import type { Log } from './log.ts'
import { ownFrame, type WebFrame } from './ownFrame.ts'

/** A connection the page has asked for, by the page's own number. */
interface Asked {
  frame: WebFrame
  id: number
}

export interface WallPorts {
  /** A hub serves: whoever waits is joined to it. */
  hubServes: () => void
  /** The hub is gone: a message port's other end does not notice by itself in every Chromium, so the page is told. */
  hubGone: () => void
}

/** Joins the page to the hub by a message port, one for every connection the page asks for; main reads none of it. */
export function openWallPorts(contents: WebContents, hub: HubKeeper<MessagePortMain>, log: Log): WallPorts {
  let waiting: Asked | null = null
  let joined: Asked | null = null

  function join(asked: Asked): void {
    const { port1, port2 } = new MessageChannelMain()
    hub.join(port1)
    asked.frame.postMessage('wall-port', asked.id, [port2])
    joined = asked
  }

  function hubServes(): void {
    const asked = waiting
    waiting = null
    if (asked !== null && isThere(asked.frame, contents)) join(asked)
  }

  function hubGone(): void {
    const asked = joined
    joined = null
    if (asked !== null && isThere(asked.frame, contents)) asked.frame.send('wall-closed', asked.id)
  }

  contents.ipc.on('wall-connect', (event, id: unknown) => {
    const frame = ownFrame(event, contents)
    if (frame === null || typeof id !== 'number') {
      log('warn', 'window: refused a stranger that asked for the hub')
      return
    }
    waiting = { frame, id }
    if (hub.isServing()) hubServes()
  })
  contents.ipc.on('wall-close', (event, id: unknown) => {
    if (ownFrame(event, contents) === null) return
    if (waiting?.id === id) waiting = null
    if (joined?.id === id) joined = null
  })
  // A page that goes takes its connections with it.
  contents.on('did-start-navigation', details => {
    if (details.isMainFrame && !details.isSameDocument) waiting = joined = null
  })
  return { hubServes, hubGone }
}

/** Whether the frame that asked is still the one on the screen; one of a crashed page may not be spoken to. */
function isThere(frame: WebFrame, contents: WebContents): boolean {
  return !contents.isDestroyed() && !contents.isCrashed() && frame === contents.mainFrame
}
