import { type MessagePortMain, utilityProcess } from 'electron'

export type HubOrder = { kind: 'wall' } | { kind: 'stop' }

/** A running hub as its keeper sees it. */
export interface HubProcess<Port = MessagePortMain> {
  tell: (order: HubOrder, ports?: Port[]) => void
  onWord: (listen: (word: unknown) => void) => void
  onEnd: (listen: (code: number) => void) => void
  kill: () => void
}

/** Starts a hub as a process of its own; what it prints appears as if the app had printed it. */
export function forkHub(file: string, flags: readonly string[]): HubProcess {
  const child = utilityProcess.fork(file, [...flags], {
    serviceName: 'BFR floor hub',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (bytes: Buffer) => process.stdout.write(bytes))
  child.stderr?.on('data', (bytes: Buffer) => process.stderr.write(bytes))
  return {
    tell: (order, ports = []) => {
      child.postMessage(order, ports)
    },
    onWord: listen => {
      child.on('message', listen)
    },
    onEnd: listen => {
      child.on('exit', listen)
    },
    // kill() asks politely, and a hub that hangs doesn't hear it.
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    },
  }
}
