/**
 * Fields of counted terms in, one tf-idf vector out: each term weighs its inverse
 * document frequency times the logarithms of its counts, field by field, and names
 * (terms with a capital) weigh more. Vectors have length 1, so their dot product is
 * the cosine.
 *
 * Known failure: a name that is also the topic of the whole stream is common there
 * and weighs little, which is right for events and wrong for a reader's eye.
 */

import type { DocumentFrequencies } from './document-frequencies.ts'
import { hashText } from './hashing.ts'
import { normalised, type SparseVector, truncated, vectorOf } from './sparse-vector.ts'

export interface CountedTerms {
  readonly terms: readonly string[]
  readonly counts: readonly number[]
}

export interface FieldWeights {
  readonly title: number
  readonly lead: number
  readonly body: number
  /** Factor for names. */
  readonly name: number
  /** Exponent of the inverse document frequency; 1 is plain tf-idf. */
  readonly idfPower: number
}

export interface Fields {
  readonly title: CountedTerms
  readonly lead: CountedTerms
  readonly body: CountedTerms
}

/** A text's vector, and the same with its names alone; both of length 1 or empty. */
export interface TermVectors {
  readonly all: SparseVector
  readonly names: SparseVector
}

const FIELD_NAMES = ['title', 'lead', 'body'] as const

/** True for terms that the `terms` step wrote as names. */
export function isName(term: string): boolean {
  const first = term.charAt(0)
  return first !== first.toLowerCase()
}

/** Hashes of a text's distinct terms. */
export function termKeys(fields: Fields): number[] {
  const terms = new Set<string>()
  for (const name of FIELD_NAMES) for (const term of fields[name].terms) terms.add(term)
  return Array.from(terms, hashText)
}

/** The vectors of a text, cut to its `termsMax` weightiest terms. */
export function termVectors(
  fields: Fields,
  frequencies: DocumentFrequencies,
  weights: FieldWeights,
  termsMax: number,
): TermVectors {
  const keys: number[] = []
  const sums: number[] = []
  const named = new Set<number>()
  const places = new Map<string, number>()
  for (const name of FIELD_NAMES) {
    const { terms, counts } = fields[name]
    for (let i = 0; i < terms.length; i++) {
      const weight = weights[name] * Math.log1p(counts[i]!)
      const place = places.get(terms[i]!)
      if (place !== undefined) {
        sums[place] = sums[place]! + weight
        continue
      }
      const key = hashText(terms[i]!)
      places.set(terms[i]!, keys.push(key) - 1)
      if (isName(terms[i]!)) named.add(key | 0)
      sums.push(weight)
    }
  }
  for (let i = 0; i < keys.length; i++) {
    const factor = named.has(keys[i]! | 0) ? weights.name : 1
    sums[i] = sums[i]! * factor * frequencies.idf(keys[i]!) ** weights.idfPower
  }
  const all = normalised(truncated(vectorOf(keys, sums), termsMax))
  return { all, names: normalised(selected(all, named)) }
}

/** The part of a vector with these keys, given as signed integers. */
function selected(vector: SparseVector, keys: ReadonlySet<number>): SparseVector {
  const places: number[] = []
  for (let i = 0; i < vector.keys.length; i++) if (keys.has(vector.keys[i]! | 0)) places.push(i)
  return {
    keys: Uint32Array.from(places, (i) => vector.keys[i]!),
    weights: Float32Array.from(places, (i) => vector.weights[i]!),
  }
}
