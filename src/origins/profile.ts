/**
 * Terms in, a profile out: the distinct terms of a text in order of first
 * occurrence, each with its weight (inverse document frequency) and whether it is
 * hard, that is something spinning cannot change: a name or a figure. The profile is
 * what a text is compared by once its word sequences have been rewritten.
 *
 * Known failure: "fifth" for "20 percent" and "the carmaker" for "Chrysler" count as
 * changes; a rewrite that does this throughout is not found.
 */

import type { TermCounts, Terms } from '../model/terms.ts'
import type { DocumentFrequencies } from '../text/document-frequencies.ts'
import { hashText } from '../text/hashing.ts'
import { topKeys } from '../text/sparse-vector.ts'
import { isName } from '../text/term-vectors.ts'

export const PLAIN = 0
export const NAME = 1
export const NUMBER = 2

/** Parallel columns, ascending by key, so that two profiles are compared in one walk. */
export interface Profile {
  /** Term hashes, ascending. */
  readonly keys: Uint32Array
  /** Place of each term in the order of first occurrence. */
  readonly places: Uint16Array
  readonly weights: Float32Array
  /** `PLAIN`, `NAME` or `NUMBER`. */
  readonly kinds: Uint8Array
  /** Words of the whole text. */
  readonly words: number
}

/** Distinct terms kept: two thousand words of news have fewer. */
const TERMS_MAX = 400
const DIGIT = /\d/

function kindOf(term: string): number {
  if (DIGIT.test(term)) return NUMBER
  return isName(term) ? NAME : PLAIN
}

function distinctTerms(fields: readonly TermCounts[]): string[] {
  const seen = new Set<string>()
  for (const { terms } of fields) for (const term of terms) seen.add(term)
  return [...seen].slice(0, TERMS_MAX)
}

/** The profile of a text under the document frequencies so far. */
export function profileOf(terms: Terms, frequencies: DocumentFrequencies): Profile {
  const places = new Map<number, number>()
  const kinds: number[] = []
  // Signed keys are small integers to the engine; unsigned ones would be boxed.
  for (const term of distinctTerms([terms.lead, terms.body])) {
    const key = hashText(term) | 0
    if (!places.has(key)) places.set(key, kinds.push(kindOf(term)) - 1)
  }
  const keys = Uint32Array.from(places.keys()).sort()
  const placeOf = Uint16Array.from(keys, (key) => places.get(key | 0)!)
  return {
    keys,
    places: placeOf,
    weights: Float32Array.from(keys, (key) => frequencies.idf(key)),
    kinds: Uint8Array.from(placeOf, (place) => kinds[place]!),
    words: terms.words,
  }
}

/** What hard terms weigh more than others when texts are looked up by them. */
const HARD_FACTOR = 1.5

/** Hashes of the weightiest terms, hard ones counted half as much again. */
export function tellingTerms({ keys, weights, kinds }: Profile, count: number): number[] {
  const weighed = weights.map((weight, i) => weight * (kinds[i] === PLAIN ? 1 : HARD_FACTOR))
  return topKeys({ keys, weights: weighed }, count)
}
