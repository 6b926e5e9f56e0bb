/**
 * A word with a capital in, the lemma that it would have without the capital out; null
 * for a name. "Rescuers" at the head of a sentence is what "rescuers" is further on, and
 * the "Minister" before a name what "the minister" is after it. Taggers call both proper
 * nouns, and then two texts that say the same do not meet there, and seem to name
 * somebody each. Words are known by the background table of news, where names stand with
 * a capital, so the answer is the same in every text.
 *
 * Known failure: what the table has not ("Dockers") counts as a name.
 */

import { newsBackground } from './background.ts'
import { hashText } from './hashing.ts'
import { nameTerm } from './name-term.ts'

/** Of the table's 4,000 documents: words seen small in fewer may be misprints of names. 2026-11, by the table alone. */
const SMALL_MIN = 4
/**
 * Times that a word may stand oftener with a capital and still be a word. Titles
 * ("Secretary" 1.8, "University" 5.1) lie below, names that are words too ("Brown" 6.6,
 * "May" 21) above; lower takes titles for names, higher the reverse. 2026-11, by the table alone.
 */
const CAPITAL_MAX = 6

/**
 * Times that a short word in capitals must stand oftener small to be shouted ("FIRE" 106)
 * and no abbreviation ("AIDS", "PM" 2). 2026-11, by the table alone.
 */
const SHOUTED_MIN = 10

/** Endings of plurals, with what stands in the singular. */
const PLURALS = [
  ['ies', 'y'],
  ['ves', 'f'],
  ['es', ''],
  ['s', ''],
  ['men', 'man'],
] as const

/** The word itself and what it may be the plural of. */
function lemmasOf(lower: string): string[] {
  const singulars = PLURALS.filter(([ending]) => lower.endsWith(ending)).map(
    ([ending, singular]) => lower.slice(0, -ending.length) + singular,
  )
  return [lower, ...singulars]
}

/** The small word behind one in capitals; null for an abbreviation. */
function shoutedLemma(term: string, normal: string): string | null {
  const { counts } = newsBackground()
  const least = Math.max(SMALL_MIN, counts.get(hashText(term)) * SHOUTED_MIN)
  return counts.get(hashText(normal)) >= least ? normal : null
}

/**
 * The lemma in small letters, or null where the word is known as a name alone. `normal`
 * is the word in small letters as the tokenizer spells it ("defense" for "Defence").
 */
export function lemmaOfCapital(word: string, normal: string = word.toLowerCase()): string | null {
  const term = nameTerm(word)
  if (term === term.toUpperCase()) return shoutedLemma(term, normal)
  const { counts } = newsBackground()
  let least = Math.max(SMALL_MIN, counts.get(hashText(term)) / CAPITAL_MAX)
  let found: string | null = null
  for (const lemma of lemmasOf(normal)) {
    const count = counts.get(hashText(lemma))
    if (count < least) continue
    found = lemma
    least = count + 1
  }
  return found
}
