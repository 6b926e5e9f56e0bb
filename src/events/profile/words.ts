/**
 * An article's words, headline and names in, its distinct words out: what each is, where
 * it first stands and how often. A plain word is the head of its group in the thesaurus
 * (`plain-words.ts`); a name the last word of its fullest form, a figure its value, a date
 * its day, as in the passages; here names become persons, places or others.
 *
 * The lead is counted in words, not in sentences: captions and lines of a page stand
 * before what is told, and three sentences may hold nothing else.
 *
 * Known failure: a name that is a person in one sentence and a place in another is a
 * person everywhere.
 */

import type { ArticleLayers } from '../../model/layers.ts'
import { lemmaOfCapital } from '../../text/capital-words.ts'
import { hashText } from '../../text/hashing.ts'
import { keysOfNames } from '../../text/name-key.ts'
import { nameTerm } from '../../text/name-term.ts'
import { headOf } from '../../text/thesaurus.ts'
import { plainWords } from './plain-words.ts'

export type WordKind = 'w' | 'p' | 'l' | 'o' | 'f' | 'd' | 'a'

export interface ProfileWord {
  readonly kind: WordKind
  /** Where it first stands: 0 headline or first sentence, 1 first sentences, 2 the rest of the lead, 3 later. */
  readonly field: number
  /** How often it stands there. */
  times: number
}

export type WordLayers = Pick<
  ArticleLayers,
  'passages' | 'terms' | 'tokens' | 'sentences' | 'mentions' | 'actors' | 'dates' | 'figures'
>

/**
 * Content words before which the sentences of the lead begin. Set 2026-11-26 on the
 * train windows of the event gold: 50 to 120 are about as good, three sentences worse.
 */
const LEAD_WORDS = 80
/** Sentences at the head of a text: the rarest words in them tell most. */
const HEAD_SENTENCES = 3
const DIGIT = /\d/

function nameKinds(layers: WordLayers): Map<number, WordKind> {
  const keyOf = keysOfNames(layers.actors)
  const kinds = new Map<number, WordKind>()
  for (const mention of layers.mentions) {
    const key = hashText(keyOf(mention))
    if (mention.type === 'person') kinds.set(key, 'p')
    else if (!kinds.has(key)) kinds.set(key, mention.type === 'place' ? 'l' : 'o')
  }
  return kinds
}

/** Index past the last word of a sentence of the passages. */
function endOf({ starts, words }: WordLayers['passages'], sentence: number): number {
  return starts[sentence + 1] ?? words.length
}

/** Ends of the first sentence, of the first sentences and of the lead, ascending offsets. */
type LeadEnds = readonly number[]

function leadEnds({ passages, sentences }: WordLayers): LeadEnds {
  const after = passages.starts.findIndex((start) => start >= LEAD_WORDS)
  const last = passages.sentences.at(after < 0 ? -1 : after - 1) ?? 0
  const heads = [0, Math.min(HEAD_SENTENCES, sentences.length) - 1]
  return [...heads, Math.max(last, ...heads)].map((sentence) => sentences[sentence]?.end ?? 0)
}

class Words {
  readonly found = new Map<number, ProfileWord>()
  readonly #ends: LeadEnds

  constructor(ends: LeadEnds) {
    this.#ends = ends
  }

  /** The first place of a word counts, and what it is there. */
  see(key: number, kind: WordKind, field: number, times = 1): void {
    const known = this.found.get(key)
    if (known) known.times += times
    else this.found.set(key, { kind, field, times })
  }

  seeAt(key: number, kind: WordKind, offset: number): void {
    const field = this.#ends.findIndex((end) => offset < end)
    this.see(key, kind, field < 0 ? this.#ends.length : field)
  }
}

/**
 * Words of the headline. A word with a capital that the text names nobody by, and that
 * news writes small, is a word; of those that the text has not, the plural is undone.
 */
function seeTitle(words: Words, { terms }: WordLayers, kinds: ReadonlyMap<number, WordKind>): void {
  for (const term of terms.title.terms) {
    const name = hashText(nameTerm(term))
    const isCapital = term.charAt(0) !== term.charAt(0).toLowerCase()
    const lemma = (isCapital && kinds.has(name) ? null : lemmaOfCapital(term)) ?? (isCapital ? null : term)
    const key = lemma === null ? name : hashText(headOf(lemma))
    words.see(key, DIGIT.test(term) ? 'f' : lemma === null ? (kinds.get(key) ?? 'o') : 'w', 0)
  }
}

/** Texts in a language that is not read have no tokens: their terms stand in. */
function seeTerms(words: Words, { terms }: WordLayers): void {
  for (const [field, { terms: list, counts }] of [
    [1, terms.lead],
    [3, terms.body],
  ] as const) {
    for (const [i, term] of list.entries()) words.see(hashText(term), 'w', field, counts[i]!)
  }
}

/** Names and figures, from the passages. */
function seeMarks(words: Words, layers: WordLayers, kinds: ReadonlyMap<number, WordKind>): void {
  const { passages, sentences } = layers
  for (const [sentence, start] of passages.starts.entries()) {
    const offset = sentences[passages.sentences[sentence]!]?.start ?? 0
    for (let i = start; i < endOf(passages, sentence); i++) {
      const key = passages.words[i]!
      const letter = passages.kinds[i]!.toLowerCase()
      if (letter === 'f' || letter === 'd') words.seeAt(key, letter, offset)
      else if (letter === 'n') words.seeAt(key, kinds.get(key) ?? 'o', offset)
    }
  }
}

/** Distinct words: the headline's, then names and figures, then plain words. Linear. */
export function profileWords(layers: WordLayers): ReadonlyMap<number, ProfileWord> {
  const kinds = nameKinds(layers)
  const words = new Words(leadEnds(layers))
  seeTitle(words, layers, kinds)
  if (layers.tokens.words.length === 0) seeTerms(words, layers)
  seeMarks(words, layers, kinds)
  for (const { term, start, kind } of plainWords(layers)) words.seeAt(hashText(term), kind, start)
  return words.found
}
