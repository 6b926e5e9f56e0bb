/**
 * Scores of spans for the gates of the readings: precision, recall and F1 from counts,
 * and how far two spans overlap. The same figures as the scoring script of the data.
 */

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface Interval {
  readonly start: number
  readonly end: number
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** `right` of `predicted` are right, and they find `found` of `gold`. */
export function scoreOf(right: number, predicted: number, found: number, gold: number): Score {
  const precision = right / Math.max(predicted, 1)
  const recall = found / Math.max(gold, 1)
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  }
}

/** Code units that two spans share. */
export function overlapOf(a: Interval, b: Interval): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** The span without white space, marks and stops at its ends: how contents are compared. */
export function bare(text: string, { start, end }: Interval): Interval {
  let from = start
  let to = end
  while (from < to && ' \n“"”\'‘’,.'.includes(text[from]!)) from++
  while (to > from && ' \n“"”\'‘’,.'.includes(text[to - 1]!)) to--
  return { start: from, end: to }
}

/** Lines of a JSON Lines file. */
export function readLines<Line>(path: URL | string): Line[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Line)
}

/** First 16 hexadecimal digits of SHA-256 over a corpus file: a floor holds for these bytes alone. */
export function digestOf(path: URL | string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16)
}

export type Pair = readonly [number, number]

/** The span from the first to the last of some pairs `[start, end)`. */
export function hull(pairs: readonly Pair[]): Interval {
  return { start: Math.min(...pairs.map(([start]) => start)), end: Math.max(...pairs.map(([, end]) => end)) }
}
