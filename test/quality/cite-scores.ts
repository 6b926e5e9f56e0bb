/**
 * The cites of a stream labelled by hand, scored: how many of the events that articles
 * cite are covered by the labels, and how many of the covered ones that had been opened
 * are cited. A cited event is right where any of its articles so far has a covered
 * label. Known limit: `covers` was not written for every clause that tells of another
 * event, so the precision is a lower bound.
 */

import { Standing } from '../../src/engine/standing.ts'
import { eventFold } from '../../src/events/fold.ts'
import type { ArticleId } from '../../src/model/ids.ts'
import { ownFamilyOf } from './cluster-runs.ts'
import { eventGold, type Split } from './event-gold/event-gold.ts'
import { goldStream } from './event-streams.ts'

export interface CiteScores {
  readonly cites: number
  /** Of the cites, those that the labels cover. */
  readonly precision: number
  /** Of the events covered by a label and opened before, those cited. */
  readonly recall: number
}

/** Scores the cites of one split's windows, read as one stream. */
export function scoreCites(split: Split): CiteScores {
  const covers = new Map(eventGold(split).map((label) => [label.id, label.covers ?? []]))
  const state = eventFold.start(eventFold.settings)
  const standing = new Standing()
  const told = new Map<ArticleId, string>()
  const counts = { cites: 0, right: 0, covered: 0, found: 0 }
  for (const { layers, event } of goldStream(split)) {
    const known = { ...layers, family: ownFamilyOf(layers.article) }
    const decision = eventFold.decide(state, known, eventFold.settings).value
    eventFold.apply(state, known, decision, eventFold.settings)
    standing.addEvent(decision)
    const cited = decision.cites.map(
      (number) =>
        new Set([...told].filter(([id]) => standing.eventOf(id) === number).map(([, label]) => label)),
    )
    const seen = new Set(told.values())
    const wanted = covers.get(layers.article.givenId!)!.filter((label) => seen.has(label))
    counts.cites += cited.length
    counts.right += cited.filter((labels) => wanted.some((label) => labels.has(label))).length
    counts.covered += wanted.length
    counts.found += wanted.filter((label) => cited.some((labels) => labels.has(label))).length
    told.set(layers.article.id, event)
  }
  const { cites, right, covered, found } = counts
  return { cites, precision: right / Math.max(1, cites), recall: found / Math.max(1, covered) }
}
