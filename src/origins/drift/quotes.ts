/**
 * Quoted sentences of the derived text beside what the original quotes: other words in
 * the same utterance, words of the original's sentence that were cut off, a sentence
 * cut after its first half was only what the second takes back. What the derived text
 * tells outside the marks is not lost.
 *
 * Known failure: a quotation that the original has only in indirect speech is not
 * compared with it.
 */

import type { Drift } from '../../model/family.ts'
import { covers, type Span } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import { isIgnorable, isLittle } from './little-words.ts'
import { isQualifier } from './qualifiers.ts'
import { coveredWords, type QuoteMatch, sentenceSpan, touchedWords } from './quote-matches.ts'
import { senseOf } from './senses.ts'
import { type SpokenWord, spanOf } from './utterances.ts'
import { wordsIn } from './word-forms.ts'

/** Fewer words do not pretend to be a whole utterance. */
const WHOLE_MIN = 4
/** So many words are quoted as what was said, wherever they stand; set with counts of the rewrites dev set in view, 2026-11. */
const CLAUSE_MIN = 7
/** Share of lost words that may stand outside the marks for nothing to be lost; by eye on the train set, 2026-11. */
const TOLD_SHARE = 0.75
/** Fewer words than this are met by chance. */
const TOLD_MIN = 2
/** Words that only set the lost ones against the others; told in indirect speech these need none. */
const CONTRASTS = new Set(['but', 'although', 'though', 'however', 'while'])
/** Characters before and after a quotation in which what it left out may be told. */
const TOLD_BEFORE = 100
const TOLD_AFTER = 240
/** Words of the derived text around a quotation that are looked at. */
const TOLD_WORDS = 120

const weighty = (words: readonly SpokenWord[]): SpokenWord[] => words.filter(({ stem }) => !isIgnorable(stem))

/** True where the derived text tells the lost words outside the marks. */
function isTold({ derived }: Compared, { piece }: QuoteMatch, lost: readonly SpokenWord[]): boolean {
  const claims = lost.filter(({ stem }) => !isLittle(stem) && !CONTRASTS.has(stem))
  const around = [
    { start: Math.max(0, piece.start - TOLD_BEFORE), end: piece.start },
    { start: piece.end, end: piece.end + TOLD_AFTER },
  ]
  const told = new Set(
    around.flatMap((span) =>
      wordsIn(derived.text, span, TOLD_WORDS).flatMap(({ stem, sense }) => [stem, sense]),
    ),
  )
  const found = claims.filter(({ stem }) => told.has(stem) || told.has(senseOf(stem))).length
  return found >= TOLD_MIN && found / claims.length >= TOLD_SHARE
}

/** From the first to the last word of `words` for which `isOther` holds, with a neighbour on either side if `wide`. */
function region(
  words: readonly SpokenWord[],
  isOther: (index: number) => boolean,
  wide: boolean,
): SpokenWord[] {
  const other = words.flatMap((_, index) => (isOther(index) ? [index] : []))
  const [first] = other
  const last = other.at(-1)
  if (first === undefined || last === undefined) return []
  return words.slice(Math.max(0, first - Number(wide)), last + 1 + Number(wide))
}

const LEADING = new Set([
  'not',
  'could',
  'would',
  'will',
  'can',
  'may',
  'might',
  'must',
  'should',
  'shall',
  'do',
])

/** The span of some of the words with the auxiliary before them: "couldn't stop". */
function led(words: readonly SpokenWord[], some: readonly SpokenWord[]): Span {
  const before = words[words.indexOf(some[0]!) - 1]
  const start = before && LEADING.has(before.stem) ? before.start : some[0]!.start
  return { start, end: spanOf(some).end }
}

/** "industry-wide", "industrywide": the same letters. */
const letters = (words: readonly SpokenWord[]): string => words.map(({ stem }) => stem).join('')

