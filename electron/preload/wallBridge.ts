import { ipcRenderer } from 'electron'
import type { WallBridge } from '../../stations/board/wallBridge.ts'

/** A connection the page has asked for. */
interface Connection {
  port: MessagePort | null
  /** What the page said before there was a hub to say it to. */
  unsent: string[]
  onText: (text: string) => void
  onClosed: () => void
}

/** Far more than a wall ever says while it waits for a hub. */
const unsentAtMost = 64

/** The page's way to the hub: text over a message port that main hands over, nothing but text; and its wishes for review and to leave. */
export function createWallBridge(): WallBridge {
  const connections = new Map<number, Connection>()
  let lastId = 0

  function end(id: number): void {
    connections.get(id)?.port?.close()
    connections.delete(id)
  }

  function lose(id: number): void {
    const lost = connections.get(id)
    end(id)
    lost?.onClosed()
  }

  ipcRenderer.on('wall-port', ({ ports: [port] }, id: number) => {
    const connection = connections.get(id)
    if (port === undefined || connection === undefined) return port?.close()
    connection.port = port
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && connections.has(id)) connection.onText(data)
    })
    // Newer Chromium says so itself when the other end is gone; in an older one main does.
    port.addEventListener('close', () => lose(id))
    port.start()
    for (const text of connection.unsent) port.postMessage(text)
  })
  ipcRenderer.on('wall-closed', (_event, id: number) => lose(id))

  return {
    openReview: async () => (await ipcRenderer.invoke('review-open')) === true,
    onLeaveAsked: listen => {
      ipcRenderer.on('leave-asked', () => listen())
    },
    leave: pin => ipcRenderer.invoke('leave', pin),
    connect: (onText, onClosed) => {
      const id = ++lastId
      const connection: Connection = { port: null, unsent: [], onText, onClosed }
      connections.set(id, connection)
      ipcRenderer.send('wall-connect', id)
      return {
        send: text => {
          if (typeof text !== 'string' || !connections.has(id)) return
          if (connection.port !== null) connection.port.postMessage(text)
          else if (connection.unsent.length < unsentAtMost) connection.unsent.push(text)
        },
        close: () => {
          if (!connections.has(id)) return
          end(id)
          ipcRenderer.send('wall-close', id)
        },
      }
    },
  }
}
