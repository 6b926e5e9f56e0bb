/**
 * Reads an article's words, names, figures, dates and quotes, writes its passages:
 * the content words of each sentence as hashes, for laying one text beside another
 * once its word sequences have been rewritten. A name counts once, by the side it
 * stands for ("Israel", "Israeli") or else by its last word ("Yoav Gallant",
 * "Gallant"); a figure by its value ("1,400", "fourteen hundred"); a date by its day
 * where that is known; any other word by the head of its group in the thesaurus, so
 * that "sitting officials" and "seated officials" meet, or else by its lemma.
 *
 * Known failure: "the carmaker" for "Chrysler" does not meet.
 */

import { defineStep } from '../engine/step.ts'
import type { ArticleLayers } from '../model/layers.ts'
import { outcome } from '../model/outcome.ts'
import type { Passages } from '../model/passages.ts'
import type { Span } from '../model/span.ts'
import { lemmaOfCapital } from '../text/capital-words.ts'
import { emptyWords } from '../text/empty-words.ts'
import { hashText } from '../text/hashing.ts'
import { keysOfNames } from '../text/name-key.ts'
import { nameTerm } from '../text/name-term.ts'
import { headOf } from '../text/thesaurus.ts'

type Read = Pick<
  ArticleLayers,
  'tokens' | 'sentences' | 'mentions' | 'actors' | 'quotes' | 'figures' | 'dates'
>

/** Words kept of one text: bounds memory and the work of laying two texts side by side. */
const WORDS_MAX = 3_000
const CONTENT_TAGS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const DIGIT = /\d/

/** What stands at an offset in place of its tokens. */
interface Marked extends Span {
  readonly key: string
  readonly kind: 'n' | 'f' | 'd'
}

/** Names, figures and dates in order; of two that overlap the one that begins first. */
function marksOf({ mentions, actors, figures, dates }: Read): Marked[] {
  const keyOf = keysOfNames(actors)
  const marks: Marked[] = [
    ...mentions.map((mention): Marked => {
      const { start, end } = mention
      return { start, end, kind: 'n', key: keyOf(mention) }
    }),
    ...dates.map(({ start, end, from, to }): Marked => ({ start, end, kind: 'd', key: `d${from}${to}` })),
    ...figures.flatMap(({ start, end, value, high }): Marked[] =>
      value === null ? [] : [{ start, end, kind: 'f', key: `${value}${high === null ? '' : `-${high}`}` }],
    ),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return marks.filter((mark) => {
    if (mark.start < end) return false
    end = mark.end
    return true
  })
}

/** Walks ascending spans: true where the offset lies in one. Offsets must ascend. */
function insideOf(spans: readonly Span[]): (offset: number) => boolean {
  let at = 0
  return (offset) => {
    while (at < spans.length && spans[at]!.end <= offset) at++
    return at < spans.length && spans[at]!.start <= offset
  }
}

function quotedSpans({ quotes }: Read): Span[] {
  const direct = quotes.filter(({ kind }) => kind === 'direct')
  return direct.flatMap((quote) => quote.parts ?? [quote]).sort((a, b) => a.start - b.start)
}

interface Word {
  readonly start: number
  readonly key: string
  readonly kind: 'w' | 'n' | 'f' | 'd'
}

function plainWord({ tokens }: Read, index: number): Word | null {
  const word = tokens.words[index]!
  const lemma = tokens.lemmas[index]!
  const tag = tokens.tags[index]!
  if (!CONTENT_TAGS.has(tag) || !LETTER_OR_DIGIT.test(word)) return null
  const start = tokens.starts[index]!
  if (DIGIT.test(word)) return { start, key: word, kind: 'f' }
  const common = tag === 'PROPN' ? lemmaOfCapital(word, lemma) : lemma
  if (common === null) return { start, key: nameTerm(word), kind: 'n' }
  return emptyWords.has(common) ? null : { start, key: headOf(common), kind: 'w' }
}

/** The words of the whole text in order: marks in place of the tokens that they cover. */
function* wordsIn(read: Read): Generator<Word> {
  const marks = marksOf(read)
  const { starts } = read.tokens
  let mark = 0
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index]!
    while (mark < marks.length && marks[mark]!.end <= start) mark++
    const covering = marks[mark]
    if (covering && covering.start <= start) {
      if (index === 0 || starts[index - 1]! < covering.start) {
        yield { start, key: covering.key, kind: covering.kind }
      }
      continue
    }
    const word = plainWord(read, index)
    if (word) yield word
  }
}

/** The passages of one article. Linear in its tokens. */
export function passagesOf(read: Read): Passages {
  const words: number[] = []
  const kinds: string[] = []
  const starts: number[] = []
  const sentences: number[] = []
  const isQuoted = insideOf(quotedSpans(read))
  let sentence = 0
  let begun = -1
  for (const { start, key, kind } of wordsIn(read)) {
    if (words.length >= WORDS_MAX) break
    while (sentence < read.sentences.length && read.sentences[sentence]!.end <= start) sentence++
    if (sentence !== begun) {
      starts.push(words.length)
      sentences.push(sentence)
      begun = sentence
    }
    words.push(hashText(key))
    kinds.push(isQuoted(start) ? kind.toUpperCase() : kind)
  }
  return { words, kinds: kinds.join(''), starts, sentences }
}

export const passagesStep = defineStep({
  name: 'passages',
  version: 2,
  about:
    'Content words, names, figures and dates of each sentence, by which two texts are laid side by side.',
  reads: ['tokens', 'sentences', 'mentions', 'actors', 'quotes', 'figures', 'dates'],
  writes: 'passages',
  settings: {},
  settingsAbout: {},
  run: (read) => outcome(passagesOf(read)),
})
