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
import { speaksForState } from './capitals.ts'
import { datelineEnd } from './datelines.ts'
import { chainNames } from './name-chains.ts'
import { findRuns } from './name-runs.ts'
import { type Name, typeRun } from './name-types.ts'
import { type Words, wordsOf } from './words.ts'

/** The country of a possessive that ends right before a run: "Israel's", "the Israelis'". */
function possessorOf(words: Words, names: readonly Name[], from: number): string | null {
  const last = names.at(-1)
  if (!last || last.to !== from - 1 || !/^['’]s?$/.test(words.lowers[from - 1]!)) return null
  return last.entry && ['country', 'capital', 'demonym'].includes(last.entry.kind) ? last.entry.country : null
}

function nameActor(words: Words, name: Name, mention: Mention): Mention {
  const isOfState = name.entry?.kind === 'body' && name.entry.actor === name.entry.country
  // "its National Security Council": some state's, and not the one that our table would say.
  if (isOfState && /^(?:its|their|his|her)$/.test(words.lowers[name.from - 1] ?? ''))
    return { ...mention, actor: null }
  if (name.entry?.kind !== 'capital' || mention.type !== 'place') return mention
  return speaksForState(words, name.from, name.to)
    ? { ...mention, actor: name.entry.country as ActorId }
    : mention
}

/** The mentions of an article's words, in order; linear. */
export function readMentions(words: Words): Mention[] {
  const names: Name[] = []
  for (const run of findRuns(words)) names.push(...typeRun(words, run, possessorOf(words, names, run.from)))
  const mentions: Mention[] = []
  const written = datelineEnd(words)
  for (const [index, mention] of chainNames(words, names).entries()) {
    // "US$ 5 million" is a currency, not a place.
    if (!mention || words.text[mention.end] === '$') continue
    // "BEIRUT — ": where it was written; nobody acts there.
    const isDateline = names[index]!.to < written
    mentions.push(
      isDateline ? { ...mention, type: 'place', actor: null } : nameActor(words, names[index]!, mention),
    )
  }
  return mentions
}

export const mentionsStep = defineStep({
  name: 'mentions',
  version: 2,
  about: 'Names of persons, organisations and places, with the actor each stands for.',
  reads: ['article', 'tokens', 'sentences'],
  writes: 'mentions',
  settings: {},
  settingsAbout: {},
  run: ({ article, tokens, sentences }) => outcome(readMentions(wordsOf(article.text, tokens, sentences))),
})
