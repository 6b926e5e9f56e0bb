/**
 * Scores extracted article bodies against the article-extraction set: precision and
 * recall over the multiset of 4-word shingles, averaged over pages, F1 of the
 * averages (the measure of the public extraction benchmark the set comes from).
 * A page belongs to half A or B by the lowest bit of SHA-256 over its id; rules were
 * chosen looking at pages of half A only.
 */

import { createHash } from 'node:crypto'

export interface PageScore {
  readonly id: string
  readonly half: 'A' | 'B'
  readonly precision: number
  readonly recall: number
}

/** Averages over pages, each 0 to 1. */
export interface Score {
  readonly pages: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const SHINGLE_WORDS = 4

function shingles(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = Math.max(0, words.length - SHINGLE_WORDS)
  for (let at = 0; at <= last; at += 1) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

/** One page's precision and recall. */
export function scorePage(id: string, expected: string, extracted: string): PageScore {
  const [gold, found] = [shingles(expected), shingles(extracted)]
  const shared = sum([...found].map(([shingle, count]) => Math.min(count, gold.get(shingle) ?? 0)))
  const half = createHash('sha256').update(id).digest()[0]! & 1 ? 'B' : 'A'
  return { id, half, precision: shared / sum(found.values()), recall: shared / sum(gold.values()) }
}

/** F1 of the mean precision and mean recall. */
export function scoreAll(pages: readonly PageScore[]): Score {
  const precision = sum(pages.map((page) => page.precision)) / pages.length
  const recall = sum(pages.map((page) => page.recall)) / pages.length
  return { pages: pages.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}
