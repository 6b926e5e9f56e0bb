/**
 * A newcomer and the events near it in, those out of whose happening it tells, where it
 * tells of several: a round-up, a live blog, an analysis of three happenings.
 *
 * The lead words of an event's members are looked for anywhere in the newcomer, as a
 * round-up gives each event a sentence or two. Each word found or missed is weighed by
 * how much likelier that is where the happening is told than where it is not (the
 * weight of evidence, Good 1950). How often a word stands where the happening is not
 * told is taken from the stream or from the other events near, whichever says more: what
 * they have too is the background of a story. The likeness must not be too low either:
 * it has the gap in time.
 *
 * Known failure: a text that tells of two happenings cites neither; it belongs to the
 * likest, and the other counts as its background.
 */

import { follow } from '../model/heirs.ts'
import type { EventNumber } from '../model/ids.ts'
import type { DocumentFrequencies } from '../text/document-frequencies.ts'
import { type Links, UNLIKE_MAX } from './links.ts'
import type { LiveEvent } from './live-event.ts'
import { wordsOfMember } from './member-slots.ts'
import type { Near, Plan } from './plan.ts'

/** Least weight of evidence, in natural logarithms, and least mean likeness. */
interface Least {
  readonly evidence: number
  readonly likeness: number
}

/**
 * Trades recall against precision: that a text is a round-up speaks for each of its
 * events. Set 2026-11-26 on round-ups made of the openings of two to five ECB+ train
 * articles. A cite of a single event was tried with 5 and .3 and left: of those on the
 * train windows of the event gold one in sixteen was what a reader had labelled.
 */
const IN_ROUND_UP: Least = { evidence: 2, likeness: 0.15 }
/**
 * Events that have nothing to do with each other, of which a text that tells is a
 * round-up, and about none of them. Of two it belongs to the likest: its background is the other.
 */
export const ROUND_UP_MIN = 3

/** How often a lead word stands in a text that tells of the event: from one that only its teller has to one that all have. */
const TOLD_LEAST = 0.15
const TOLD_RANGE = 0.6
/** Bounds of how often it stands in any other: one word must not settle the matter. */
const UNTOLD_MIN = 0.002
const UNTOLD_MAX = 0.9
/** Texts that the stream counts for beside the other events near. */
const STREAM_PRIOR = 2

/** What is known of one lead word of an event. */
interface LeadWord {
  /** Members that have it anywhere. */
  members: number
  /** Sum over the other events near of the share of their members that have it. */
  elsewhere: number
}

/** Words in the lead of any member. */
function leadWordsOf({ members }: LiveEvent): Map<number, LeadWord> {
  const found = new Map<number, LeadWord>()
  for (const member of members) {
    const { keys, leadRarities } = wordsOfMember(member)
    for (let i = 0; i < keys.length; i++) {
      if (leadRarities[i]! > 0) found.set(keys[i]!, { members: 0, elsewhere: 0 })
    }
  }
  return found
}

/** Tells of every word of the event's that is among `words`. */
function eachOf(
  { members }: LiveEvent,
  words: ReadonlyMap<number, LeadWord>,
  tell: (word: LeadWord) => void,
): void {
  for (const member of members) {
    for (const key of wordsOfMember(member).keys) {
      const word = words.get(key)
      if (word) tell(word)
    }
  }
}

/** The evidence of one word, found or missed: a missed word never speaks for, a found one never against. */
function evidenceOf(isFound: boolean, told: number, untold: number): number {
  if (isFound) return Math.max(0, Math.log(told / untold))
  return Math.min(0, Math.log((1 - told) / (1 - untold)))
}

/** How much speaks for the words' telling of the event, in natural logarithms. Linear in the members' words. */
function evidenceFor(
  live: LiveEvent,
  others: readonly LiveEvent[],
  has: ReadonlySet<number>,
  texts: DocumentFrequencies,
): number {
  const words = leadWordsOf(live)
  eachOf(live, words, (word) => word.members++)
  for (const other of others) {
    const share = 1 / other.members.length
    eachOf(other, words, (word) => {
      word.elsewhere += share
    })
  }
  let evidence = 0
  for (const [key, { members, elsewhere }] of words) {
    const share = members / live.members.length
    const stream = Math.max(UNTOLD_MIN, texts.shareOf(key))
    const near = (elsewhere + STREAM_PRIOR * stream) / (others.length + STREAM_PRIOR)
    const untold = Math.min(UNTOLD_MAX, Math.max(stream, near))
    evidence += share * evidenceOf(has.has(key), TOLD_LEAST + TOLD_RANGE * share, untold)
  }
  return evidence
}

/** An event of which a text may tell, and what speaks for that. */
interface Candidate extends Near {
  readonly evidence: number
}

const reaches = ({ evidence, likeness }: Candidate, least: Least): boolean =>
  evidence >= least.evidence && likeness >= least.likeness

/** How many of the events, likest first, have nothing to do with one another. */
function unlikeCount(events: readonly LiveEvent[], links: Links): number {
  const unlike: LiveEvent[] = []
  for (const live of events) {
    if (unlike.every((other) => links.mean(live.members, other.members) < UNLIKE_MAX)) unlike.push(live)
  }
  return unlike.length
}

/** What a text tells of where it is a round-up; nothing otherwise. */
export interface Told {
  /** Likest first. */
  readonly events: readonly LiveEvent[]
  /** True where it is about none of them, the one it would join included. */
  readonly isRoundUp: boolean
}

export interface Telling {
  /** The text's words. */
  readonly keys: readonly number[]
  /** The events near, likest first. */
  readonly near: readonly Near[]
  /** The event that it would join. */
  readonly joined: LiveEvent | null
  /** How common words are. */
  readonly texts: DocumentFrequencies
  readonly links: Links
}

/**
 * The near events that a text tells of. Bounded by the events near and their dozen
 * members; most articles are like none but their own.
 */
export function toldOf({ keys, near, joined, texts, links }: Telling): Told {
  const likeEnough = near.filter(({ live, likeness }) => live !== joined && likeness >= IN_ROUND_UP.likeness)
  if (likeEnough.length === 0) return { events: [], isRoundUp: false }
  const has = new Set(keys)
  const all = near.map(({ live }) => live)
  const candidates = likeEnough.map((one): Candidate => {
    const others = all.filter((other) => other !== one.live)
    return { ...one, evidence: evidenceFor(one.live, others, has, texts) }
  })
  const loosely = candidates.filter((one) => reaches(one, IN_ROUND_UP))
  const events = loosely.map(({ live }) => live)
  if (unlikeCount(joined ? [joined, ...events] : events, links) >= ROUND_UP_MIN) {
    return { events: joined ? [joined, ...events] : events, isRoundUp: true }
  }
  return { events: [], isRoundUp: false }
}

/** The numbers of the events told of once the plan is carried out, without the article's own; ascending. */
export function citesOf(told: readonly LiveEvent[], { event, merged }: Plan): EventNumber[] {
  const heirs = new Map(merged.map(({ ended, into }) => [ended, into]))
  const numbers = new Set(told.map((live) => follow(heirs, live.event)))
  numbers.delete(event)
  return [...numbers].sort((a, b) => a - b)
}
