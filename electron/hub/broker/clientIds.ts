import type { Client } from 'aedes'

type Holder = Pick<Client, 'id' | 'clean'>
export type ClientIds = {
  /** Why this client id is not for the holder of these credentials; null: it is theirs from now on. */
  readonly claim: (client: Holder, name: string, names: readonly string[]) => string | null
  /** Its connection is over: without a session that is kept, the id is free again. */
  readonly release: (client: Holder) => void
  readonly ownerOf: (id: string) => string | undefined
  readonly idsOf: (name: string) => readonly string[]
  /** Whose credentials are gone has no session any more. */
  readonly forget: (name: string) => void
}

const MOST_OF_ONE = 32

/**
 * Whose session a client id is. A session holds subscriptions and commands that wait, so nobody gets another's by calling
 * themselves like it; and an id that begins with the name of somebody's credentials is for them alone, also before they come.
 * `onForgotten`: the session of this id is to be thrown away.
 */
export function createClientIds(onForgotten: (id: string) => void): ClientIds {
  const owners = new Map<string, { readonly name: string; readonly client: Holder | null }>()

  function idsOf(name: string): string[] {
    return [...owners].filter(([, owner]) => owner.name === name).map(([id]) => id)
  }

  function forgetId(id: string): void {
    owners.delete(id)
    onForgotten(id)
  }

  return {
    claim(client, name, names) {
      const { id } = client
      const owner = owners.get(id)
      const isNamed = (by: string) => id === by || id.startsWith(`${by}-`)
      const isAnothers = !isNamed(name) && names.some(isNamed)
      if (isAnothers || (owner !== undefined && owner.name !== name))
        return "the client id is somebody else's"
      const mine = owner === undefined ? idsOf(name) : []
      if (mine.length >= MOST_OF_ONE) {
        const oldest = mine.find(other => owners.get(other)?.client === null)
        if (oldest === undefined) return `${MOST_OF_ONE} clients are there with the same credentials`
        forgetId(oldest)
      }
      owners.set(id, { name, client })
      return null
    },
    release(client) {
      const owner = owners.get(client.id)
      // The same device may be back already, under the same id.
      if (owner?.client !== client) return
      if (client.clean) owners.delete(client.id)
      else owners.set(client.id, { name: owner.name, client: null })
    },
    ownerOf: id => owners.get(id)?.name,
    idsOf,
    forget: name => idsOf(name).forEach(forgetId),
  }
}
