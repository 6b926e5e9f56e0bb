/**
 * The words of people, each once. In go the attributions of all members; out come
 * quotes with their speaker as written and all the places that have them. Two quotes
 * are one where most words of the shorter stand in the other, across families too. A
 * quote that only a rewrite has, beside its original, is an alteration and left out.
 * Direct ones first, then those of more origins, then in the order of the articles.
 *
 * Shown are the words of the original of a family rather than of a rewrite, and the
 * earliest. Known failure: an altered quote that keeps most words counts as the same.
 */

import type { RecordedQuote } from '../../model/event-record.ts'
import type { Quote, QuoteKind } from '../../model/quote.ts'
import type { Material } from './material.ts'
import { flatText, mendOpening, shownText } from './openings.ts'
import type { Sides } from './sides.ts'
import { containment, distinct, readWords } from './words.ts'

export interface QuoteSettings {
  /** Quotes whose words stand to this share in another are that one. */
  readonly quoteShareMin: number
  readonly quotesMax: number
  readonly indirectMax: number
}

interface Heard {
  readonly member: number
  readonly quote: Quote
  readonly words: readonly number[]
  readonly secondHand: boolean
}

const kinds: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']
/** Fewer words are a scare quote or a title, not what someone said. */
const directWordsMin = 4
const indirectWordsMin = 6
const pronoun = /^(?:he|she|they|it|who|i|we|his|her|their)$/i

function isWorthHearing(quote: Quote, words: number): boolean {
  if (quote.kind === 'indirect') return quote.speaker !== null && words >= indirectWordsMin
  return words >= directWordsMin
}

/** The quote without the comma before its closing mark; indirect speech without a dateline or "that". */
function trimmed(text: string, quote: Quote): Quote {
  let { end } = quote
  if (quote.kind === 'indirect') {
    const { start } = mendOpening(text, quote)
    const that = /^that\s/i.test(text.slice(start, start + 5)) && start + 5 < end ? 5 : 0
    return { ...quote, start: start + that }
  }
  while (end > quote.start && /[,\s]/.test(text[end - 1] as string)) end--
  return { ...quote, end }
}

function hear(material: Material): Heard[] {
  const heard = material.members.flatMap(({ article, quotes }, member) =>
    quotes.flatMap((quote): Heard[] => {
      const { ids, count } = readWords(material.lexicon, article.text.slice(quote.start, quote.end))
      const heard = { member, quote: trimmed(article.text, quote), words: distinct(ids) }
      return isWorthHearing(quote, count)
        ? [{ ...heard, secondHand: material.secondHand[member] === true }]
        : []
    }),
  )
  return heard.sort(
    (a, b) =>
      Number(a.secondHand) - Number(b.secondHand) ||
      kinds.indexOf(a.quote.kind) - kinds.indexOf(b.quote.kind) ||
      a.member - b.member ||
      a.quote.start - b.quote.start,
  )
}

/** The speaker as written; the full name where the text has only a pronoun. */
function speakerOf(material: Material, sides: Sides, { member, quote }: Heard): string | null {
  if (quote.speaker === null) return null
  const { text } = material.members[member]?.article ?? { text: '' }
  const written = text.slice(quote.speaker.start, quote.speaker.end).replace(/\s+/g, ' ').trim()
  if (!pronoun.test(written)) return written === '' ? null : written
  const actor = quote.speaker.actor === null ? undefined : sides.actors.get(quote.speaker.actor)
  return actor?.name ?? null
}

function record(material: Material, sides: Sides, group: readonly Heard[]): RecordedQuote {
  const first = group[0] as Heard
  const named = group.find(({ quote }) => quote.speaker?.actor != null) ?? first
  const article = material.members[first.member]?.article ?? { text: '' }
  return {
    kind: first.quote.kind,
    // A quoted part of a sentence keeps its small letter.
    text:
      first.quote.kind === 'mixed'
        ? flatText(article.text, first.quote)
        : shownText(article.text, first.quote),
    speaker: speakerOf(material, sides, first) ?? speakerOf(material, sides, named),
    speakerActor: named.quote.speaker?.actor ?? null,
    citations: group.flatMap(({ member, quote: { start, end } }) => {
      const id = material.members[member]?.article.id
      return id === undefined ? [] : [{ article: id, start, end }]
    }),
    origins: new Set(group.map(({ member }) => material.familyOf[member])).size,
  }
}

/** The event's quotes, at most `quotesMax`. Quadratic in the distinct quotes. */
export function gatherQuotes(material: Material, sides: Sides, settings: QuoteSettings): RecordedQuote[] {
  const groups: Heard[][] = []
  for (const heard of hear(material)) {
    const group = groups.find(
      ([first]) => first !== undefined && containment(first.words, heard.words) >= settings.quoteShareMin,
    )
    // What only a rewrite has is what it altered.
    if (group !== undefined) group.push(heard)
    else if (!heard.secondHand) groups.push([heard])
  }
  const quotes = groups.map((group) => record(material, sides, group))
  const ranked = quotes.map((quote, place) => ({ quote, place }))
  ranked.sort(
    (a, b) =>
      kinds.indexOf(a.quote.kind) - kinds.indexOf(b.quote.kind) ||
      Number(a.quote.speaker === null) - Number(b.quote.speaker === null) ||
      b.quote.origins - a.quote.origins ||
      a.place - b.place,
  )
  const spoken = ranked.filter(({ quote }) => quote.kind !== 'indirect')
  const reported = ranked.filter(({ quote }) => quote.kind === 'indirect').slice(0, settings.indirectMax)
  return [...spoken, ...reported].slice(0, settings.quotesMax).map(({ quote }) => quote)
}
