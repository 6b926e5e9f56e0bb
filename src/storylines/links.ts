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
import type { EventNumber, StorylineId } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { outcome } from '../model/outcome.ts'
import type { EventLink, StorylineDecision } from '../model/storyline.ts'
import { rememberLast } from '../text/last-made.ts'
import { timeOf } from '../text/stream-clock.ts'
import { type FieldWeights, termKeys, termVectors } from '../text/term-vectors.ts'
import {
  candidatesFor,
  indexEvent,
  numberOf,
  resolve,
  type StorylineState,
  startState,
  sweep,
} from './links-state.ts'
import { beganBefore, type LinkSettings, linkBetween } from './links-strength.ts'
import { addArticle, type LinkedEvent, startEvent } from './links-vectors.ts'

type Read = Pick<ArticleLayers, 'article' | 'terms' | 'event'>

interface StorylineSettings extends LinkSettings {
  readonly joinStrengthMin: number
  readonly mergeStrengthMin: number
  readonly windowDays: number
}

/** Names weigh most: they stay while the words for what happens change. Set by hand, 2026-11. */
const WEIGHTS: FieldWeights = { title: 1, lead: 1, body: 0.4, name: 2, idfPower: 1 }
/** Weightiest terms taken of one article. */
const ARTICLE_TERMS_MAX = 64
const LINKS_MAX = 5
/** After this many articles an event's links are found anew only at every so many more. */
const FOUND_EACH_UNTIL = 16
const FOUND_EVERY = 8

/** True where this article's links are worth finding anew: bounds the work of a burst. */
function isDue(articles: number): boolean {
  return articles <= FOUND_EACH_UNTIL || articles % FOUND_EVERY === 0
}

/** The event as it is with this article; a copy, so that the state stays as it was. */
const withArticle = rememberLast((state: StorylineState, { article, terms, event }: Read): LinkedEvent => {
  const known = state.events.get(event.event)
  const linked = known ? { ...known, words: new Map(known.words) } : startEvent(event.event)
  const { all } = termVectors(terms, state.frequencies, WEIGHTS, ARTICLE_TERMS_MAX)
  addArticle(linked, all, terms, timeOf(article.publishedAt) ?? state.clock.now)
  return linked
})

function findLinks(state: StorylineState, linked: LinkedEvent, settings: LinkSettings): EventLink[] {
  const links: EventLink[] = []
  for (const other of candidatesFor(state, linked)) {
    if (!beganBefore(other, linked)) continue
    const link = linkBetween(linked, other, settings)
    if (link !== null) links.push(link)
  }
  return links.sort((a, b) => b.strength - a.strength || b.to - a.to).slice(0, LINKS_MAX)
}

function storylineOf(state: StorylineState, event: EventNumber): StorylineId | null {
  const linked = state.events.get(event)
  return linked ? resolve(state, linked.storyline) : null
}

/** The event's storyline by its links, and the storylines that end in it. */
function placeOf(
  state: StorylineState,
  linked: LinkedEvent,
  links: readonly EventLink[],
  settings: StorylineSettings,
): Pick<StorylineDecision, 'storyline' | 'merged'> {
  const own = storylineOf(state, linked.event)
  const strongest = links[0]
  const least = own === null ? settings.joinStrengthMin : settings.mergeStrengthMin
  if (!strongest || strongest.strength < least) return { storyline: own ?? linked.storyline, merged: [] }
  const followed = storylineOf(state, strongest.to) ?? linked.storyline
  if (own === null || own === followed) return { storyline: followed, merged: [] }
  const [older, younger] = numberOf(own) < numberOf(followed) ? [own, followed] : [followed, own]
  return { storyline: older, merged: [{ ended: younger, into: older }] }
}

function decide(state: StorylineState, layers: Read, settings: StorylineSettings): StorylineDecision {
  const { event } = layers.event
  const known = state.events.get(event)
  if (known && !isDue(known.articles + 1)) {
    return { event, storyline: resolve(state, known.storyline), links: known.links, others: [], merged: [] }
  }
  const linked = withArticle(state, layers)
  const links = findLinks(state, linked, settings)
  return { event, links, others: [], ...placeOf(state, linked, links, settings) }
}

function apply(state: StorylineState, layers: Read, decision: StorylineDecision, windowDays: number): void {
  const linked = withArticle(state, layers)
  const time = timeOf(layers.article.publishedAt)
  if (time !== null) state.clock.tick(time)
  if (!state.events.has(linked.event)) state.frequencies.add(termKeys(layers.terms))
  for (const { ended, into } of decision.merged) state.merged.set(ended, into)
  linked.storyline = decision.storyline
  linked.links = decision.links
  state.events.set(linked.event, linked)
  if (isDue(linked.articles)) indexEvent(state, linked)
  sweep(state, windowDays)
  state.version++
}

export const storylineFold = defineFold({
  name: 'storylines',
  version: 1,
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
