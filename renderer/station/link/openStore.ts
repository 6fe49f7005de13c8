import type { Waiting } from '../../../stations/tablet/outbox.ts'

/** What outlives the page: the state as it was last kept, and the words that the broker has not confirmed. */
export interface TabletStore {
  load(): Promise<{ readonly kept: unknown; readonly waiting: readonly unknown[] }>
  /** In one transaction, so that no rep is known without its word, and no word without its rep. */
  keep(kept: unknown, words: readonly Waiting[]): void
  drop(place: number): void
}

const KEPT = 'kept'
const OUTBOX = 'outbox'
const KEY = 'tablet'

/** Opens the tablet's own database; `broken` is told when something could not be kept. */
export async function openStore(name: string, broken: () => void): Promise<TabletStore> {
  const database = await open(name)
  function change(run: (kept: IDBObjectStore, outbox: IDBObjectStore) => void): void {
    try {
      const transaction = database.transaction([KEPT, OUTBOX], 'readwrite')
      transaction.onabort = broken
      run(transaction.objectStore(KEPT), transaction.objectStore(OUTBOX))
      // A page that is left in the next moment does not take the transaction with it.
      transaction.commit()
    } catch {
      broken()
    }
  }
  return {
    async load() {
      const transaction = database.transaction([KEPT, OUTBOX], 'readonly')
      const kept = asked<unknown>(transaction.objectStore(KEPT).get(KEY))
      const waiting = asked<unknown[]>(transaction.objectStore(OUTBOX).getAll())
      return { kept: await kept, waiting: await waiting }
    },
    keep(kept, words) {
      change((store, outbox) => {
        store.put(kept, KEY)
        for (const word of words) outbox.put(word)
      })
    },
    drop(place) {
      change((_, outbox) => outbox.delete(place))
    },
  }
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KEPT)
    request.result.createObjectStore(OUTBOX, { keyPath: 'place' })
  }
  return asked(request)
}

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error(request.error?.message ?? 'the database did not answer'))
  })
}
