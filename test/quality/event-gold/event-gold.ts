/**
 * The labelled windows of timeline17 as rows: which articles tell of one happening.
 * Labels and windows are read from this folder; texts stay in the shared data. An
 * article that tells of no one happening (`none`) becomes an event of its own, so
 * that rows go straight into B³ and pairwise scores. Known limit: a label says what
 * an article mainly tells; what else it tells stands in `covers`, for some articles only.
 */

import { readFileSync } from 'node:fs'

/** Whole windows are for fitting (`train`) or for measuring (`dev`). */
export type Split = 'train' | 'dev'

export interface GoldWindow {
  readonly window: string
  readonly collections: readonly string[]
  /** First and last day, both included: YYYY-MM-DD. */
  readonly from: string
  readonly to: string
  readonly split: Split
}

/** A line of `labels.jsonl` as it stands. */
export interface EventLabel {
  readonly id: string
  readonly collection: string
  readonly window: string
  readonly event: string
  readonly covers?: readonly string[]
  readonly borderline?: boolean
}

export interface GoldArticle extends EventLabel {
  readonly split: Split
}

/** Tests and scripts run in the project's folder. */
const own = (name: string) => `test/quality/event-gold/${name}`

/** Lines of a JSON Lines file of this folder. */
export function ownLines<Row>(name: string): Row[] {
  const lines = readFileSync(own(name), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}

/** The windows, in the order of the labels. */
export function goldWindows(): GoldWindow[] {
  return JSON.parse(readFileSync(own('windows.json'), 'utf8')) as GoldWindow[]
}

/**
 * The labelled articles of one split, window by window and day by day. Every `none`
 * has become `none:` and the article's id. Throws where a label names no window.
 */
export function eventGold(split: Split): GoldArticle[] {
  const splits = new Map(goldWindows().map((window) => [window.window, window.split]))
  return ownLines<EventLabel>('labels.jsonl').flatMap((label) => {
    const found = splits.get(label.window)
    if (found === undefined) throw new Error(`${label.id}: windows.json has no window ${label.window}`)
    const event = label.event === 'none' ? `none:${label.id}` : label.event
    return found === split ? [{ ...label, event, split: found }] : []
  })
}
