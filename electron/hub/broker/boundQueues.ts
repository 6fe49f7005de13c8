import type { Aedes, Client } from 'aedes'

type Subscription = { readonly clientId: string }
type Packet = { readonly topic: string }
type Enqueue = (subscriptions: readonly Subscription[], packet: Packet) => Promise<void>

const MOST_WAITING = 200
const MOST_ABSENT = 256

/**
 * Bounds what the broker keeps for sessions whose client is away: a tablet that was switched off for the weekend must not
 * cost the kiosk its memory (L10). What is retained comes to it all the same when it is back. A session also holds subscriptions
 * that were refused: `mayKeep` says what may wait for it.
 */
export function boundQueues(aedes: Aedes, mayKeep: (clientId: string, topic: string) => boolean): void {
  const absent = new Map<string, number>()
  aedes.on('clientReady', (client: Client) => absent.delete(client.id))
  aedes.on('clientDisconnect', (client: Client) => {
    if (!client.clean && absent.size < MOST_ABSENT) absent.set(client.id, 0)
  })
  const present = (id: string) => id in clientsOf(aedes)

  function mayWait({ clientId }: Subscription): boolean {
    if (present(clientId)) return true
    const waiting = absent.get(clientId)
    if (waiting === undefined || waiting >= MOST_WAITING) return false
    absent.set(clientId, waiting + 1)
    return true
  }

  if (!hasQueues(aedes)) throw new Error('this aedes keeps its queues elsewhere')
  const store = aedes.persistence
  const enqueue = store.outgoingEnqueueCombi.bind(store)
  store.outgoingEnqueueCombi = (subscriptions, packet) =>
    enqueue(
      subscriptions.filter(sub => mayKeep(sub.clientId, packet.topic) && mayWait(sub)),
      packet,
    )
}

/** Throws the session of a client away that nobody may take over any more. */
export function forgetSession(aedes: Aedes, clientId: string): void {
  if (hasQueues(aedes)) void aedes.persistence.cleanSubscriptions({ id: clientId })
}

type Store = {
  outgoingEnqueueCombi: Enqueue
  readonly cleanSubscriptions: (client: { readonly id: string }) => Promise<void>
}

// aedes has them at run time (1.2), but not in its types.
function hasQueues(aedes: object): aedes is { persistence: Store } {
  if (!('persistence' in aedes)) return false
  const { persistence } = aedes
  return typeof persistence === 'object' && persistence !== null && 'outgoingEnqueueCombi' in persistence
}

/** Ends the connection of a client, if it is there. */
export function cutClient(aedes: Aedes, clientId: string): void {
  const clients: [string, unknown][] = Object.entries(clientsOf(aedes))
  const client = clients.find(([id]) => id === clientId)?.[1]
  if (isCloseable(client)) client.close()
}

function isCloseable(client: unknown): client is { close: () => void } {
  return typeof client === 'object' && client !== null && 'close' in client
}

function clientsOf(aedes: object): object {
  return 'clients' in aedes && typeof aedes.clients === 'object' && aedes.clients !== null
    ? aedes.clients
    : {}
}
