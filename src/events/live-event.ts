/**
 * An event while it can still take articles: the sum of its articles' vectors, the
 * newest of them one by one, and its place in time. Everything here has a fixed
 * bound, so that the ten-thousandth article on an event costs what the second did.
 */

import type { EventNumber } from '../model/ids.ts'
import {
  dot,
  emptyVector,
  lengthOf,
  type SparseVector,
  sumOf,
  topKeys,
  truncated,
} from '../text/sparse-vector.ts'
import type { TermVectors } from '../text/term-vectors.ts'

/** Newest articles kept one by one: trades memory (1 KB each) against wording far from the mean. */
const MEMBERS_MAX = 12
/** Weightiest terms kept of an event's sum. */
const CENTROID_TERMS_MAX = 256
/** An event is findable by at most this many terms. */
const INDEXED_MAX = 96

export interface Member {
  readonly vectors: TermVectors
  /** Milliseconds since 1970; null where neither the article nor the stream had a time. */
  readonly time: number | null
}

export interface LiveEvent {
  readonly event: EventNumber
  members: Member[]
  centroid: TermVectors
  sum: SparseVector
  nameSum: SparseVector
  /** Articles in the sums. */
  summed: number
  /** Articles counted into the mean time, and that mean. */
  timed: number
  meanTime: number | null
  lastTime: number | null
  readonly indexed: Set<number>
}

const noTerms: TermVectors = { all: emptyVector, names: emptyVector }

/** An event without articles yet. */
export function openEvent(event: EventNumber): LiveEvent {
  return {
    event,
    members: [],
    centroid: noTerms,
    sum: emptyVector,
    nameSum: emptyVector,
    summed: 0,
    timed: 0,
    meanTime: null,
    lastTime: null,
    indexed: new Set(),
  }
}

/** Notes that the event had an article at `time`. */
export function touch(live: LiveEvent, time: number | null): void {
  if (time === null) return
  live.timed++
  live.meanTime = live.meanTime === null ? time : live.meanTime + (time - live.meanTime) / live.timed
  live.lastTime = live.lastTime === null ? time : Math.max(live.lastTime, time)
}

/**
 * The centre of `count` unit vectors with this sum, at a length between 1 (share 0: the
 * centroid) and that of their mean (share 1: a dot product with it is the mean cosine
 * with all of them, as in average linkage). The centroid draws more the more articles
 * an event has; the mean does not.
 */
function centreOf(sum: SparseVector, count: number, averageShare: number): SparseVector {
  const scale = lengthOf(sum) ** (1 - averageShare) * count ** averageShare
  return scale > 0 ? { keys: sum.keys, weights: sum.weights.map((weight) => weight / scale) } : sum
}

/** Takes in an article's vectors; returns the terms by which the event is newly findable. */
export function addMember(live: LiveEvent, member: Member, keysMax: number, averageShare: number): number[] {
  live.members.push(member)
  if (live.members.length > MEMBERS_MAX) live.members.shift()
  live.sum = truncated(sumOf(live.sum, member.vectors.all), CENTROID_TERMS_MAX)
  live.nameSum = truncated(sumOf(live.nameSum, member.vectors.names), CENTROID_TERMS_MAX)
  live.summed++
  live.centroid = {
    all: centreOf(live.sum, live.summed, averageShare),
    names: centreOf(live.nameSum, live.summed, averageShare),
  }
  const fresh: number[] = []
  for (const key of topKeys(member.vectors.all, keysMax)) {
    if (live.indexed.has(key) || live.indexed.size >= INDEXED_MAX) continue
    live.indexed.add(key)
    fresh.push(key)
  }
  return fresh
}

/** Cosines of all terms and of names alone, mixed. */
export function mixedCosine(a: TermVectors, b: TermVectors, nameShare: number): number {
  return (1 - nameShare) * dot(a.all, b.all) + nameShare * dot(a.names, b.names)
}
