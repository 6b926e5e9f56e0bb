/**
 * Paired sentences in, claims that the original leaves uncertain and the derived text
 * states flatly out. What is left uncertain is the clause around the doubt, or what
 * comes after it; the derived sentence must have words, names, figures or dates of it,
 * and no doubt where it tells them. Doubts inside a quotation are the quotation's; what
 * the next sentence calls unconfirmed is in doubt too.
 */

import type { Drift } from '../../model/family.ts'
import type { Span } from '../../model/span.ts'
import { type Claim, claimOf, tellingsIn } from './claims.ts'
import { clauseAround, clauseSpan, clauseWithSubject } from './clauses.ts'
import { type Compared, difference } from './differences.ts'
import { doubtsIn, type Hedge, hedgesIn, isFlat, isOpen, saysDoubt } from './hedge-words.ts'
import type { Line } from './lines.ts'
import { isLittle, tells } from './little-words.ts'
import { marksIn } from './marks.ts'
import { isNegator, mayDeny } from './negation-words.ts'
import type { Pair } from './pairing.ts'
import { isQuoted } from './sides.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** Sentences with less in common are not laid clause on clause. */
const SHARE_MIN = 0.25
/** Share of what is uncertain that the derived sentence must have; by eye on the train sets, 2026-11. */
const SCOPE_MIN = 0.34
/** Sentences with this much in common, over the longer, say one thing; in others more of what is uncertain must be told. */
const BOTH_SURE = 0.35
const APART_SCOPE_MIN = 0.55
/** Words after a doubt that it is about. */
const SCOPE_WORDS = 8
/** The first words with a claim of these say what is done. */
const FIRST = 2
/** Words told after the doubt, so that a reader sees what is in doubt. */
const AFTER = 1

interface Hedged {
  readonly hedge: Hedge
  /** The words of the doubt, and those that it makes uncertain. */
  readonly words: readonly Word[]
  readonly scope: readonly Word[]
}

/** The words that a doubt makes uncertain. */
function scopeOf(words: readonly Word[], { from, to, isWide }: Hedge): readonly Word[] {
  if (isWide) return clauseAround(words, from).filter((word) => word !== words[from])
  const after = words.slice(to + 1, to + 1 + SCOPE_WORDS)
  const end = after.findIndex((word, index) => index > 0 && word.opens)
  return end < 0 ? after : after.slice(0, end)
}

/** The doubt and the words after it in its clause. */
function doubt(words: readonly Word[], { from, to }: Hedge): Span {
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
    clauseAround(words, from).some((word, index, clause) => isNegator(word, clause[index + 1])) ||
    (words[from - 1]?.form === 'which' &&
      words.slice(0, from).some(({ form }) => form === 'neither' || form === 'none')))

function hedgedIn({ original }: Compared, { words }: Line): Hedged[] {
  return hedgesIn(words).flatMap((hedge) => {
    if (isQuoted(original, words[hedge.from]!) || isDenied(words, hedge)) return []
    return [{ hedge, words: words.slice(hedge.from, hedge.to + 1), scope: scopeOf(words, hedge) }]
  })
}

/** How much of what is uncertain the other line has: words, and names, figures and dates. */
function kept(compared: Compared, scope: readonly Word[], { derived }: Pair): number {
  if (scope.length === 0) return 0
  const claims = scope.filter(tells)
  const span = { start: scope[0]!.start, end: scope.at(-1)!.end }
  const marks = marksIn(compared.original, span)
  const there = new Set(marksIn(compared.derived, derived))
  const same = claims.filter(({ sense }) => derived.senses.has(sense)).length
  const met = marks.filter((mark) => there.has(mark)).length
  return (same + met) / Math.max(1, claims.length + marks.length)
}

/** A verb is neither a name nor a number, nor says how. */
const mayBeVerb = ({ capital, form }: Word): boolean => !capital && /^\p{L}/u.test(form) && !/ly$/.test(form)

/** What the doubt is about: its verb is among the first words after it, else the last before it. */
function claimIn({ words: line }: Line, { hedge, scope, words }: Hedged): Claim {
  const claims = scope.filter(tells)
  const after = claims.filter(({ start }) => start >= words.at(-1)!.end)
  const verbs = after.length > 0 ? after.slice(0, FIRST) : claims.slice(-FIRST)
  const clause = clauseWithSubject(line, hedge.from).filter((word) => !words.includes(word))
  return claimOf(verbs.filter(mayBeVerb), [...clause, ...scope])
}

/** The clauses of the derived sentence that tell what the original leaves uncertain. */
function tellings(compared: Compared, hedged: Hedged, pair: Pair): (readonly Word[])[] {
  if (kept(compared, hedged.scope, pair) < (pair.both >= BOTH_SURE ? SCOPE_MIN : APART_SCOPE_MIN)) return []
  return tellingsIn(pair.derived, claimIn(pair.original, hedged), pair).map(({ clause }) => clause)
}

/** The clauses of the derived sentence that tell something of it, the fullest first. */
function facedClauses({ words }: Line, scope: readonly Word[]): (readonly Word[])[] {
  const senses = new Set(scope.filter(tells).map(({ sense }) => sense))
  const clauses: (readonly Word[])[] = []
  for (let at = 0; at < words.length; at++) {
    const clause = clauseAround(words, at)
    at += Math.max(0, clause.length - 1 - clause.indexOf(words[at]!))
    clauses.push(clause)
  }
  const found = clauses.map((clause) => ({
    clause,
    shared: clause.filter(({ sense }) => senses.has(sense)).length,
  }))
  const told = found.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared)
  return told.length > 0 ? told.map(({ clause }) => clause) : [words]
}

