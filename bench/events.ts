/**
 * How fast are articles put into events, and in how much memory, with windows of
 * growing size alive?
 *
 *     npm run bench:events -- --windows 10000,100000,1000000
 *
 * Articles are made as profiles, not as text: words drawn from a long-tailed vocabulary,
 * names from their story, and what an event's reports share. For each window it fills
 * thirty days by `apply` with the truth as decisions, then takes the processor time of
 * `decide` and `apply` over `--articles` more, of the ordinary kind and as a burst of ten thousand reports
 * of one event. Memory is what the process holds more after filling than before, after a
 * collection, an article.
 */

import { parseArgs } from 'node:util'
import { eventFold } from '../src/events/fold.ts'
import type { ClusterState } from '../src/events/state.ts'
import type { Article } from '../src/model/article.ts'
import { type EventDecision, noRepair } from '../src/model/event.ts'
import type { ArticleId, EventNumber, FamilyId } from '../src/model/ids.ts'
import type { Profile } from '../src/model/profile.ts'
import { combineHashes, hashText, mixHash } from '../src/text/hashing.ts'

const { values } = parseArgs({ options: { windows: { type: 'string' }, articles: { type: 'string' } } })
const windows = (values.windows ?? '10000,100000,1000000').split(',').map(Number)
const timed = Number(values.articles ?? 5_000)

const WORDS = 150
const VOCABULARY = 60_000
const STORY_NAMES = 40
/** Reports of one event, follow-ups of one story. */
const REPORTS = 4
const EVENTS_PER_STORY = 6
const BURST = 10_000
const WINDOW_MS = 29 * 86_400_000
const START = Date.UTC(2026, 0, 1)

type Layers = Parameters<typeof eventFold.decide>[1]

/** A number in [0, 1) from any two integers: the same each time. */
const chance = (a: number, b: number): number => combineHashes(mixHash(a + 1), mixHash(b + 1)) / 0x1_0000_0000

/** The event of an article: reports of one event arrive among those of some dozen others. */
function eventOf(article: number): number {
  const block = Math.floor(article / (REPORTS * 16))
  return block * 16 + Math.floor(chance(article, 3) * 16)
}

interface Word {
  readonly key: number
  readonly kind: string
}

function drawWord(event: number, article: number, place: number): Word {
  const isShared = chance(event * 31 + place, 5) < 0.45
  const draw = isShared ? event : article
  const kind = chance(draw, place * 7 + 11)
  if (kind < 0.2) {
    const story = Math.floor(event / EVENTS_PER_STORY)
    const name = Math.floor(chance(draw, place * 7 + 13) ** 2 * STORY_NAMES)
    return { key: hashText(`N${story}.${name}`), kind: 'plo'[name % 3]! }
  }
  if (kind < 0.28)
    return { key: hashText(`E${event}.${Math.floor(chance(draw, place * 7 + 17) * 12)}`), kind: 'o' }
  if (kind < 0.33)
    return { key: hashText(String(Math.floor(chance(draw, place * 7 + 17) * 5_000))), kind: 'f' }
  const index = Math.floor(chance(draw, place * 7 + 19) ** 4 * VOCABULARY)
  return { key: hashText(`w${index}`), kind: 'w' }
}

function profileOf(event: number, article: number): Profile {
  const words = new Map<number, { kind: string; field: number; times: number }>()
  for (let place = 0; place < WORDS; place++) {
    const { key, kind } = drawWord(event, article, place)
    const known = words.get(key)
    if (known) known.times++
    else words.set(key, { kind, field: place < 12 ? 0 : place < 36 ? 1 : place < 80 ? 2 : 3, times: 1 })
  }
  const sorted = [...words].sort(([a], [b]) => a - b)
  return {
    keys: sorted.map(([key]) => key),
    kinds: sorted.map(([, { kind }]) => kind).join(''),
    fields: sorted.map(([, { field }]) => field).join(''),
    times: sorted.map(([, { times }]) => Math.min(9, times)).join(''),
    quoted: [hashText(`q${event}.${article % 3}`)],
    deeds: [hashText(`d${event % 997}`)],
    years: [2026],
    latestDay: null,
    labels: [{ key: hashText(`N${event}`), kind: 'actor', text: `Name ${event}` }],
  }
}

