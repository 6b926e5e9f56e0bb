/**
 * A clusterer whose rule can be seen: the title of each article says what it does.
 * "joins 4" puts it into the event of key 4, "merges 7" makes that event and the one of
 * key 7 one, "splits" sends the newer half of the event's articles to a new one, and
 * "splits and follows" the article too, "moves 5" sends the newest to the event of key
 * 5, "cites 2" names another. What is impossible is left out. So the tests of engine
 * and store meet merges and moves in any order, whatever the real clusterer does.
 */

import { startFolds } from '../../src/engine/folds.ts'
import type { FoldStep } from '../../src/engine/step.ts'
import { defineFold } from '../../src/engine/step.ts'
import { Binding } from '../../src/events/binding.ts'
import type { ArticleMove, EventDecision, EventMerge } from '../../src/model/event.ts'
import { noFacts } from '../../src/model/event.ts'
import type { ArticleId, EventNumber } from '../../src/model/ids.ts'
import { outcome } from '../../src/model/outcome.ts'
import { familyFold } from '../../src/origins/families.ts'
import { storylineFold } from '../../src/storylines/links.ts'

interface RuledState {
  readonly events: Map<EventNumber, ArticleId[]>
  readonly keys: Map<string, EventNumber>
  last: number
  binding: Binding
}

const copyOf = (state: RuledState): RuledState => ({
  events: new Map([...state.events].map(([event, articles]) => [event, [...articles]])),
  keys: new Map(state.keys),
  last: state.last,
  binding: state.binding,
})

const keysAfter = (title: string, word: string) =>
  [...title.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map((found) => found[1]!)

function merge(state: RuledState, { ended, into }: EventMerge): void {
  state.events.get(into)!.push(...state.events.get(ended)!)
  state.events.delete(ended)
  for (const [key, event] of state.keys) if (event === ended) state.keys.set(key, into)
}

function move(state: RuledState, { articles, from, to }: ArticleMove): void {
  const left = state.events.get(from)!.filter((article) => !articles.includes(article))
  state.events.set(from, left)
  state.events.set(to, [...(state.events.get(to) ?? []), ...articles])
  state.last = Math.max(state.last, to)
}

/** Merges and moves that the title asks for, on a state of our own. */
function repair(state: RuledState, title: string, key: string) {
  const merged: EventMerge[] = []
  const moved: ArticleMove[] = []
  for (const other of keysAfter(title, 'merges')) {
    const [own, found] = [state.keys.get(key), state.keys.get(other)]
    if (own === undefined || found === undefined || own === found) continue
    if (!state.binding.mayMerge(own, found)) continue
    const [into, ended] = own < found ? [own, found] : [found, own]
    merged.push({ ended, into, similarity: 0.5, reason: { kind: 'alike', shared: noFacts } })
    merge(state, merged.at(-1)!)
  }
  const held = () => state.events.get(state.keys.get(key)!) ?? []
  for (const other of keysAfter(title, 'moves')) {
    const [from, to] = [state.keys.get(key), state.keys.get(other)]
    if (from === undefined || to === undefined || from === to || held().length < 2) continue
    if (
      !held()
        .slice(-1)
        .every((article) => state.binding.mayLeave(article, from))
    )
      continue
    const reason = { kind: 'nearer', similarityFrom: 0.2, similarityTo: 0.6, shared: noFacts } as const
    moved.push({ articles: held().slice(-1), from, to, opened: false, reason })
    move(state, moved.at(-1)!)
  }
  const own = state.keys.get(key)
  const newer = held().slice(Math.ceil(held().length / 2))
  const articles = newer.filter((article) => own !== undefined && state.binding.mayLeave(article, own))
  if (title.includes('splits') && own !== undefined && articles.length > 0) {
    const to = state.binding.numberFor(articles[0]!, state.last)
    const reason = { kind: 'split', left: noFacts, stayed: noFacts } as const
    moved.push({ articles, from: own, to, opened: true, reason })
    move(state, moved.at(-1)!)
  }
  return { merged, moved }
}

function decide(known: RuledState, article: ArticleId, title: string): EventDecision {
  const state = copyOf(known)
  const [key = '0'] = keysAfter(title, 'joins')
  const { merged, moved } = repair(state, title, key)
  const split = moved.find(({ opened }) => opened)
  const own = split && title.includes('follows') ? split.to : state.keys.get(key)
  const event = own ?? state.binding.numberFor(article, state.last)
  const cited = keysAfter(title, 'cites').flatMap((other) => state.keys.get(other) ?? [])
  const cites = [...new Set(cited)].filter((one) => one !== event).sort((a, b) => a - b)
  return { article, event, opened: own === undefined, similarity: 0.5, merged, moved, cites }
}

/** The clusterer; in another version it does not know the words of `ignored`. */
function ruledFold(ignored: readonly string[]) {
  const known = (title: string) =>
    ignored.reduce((rest, word) => rest.replaceAll(new RegExp(`${word}( \\d+)?`, 'g'), ''), title)
  return defineFold({
    name: 'events',
    version: 1,
    about: 'Does with each article what its title says.',
    reads: ['article'],
    writes: 'event',
    settings: {},
    settingsAbout: {},
    start: (): RuledState => ({ events: new Map(), keys: new Map(), last: 0, binding: new Binding() }),
    bind(state, bounds) {
      state.binding = new Binding(bounds)
    },
    decide: (state, { article }) => outcome(decide(state, article.id, known(article.title))),
    apply(state, { article }, decision) {
      const { event, merged, moved } = decision
      state.binding.follow(decision)
      for (const one of merged) merge(state, one)
      for (const one of moved) move(state, one)
      const [key = '0'] = keysAfter(known(article.title), 'joins')
      if (!state.keys.has(key)) state.keys.set(key, event)
      state.events.set(event, [...(state.events.get(event) ?? []), article.id])
      state.last = Math.max(state.last, event)
    },
  })
}

/** The pipeline's folds with the ruled one for events. */
export const startRuledFolds = (ignored: readonly string[] = []) =>
  startFolds(undefined, [familyFold, ruledFold(ignored), storylineFold] as readonly FoldStep[])
