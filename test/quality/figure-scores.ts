/**
 * Scores the figures reader against our gold of figures: a figure is right where its
 * span overlaps a labelled one by IoU >= .5 and value, upper value and unit are equal,
 * each label counted once. Comparator, and the head noun of what is counted, are
 * scored beside, on the right ones. The reader sees the whole article; what it finds
 * outside the labelled passages is not counted.
 */

import type { Figure } from '../../src/model/figure.ts'
import { type GoldPart, readGold } from './gold.ts'
import { readLayer } from './readings-fixture.ts'
import { type Interval, overlapOf, type Score, scoreOf } from './span-scores.ts'

export interface GoldFigure extends Interval {
  readonly value: number | null
  readonly high: number | null
  readonly unit: string
  readonly comparator: string
  readonly of: readonly [start: number, end: number] | null
}

export interface FigureScore extends Score {
  readonly gold: number
  readonly predicted: number
  readonly right: number
  /** Shares of the right figures. */
  readonly comparator: number
  readonly of: number
}

/** Intersection over union of two spans. */
export function iouOf(a: Interval, b: Interval): number {
  const shared = overlapOf(a, b)
  return shared / (a.end - a.start + b.end - b.start - shared)
}

/** One-to-one pairs of labels and predictions: the best overlap first, of at least a half, where `agree` holds. */
export function pairsOf<Label extends Interval, Read extends Interval>(
  labels: readonly Label[],
  found: readonly Read[],
  agree: (label: Label, read: Read) => boolean,
): [Label, Read][] {
  const candidates = labels.flatMap((label) =>
    found.flatMap((read) => {
      const iou = iouOf(label, read)
      return iou >= 0.5 && agree(label, read) ? [{ label, read, iou }] : []
    }),
  )
  candidates.sort((a, b) => b.iou - a.iou)
  const taken = new Set<Interval>()
  return candidates.flatMap(({ label, read }): [Label, Read][] => {
    if (taken.has(label) || taken.has(read)) return []
    taken.add(label).add(read)
    return [[label, read]]
  })
}

const near = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))

/** True where value, upper value and unit are equal. */
export function isSameFigure(label: GoldFigure, read: Figure): boolean {
  return near(label.value, read.value) && near(label.high, read.high) && label.unit === read.unit
}

const headOf = (phrase: string): string => {
  const [first] = phrase.toLowerCase().split(/ (?:of|in|for) /)
  return (
    first!
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  )
}

/** Whether what is counted has the same head noun, or is absent in both. */
export function isSameCounted(label: string | null, read: string | null): boolean {
  if (label === null || read === null) return label === read
  const words = new Set(read.toLowerCase().split(/[\s-]+/))
  return words.has(headOf(label)) || headOf(label) === headOf(read)
}

/** The score over the passages of a part. */
export function scoreFigures(part: GoldPart): FigureScore {
  const total = { gold: 0, predicted: 0, right: 0, comparator: 0, of: 0 }
  for (const { text, published, start, end, labels } of readGold<GoldFigure>('figures', part)) {
    // Who claims a figure is not scored, so quotes and names need not be read.
    const figures = readLayer('figures', text, published, { quotes: [], mentions: [] })
    const found = figures.filter((figure) => figure.start >= start && figure.end <= end)
    const pairs = pairsOf(labels, found, isSameFigure)
    total.gold += labels.length
    total.predicted += found.length
    total.right += pairs.length
    for (const [label, read] of pairs) {
      if (label.comparator === read.comparator) total.comparator++
      if (isSameCounted(label.of && text.slice(...label.of), read.of)) total.of++
    }
  }
  const { gold, predicted, right } = total
  return {
    ...scoreOf(right, predicted, right, gold),
    gold,
    predicted,
    right,
    comparator: total.comparator / Math.max(right, 1),
    of: total.of / Math.max(right, 1),
  }
}
