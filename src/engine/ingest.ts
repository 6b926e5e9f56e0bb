/**
 * The way in: raw items become stored articles, events and storylines.
 *
 *   raw items --(skip known bytes)--> clean and read --> [ one turn of the store:
 *   catch up, skip known articles, decide, add, write records of changed events ]
 *
 * Reading is ahead of deciding by a few batches, so that worker threads are never
 * idle; deciding and writing happen in order, in one transaction a batch. A process
 * killed at any moment loses at most the batch that was not committed, and the same
 * command again brings it in. Several processes may ingest into one store: whoever
 * has the turn first applies what the others decided.
 */

import { createHash } from 'node:crypto'
import type { ArticleId, RawHash } from '../model/ids.ts'
import type { Problem } from '../model/problems.ts'
import type { RawItem } from '../model/raw-item.ts'
import { type Decided, toBatch } from './batch.ts'
import { type Folds, foldLayers, startFolds } from './folds.ts'
import type { Clock, RawRecord, Reader, ReadItem, Store, Turn } from './ports.ts'
import { recordEvents } from './records.ts'

/** What a source gave: some raw items, and what could not be read. */
export interface Delivery {
  readonly rawItems: readonly RawItem[]
  readonly problems: readonly Problem[]
}

export interface IngestPorts {
  readonly store: Store
  readonly reader: Reader
  readonly clock: Clock
}

/** What happened so far; all counts are of raw items, problems of anything. */
export interface IngestSummary {
  readonly added: number
  readonly known: number
  /** Raw items that held no article. */
  readonly skipped: number
  readonly problems: readonly Problem[]
}

export interface IngestOptions {
  /** Called after each batch. */
  readonly onProgress?: (summary: IngestSummary) => void
}

/**
 * Raw items in a batch. An event that is live has its record made once a batch, so
 * larger batches are faster on a large input (64: 103 articles/s, 128: 117, 256: 133,
 * generated stream of 2,000, mean of one and two threads, 2026-11) and lose more work
 * when killed.
 */
const batchItems = 256

/** Batches read ahead of the one being written: enough to keep two workers busy. */
const batchesAhead = 3

/** Brings a stream of deliveries into the store. Ends when the stream does. */
export async function ingest(
  deliveries: AsyncIterable<Delivery> | Iterable<Delivery>,
  ports: IngestPorts,
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const writer = new Writer(ports)
  const underWay: Promise<ReadBatch>[] = []
  const seen = new Set<RawHash>()
  const writeOldest = async () => {
    const batch = underWay.shift()
    if (!batch) return
    await writer.write(await batch)
    options.onProgress?.(writer.summary())
  }
  for await (const { rawItems, problems } of inBatches(deliveries)) {
    const fresh = await freshItems(rawItems, ports.store, seen)
    const reading = ports.reader.read(fresh.map(({ rawItem }) => rawItem))
    // A failure is met when its turn comes; until then it must not count as unhandled.
    reading.catch(() => {})
    underWay.push(
      reading.then((readItems) => ({ fresh, readItems, known: rawItems.length - fresh.length, problems })),
    )
    underWay.at(-1)?.catch(() => {})
    if (underWay.length > batchesAhead) await writeOldest()
  }
  while (underWay.length > 0) await writeOldest()
  return writer.summary()
}

interface FreshItem {
  readonly rawItem: RawItem
  readonly hash: RawHash
}

interface ReadBatch {
  readonly fresh: readonly FreshItem[]
  readonly readItems: readonly ReadItem[]
  readonly known: number
  readonly problems: readonly Problem[]
}

async function* inBatches(
  deliveries: AsyncIterable<Delivery> | Iterable<Delivery>,
): AsyncGenerator<Delivery> {
  let rawItems: RawItem[] = []
  let problems: Problem[] = []
  for await (const delivery of deliveries) {
    problems.push(...delivery.problems)
    for (const rawItem of delivery.rawItems) {
      rawItems.push(rawItem)
      if (rawItems.length < batchItems) continue
      yield { rawItems, problems }
      rawItems = []
      problems = []
    }
  }
  if (rawItems.length > 0 || problems.length > 0) yield { rawItems, problems }
}

