/**
 * Paired sentences in, claims that the original leaves uncertain and the derived text
 * states flatly out. What is left uncertain is the clause around the doubt; the derived
 * sentence must have words, names, figures or dates of it, and no doubt of any kind.
 * Doubts inside a quotation are the quotation's.
 */

import type { Drift } from '../../model/family.ts'
import type { Span } from '../../model/span.ts'
import { clauseAround, clauseSpan } from './clauses.ts'
import { type Compared, difference } from './differences.ts'
import { facings } from './faced.ts'
import { type Hedge, hedgesIn, isDoubted, isOpen } from './hedge-words.ts'
import { isLittle, tells } from './little-words.ts'
import { marksIn } from './marks.ts'
import { isNegator } from './negation-words.ts'
import type { Pair } from './pairing.ts'
import { isQuoted, type Line } from './sides.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** Sentences with less in common are not laid clause on clause. */
const SHARE_MIN = 0.3
/** Share of the uncertain clause that the derived sentence must have; by eye on the train set, 2026-11. */
const CLAUSE_MIN = 0.34
/** Share of the clause from which it may be told in other words, in a sentence that has most of the rest. */
const TOUCHED_MIN = 0.15
/** Share of the sentence from which a clause told in other words is taken for told. */
const SENTENCE_MIN = 0.42

/** Words after a doubt that it is about; the derived sentence must have something of them. */
const SCOPE_WORDS = 8
/** Words told after the doubt, so that a reader sees what it is about. */
const AFTER = 3

/** The doubt and the words after it in its clause. */
function doubt(words: readonly Word[], { from, to }: Hedge): Span {
  let last = to
  while (last < to + AFTER && words[last + 1] && !words[last + 1]!.opens) last++
  return { start: words[from]!.start, end: words[last]!.end }
}

/** "Neither of which could": what is denied anyway is not left open. */
const isDenied = (words: readonly Word[], { from }: Hedge): boolean =>
  clauseAround(words, from).some((word, index, clause) => isNegator(word, clause[index + 1])) ||
  (words[from - 1]?.form === 'which' &&
    words.slice(0, from).some(({ form }) => form === 'neither' || form === 'none'))

/** How much of a clause the other line has: names, figures and dates count twice. */
function kept(compared: Compared, clause: readonly Word[], { words }: Hedged, derived: Line): number {
  const claims = clause.filter((word) => tells(word) && !words.includes(word))
  const span = { start: clause[0]!.start, end: clause.at(-1)!.end }
  const marks = marksIn(compared.original, span)
  const there = new Set(marksIn(compared.derived, derived))
  const same = claims.filter(({ sense }) => derived.senses.has(sense)).length
  const met = marks.filter((mark) => there.has(mark)).length
  return (same + met) / Math.max(1, claims.length + marks.length)
}

interface Hedged {
  readonly hedge: Hedge
  /** The words of the doubt. */
  readonly words: readonly Word[]
}

/** The clause of the derived sentence that has most of the words. */
function facedClause({ words }: Line, clause: readonly Word[]): Span {
  const senses = new Set(clause.filter(tells).map(({ sense }) => sense))
  const at = words.findIndex(({ sense }) => senses.has(sense))
  const faced = at < 0 ? words : clauseAround(words, at)
  return clauseSpan(faced)
}

function dropped(compared: Compared, pair: Pair): Drift[] {
  const { derived, original } = pair
  if (derived.words.length === 0 || isOpen(derived.words) || pair.share < SHARE_MIN) return []
  for (const hedge of hedgesIn(original.words)) {
    const words = original.words.slice(hedge.from, hedge.to + 1)
    if (isQuoted(compared.original, words[0]!) || isDenied(original.words, hedge)) continue
    const clause = clauseAround(original.words, hedge.from)
    const share = kept(compared, clause, { hedge, words }, derived)
    const after = clause.filter((word) => word.start > words.at(-1)!.start).slice(0, SCOPE_WORDS)
    if (after.length > 0 && kept(compared, after, { hedge, words }, derived) === 0) continue
    if (share < CLAUSE_MIN && (share < TOUCHED_MIN || pair.kept < SENTENCE_MIN)) continue
    return [difference('hedge-dropped', compared, facedClause(derived, clause), doubt(original.words, hedge))]
  }
  return []
}

/** Sentences with this much in common are laid word by word: what stands in no slot was kept. */
const SURE_SHARE = 0.6

/** Words with a claim that a doubt told in a phrase may have; what has more was cut for its length. */
const CUT_MAX = 2

/** A doubt that was taken out of a sentence of otherwise the same words. */
function takenOut(compared: Compared, { pair, derived, original }: Slot): Drift[] {
  if (pair.share < SURE_SHARE || isOpen(derived)) return []
  if (hedgesIn(pair.derived.words).length >= Math.max(1, hedgesIn(pair.original.words).length)) return []
  if (original.length === 0 || isQuoted(compared.original, original[0]!)) return []
  const { words } = pair.original
  const known = hedgesIn(words).find(({ from, to }) =>
    words.slice(from, to + 1).some((word) => original.includes(word)),
  )
  const first = words.indexOf(original[0]!)
  const isShort = derived.length <= 1 && original.filter(({ stem }) => !isLittle(stem)).length <= CUT_MAX
  const cut = isShort && isDoubted(original) ? { from: first, to: first + original.length - 1 } : undefined
  const hedge = known ?? cut
  if (!hedge || isDenied(words, hedge)) return []
  if (pair.derived.words.some((word) => isOpen([word]) && !pair.original.stems.has(word.stem))) return []
  const clause = clauseAround(words, hedge.from)
  const there = doubt(words, hedge)
  return [difference('hedge-dropped', compared, facedClause(pair.derived, clause), there)]
}

/** Claims that lost their doubt. */
export function droppedHedges(compared: Compared, slots: readonly Slot[]): Drift[] {
  return [
    ...slots.flatMap((slot) => takenOut(compared, slot)),
    ...facings(compared.pairs).flatMap(({ pairs }) => dropped(compared, pairs[0]!)),
  ]
}