/** "This could not be confirmed": what the sentence before tells is in doubt. */
function isUnconfirmed({ words }: Line): boolean {
  const at = words.findIndex(({ sense }) => sense === 'confirm')
  return at >= 0 && words.slice(0, at).some((word, index) => isNegator(word, words[index + 1]))
}

/** "That is what officials believe", "So, at least, they think": said of the sentence before. */
const BACK = /^(this|that|so|such)$/
const pointsBack = ({ words }: Line): boolean => BACK.test(words[0]?.form ?? '')

/** True where another sentence of the derived text says the doubt: of the same claim, or pointing back to it. */
function isDoubtedElsewhere(
  { derived }: Compared,
  hedged: Hedged,
  { derived: line, original }: Pair,
): boolean {
  const claim = claimIn(original, hedged)
  const next = derived.lines[line.index + 1]
  if (next && pointsBack(next) && doubtsIn(next.words).length > 0) return true
  return derived.lines.some(
    (other) =>
      other !== line && tellingsIn(other, claim).some(({ clause }) => isOpen(clause, hedged.hedge.isTold)),
  )
}

/** True where the derived sentence leaves the claim open too: where it tells it, or by a doubt of its own. */
function leavesOpen({ derived }: Compared, { hedge, words, scope }: Hedged, pair: Pair): boolean {
  const line = pair.derived
  const next = derived.lines[line.index + 1]
  if (line.words.length === 0 || (next && isUnconfirmed(next)) || isUnconfirmed(line)) return true
  const clauses = facedClauses(line, scope)
  if (clauses.some((clause) => isOpen(clause, hedge.isTold))) return true
  if (hedge.isAim && !isFlat(clauses[0]!)) return true
  return doubtsIn(line.words).some(
    ({ sense }) => !pair.original.senses.has(sense) || words.some((word) => word.sense === sense),
  )
}

const isQuestion = (text: string, { end }: Line): boolean => text.slice(end - 2, end).includes('?')

function dropped(compared: Compared, pairs: readonly Pair[]): Drift[] {
  const { original } = pairs[0]!
  const near = pairs.filter(({ share }) => share >= SHARE_MIN)
  for (const hedged of hedgedIn(compared, original)) {
    const [best, ...others] = near
      .filter((pair) => tellings(compared, hedged, pair).length > 0)
      .sort((a, b) => kept(compared, hedged.scope, b) - kept(compared, hedged.scope, a))
    if (!best || isQuestion(compared.derived.text, best.derived)) continue
    if ([best, ...others].some((pair) => leavesOpen(compared, hedged, pair))) continue
    if (isDoubtedElsewhere(compared, hedged, best)) continue
    const clause = tellings(compared, hedged, best)[0]!
    return [difference('hedge-dropped', compared, clauseSpan(clause), doubt(original.words, hedged.hedge))]
  }
  return []
}

/** Claims of sentences that the next one calls unconfirmed. */
function confirmed(compared: Compared, pairs: readonly Pair[]): Drift[] {
  const best = pairs[0]!
  const next = compared.original.lines[best.original.index + 1]
  if (!next || !isUnconfirmed(next) || best.share < SURE_SHARE) return []
  const hedge = { from: 0, to: 0, isTold: true, isWide: true }
  if (leavesOpen(compared, { hedge, words: [], scope: best.original.words }, best)) return []
  return [difference('hedge-dropped', compared, best.derived, next)]
}

/** Sentences with this much in common are laid word by word: what stands in no slot was kept. */
const SURE_SHARE = 0.6
/** Words with a claim that a doubt told in a phrase may have; what has more was cut for its length. */
const CUT_MAX = 2

/** A doubt that was taken out of a sentence of otherwise the same words. */
function takenOut(compared: Compared, { pair, derived, original }: Slot): Drift[] {
  if (pair.share < SURE_SHARE || original.length === 0 || derived.length > 1) return []
  if (original.filter(({ stem }) => !isLittle(stem)).length > CUT_MAX) return []
  const hedged =
    hedgedIn(compared, pair.original).find(({ words }) => words.some((word) => original.includes(word))) ??
    phraseOf(compared, pair.original, original)
  if (!hedged || kept(compared, hedged.scope, pair) === 0 || leavesOpen(compared, hedged, pair)) return []
  if (isDoubtedElsewhere(compared, hedged, pair)) return []
  const clause = facedClauses(pair.derived, hedged.scope)[0]!
  return [difference('hedge-dropped', compared, clauseSpan(clause), doubt(pair.original.words, hedged.hedge))]
}

/** A doubt said in a phrase that the list of hedges does not know. */
function phraseOf({ original }: Compared, { words }: Line, phrase: readonly Word[]): Hedged | undefined {
  if (!saysDoubt(phrase) || isQuoted(original, phrase[0]!)) return undefined
  const from = words.indexOf(phrase[0]!)
  const hedge = { from, to: from + phrase.length - 1, isTold: true, isWide: false }
  return isDenied(words, hedge) ? undefined : { hedge, words: phrase, scope: scopeOf(words, hedge) }
}

/** Pairs by original sentence, the best first. */
function byOriginal(pairs: readonly Pair[]): Pair[][] {
  const found = new Map<Line, Pair[]>()
  for (const pair of pairs) found.set(pair.original, [...(found.get(pair.original) ?? []), pair])
  return [...found.values()].map((own) => own.sort((a, b) => b.share - a.share))
}

/** Claims that lost their doubt. */
export function droppedHedges(compared: Compared, slots: readonly Slot[]): Drift[] {
  const groups = byOriginal(compared.pairs)
  return [
    ...slots.flatMap((slot) => takenOut(compared, slot)),
    ...groups.flatMap((pairs) => [...dropped(compared, pairs), ...confirmed(compared, pairs)]),
  ]
}