/** Those whose bytes are neither stored nor seen in this run. */
async function freshItems(
  rawItems: readonly RawItem[],
  store: Store,
  seen: Set<RawHash>,
): Promise<FreshItem[]> {
  const hashed = rawItems.map((rawItem) => ({ rawItem, hash: hashOf(rawItem.bytes) }))
  const stored = await store.knownRaw(hashed.map(({ hash }) => hash))
  return hashed.filter(({ hash }) => {
    if (stored.has(hash) || seen.has(hash)) return false
    seen.add(hash)
    return true
  })
}

function hashOf(bytes: Uint8Array): RawHash {
  return createHash('sha256').update(bytes).digest('hex') as RawHash
}

/** Holds the folds' states between turns and counts what happened. */
class Writer {
  readonly #ports: IngestPorts
  readonly #problems: Problem[] = []
  #folds: Folds | null = null
  #added = 0
  #known = 0
  #skipped = 0

  constructor(ports: IngestPorts) {
    this.#ports = ports
  }

  summary(): IngestSummary {
    return { added: this.#added, known: this.#known, skipped: this.#skipped, problems: this.#problems }
  }

  async write(batch: ReadBatch): Promise<void> {
    this.#problems.push(...batch.problems, ...batch.readItems.flatMap((readItem) => readItem.problems))
    const folds = this.#folds ?? startFolds()
    // Set again only after the commit: an error leaves states that the store does not hold.
    this.#folds = null
    const offered = batch.readItems.filter((readItem) => readItem.article !== null).length
    const added = offered === 0 ? 0 : await this.#ports.store.turn((turn) => this.#take(turn, folds, batch))
    this.#folds = folds
    this.#added += added
    this.#known += batch.known + offered - added
    this.#skipped += batch.readItems.length - offered
  }

  async #take(turn: Turn, folds: Folds, batch: ReadBatch): Promise<number> {
    await catchUp(turn, folds)
    const decided = await this.#decide(turn, folds, batch)
    if (decided.length === 0) return 0
    await turn.addBatch(toBatch(decided))
    await recordEvents(turn, decided)
    return decided.length
  }

  async #decide(turn: Turn, folds: Folds, batch: ReadBatch): Promise<Decided[]> {
    const ids = batch.readItems.flatMap((readItem) => (readItem.article ? [readItem.article.id] : []))
    const known = new Set<ArticleId>(await turn.known(ids))
    const fetchedAt = this.#ports.clock.now().toISOString()
    const decided: Decided[] = []
    batch.readItems.forEach((readItem, index) => {
      const { article, layers } = readItem
      const fresh = batch.fresh[index]
      if (!article || !layers || !fresh || known.has(article.id)) return
      known.add(article.id)
      const { decisions, problems } = folds.decide(readItem)
      this.#problems.push(...problems)
      decided.push({ arrival: folds.head(), raw: rawRecord(fresh), fetchedAt, article, layers, ...decisions })
    })
    return decided
  }
}

function rawRecord({ rawItem, hash }: FreshItem): RawRecord {
  return { hash, bytes: rawItem.bytes, mediaType: rawItem.mediaType, location: rawItem.location }
}

/** Arrivals loaded at a time while catching up: bounds memory, about 4 MB. */
const catchUpArrivals = 500

/** Applies every decision that is stored and not yet known to these folds. */
export async function catchUp(turn: Turn, folds: Folds): Promise<void> {
  const head = await turn.head()
  while (folds.head() < head) {
    const arrivals = await turn.arrivalsAfter(folds.head(), catchUpArrivals, foldLayers)
    if (arrivals.length === 0) return
    for (const arrival of arrivals) folds.restore(arrival)
  }
}
