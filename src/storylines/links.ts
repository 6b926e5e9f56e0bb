/**
 * Reads an article's event, writes which storyline that event belongs to and its
 * links to earlier events: the candidates for relations. A new event follows its
 * strongest link where that is strong enough and opens a storyline otherwise; a link
 * that later ties two storylines strongly merges them, the older id staying.
 *
 * Single linkage with a high bar, as in TDT link detection (Allan 2002): a storyline
 * is a chain, so its ends need not be alike. Known failure: two stories with the same
 * chief actors at the same time (two wars of one president) can join.
 */

import { defineFold } from '../engine/step.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { outcome } from '../model/outcome.ts'
import type { EventPlacement, StorylineDecision } from '../model/storyline.ts'
import { rememberLast } from '../text/last-made.ts'
import { timeOf } from '../text/stream-clock.ts'
import { type FieldWeights, termKeys, termVectors } from '../text/term-vectors.ts'
import { Placing, type StorylineSettings } from './links-placing.ts'
import { type Repaired, repairEvents } from './links-repair.ts'
import { indexEvent, type StorylineState, startState, sweep } from './links-state.ts'
import { addArticle, copyOf, startEvent } from './links-vectors.ts'

type Read = Pick<ArticleLayers, 'article' | 'terms' | 'event'>

/** Names weigh most: they stay while the words for what happens change. Set by hand, 2026-11. */
const WEIGHTS: FieldWeights = { title: 1, lead: 1, body: 0.4, name: 2, idfPower: 1 }
/** Weightiest terms taken of one article. */
const ARTICLE_TERMS_MAX = 64
/** After this many articles an event's links are found anew only at every so many more. */
const FOUND_EACH_UNTIL = 16
const FOUND_EVERY = 8

/** True where this article's links are worth finding anew: bounds the work of a burst. */
function isDue(articles: number): boolean {
  return articles <= FOUND_EACH_UNTIL || articles % FOUND_EVERY === 0
}

/** The touched events as they are with this article and its repairs; copies, so that the state stays as it was. */
const changedBy = rememberLast((state: StorylineState, { article, terms, event }: Read): Repaired => {
  const after = repairEvents(state, event)
  const known = after.events.get(event.event) ?? state.events.get(event.event)
  const linked = known ? copyOf(known) : startEvent(event.event)
  const { all } = termVectors(terms, state.frequencies, WEIGHTS, ARTICLE_TERMS_MAX)
  addArticle(linked, all, terms, timeOf(article.publishedAt) ?? state.clock.now)
  return { ...after, events: new Map(after.events).set(event.event, linked) }
})

function decide(state: StorylineState, layers: Read, settings: StorylineSettings): StorylineDecision {
  const { event } = layers.event
  const after = changedBy(state, layers)
  const placing = new Placing(state, after, settings)
  const isRepaired = after.repaired.includes(event)
  const others = after.repaired.filter((one) => one !== event)
  const placed = others.map((one) => placing.place(after.events.get(one)!))
  const linked = after.events.get(event)!
  const own = isRepaired || isDue(linked.articles) ? placing.place(linked) : placing.keep(linked)
  // What was placed first may be in a storyline that ended since.
  const now = (place: EventPlacement) => ({ ...place, storyline: placing.now(place.storyline) })
  return { ...own, others: placed.map(now), merged: placing.merged }
}

function apply(state: StorylineState, layers: Read, decision: StorylineDecision, windowDays: number): void {
  const after = changedBy(state, layers)
  const { event } = layers.event
  const time = timeOf(layers.article.publishedAt)
  if (time !== null) state.clock.tick(time)
  if (!state.events.has(event)) state.frequencies.add(termKeys(layers.terms))
  for (const [ended, into] of after.ended) {
    state.events.delete(ended)
    state.ended.set(ended, into)
  }
  for (const { ended, into } of decision.merged) state.merged.set(ended, into)
  for (const { event: placed, storyline, links } of [...decision.others, decision]) {
    const linked = after.events.get(placed)!
    linked.storyline = storyline
    linked.links = links
    state.events.set(placed, linked)
    if (placed !== event || after.repaired.includes(event) || isDue(linked.articles))
      indexEvent(state, linked)
  }
  sweep(state, windowDays)
  state.version++
}

export const storylineFold = defineFold({
  name: 'storylines',
  version: 3,
  about: 'Links each event to earlier ones and strings them into storylines.',
  reads: ['article', 'terms', 'event'],
  writes: 'storyline',
  settings: {
    linkStrengthMin: 0.08,
    joinStrengthMin: 0.12,
    mergeStrengthMin: 0.2,
    decayDays: 400,
    windowDays: 400,
  },
  settingsAbout: {
    linkStrengthMin: 'Least strength of a link that is kept as a candidate for a relation.',
    joinStrengthMin:
      'Least strength for a new event to follow a link: lower joins unrelated stories, higher cuts stories up; ECB+ topics and timeline17, 2026-11.',
    mergeStrengthMin:
      'Least strength of a link that ties two storylines into one; wrong merges cannot be undone.',
    decayDays:
      'Gap in days after which a link is worth about a third: stories pause for months; set on the example collection and timeline17, 2026-11.',
    windowDays: 'Days of stream time after which a silent event takes no more links; bounds memory.',
  },
  start: (): StorylineState => startState(),
  decide: (state, layers, settings) => outcome(decide(state, layers, settings)),
  apply: (state, layers, decision, settings) => apply(state, layers, decision, settings.windowDays),
})
