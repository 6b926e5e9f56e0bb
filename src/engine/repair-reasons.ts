/**
 * Why events merged and articles left, as one plain sentence each for the change
 * history, from the facts that the clusterer gave. A sentence names what the texts
 * share or differ in where facts were given, and likeness alone where none were.
 */

import type { ArticleMove, EventFacts, EventMerge } from '../model/event.ts'
import { dayText } from './day-text.ts'

/** Facts named in one sentence: more are no reason, but a list. */
const factsMax = 6

/** "Event 9 and event 5 are one: …", and which number stays. */
export function mergeReason({ ended, into, similarity, reason }: EventMerge): string {
  const opening = `Event ${ended} is the same as event ${into}`
  if (reason.kind === 'person') return `${opening}: ${personsWords(reason.note)}.`
  const shared = listed(reason.shared)
  const family = reason.kind === 'family' ? 'texts that derive from one another stand in both' : null
  const tells = shared === null ? null : `both tell of ${shared}`
  const grounds = [family, tells].filter((ground) => ground !== null)
  if (grounds.length === 0) grounds.push('their articles are alike')
  return `${opening}: ${grounds.join(', and ')} (similarity ${similarity.toFixed(2)}).`
}

/** "3 articles left event 5 for the new event 9: …". */
export function moveReason(move: ArticleMove): string {
  const { articles, from, to, opened } = move
  const number = articles.length === 1 ? '1 article' : `${articles.length} articles`
  const opening = `${number} left event ${from} for ${opened ? 'the new ' : ''}event ${to}`
  return `${opening}: ${moveGround(move)}.`
}

function moveGround({ articles, reason }: ArticleMove): string {
  const tells = articles.length === 1 ? 'it tells' : 'they tell'
  if (reason.kind === 'person') return personsWords(reason.note)
  if (reason.kind === 'family') return 'a text of the same origin is there'
  if (reason.kind === 'split') {
    const [left, stayed] = [listed(reason.left), listed(reason.stayed)]
    if (left === null) return `${tells} of another happening${stayed === null ? '' : ` than ${stayed}`}`
    return `${tells} of ${left}${stayed === null ? ', the others do not' : `, the others of ${stayed}`}`
  }
  const shared = listed(reason.shared)
  const by = `similarity ${reason.similarityTo.toFixed(2)} against ${reason.similarityFrom.toFixed(2)}`
  const nearer = `${articles.length === 1 ? 'it is' : 'they are'} nearer to it (${by})`
  return shared === null ? nearer : `${nearer}, and both tell of ${shared}`
}

function personsWords(note: string | null): string {
  return note === null ? 'a person decided so' : `a person decided so, noting “${note.replace(/[“”]/g, '’')}”`
}

/** "Israel, Tyre, “shelled”, 8 June 2026 and 1,400 dead"; null where there is no fact. */
function listed({ actors, places, actions, days, figures, words }: EventFacts): string | null {
  const named = [...new Set([...actors, ...places])]
  const said = [...new Set([...actions, ...words])].map((word) => `“${word}”`)
  const told = [...named, ...days.map(dayText), ...figures, ...said].slice(0, factsMax)
  const last = told.at(-1)
  if (last === undefined) return null
  return told.length === 1 ? last : `${told.slice(0, -1).join(', ')} and ${last}`
}
