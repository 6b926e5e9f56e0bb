/**
 * What two events have in common, in words: actors, the time between, and words of both
 * records that say what the matter is. Ties go in, phrases come out. A word that only
 * names an actor ("Lebanese" where Lebanon is named) adds nothing, and one that neither
 * record tells is an outlet's name or a page's furniture.
 *
 * Known failure: words that are alike by chance, "plan" of one thing and of another.
 */

import type { EventRecord } from '../model/event-record.ts'
import { wordsOf } from '../text/words.ts'
import type { Ties } from './relations-ties.ts'
import { contentWeights } from './relations-words.ts'

const actorsNamedMax = 3
const termsNamedMax = 3
/** Words in more of the news than this weight tells ("five", "second", "area") say nothing of the matter. Example pairs, 2026-11. */
const weightMin = 0.33
/** Letters that "Israel" and "Israeli" have in common. */
const prefixLength = 5

/** "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "the United States", "the Security Council", but "Israel". */
export function withArticle(name: string): string {
  const takesArticle =
    /^(?:United|European|African|Arab|Security|International|World|Lebanese|Israeli|Ministry)\b|\b(?:States|Nations|Emirates|Netherlands|Philippines|Forces|Army|Council|Union|Ministry|Court|Agency)$/
  return takesArticle.test(name) ? `the ${name}` : name
}

/** The shared actors, most prominent first: "Israel, Lebanon and the United States"; empty where there are none. */
export function sharedActors({ shared }: Ties): string {
  return listed(shared.slice(0, actorsNamedMax).map(({ name }) => withArticle(name)))
}

function plural(count: number, unit: string): string {
  return count === 1 ? `one ${unit}` : `${count} ${unit}s`
}

/** The time between as a length: "8 days", "about 3 months"; null where it is none or not known. */
export function gapLength({ gapDays }: Ties): string | null {
  if (gapDays === null || gapDays === 0) return null
  if (gapDays < 14) return plural(gapDays, 'day')
  if (gapDays < 60) return plural(Math.round(gapDays / 7), 'week')
  if (gapDays < 700) return `about ${plural(Math.round(gapDays / 30.4), 'month')}`
  return `about ${plural(Math.round(gapDays / 365), 'year')}`
}

function toldWords({ title, summary, account, responses }: EventRecord): Set<string> {
  const told = [title, ...summary, ...account, ...responses.map(({ statement }) => statement)]
  return new Set(contentWeights(told.map(({ text }) => text).join(' ')).keys())
}

/** Weighty words of both records that name no actor or place of theirs, those for things before names; at most three. */
export function sharedWords({ later, earlier, link }: Ties): string[] {
  const actors = [...later.actors, ...earlier.actors].map(({ name }) => name)
  const names = [...actors, ...later.places, ...earlier.places].flatMap((name) => wordsOf(name))
  const prefixes = new Set(names.map((name) => name.slice(0, prefixLength)))
  const [here, there] = [toldWords(later), toldWords(earlier)]
  const telling = link.sharedTerms.filter((term) => {
    const weights = contentWeights(term)
    const keys = [...weights.keys()]
    const isTelling = keys.length > 0 && [...weights.values()].every((weight) => weight >= weightMin)
    const isName = wordsOf(term).some((word) => prefixes.has(word.slice(0, prefixLength)))
    return isTelling && !isName && keys.every((key) => here.has(key) && there.has(key))
  })
  const isProper = (term: string) => /^\p{Lu}/u.test(term)
  return [...telling.filter((term) => !isProper(term)), ...telling.filter(isProper)].slice(0, termsNamedMax)
}
