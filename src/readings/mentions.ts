/**
 * Step `mentions`: the names of an article, typed (person, organisation, place,
 * other), each with its fullest form in the article and the actor it stands for.
 * Runs of capitals are found (`name-runs.ts`), cut and typed (`name-types.ts`), and
 * tied together (`name-chains.ts`); capitals that act become their governments.
 * Nationalities are of type other and carry the country as actor.
 */

import { defineStep } from '../engine/step.ts'
import type { ActorId } from '../model/ids.ts'
import type { Mention } from '../model/mention.ts'
import { outcome } from '../model/outcome.ts'
import { isOnlySeat, speaksForState } from './capitals.ts'
import { datelineOf } from './datelines.ts'
import { type Entry, type Gazetteer, gazetteer } from './gazetteer.ts'
import { chainNames } from './name-chains.ts'
import { findRuns } from './name-runs.ts'
import { type Name, typeRun } from './name-types.ts'
import { ownNamesAbout } from './own-names.ts'
import { type Words, wordsOf } from './words.ts'

/** The country of a possessive that ends right before a run: "Israel's", "the Israelis'". */
function possessorOf(words: Words, names: readonly Name[], from: number): string | null {
  const last = names.at(-1)
  if (!last || last.to !== from - 1 || !/^['’]s?$/.test(words.lowers[from - 1]!)) return null
  return last.entry && ['country', 'capital', 'demonym'].includes(last.entry.kind) ? last.entry.country : null
}

/** What came before makes of a name that can be a place or a government. */
interface Turn {
  readonly known: Gazetteer
  /** Countries that the article names. */
  readonly countries: ReadonlySet<string>
  /** The last capital that stood for its government, or party named by "between", by one past its last token. */
  spokeTo: number
}

/** "Beirut and Jerusalem", "Paris, London": nothing but a conjunction between two names. */
function isJoinedTo(words: Words, to: number, from: number): boolean {
  if (to < 0 || from <= to || from - to > 2) return false
  for (let at = to; at < from; at++) if (!/^(?:and|or|nor|,)$/.test(words.lowers[at]!)) return false
  return true
}

/** "between Israel and Ankara": a country named as one of two, so that the capital beside it is the other. */
function isParty({ lowers }: Words, { entry, from }: Name): boolean {
  if (entry?.kind !== 'country' && entry?.kind !== 'body') return false
  const before = lowers[from - 1] === 'the' ? lowers[from - 2] : lowers[from - 1]
  return before === 'between' || before === 'both' || before === 'neither'
}

/** "Brussels" is the Union, unless the article is about Belgium. */
function spokenFor({ alias, country }: Entry, { known, countries }: Turn): ActorId {
  const body = known.speaksFor.get(alias)
  return (body !== undefined && !countries.has(country ?? '') ? body : country) as ActorId
}

function nameActor(words: Words, name: Name, mention: Mention, turn: Turn): Mention {
  const { entry, from, to } = name
  const isOfState = entry?.kind === 'body' && entry.actor === entry.country
  // "its National Security Council": some state's, and not the one that our table would say.
  if (isOfState && /^(?:its|their|his|her)$/.test(words.lowers[from - 1] ?? ''))
    return { ...mention, actor: null }
  if (isOfState && isOnlySeat(words, entry.alias, from, to)) return { ...mention, type: 'place', actor: null }
  if (entry?.kind !== 'capital' || mention.type !== 'place') return mention
  if (!speaksForState(words, from, to, isJoinedTo(words, turn.spokeTo, from))) return mention
  turn.spokeTo = to
  return { ...mention, actor: spokenFor(entry, turn) }
}

/** The mentions of an article's words, in order, a user's own names first; linear. */
export function readMentions(words: Words, ownNames?: readonly string[]): Mention[] {
  const known = gazetteer(ownNames)
  const names: Name[] = []
  for (const run of findRuns(words, known))
    names.push(...typeRun(words, known, run, possessorOf(words, names, run.from)))
  const mentions: Mention[] = []
  const written = datelineOf(words)
  const namesakes = otherNamesakes(known, names)
  const countries = new Set(
    names.flatMap(({ entry }) => (entry?.actor && entry.kind !== 'capital' ? [entry.actor as string] : [])),
  )
  const turn: Turn = { known, countries, spokeTo: -1 }
  for (const [index, mention] of chainNames(words, known, names).entries()) {
    if (!mention) continue
    const name = names[index]!
    // "BEIRUT — ": where it was written; nobody acts there.
    const isDateline =
      name.from >= written.from && name.to < written.to && words.lowers[name.from - 1] !== '('
    if (isDateline || namesakes.has(mention.name)) mentions.push({ ...mention, type: 'place', actor: null })
    else {
      mentions.push(nameActor(words, name, mention, turn))
      if (isParty(words, name)) turn.spokeTo = name.to
    }
  }
  return mentions
}

/** "Georgia" where the article names nothing else of the Caucasus: the country's namesake is meant. */
function otherNamesakes({ namesakes }: Gazetteer, names: readonly Name[]): ReadonlySet<string> {
  const others = new Set<string>()
  for (const { entry } of names) if (entry && namesakes.has(entry.alias)) others.add(entry.alias)
  for (const alias of others) {
    const countries = namesakes.get(alias)!
    const isNear = ({ entry }: Name) =>
      entry?.country && entry.alias !== alias && countries.includes(entry.country)
    if (names.some(isNear)) others.delete(alias)
  }
  return others
}

export const mentionsStep = defineStep({
  name: 'mentions',
  version: 5,
  about: 'Names of persons, organisations and places, with the actor each stands for.',
  reads: ['article', 'tokens', 'sentences'],
  writes: 'mentions',
  settings: { ownNames: [] as readonly string[] },
  settingsAbout: { ownNames: ownNamesAbout },
  run: ({ article, tokens, sentences }, { ownNames }) =>
    outcome(readMentions(wordsOf(article.text, tokens, sentences), ownNames)),
})
