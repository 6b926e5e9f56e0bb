/**
 * What a negation or a doubt is about in, the places of the other text that tell the same
 * out: a clause with the same verb (by sense) and at least one more word, name, figure or
 * date of it. A sentence that only shares its names, or the verb of another clause, tells
 * something else. Linear in the text's words.
 *
 * Known failure: where a doubt is told, its second word is taken for its verb too, so that
 * an object told with another verb passes.
 */

import { clauseAround, clauseWithSubject } from './clauses.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Pair } from './pairing.ts'
import type { Word } from './word-forms.ts'

/** What is denied or in doubt: the senses that may be its verb, and those of what it is said of. */
export interface Claim {
  readonly verbs: ReadonlySet<string>
  readonly others: ReadonlySet<string>
}

/** The claim of a clause whose verb is among the `verbs`. */
export function claimOf(verbs: readonly Word[], clause: readonly Word[]): Claim {
  const senses = new Set(verbs.map(({ sense }) => sense))
  const others = clause.filter((word) => tells(word) && !senses.has(word.sense))
  return { verbs: senses, others: new Set(others.map(({ sense }) => sense)) }
}

/** A clause of a line that tells the claim, and where its verb stands in the line. */
export interface Telling {
  readonly clause: readonly Word[]
  readonly at: number
}

/** Sentences with this much in common, over the longer, tell one thing; of a claim of few words the verb is then enough. By eye on the train sets, 2026-11. */
const BOTH_SURE = 0.35
const FEW = 2

/** The clauses of a line that tell the claim, those with most of it first; `pair` where it is the claim's own sentence told. */
export function tellingsIn({ words }: Line, { verbs, others }: Claim, pair?: Pair): Telling[] {
  const isSure = pair !== undefined && pair.both >= BOTH_SURE && others.size <= FEW
  const found = words.flatMap((word, at) => {
    if (!verbs.has(word.sense)) return []
    const clause = clauseAround(words, at)
    const shared = clauseWithSubject(words, at).filter((other) =>
      isAbout(other, word, { verbs, others }),
    ).length
    return shared > 0 || isSure ? [{ clause, at, shared }] : []
  })
  return found.sort((a, b) => b.shared - a.shared)
}

/** A second of the senses that may be the verb is what it is said of. */
const isAbout = (other: Word, { sense }: Word, { verbs, others }: Claim): boolean =>
  other.sense !== sense && (others.has(other.sense) || verbs.has(other.sense))
