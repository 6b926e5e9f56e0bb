/**
 * Reads an article's terms and its place in its family, writes which event it
 * belongs to: online single-pass clustering (Allan et al. 1998, "On-line new event
 * detection") with an inverted index. A rewrite follows its original; every other
 * article joins the most similar live event where that is similar enough, and opens
 * one otherwise.
 *
 * An article without a time counts as of the stream's time. Events do not merge yet:
 * two that turn out to be one stay two, which is this version's known failure.
 */

import { defineFold } from '../engine/step.ts'
import { type EventDecision, noRepair } from '../model/event.ts'
import type { EventNumber } from '../model/ids.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { outcome } from '../model/outcome.ts'
import type { Terms } from '../model/terms.ts'
import { rememberLast } from '../text/last-made.ts'
import { timeOf } from '../text/stream-clock.ts'
import { type TermVectors, termKeys, termVectors } from '../text/term-vectors.ts'
import { Binding } from './binding.ts'
import type { Member } from './live-event.ts'
import { type EventSettings, eventSettings, eventSettingsAbout } from './settings.ts'
import { similarityTo } from './similarity.ts'
import { type ClusterState, candidatesFor, eventOf, join, startState, sweep } from './state.ts'

type Read = Pick<ArticleLayers, 'article' | 'terms' | 'family'>

const vectorsFor = rememberLast((state: ClusterState, terms: Terms): TermVectors => {
  const { settings } = state
  const weights = {
    title: settings.titleWeight,
    lead: settings.leadWeight,
    body: settings.bodyWeight,
    name: settings.nameWeight,
    idfPower: settings.idfPower,
  }
  return termVectors(terms, state.frequencies, weights, settings.termsMax)
})

function memberOf(state: ClusterState, { article, terms }: Read): Member {
  return { vectors: vectorsFor(state, terms), time: timeOf(article.publishedAt) ?? state.clock.now }
}

function decide(state: ClusterState, layers: Read, settings: EventSettings): EventDecision {
  const member = memberOf(state, layers)
  const { derivation } = layers.family
  const followed = state.familyEvents.get(derivation.family)
  const article = layers.article.id
  const live = followed === undefined ? undefined : state.events.get(followed)
  if (live !== undefined) {
    const similarity = similarityTo(live, member, settings)
    return { ...noRepair, article, event: live.event, opened: false, similarity, cites: [] }
  }
  let best: EventNumber | null = null
  let similarity = 0
  for (const candidate of candidatesFor(state, member)) {
    const found = similarityTo(candidate, member, settings)
    if (found > similarity) {
      similarity = found
      best = candidate.event
    }
  }
  if (best !== null && similarity >= settings.threshold) {
    return { ...noRepair, article, event: best, opened: false, similarity, cites: [] }
  }
  const event = state.binding.numberFor(article, state.lastEvent)
  return { ...noRepair, article, event, opened: true, similarity, cites: [] }
}

function apply(state: ClusterState, layers: Read, decision: EventDecision, settings: EventSettings): void {
  const { kind, family } = layers.family.derivation
  const repeats = kind === 'copy' || kind === 'edited'
  const member = memberOf(state, layers)
  const time = timeOf(layers.article.publishedAt)
  if (time !== null) state.clock.tick(time)
  join(state, eventOf(state, decision.event), member, repeats, settings.averageShare)
  state.familyEvents.set(family, decision.event)
  state.binding.follow(decision)
  if (!repeats) state.frequencies.add(termKeys(layers.terms))
  sweep(state, settings.windowDays)
  state.version++
}

export const eventFold = defineFold({
  name: 'events',
  version: 1,
  about: 'Puts each article into the event it reports, or opens a new one.',
  reads: ['article', 'terms', 'family'],
  writes: 'event',
  settings: eventSettings,
  settingsAbout: eventSettingsAbout,
  start: (settings): ClusterState => startState(settings),
  bind(state, bounds) {
    state.binding = new Binding(bounds)
  },
  decide: (state, layers, settings) => outcome(decide(state, layers, settings)),
  apply,
})
