/**
 * Runs the folds over articles in a given order and gives what they decided: events
 * alone, as ECB+ is scored, or families, events and storylines together, as in the
 * pipeline. Families and storylines are given as what they have become at the end.
 */

import { Standing } from '../../src/engine/standing.ts'
import { eventFold } from '../../src/events/fold.ts'
import type { EventSettings } from '../../src/events/settings.ts'
import type { Article } from '../../src/model/article.ts'
import type { EventDecision } from '../../src/model/event.ts'
import type { Derivation, FamilyDecision } from '../../src/model/family.ts'
import { follow } from '../../src/model/heirs.ts'
import type { ArticleId, FamilyId, StorylineId } from '../../src/model/ids.ts'
import { familyFold } from '../../src/origins/families.ts'
import { storylineFold } from '../../src/storylines/links.ts'
import type { LabelledArticle, ReadLayers } from './cluster-corpora.ts'

/** The decision on an article that is no one's copy. */
export function ownFamilyOf(article: Article): FamilyDecision {
  const family = `f-${article.id}` as FamilyId
  const derivation = { article: article.id, family, kind: 'original', derivedFrom: null } as const
  return { derivation: { ...derivation, confidence: 1, drift: [] }, revised: [], merged: [] }
}

/** Event numbers when the input ends, of articles taken as unrelated texts, in order. */
export function clusterEvents(articles: readonly LabelledArticle[], settings: EventSettings): number[] {
  const state = eventFold.start(settings)
  const standing = new Standing()
  for (const { layers } of articles) {
    const known = { ...layers, family: ownFamilyOf(layers.article) }
    const decision = eventFold.decide(state, known, settings).value
    eventFold.apply(state, known, decision, settings)
    standing.addEvent(decision)
  }
  return articles.map(({ layers }) => standing.eventOf(layers.article.id)!)
}

export interface StreamRow {
  readonly article: ArticleId
  readonly derivation: Derivation
  readonly event: EventDecision
  readonly storyline: StorylineId
}

/** All three folds over a stream; the last word on each article. */
export function runFolds(articles: readonly ReadLayers[]): StreamRow[] {
  const families = familyFold.start(familyFold.settings)
  const events = eventFold.start(eventFold.settings)
  const storylines = storylineFold.start(storylineFold.settings)
  const known = new Map<ArticleId, ReadLayers>()
  const derivations = new Map<ArticleId, Derivation>()
  const mergedFamilies = new Map<FamilyId, FamilyId>()
  const standing = new Standing()
  const rows = articles.map((layers) => {
    const family = familyFold.decide(families, layers, familyFold.settings, known).value
    known.set(layers.article.id, layers)
    familyFold.apply(families, layers, family, familyFold.settings)
    const event = eventFold.decide(events, { ...layers, family }, eventFold.settings).value
    eventFold.apply(events, { ...layers, family }, event, eventFold.settings)
    const linked = storylineFold.decide(storylines, { ...layers, event }, storylineFold.settings).value
    storylineFold.apply(storylines, { ...layers, event }, linked, storylineFold.settings)
    for (const derivation of [family.derivation, ...family.revised]) {
      derivations.set(derivation.article, derivation)
    }
    for (const ended of family.merged) mergedFamilies.set(ended, family.derivation.family)
    standing.add({ event, storyline: linked })
    return { article: layers.article.id, event }
  })
  return rows.map((row) => {
    const last = derivations.get(row.article)!
    const derivation = { ...last, family: follow(mergedFamilies, last.family) }
    const event = standing.eventOf(row.article)!
    return { ...row, event: { ...row.event, event }, derivation, storyline: standing.storylineOf(event)! }
  })
}
