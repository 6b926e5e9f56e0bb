/**
 * Reads an article's words, names, figures, dates and quotes, writes its passages:
 * the content words of each sentence as hashes, for laying one text beside another
 * once its word sequences have been rewritten. A name counts once, by the actor it
 * stands for ("Israel", "Israeli") or else by its last word ("Yoav Gallant",
 * "Gallant"); a figure by its value ("1,400", "fourteen hundred"); a date by its day
 * where that is known. Plain words are cut to a stem, so that "declares" and
 * "declaration" meet.
 *
 * Known failure: "the carmaker" for "Chrysler" and "seated" for "sitting" do not meet.
 */

import { defineStep } from '../engine/step.ts'
import type { ArticleLayers } from '../model/layers.ts'
import type { Mention } from '../model/mention.ts'
import { outcome } from '../model/outcome.ts'
import type { Passages } from '../model/passages.ts'
import type { Span } from '../model/span.ts'
import { hashText } from '../text/hashing.ts'

type Read = Pick<
  ArticleLayers,
  'article' | 'tokens' | 'sentences' | 'mentions' | 'quotes' | 'figures' | 'dates'
>

/** Words kept of one text: bounds memory and the work of laying two texts side by side. */
const WORDS_MAX = 3_000
const CONTENT_TAGS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])
/** Words that every report has, whatever it says. */
const EMPTY = new Set(
  'say tell be have do get make go take come give see also very more most not then now here there just so'.split(
    ' ',
  ),
)
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const DIGIT = /\d/

/** What stands at an offset in place of its tokens. */
interface Marked extends Span {
  readonly key: string
  readonly kind: 'n' | 'f'
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
}

function nameMark({ start, end, actor, name, type }: Mention): Marked {
  const isSide = actor !== null && type !== 'person'
  return { start, end, kind: 'n', key: `@${isSide ? actor : lastWord(name)}` }
}

/** Names, figures and dates in order; of two that overlap the one that begins first. */
function marksOf({ mentions, figures, dates }: Read): Marked[] {
  const marks: Marked[] = [
    ...mentions.map(nameMark),
    ...dates.map(({ start, end, from, to }): Marked => ({ start, end, kind: 'f', key: `d${from}${to}` })),
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
  readonly kind: 'w' | 'n' | 'f'
}

function plainWord({ tokens }: Read, index: number, stemLetters: number): Word | null {
  const word = tokens.words[index]!
  const lemma = tokens.lemmas[index]!
  const tag = tokens.tags[index]!
  if (!CONTENT_TAGS.has(tag) || !LETTER_OR_DIGIT.test(word) || EMPTY.has(lemma)) return null
  const start = tokens.starts[index]!
  if (DIGIT.test(word)) return { start, key: word, kind: 'f' }
  if (tag === 'PROPN') return { start, key: `@${word.toLowerCase()}`, kind: 'n' }
  return { start, key: lemma.slice(0, stemLetters), kind: 'w' }
}

/** The words of the whole text in order: marks in place of the tokens that they cover. */
function* wordsIn(read: Read, stemLetters: number): Generator<Word> {
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
    const word = plainWord(read, index, stemLetters)
    if (word) yield word
  }
}

/** The passages of one article. Linear in its tokens. */
export function passagesOf(read: Read, stemLetters: number): Passages {
  const words: number[] = []
  const kinds: string[] = []
  const starts: number[] = []
  const sentences: number[] = []
  const isQuoted = insideOf(quotedSpans(read))
  let sentence = 0
  let begun = -1
  for (const { start, key, kind } of wordsIn(read, stemLetters)) {
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
  version: 1,
  about:
    'Content words, names, figures and dates of each sentence, by which two texts are laid side by side.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'quotes', 'figures', 'dates'],
  writes: 'passages',
  settings: { stemLetters: 6 },
  settingsAbout: {
    stemLetters:
      'Letters that a plain word is cut to: fewer meet more forms of one word, and more strangers.',
  },
  run: (read, { stemLetters }) => outcome(passagesOf(read, stemLetters)),
})
