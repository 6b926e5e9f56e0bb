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
import { makeBatch } from './drift.ts'
import { type Folds, foldLayers, startFolds } from './folds.ts'
import type { Arrival, Clock, RawRecord, Reader, ReadItem, Store, Turn } from './ports.ts'
import { type ProblemKind, type ProblemTally, tallyProblems } from './problem-tally.ts'
import { creditorOf, keptPublishers } from './publishers.ts'
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
  /** Folds that know no article yet; those of the pipeline where it is left out. */
  readonly startFolds?: () => Folds
}

/** What happened so far; counts are of raw items, but problems of anything. */
export interface IngestSummary {
  readonly added: number
  readonly known: number
  /** Raw items that held no article. */
  readonly skipped: number
  readonly problems: readonly ProblemKind[]
}

export interface IngestOptions {
  /** Called after each batch. */
  readonly onProgress?: (summary: IngestSummary) => void
  /** Raw items in a batch, 1 or more. */
  readonly batchItems?: number
}

/**
 * Raw items in a batch. An event that is live has its record made once a batch, so
 * larger batches are faster on a large input (64: 103 articles/s, 128: 117, 256: 133,
 * generated stream of 2,000, mean of one and two threads, 2026-11) and lose more work
 * when killed.
 */
const batchItemsDefault = 256

/** Batches read ahead of the one being written: enough to keep two workers busy. */
const batchesAhead = 3

/** Brings a stream of deliveries into the store. Ends when the stream does. */
export async function ingest(
  deliveries: AsyncIterable<Delivery> | Iterable<Delivery>,
  ports: IngestPorts,
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const problems = tallyProblems()
  const writer = new Writer(ports, problems)
  const underWay: Promise<ReadBatch>[] = []
  // Hashes of what is not written yet: what is, the store knows, so this stays small.
  const pending = new Set<RawHash>()
  const writeOldest = async () => {
    const reading = underWay.shift()
    if (!reading) return
    const batch = await reading
    await writer.write(batch)
    for (const { hash } of batch.fresh) pending.delete(hash)
    options.onProgress?.(writer.summary())
  }
  for await (const rawItems of inBatches(deliveries, problems, options.batchItems ?? batchItemsDefault)) {
    const fresh = await freshItems(rawItems, ports.store, pending)
    const reading = ports.reader.read(fresh.map(({ rawItem }) => rawItem))
    // A failure is met when its turn comes; until then it must not count as unhandled.
    reading.catch(() => {})
    underWay.push(reading.then((readItems) => ({ fresh, readItems, known: rawItems.length - fresh.length })))
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
}

async function* inBatches(
  deliveries: AsyncIterable<Delivery> | Iterable<Delivery>,
  problems: ProblemTally,
  batchItems: number,
): AsyncGenerator<readonly RawItem[]> {
  let rawItems: RawItem[] = []
  for await (const delivery of deliveries) {
    problems.add(delivery.problems)
    for (const rawItem of delivery.rawItems) {
      rawItems.push(rawItem)
      if (rawItems.length < batchItems) continue
      yield rawItems
      rawItems = []
    }
  }
  if (rawItems.length > 0) yield rawItems
}

/** Those whose bytes are neither stored nor about to be. */
async function freshItems(
  rawItems: readonly RawItem[],
  store: Store,
  pending: Set<RawHash>,
): Promise<FreshItem[]> {
  const hashed = rawItems.map((rawItem) => ({ rawItem, hash: hashOf(rawItem.bytes) }))
  const stored = await store.knownRaw(hashed.map(({ hash }) => hash))
  return hashed.filter(({ hash }) => {
    if (stored.has(hash) || pending.has(hash)) return false
    pending.add(hash)
    return true
  })
}

function hashOf(bytes: Uint8Array): RawHash {
  return createHash('sha256').update(bytes).digest('hex') as RawHash
}

/** Holds the folds' states between turns and counts what happened. */
class Writer {
  readonly #ports: IngestPorts
  readonly #problems: ProblemTally
  readonly #folds: Folds
  #added = 0
  #known = 0
  #skipped = 0

  constructor(ports: IngestPorts, problems: ProblemTally) {
    this.#ports = ports
    this.#problems = problems
    this.#folds = (ports.startFolds ?? startFolds)()
  }

  summary(): IngestSummary {
    return {
      added: this.#added,
      known: this.#known,
      skipped: this.#skipped,
      problems: this.#problems.kinds(),
    }
  }

  /** An error ends the run: the folds may then know what the store does not hold, and are not used again. */
  async write(batch: ReadBatch): Promise<void> {
    for (const readItem of batch.readItems) this.#problems.add(readItem.problems)
    const offered = batch.readItems.filter((readItem) => readItem.article !== null).length
    const added = offered === 0 ? 0 : await this.#ports.store.turn((turn) => this.#take(turn, batch))
    this.#added += added
    this.#known += batch.known + offered - added
    this.#skipped += batch.readItems.length - offered
  }

  async #take(turn: Turn, batch: ReadBatch): Promise<number> {
    await catchUp(turn, this.#folds)
    this.#folds.bind(await turn.eventBounds())
    const decided = await this.#decide(turn, batch)
    if (decided.length === 0) return 0
    await turn.addBatch(await makeBatch(turn, decided))
    await recordEvents(turn, decided)
    return decided.length
  }

  async #decide(turn: Turn, batch: ReadBatch): Promise<Arrival[]> {
    const ids = batch.readItems.flatMap((readItem) => (readItem.article ? [readItem.article.id] : []))
    const known = new Set<ArticleId>(await turn.known(ids))
    const fetchedAt = this.#ports.clock.now().toISOString()
    const decided: Arrival[] = []
    const load = (asked: readonly ArticleId[]) => turn.consult(asked)
    // Asked in each turn: another process may have replayed the store with another list.
    const creditFor = creditorOf(await keptPublishers(this.#ports.store))
    for (const [index, readItem] of batch.readItems.entries()) {
      const { article, layers } = readItem
      const fresh = batch.fresh[index]
      if (!article || !layers || !fresh || known.has(article.id)) continue
      known.add(article.id)
      const { decisions, problems } = await this.#folds.decide(readItem, load)
      this.#problems.add(problems)
      decided.push({
        arrival: this.#folds.head(),
        raw: rawRecord(fresh),
        fetchedAt,
        article,
        credit: creditFor(article),
        layers,
        ...decisions,
      })
    }
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
