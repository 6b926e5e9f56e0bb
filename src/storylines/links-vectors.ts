/**
 * An event as the storylines see it: the sum of its articles' vectors, from which
 * storylines tell what is common to events days or weeks apart. Names weigh most, as
 * they stay while the words for what happens change from event to event.
 *
 * Terms are kept as strings for the vectors' keys only while they can be shown.
 */

import type { EventNumber, StorylineId } from '../model/ids.ts'
import type { EventLink } from '../model/storyline.ts'
import type { Terms } from '../model/terms.ts'
import { hashText } from '../text/hashing.ts'
import {
  emptyVector,
  normalised,
  type SparseVector,
  sumOf,
  topKeys,
  truncated,
} from '../text/sparse-vector.ts'

/** Weightiest terms kept of an event: its chief names and what it is about. */
const EVENT_TERMS_MAX = 96
/** Of these, the ones kept as words too, to show and to know names by. */
const WORDS_MAX = 40

/** One event in the storylines' state. */
export interface LinkedEvent {
  readonly event: EventNumber
  storyline: StorylineId
  sum: SparseVector
  /** The sum at length 1. */
  vector: SparseVector
  /** First and last time of its articles in milliseconds, null where none is known. */
  firstTime: number | null
  lastTime: number | null
  articles: number
  /** The weightiest terms by their keys. */
  readonly words: Map<number, string>
  readonly indexed: Set<number>
  links: readonly EventLink[]
}

/** An event without articles, on a storyline of its own. */
export function startEvent(event: EventNumber): LinkedEvent {
  return {
    event,
    storyline: `s${event}` as StorylineId,
    sum: emptyVector,
    vector: emptyVector,
    firstTime: null,
    lastTime: null,
    articles: 0,
    words: new Map(),
    indexed: new Set(),
    links: [],
  }
}

/** Adds one article's vector and time. */
export function addArticle(
  linked: LinkedEvent,
  vector: SparseVector,
  terms: Terms,
  time: number | null,
): void {
  linked.articles++
  if (time !== null) {
    linked.firstTime = linked.firstTime === null ? time : Math.min(linked.firstTime, time)
    linked.lastTime = linked.lastTime === null ? time : Math.max(linked.lastTime, time)
  }
  setSum(linked, sumOf(linked.sum, vector))
  const held = new Set(topKeys(linked.sum, WORDS_MAX))
  for (const { terms: words } of [terms.title, terms.lead, terms.body]) {
    for (const word of words) {
      const key = hashText(word)
      if (held.has(key)) linked.words.set(key, word)
    }
  }
  for (const key of linked.words.keys()) if (!held.has(key)) linked.words.delete(key)
}

/** A copy that can be changed while the original stays. */
export function copyOf(linked: LinkedEvent): LinkedEvent {
  return { ...linked, words: new Map(linked.words), indexed: new Set(linked.indexed) }
}

/** Takes in an event that is the same as this one. */
export function absorb(linked: LinkedEvent, ended: LinkedEvent): void {
  const times = (known: (number | null)[]) => known.filter((time) => time !== null)
  const [firstTimes, lastTimes] = [
    times([linked.firstTime, ended.firstTime]),
    times([linked.lastTime, ended.lastTime]),
  ]
  linked.firstTime = firstTimes.length === 0 ? null : Math.min(...firstTimes)
  linked.lastTime = lastTimes.length === 0 ? null : Math.max(...lastTimes)
  linked.articles += ended.articles
  setSum(linked, sumOf(linked.sum, ended.sum))
  for (const [key, word] of ended.words) linked.words.set(key, word)
  const held = new Set(topKeys(linked.sum, WORDS_MAX))
  for (const key of linked.words.keys()) if (!held.has(key)) linked.words.delete(key)
  for (const key of ended.indexed) linked.indexed.add(key)
}

/** Starts `to` as that share of `from`, 0 to 1, which keeps the rest; `articles` of them go. */
export function carve(from: LinkedEvent, to: LinkedEvent, share: number, articles: number): void {
  to.storyline = from.storyline
  to.firstTime = from.firstTime
  to.lastTime = from.lastTime
  to.articles = articles
  for (const [key, word] of from.words) to.words.set(key, word)
  setSum(to, sumOf(emptyVector, from.sum, share))
  from.articles -= articles
  if (share < 1) setSum(from, sumOf(emptyVector, from.sum, 1 - share))
}

function setSum(linked: LinkedEvent, sum: SparseVector): void {
  linked.sum = truncated(sum, EVENT_TERMS_MAX)
  linked.vector = normalised(linked.sum)
}

/** Terms that two events share, by how much they tie them, strongest first. */
export function sharedKeys(a: SparseVector, b: SparseVector): { key: number; weight: number }[] {
  const shared: { key: number; weight: number }[] = []
  let i = 0
  let j = 0
  while (i < a.keys.length && j < b.keys.length) {
    if (a.keys[i] === b.keys[j]) {
      shared.push({ key: a.keys[i]!, weight: a.weights[i++]! * b.weights[j++]! })
    } else if (a.keys[i]! < b.keys[j]!) i++
    else j++
  }
  return shared.sort((x, y) => y.weight - x.weight || x.key - y.key)
}
