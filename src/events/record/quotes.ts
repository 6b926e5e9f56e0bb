/**
 * The words of people, each once. In go the attributions of all members; out come
 * quotes with their speaker as written and all the places that have them. Only words
 * that stand between marks are quotes: of a sentence that quotes in part, those words;
 * what is merely reported is told in the account and the responses. Two quotes are one
 * where most words of the shorter stand in the other, across families too. A quote that
 * only a rewrite has, beside its original, is an alteration and left out.
 *
 * A quote that its attribution parts is shown without it: the pieces, with an ellipsis
 * between them. Shown are the words of the original of a family rather than of a
 * rewrite, and the earliest. Known failure: an altered quote that keeps most words
 * counts as the same.
 */

import type { Citation } from '../../model/citation.ts'
import type { RecordedQuote } from '../../model/event-record.ts'
import type { Quote, QuoteKind } from '../../model/quote.ts'
import { covers, type Span } from '../../model/span.ts'
import type { Material } from './material.ts'
import { lineAt } from './material.ts'
import { flatText } from './openings.ts'
import type { Sides } from './sides.ts'
import { type SpeakerName, speakerName } from './speaker-names.ts'
import { containment, distinct, readWords } from './words.ts'

export interface QuoteSettings {
  /** Quotes whose words stand to this share in another are that one. */
  readonly quoteShareMin: number
  readonly quotesMax: number
}

interface Heard {
  readonly member: number
  readonly quote: Quote
  /** The pieces of the words, without marks. */
  readonly parts: readonly Span[]
  readonly words: readonly number[]
  readonly secondHand: boolean
}

const kinds: readonly QuoteKind[] = ['direct', 'mixed', 'indirect']
/** Fewer words are a scare quote or a title, not what someone said. */
const wordsMin = 4
/** Words that end so were cut off where a name or a link stood. */
const cutOff = /\b(?:the|an?|of|to|and|or|in|for|with|by|who)\W*$/i
/** Longer words (code units) of nobody are a document or a part of the page set between marks. By eye on the seeds and timeline17, 2026-11-26. */
const unnamedMax = 400
/** A mark that opens words within reported speech closes within so many characters. Set by hand, 2026-11. */
const fragmentMax = 400

