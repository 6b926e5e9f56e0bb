/**
 * Who published an article, and with whom that publisher counts as one: a user's list of
 * publishers, which the store keeps as a note, and an article in, its credit out. The
 * list is one for a whole store, or counts made at different times could not be set
 * beside each other: another one comes only with a replay. A name is compared by its
 * letters; a host stands for its subdomains too (`edition.cnn.example`).
 */

import type { Article } from '../model/article.ts'
import { problem, ThroughlineError } from '../model/problems.ts'
import type { Credit, Publisher } from '../model/publisher.ts'
import { plainName } from '../sources/index.ts'
import type { Store, Turn } from './ports.ts'

export { readPublishers } from '../sources/index.ts'

/** Under this name the store keeps the list. */
const publishersNote = 'publishers'

/** A list that a user gave, and where it came from. */
export interface GivenPublishers {
  readonly publishers: readonly Publisher[]
  readonly where: string
}

/** Says who published an article. */
export type Creditor = (article: Pick<Article, 'source' | 'url'>) => Credit

const hostOfAddress = /^(?:https?:\/\/)?(?:[^/@\s]*@)?([\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+)(?:[:/?#]|$)/iu

/** The entry for a host or, label by label, for the domain that it belongs to. */
function findHost(byHost: ReadonlyMap<string, Publisher>, address: string | null): Publisher | undefined {
  let host = hostOfAddress.exec(address ?? '')?.[1]?.toLowerCase() ?? ''
  while (host.includes('.')) {
    const found = byHost.get(host)
    if (found) return found
    host = host.slice(host.indexOf('.') + 1)
  }
  return undefined
}

/** The question for one list: by the source's name, then by the source as a host, then by the address. */
export function creditorOf(publishers: readonly Publisher[]): Creditor {
  const byName = new Map<string, Publisher>()
  const byHost = new Map<string, Publisher>()
  for (const publisher of publishers) {
    for (const name of [publisher.name, ...publisher.aliases]) byName.set(plainName(name), publisher)
    for (const host of publisher.hosts) byHost.set(host, publisher)
  }
  return ({ source, url }) => {
    const found = byName.get(plainName(source ?? '')) ?? findHost(byHost, source) ?? findHost(byHost, url)
    return { publisher: found?.name ?? source, group: found?.group ?? null }
  }
}

/** The list as the note has it: the same for the same entries in any order. */
function noteOf(publishers: readonly Publisher[]): string {
  const lines = publishers.map(({ name, aliases, hosts, group }) =>
    JSON.stringify({ name, aliases: [...aliases].sort(), hosts: [...hosts].sort(), group }),
  )
  return `[${lines.sort().join(',\n')}]`
}

/** The list that the store keeps; empty where it was never given one. */
export async function keptPublishers(store: Pick<Store, 'note'>): Promise<readonly Publisher[]> {
  return JSON.parse((await store.note(publishersNote)) ?? '[]')
}

/** Keeps a list in place of the one before. */
export function keepPublishers(turn: Turn, publishers: readonly Publisher[]): Promise<void> {
  return turn.setNote(publishersNote, noteOf(publishers))
}

/**
 * Gives an empty store its list. Throws `publishers-differ` where the store holds
 * articles that were counted by another one.
 */
export async function settlePublishers(store: Store, { publishers, where }: GivenPublishers): Promise<void> {
  await store.turn(async (turn) => {
    if (noteOf(await keptPublishers(store)) === noteOf(publishers)) return
    if ((await turn.head()) > 0) throw new ThroughlineError(problem('publishers-differ', { where }))
    await keepPublishers(turn, publishers)
  })
}
