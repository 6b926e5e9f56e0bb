/**
 * A sentence in, its doubts as markers out: each with what it makes uncertain, which is
 * the clause around it or what comes after it. What may stand for a doubt in another
 * text is any word of doubt; a word that leaves a claim open in some way may.
 */

import type { Span } from '../../model/span.ts'
import { isCue, isGiven } from './attribution-words.ts'
import { clauseAround } from './clauses.ts'
import { doubtsIn, type Hedge, hedgesIn, isFlat, isOpen } from './hedge-words.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { type Equivalents, type Marker, sensesBeside } from './markers.ts'
import { isNegator, mayDeny } from './negation-words.ts'
import { isQuoted, type Side } from './sides.ts'
import type { Word } from './word-forms.ts'

/** Words after a doubt that it is about. */
const SCOPE_WORDS = 10
/** The first words with a claim of these say what is done. */
const FIRST = 2
/** Words told after the doubt, so that a reader sees what is in doubt. */
const AFTER = 1

/** A clause from the word after "said" on, where that stands before the doubt: who says it is not in doubt. */
function toldIn(clause: readonly Word[], doubt: Word): readonly Word[] {
  const said = clause.findLastIndex((word) => word.start < doubt.start && isCue(word))
  return clause.slice(said + 1)
}

/** The words that a doubt makes uncertain. */
function scopeOf(words: readonly Word[], { from, to, isWide }: Hedge): readonly Word[] {
  if (isWide) return toldIn(clauseAround(words, from), words[from]!).filter((word) => word !== words[from])
  const after = words.slice(to + 1, to + 1 + SCOPE_WORDS)
  const end = after.findIndex((word, index) => index > 0 && word.opens)
  return end < 0 ? after : after.slice(0, end)
}

/** The doubt and the words after it in its clause. */
function shown(words: readonly Word[], { from, to }: Hedge): Span {
  let last = to
  while (last < to + AFTER && words[last + 1] && !words[last + 1]!.opens) last++
  return { start: words[from]!.start, end: words[last]!.end }
}

/** Words before a doubt in which what is in doubt is undone: "shelved plans to". */
const UNDONE_WORDS = 2

/** "Neither of which could": what is denied anyway is not left open. */
const isDenied = (words: readonly Word[], { from }: Hedge): boolean =>
  words[from]!.form !== 'unlikely' &&
  (words.slice(Math.max(0, from - UNDONE_WORDS), from).some(mayDeny) ||
    clauseAround(words, from).some((word, index, clause) => isNegator(word, clause[index + 1])))

/** A verb is neither a name nor a number, nor says how. */
const mayBeVerb = ({ capital, form }: Word): boolean => !capital && /^\p{L}/u.test(form) && !/ly$/.test(form)

/** What the doubt is about: its verb is among the first words after it, else the last before it. */
function verbsOf(scope: readonly Word[], words: readonly Word[]): string[] {
  const claims = scope.filter(tells)
  const after = claims.filter(({ start }) => start >= words.at(-1)!.end)
  const verbs = after.length > 0 ? after.slice(0, FIRST) : claims.slice(-FIRST).reverse()
  return verbs.filter(mayBeVerb).map(({ sense }) => sense)
}

const CONDITION = /^(if|unless|provided|providing|pending|subject|whether)$/

function markerOf(line: Line, hedge: Hedge): Marker {
  const words = line.words.slice(hedge.from, hedge.to + 1)
  const scope = scopeOf(line.words, hedge)
  const own = {
    isTold: Number(hedge.isTold),
    isWide: Number(hedge.isWide),
    isAim: Number(hedge.isAim ?? false),
    isSoft: Number(hedge.isSoft ?? false),
    isCondition: Number(CONDITION.test(words[0]!.form)),
    denied: Number(isDenied(line.words, hedge)),
  }
  const beside = sensesBeside(line, words)
  const verbs = verbsOf(scope, words)
  const head = verbs[0] ?? ''
  return { line, words, scope, beside, verbs: new Set(verbs), head, shown: shown(line.words, hedge), own }
}

/** The doubts of a sentence, none that a quotation says. */
export function hedgeMarkers(side: Side, line: Line): Marker[] {
  return hedgesIn(line.words)
    .filter((hedge) => !isQuoted(side, line.words[hedge.from]!))
    .map((hedge) => markerOf(line, hedge))
}

export const hedgeEquivalents: Equivalents = {
  strong: (words, { beside }) => doubtsIn(words).filter(({ sense }) => !beside.has(sense)).length,
  weak: (words, { own }) => Number(isOpen(words, own.isTold === 1)),
}

/** Facts that the telling of a doubt has of its own. */
export const hedgeOwn = (side: Side, line: Line, clause: readonly Word[]): Record<string, number> => ({
  flat: Number(isFlat(clause)),
  given: Number(isGiven(side, line)),
})