/** A piece without the comma before its closing mark, and without marks at its ends. */
function trimmed(text: string, part: Span): Span {
  let { start, end } = part
  while (end > start && /[,\s"“”]/.test(text[end - 1] as string)) end--
  while (start < end && /[\s"“”]/.test(text[start] as string)) start++
  return { start, end }
}

/** The longest run between marks within reported speech; null where none closes. */
function fragmentOf(text: string, quote: Quote): Span | null {
  let best: Span | null = null
  for (let at = quote.start; at < quote.end; at++) {
    if (!/["“]/.test(text[at] as string)) continue
    const length = text.slice(at + 1, at + 1 + fragmentMax).search(/["”]/)
    if (length < 0) break
    if (best === null || length > best.end - best.start) best = { start: at + 1, end: at + 1 + length }
    at += length + 1
  }
  return best
}

/** Pieces with nothing but marks and blanks between them are one. */
function joined(text: string, parts: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    const isNext = last !== undefined && /^[\s"“”'‘’]*$/.test(text.slice(last.end, part.start))
    if (isNext && !text.slice(last.end, part.start).includes('\n'))
      whole[whole.length - 1] = { ...last, end: part.end }
    else whole.push(part)
  }
  return whole
}

function partsOf(text: string, quote: Quote): Span[] {
  if (quote.kind === 'direct')
    return joined(
      text,
      (quote.parts ?? [quote]).map((part) => trimmed(text, part)),
    )
  const fragment = fragmentOf(text, quote)
  return fragment === null ? [] : [trimmed(text, fragment)]
}

function hear(material: Material): Heard[] {
  const heard = material.members.flatMap(({ article, quotes }, member) =>
    quotes.flatMap((quote): Heard[] => {
      if (quote.kind === 'indirect') return []
      const parts = partsOf(article.text, quote).filter(({ start, end }) => start < end)
      const said = parts.map(({ start, end }) => article.text.slice(start, end)).join(' ')
      const { ids, count } = readWords(material.lexicon, said)
      if (count < wordsMin || (quote.kind === 'mixed' && cutOff.test(said))) return []
      return [
        { member, quote, parts, words: distinct(ids), secondHand: material.secondHand[member] === true },
      ]
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

function nameOf(material: Material, sides: Sides, { member, quote }: Heard): SpeakerName {
  const { article, mentions } = material.members[member] as Material['members'][number]
  const at = lineAt(material, member, quote.speaker?.start ?? quote.start)
  return speakerName(article, quote, mentions, sides.actors, at?.span.start ?? 0)
}

function lengthOf({ parts }: Heard): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** The words as they stand, with an ellipsis where an attribution parts them. */
function wordsShown(text: string, parts: readonly Span[]): string {
  return parts.map((part) => flatText(text, part)).join(' … ')
}

function citationsOf(material: Material, group: readonly Heard[]): Citation[] {
  return group.flatMap(({ member, parts, quote }, index) => {
    const article = material.members[member]?.article.id
    if (article === undefined) return []
    // Shown are the first one's pieces; of the others it is enough to know where they stand.
    const spans =
      index === 0 ? parts : [{ start: parts[0]?.start ?? quote.start, end: parts.at(-1)?.end ?? quote.end }]
    return spans.map(({ start, end }) => ({ article, start, end }))
  })
}

function record(material: Material, sides: Sides, group: readonly Heard[]): RecordedQuote | null {
  const first = group[0] as Heard
  const names = group.map((heard) => nameOf(material, sides, heard))
  const given = names.find((name) => name !== 'nobody' && name.name !== null)
  if (given === undefined && (names[0] === 'nobody' || first.quote.kind === 'mixed')) return null
  if (given === undefined && lengthOf(first) > unnamedMax) return null
  const named = group.find(({ quote }) => quote.speaker?.actor != null) ?? first
  return {
    kind: first.quote.kind,
    text: wordsShown(material.members[first.member]?.article.text ?? '', first.parts),
    speaker: given === undefined || given === 'nobody' ? null : given.name,
    speakerActor: given === undefined ? null : (named.quote.speaker?.actor ?? null),
    citations: citationsOf(material, group),
    origins: new Set(group.map(({ member }) => material.familyOf[member])).size,
  }
}

/** True where a direct quote of the same member already has these words. */
function isWithin(groups: readonly Heard[][], heard: Heard): boolean {
  return groups.some((group) =>
    group.some(
      ({ member, quote }) => member === heard.member && heard.parts.every((part) => covers(quote, part)),
    ),
  )
}

/** The event's quotes, at most `quotesMax`. Quadratic in the distinct quotes. */
export function gatherQuotes(material: Material, sides: Sides, settings: QuoteSettings): RecordedQuote[] {
  const groups: Heard[][] = []
  for (const heard of hear(material)) {
    if (isWithin(groups, heard)) continue
    const group = groups.find(
      ([first]) => first !== undefined && containment(first.words, heard.words) >= settings.quoteShareMin,
    )
    // What only a rewrite has is what it altered.
    if (group !== undefined) group.push(heard)
    else if (!heard.secondHand) groups.push([heard])
  }
  const quotes = groups.flatMap((group) => record(material, sides, group) ?? [])
  const ranked = quotes.map((quote, place) => ({ quote, place }))
  ranked.sort(
    (a, b) =>
      kinds.indexOf(a.quote.kind) - kinds.indexOf(b.quote.kind) ||
      Number(a.quote.speaker === null) - Number(b.quote.speaker === null) ||
      b.quote.origins - a.quote.origins ||
      a.place - b.place,
  )
  return ranked.slice(0, settings.quotesMax).map(({ quote }) => quote)
}
