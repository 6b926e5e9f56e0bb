/**
 * An article's tokens in, its plain content words out: those that no name, figure or
 * date covers, by the head of their group in the thesaurus, with where they stand. Nouns
 * and verbs say what happened; adjectives and adverbs say how it is told, and are marked
 * apart.
 *
 * Words that are tagged as names for their capital alone are among them.
 *
 * Known failure: of those the adjectives ("Several") count as nouns.
 */

import type { ArticleLayers } from '../../model/layers.ts'
import type { Span } from '../../model/span.ts'
import { lemmaOfCapital } from '../../text/capital-words.ts'
import { emptyWords } from '../../text/empty-words.ts'
import { headOf } from '../../text/thesaurus.ts'

type Read = Pick<ArticleLayers, 'tokens' | 'mentions' | 'figures' | 'dates'>

export interface PlainWord {
  /** Head of its lemma's group, or the lemma. */
  readonly term: string
  /** Offset of its first code unit. */
  readonly start: number
  /** `w` noun or verb, `a` adjective or adverb. */
  readonly kind: 'w' | 'a'
}

const KINDS: Readonly<Record<string, PlainWord['kind']>> = {
  NOUN: 'w',
  VERB: 'w',
  PROPN: 'w',
  ADJ: 'a',
  ADV: 'a',
}
const LETTER = /\p{L}/u
const DIGIT = /\d/
/** Tokens read of one text: bounds the work on a dumped archive. */
const TOKENS_MAX = 20_000

/** What is known to be a name, figure or date, in order. */
function coveredBy({ mentions, figures, dates }: Read): Span[] {
  return [...mentions, ...figures, ...dates].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The plain words in order. Linear but for a sort of the marks. */
export function plainWords(read: Read): PlainWord[] {
  const { starts, words, lemmas, tags } = read.tokens
  const covered = coveredBy(read)
  const found: PlainWord[] = []
  let mark = 0
  let coveredTo = 0
  const end = Math.min(words.length, TOKENS_MAX)
  for (let i = 0; i < end; i++) {
    const start = starts[i]!
    while (mark < covered.length && covered[mark]!.start <= start) {
      coveredTo = Math.max(coveredTo, covered[mark++]!.end)
    }
    const kind = KINDS[tags[i]!]
    if (kind === undefined || start < coveredTo) continue
    const lemma = tags[i] === 'PROPN' ? lemmaOfCapital(words[i]!, lemmas[i]!) : lemmas[i]!
    if (lemma === null || emptyWords.has(lemma) || !LETTER.test(words[i]!) || DIGIT.test(words[i]!)) continue
    found.push({ term: headOf(lemma), start, kind })
  }
  return found
}
