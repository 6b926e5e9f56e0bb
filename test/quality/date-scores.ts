/**
 * Scores the dates reader against our gold of dates: a date is right where its span
 * overlaps a labelled one by IoU >= .5 and first and last day are equal, each label
 * counted once. The reader sees the whole article and its day of publication; what it
 * finds outside the labelled passages is not counted.
 */

import type { DateMention } from '../../src/model/date-mention.ts'
import { pairsOf } from './figure-scores.ts'
import { type GoldPart, readGold } from './gold.ts'
import { readLayer } from './readings-fixture.ts'
import { type Interval, type Score, scoreOf } from './span-scores.ts'

export interface GoldDate extends Interval {
  /** ISO days. */
  readonly from: string
  readonly to: string
}

export interface DateScore extends Score {
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

/** True where first and last day are equal. */
export function isSameDate(label: GoldDate, read: DateMention): boolean {
  return label.from === read.from && label.to === read.to
}

/** The score over the passages of a part. */
export function scoreDates(part: GoldPart): DateScore {
  let [gold, predicted, right] = [0, 0, 0]
  for (const { text, published, start, end, labels } of readGold<GoldDate>('dates', part)) {
    const dates = readLayer('dates', text, published)
    const found = dates.filter((date) => date.start >= start && date.end <= end)
    gold += labels.length
    predicted += found.length
    right += pairsOf(labels, found, isSameDate).length
  }
  return { ...scoreOf(right, predicted, right, gold), gold, predicted, right }
}