/** The words that took the place of others, on both sides. */
function alteration(compared: Compared, match: QuoteMatch): Drift | null {
  const { words, places } = match
  const isOther = (index: number) => places[index]! < 0 && !isIgnorable(words[index]!.stem)
  const other = region(words, isOther, false)
  if (other.length === 0) return null
  const whole = touchedWords(match)
  const first = words.indexOf(other[0]!)
  const last = words.indexOf(other.at(-1)!)
  const before = places.slice(0, first).findLast((place) => place >= 0)
  const after = places.slice(last + 1).find((place) => place >= 0)
  const kept = (word: SpokenWord, index: number, shift: number) => {
    const at = match.utterance.words.indexOf(word)
    return (
      (before === undefined || at > before - shift) &&
      (after === undefined || at < after + shift) &&
      index >= 0
    )
  }
  const there = whole.filter((word, index) => kept(word, index, 0))
  if (letters(other) === letters(there)) return null
  if (there.some(({ stem }) => !isIgnorable(stem))) {
    return difference('quote-altered', compared, led(words, other), led(whole, there))
  }
  const wide = region(words, isOther, true)
  return difference(
    'quote-altered',
    compared,
    spanOf(wide),
    spanOf(whole.filter((word, index) => kept(word, index, 1))),
  )
}

/** Runs of words of one sentence that no match covers. */
function lostRuns(words: readonly SpokenWord[], covered: ReadonlySet<SpokenWord>): SpokenWord[][] {
  const runs: SpokenWord[][] = []
  let open = false
  for (const word of words) {
    if (covered.has(word)) open = false
    else if (open) runs.at(-1)!.push(word)
    else {
      runs.push([word])
      open = true
    }
  }
  return runs
}

/** True for a few words quoted in the middle of a sentence: nothing is pretended to be whole. */
function isFragment({ derived }: Compared, { words }: QuoteMatch): boolean {
  const first = words[0]
  if (!first) return true
  const letter = derived.text.charAt(first.start)
  return words.length < CLAUSE_MIN && letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

/** False for a term that stands in marks of its own and that nothing repeats. */
function isOfSpeech(
  { utterance: { pieces, words }, places }: QuoteMatch,
  run: readonly SpokenWord[],
): boolean {
  const piece = pieces.find((found) => covers(found, run[0]!))
  if (!piece || piece.words.length >= WHOLE_MIN) return true
  return places.some((place) => place >= 0 && covers(piece, words[place]!))
}

function cut(compared: Compared, match: QuoteMatch, covered: ReadonlySet<SpokenWord>): Drift | null {
  const whole = touchedWords(match)
  const fragment = isFragment(compared, match)
  for (const run of lostRuns(whole, covered)) {
    const lost = weighty(run)
    const claims = lost.filter(({ stem }) => !isLittle(stem))
    const isInner = run[0] !== whole[0] && run.at(-1) !== whole.at(-1)
    if (claims.length === 0 && !lost.some(({ stem }) => isQualifier(stem))) continue
    if (run[0] === whole[0] && claims.length === 0) continue
    if (!isOfSpeech(match, run)) continue
    if ((fragment || match.words.length < WHOLE_MIN) && !run.some(({ stem }) => isQualifier(stem))) continue
    if (isTold(compared, match, run)) continue
    const kind = isInner ? 'quote-altered' : 'quote-truncated'
    return difference(kind, compared, sentenceSpan(match), spanOf(run))
  }
  return null
}

/** The next sentence of the same speech, where it was left out and takes back what was quoted. */
function takenBack(compared: Compared, match: QuoteMatch, covered: ReadonlySet<SpokenWord>): Drift | null {
  if (isFragment(compared, match)) return null
  const whole = touchedWords(match)
  const { words, pieces } = match.utterance
  const last = whole.at(-1)
  const next = words.filter(({ sentence }) => sentence === (last?.sentence ?? 0) + 1)
  if (!last || !pieces.some((piece) => covers(piece, last) && next[0] && covers(piece, next[0]))) return null
  if (next.some((word) => covered.has(word))) return null
  if (!next.some(({ stem }) => isQualifier(stem)) || isTold(compared, match, next)) return null
  return difference('quote-truncated', compared, sentenceSpan(match), spanOf(next))
}

/** Quotes that were altered or cut. */
export function changedQuotes(compared: Compared, matches: readonly QuoteMatch[]): Drift[] {
  const covered = coveredWords(matches)
  return matches.flatMap((match) => {
    const altered = alteration(compared, match)
    if (altered) return [altered]
    const found = cut(compared, match, covered) ?? takenBack(compared, match, covered)
    return found ? [found] : []
  })
}
