/**
 * What a text puts in quotation marks in, utterances out: pieces of one paragraph that
 * one person says, joined over the attribution between them, with the sentences that
 * they fall into. Words are brought to one form ("couldn't", "could not"; "favour",
 * "favor"), so that what still differs was changed.
 */

import { type Span, textOf } from '../../model/span.ts'
import type { Piece } from './quoted-pieces.ts'
import type { Side } from './sides.ts'
import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

export interface SpokenWord extends Span {
  readonly stem: string
  /** Number of the sentence in the utterance. */
  readonly sentence: number
}

export interface Utterance extends Span {
  readonly words: readonly SpokenWord[]
  readonly pieces: readonly Piece[]
}

/** Pieces further apart than this are not one utterance. */
const GAP_MAX = 160
const WORDS_MAX = 200

const ENDS_SENTENCE = /[.?!…]['’)\]]*\s*$/

const contracted = new Map(
  "can't:can not;cannot:can not;won't:will not;shan't:shall not;i'm:i be;let's:let us;it'd:it would;m:be;re:be;ve:have;ll:will"
    .split(';')
    .map((pair): [string, string[]] => [pair.split(':')[0]!, pair.split(':')[1]!.split(' ')]),
)
const endings: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ll", 'will'],
  ["'re", 'be'],
  ["'ve", 'have'],
  ["'d", 'would'],
]

const oneSpelling = (stem: string): string =>
  stem
    .replace(/our$/, 'or')
    .replace(/is$/, 'iz')
    .replace(/^toward$/, 'towards')

function plainForms(form: string): readonly string[] {
  const known = contracted.get(form)
  if (known) return known
  for (const [ending, word] of endings) {
    if (form.length > ending.length && form.endsWith(ending)) return [form.slice(0, -ending.length), word]
  }
  return form.split('-')
}

/** One stem a word, two for a contraction. */
export function plainStems({ form }: Word): string[] {
  return plainForms(form).map((plain) => oneSpelling(stemOf(plain)))
}

/** True where a sentence ends with the first piece or between the two. */
function endsBetween(text: string, before: Span, piece: Span): boolean {
  if (ENDS_SENTENCE.test(text.slice(Math.max(before.start, before.end - 4), before.end))) return true
  return /[.?!]\s/.test(text.slice(before.end, piece.start))
}

/** The words of pieces in order, numbered by sentence. */
export function spokenWords(text: string, pieces: readonly Piece[]): SpokenWord[] {
  const words: SpokenWord[] = []
  let sentence = 0
  let before: Span | null = null
  for (const piece of pieces) {
    if (before && endsBetween(text, before, piece)) sentence++
    let end = piece.start
    for (const word of piece.words) {
      if (end > piece.start && word.capital && ENDS_SENTENCE.test(text.slice(end, word.start))) sentence++
      const { start } = word
      end = word.end
      for (const stem of plainStems(word)) words.push({ start, end, stem, sentence })
    }
    before = piece
  }
  return words.slice(0, WORDS_MAX)
}

function sameSpeaker(a: Piece, b: Piece): boolean {
  if (!a.quote || !b.quote || a.quote === b.quote) return true
  const one = a.quote.speaker?.actor ?? null
  const other = b.quote.speaker?.actor ?? null
  return one === null || other === null || one === other
}

/** All utterances in order. */
export function utterancesOf({ text, pieces }: Side): Utterance[] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const between = last ? textOf(text, { start: last.end, end: piece.start }) : ''
    const joins = last && between.length <= GAP_MAX && !between.includes('\n') && sameSpeaker(last, piece)
    if (group && joins) group.push(piece)
    else groups.push([piece])
  }
  return groups.map((group) => ({
    start: group[0]!.start,
    end: group.at(-1)!.end,
    pieces: group,
    words: spokenWords(text, group),
  }))
}

/** The span from the first to the last of these words. */
export function spanOf(words: readonly Span[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}
