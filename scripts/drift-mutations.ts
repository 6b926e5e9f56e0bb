/**
 * A train original in, the same with other names in some places out. Beside a version
 * that was derived from the text as it was, each is a swapped name, told in another's
 * words: so the model of swaps sees hundreds of them in free paraphrase, where our own
 * stories have a dozen and a half. No randomness.
 */

import type { ComparedLayers } from '../src/model/dossier.ts'
import type { Mention } from '../src/model/mention.ts'
import type { Span } from '../src/model/span.ts'

/** Where another name stands now, and the last word of the one that stood there. */
export interface Mutation extends Span {
  readonly was: string
}

export interface Mutated {
  readonly text: string
  readonly mutations: readonly Mutation[]
}

/** Names that no story has. */
const strangers: Readonly<Record<string, readonly string[]>> = {
  person: ['Mara Lindqvist', 'Oskar Brandeis', 'Telma Rocha'],
  organisation: ['Varnhem Group', 'Castor Union'],
  place: ['Bergheim', 'Santa Rosa', 'Kolvik'],
}
/** One name in so many is replaced, so that the sentences around it stay as they are. */
export const APART = 6

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/** Names of the text of the same type that are another's. */
function othersOf(mention: Mention, mentions: readonly Mention[]): string[] {
  const found = mentions.filter(
    ({ type, name, actor }) =>
      type === mention.type &&
      (actor === null || actor !== mention.actor) &&
      !name.includes(lastWord(mention.name)) &&
      !mention.name.includes(lastWord(name)),
  )
  return [...new Set(found.map(({ name }) => name))]
}

/** The text with one in `APART` names replaced, from the given one on: by a stranger, or on odd turns by another of the text. */
export function mutateNames({ article, mentions }: ComparedLayers, turn: number): Mutated {
  let written = ''
  let at = 0
  const mutations: Mutation[] = []
  const named = mentions.filter(({ type }) => strangers[type])
  for (const [index, mention] of named.entries()) {
    if ((index + turn) % APART !== 0 || mention.start < at) continue
    const others = turn % 2 === 1 ? othersOf(mention, named) : []
    const choice = others.length > 0 ? others : strangers[mention.type]!
    const name = choice[(index + turn) % choice.length]!
    written += article.text.slice(at, mention.start)
    const was = lastWord(article.text.slice(mention.start, mention.end))
    mutations.push({ start: written.length, end: written.length + name.length, was })
    written += name
    at = mention.end
  }
  return { text: written + article.text.slice(at), mutations }
}

/** Of every so many sentences one has its names exchanged. */
export const EXCHANGES_APART = 3

/** "France and Germany" say the same either way round. */
const JOINED = /^[\s,]*(and|or|with|&)?[\s,]*$/

/** Two names of one type of a sentence that are two, the one not directly joined to the other. */
function exchangeable(text: string, named: readonly Mention[], sentence: Span): readonly Mention[] {
  const own = named.filter(({ start }) => start >= sentence.start && start < sentence.end)
  for (const [index, one] of own.entries()) {
    const other = own.slice(index + 1).find((later) => othersOf(one, [later]).length > 0)
    if (other && !JOINED.test(text.slice(one.end, other.start))) return [one, other]
  }
  return []
}

/** The text with two names of one in `EXCHANGES_APART` sentences in each other's place, from the given one on. */
export function exchangeNames(
  { article: { text }, mentions, sentences }: ComparedLayers,
  turn: number,
): Mutated {
  let written = ''
  let at = 0
  const mutations: Mutation[] = []
  const named = mentions.filter(({ type }) => strangers[type])
  for (const [index, sentence] of sentences.entries()) {
    if (index % EXCHANGES_APART !== turn) continue
    const [one, other] = exchangeable(text, named, sentence)
    if (!one || !other) continue
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      written += text.slice(at, here.start)
      const name = text.slice(there.start, there.end)
      const was = lastWord(text.slice(here.start, here.end))
      mutations.push({ start: written.length, end: written.length + name.length, was })
      written += name
      at = here.end
    }
  }
  return { text: written + text.slice(at), mutations }
}