function layersOf(event: number, article: number, time: number): Layers {
  const id = article.toString(16).padStart(16, '0') as ArticleId
  const derivation = {
    article: id,
    family: `f-${id}` as FamilyId,
    kind: 'original',
    derivedFrom: null,
  } as const
  return {
    article: { id, publishedAt: new Date(time).toISOString() } as Article,
    profile: profileOf(event, article),
    family: { derivation: { ...derivation, confidence: 1, drift: [] }, revised: [], merged: [] },
  }
}

const { settings } = eventFold

/** Fills a window with the truth as decisions, in order of time. */
function fill(state: ClusterState, articles: number): void {
  const numbers = new Map<number, EventNumber>()
  for (let article = 0; article < articles; article++) {
    const event = eventOf(article)
    const layers = layersOf(event, article, START + (WINDOW_MS * article) / articles)
    const known = numbers.get(event)
    const number = known ?? ((state.lastEvent + 1) as EventNumber)
    numbers.set(event, number)
    const decision: EventDecision = {
      ...noRepair,
      article: layers.article.id,
      event: number,
      opened: known === undefined,
      similarity: 1,
      cites: [],
    }
    eventFold.apply(state, layers, decision, settings)
    if (article % 4096 === 0 && numbers.size > 10_000) {
      for (const old of numbers.keys()) {
        if (numbers.size <= 5_000) break
        numbers.delete(old)
      }
    }
  }
}

interface Measured {
  readonly microseconds: number
  readonly joined: number
  readonly repaired: number
}

/** Articles made before they are timed together. */
const CHUNK = 250

/** Processor time that the process has used, in microseconds: what the machine gives to others does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

function measure(state: ClusterState, first: number, count: number, burst: boolean): Measured {
  let microseconds = 0
  let [joined, repaired] = [0, 0]
  for (let from = first; from < first + count; from += CHUNK) {
    const articles = Array.from({ length: Math.min(CHUNK, first + count - from) }, (_, i) => from + i)
    const made = articles.map((article) =>
      layersOf(burst ? first : eventOf(article), article, START + WINDOW_MS + (article - first) * 1_000),
    )
    const before = processorTime()
    for (const layers of made) {
      const decision = eventFold.decide(state, layers, settings).value
      eventFold.apply(state, layers, decision, settings)
      joined += Number(!decision.opened)
      repaired += decision.merged.length + decision.moved.length
    }
    microseconds += processorTime() - before
  }
  return { microseconds: microseconds / count, joined: joined / count, repaired: repaired / count }
}

/** Bytes that the process holds after a collection; needs --expose-gc. */
function held(): number {
  globalThis.gc?.()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + Math.max(external, arrayBuffers)
}

let smallest = 0
for (const window of windows) {
  const before = held()
  const state = eventFold.start(settings)
  fill(state, window)
  const bytes = (held() - before) / window
  let next = window
  const report = (what: string, count: number, burst: boolean) => {
    const { microseconds, joined, repaired } = measure(state, next, count, burst)
    next += count
    if (smallest === 0) smallest = microseconds
    console.log(
      `window ${String(window).padStart(8)}  ${what.padEnd(9)} ${Math.round(1e6 / microseconds)} articles/s, ` +
        `${microseconds.toFixed(0)} µs each, ${(microseconds / smallest).toFixed(2)} times the first, ` +
        `${(100 * joined).toFixed(0)} % joined, ${(100 * repaired).toFixed(1)} % repaired; ${bytes.toFixed(0)} B an article`,
    )
  }
  measure(state, next, 1_000, false)
  next += 1_000
  report('ordinary', timed, false)
  report('burst', BURST, true)
}
