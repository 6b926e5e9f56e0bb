/**
 * An article's passages, headline and names in, its distinct words out: what each is
 * and where it first stands. A passage's word is already what it stands for (the head
 * of its thesaurus group, the last word of a name, the value of a figure); here names
 * become persons, places or others, and dates part from figures.
 *
 * Known failure: a name that is a person in one sentence and a place in another is a
 * person everywhere.
 */

import type { ArticleLayers } from '../../model/layers.ts'
import type { Mention } from '../../model/mention.ts'
import { hashText } from '../../text/hashing.ts'
import { nameTerm } from '../../text/name-term.ts'
import { headOf } from '../../text/thesaurus.ts'

export type WordKind = 'w' | 'p' | 'l' | 'o' | 'f' | 'd'

export interface ProfileWord {
  readonly kind: WordKind
  /** Where it first stands: 0 headline or first sentence, 1 the rest of the lead, 2 later. */
  readonly field: number
}

export type WordLayers = Pick<ArticleLayers, 'passages' | 'terms' | 'mentions' | 'actors' | 'dates'>

/** Sentences of the lead: an inverted pyramid tells what is new in them. */
const LEAD_SENTENCES = 3
const DIGIT = /\d/

/** The key under which the passages keep a mention: the last word of its fullest name. */
export function keyOfName({ actor, name, type }: Mention, actors: ReadonlyMap<string, string>): number {
  const known = actor !== null && type !== 'person' ? (actors.get(actor) ?? name) : name
  return hashText(nameTerm(known.slice(known.lastIndexOf(' ') + 1)))
}

/** Full names of the actors, by id. */
export const actorNames = ({ actors }: Pick<ArticleLayers, 'actors'>): ReadonlyMap<string, string> =>
  new Map(actors.map(({ id, name }) => [id, name]))

function nameKinds(layers: WordLayers): Map<number, WordKind> {
  const names = actorNames(layers)
  const kinds = new Map<number, WordKind>()
  for (const mention of layers.mentions) {
    const key = keyOfName(mention, names)
    if (mention.type === 'person') kinds.set(key, 'p')
    else if (!kinds.has(key)) kinds.set(key, mention.type === 'place' ? 'l' : 'o')
  }
  return kinds
}

/** Index past the last word of a sentence of the passages. */
function endOf({ starts, words }: WordLayers['passages'], sentence: number): number {
  return starts[sentence + 1] ?? words.length
}

class Words {
  readonly found = new Map<number, ProfileWord>()

  /** The first place of a word counts, and what it is there. */
  see(key: number, kind: WordKind, field: number): void {
    if (!this.found.has(key)) this.found.set(key, { kind, field })
  }
}

function seeTitle(words: Words, { terms }: WordLayers, kinds: ReadonlyMap<number, WordKind>): void {
  for (const term of terms.title.terms) {
    const isName = term.charAt(0) !== term.charAt(0).toLowerCase()
    const key = hashText(isName ? nameTerm(term) : headOf(term))
    words.see(key, DIGIT.test(term) ? 'f' : isName ? (kinds.get(key) ?? 'o') : 'w', 0)
  }
}

/** Texts in a language that is not read have no passages: their plain words stand in. */
function seePlain(words: Words, { terms }: WordLayers): void {
  for (const term of terms.lead.terms) words.see(hashText(term), 'w', 1)
  for (const term of terms.body.terms) words.see(hashText(term), 'w', 2)
}

/** Distinct words in order of first occurrence, the headline's first. Linear. */
export function profileWords(layers: WordLayers): ReadonlyMap<number, ProfileWord> {
  const { passages, dates } = layers
  const kinds = nameKinds(layers)
  const dateKeys = new Set(dates.map(({ from, to }) => hashText(`d${from}${to}`)))
  const words = new Words()
  seeTitle(words, layers, kinds)
  if (passages.words.length === 0) seePlain(words, layers)
  for (const [sentence, start] of passages.starts.entries()) {
    const place = passages.sentences[sentence]!
    const field = place === 0 ? 0 : place < LEAD_SENTENCES ? 1 : 2
    for (let i = start; i < endOf(passages, sentence); i++) {
      const key = passages.words[i]!
      const letter = passages.kinds[i]!.toLowerCase()
      if (letter === 'f') words.see(key, dateKeys.has(key) ? 'd' : 'f', field)
      else words.see(key, letter === 'n' ? (kinds.get(key) ?? 'o') : 'w', field)
    }
  }
  return words.found
}
