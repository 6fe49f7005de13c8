import type { Transport } from './transport.ts'

/** A WebSocket to the hub that served this page. */
export function webSocketTransport(page: Location, path = '/wall'): Transport {
  const address = `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}${path}`
  return (onText, onClosed) => {
    const socket = new WebSocket(address)
    const waiting: string[] = []
    let closedHere = false
    socket.onopen = () => {
      for (const text of waiting.splice(0)) socket.send(text)
    }
    socket.onmessage = (event: MessageEvent<unknown>) => {
      if (!closedHere && typeof event.data === 'string') onText(event.data)
    }
    // An error is always followed by a close.
    socket.onclose = () => {
      if (!closedHere) onClosed()
    }
    return {
      send: text => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text)
        else if (socket.readyState === WebSocket.CONNECTING) waiting.push(text)
      },
      close: () => {
        closedHere = true
        socket.close()
      },
    }
  }
}
