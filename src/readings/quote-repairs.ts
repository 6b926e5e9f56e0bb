/**
 * Where the marks say more than the tagger of attributions: a content that takes in its
 * own attribution ("At a rally, Beck said, “…”"), one that takes in the phrase before
 * the comma or colon of a whole quotation ("asked the crowd, “Can she stay?”"), and two
 * quotations with attributions of their own read as one. In go the tagger's quotes and
 * those read by their marks (`direct-quotes.ts`), both in order; out come the tagger's,
 * mended.
 *
 * Known failure: a quotation inside what is reported ("said that he told her, “Go”")
 * is taken for the whole of it.
 */

import type { Quote } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import type { Stretch } from './quote-marks.ts'
import type { Scene } from './scene.ts'
import { isCapital, tokenAtOrAfter } from './words.ts'

/** Number of the first that begins at or after an offset, by bisection. */
function firstFrom(ordered: readonly { readonly start: number }[], offset: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ordered[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of an ordered list that lie in a content; linear in how many do. */
function within<One extends { readonly start: number; readonly end: number }>(
  ordered: readonly One[],
  { start, end }: Quote,
): One[] {
  const found: One[] = []
  for (let at = firstFrom(ordered, start); at < ordered.length && ordered[at]!.start < end; at++)
    if (ordered[at]!.end <= end) found.push(ordered[at]!)
  return found
}

/** The quotation that closes a content, where a comma or a colon leads up to it and it opens with a capital. */
function closingQuotation(scene: Scene, quote: Quote, stretches: readonly Stretch[]): Stretch | null {
  const { text } = scene.words
  const inside = within(stretches, quote).filter(({ single }) => !single)
  const [stretch] = inside
  if (!stretch || inside.length > 1 || quote.end - stretch.outerEnd > 1) return null
  const lead = text.slice(quote.start, stretch.outerStart).trimEnd()
  return /[,:]$/.test(lead) && isCapital(text[stretch.start] ?? '') ? stretch : null
}

function mendMixed(
  scene: Scene,
  quote: Quote,
  marked: readonly Quote[],
  stretches: readonly Stretch[],
): Quote[] {
  const { start, end } = quote
  const inside = within(marked, quote)
  const isReported = quote.cue !== null && quote.cue.end <= start && start - quote.cue.end <= 1
  const isOwn = inside.length > 0 && inside.every(({ cue }) => cue && cue.start >= start && cue.end <= end)
  if (isOwn && !isReported) return inside
  const closing = closingQuotation(scene, quote, stretches)
  if (!closing) return [quote]
  const same = inside.find((one) => one.start === closing.start && one.end === closing.end)
  return [same ?? { ...quote, kind: 'direct', start: closing.start, end: closing.end }]
}

/** The parts as quotes of their own, where by the marks each has another cue and begins anew. */
function mendJoined(scene: Scene, quote: Quote, marked: readonly Quote[]): Quote[] {
  const inside = within(marked, quote)
  const isNew = ({ start }: Quote) => isCapital(scene.words.text[start] ?? '')
  const cues = new Set(inside.map(({ cue }) => cue?.start ?? -1))
  const isApart = inside.length > 1 && cues.size === inside.length && !cues.has(-1) && inside.every(isNew)
  return isApart ? inside : [quote]
}

/** ‹At a rally, Beck said, “He came”›: what leads up to a whole quotation is not part of it. */
function mendLed(scene: Scene, quote: Quote, marked: readonly Quote[], parts: readonly Span[]): Quote[] {
  const { text } = scene.words
  const [lead, quotation] = parts
  if (!lead || !quotation || parts.length > 2) return [quote]
  const opening = /^["“«]?(.)/.exec(text.slice(quotation.start, quotation.start + 2))
  const isWhole =
    isCapital(opening?.[1] ?? '') && /["“«]/.test(text.slice(quotation.start - 1, quotation.start + 1))
  if (!isWhole || /["“«]/.test(text.slice(lead.start - 1, lead.end))) return [quote]
  const same = marked.find(({ start, end }) => start >= quotation.start - 1 && end <= quotation.end + 1)
  const { parts: _, ...rest } = quote
  return [same ?? { ...rest, kind: 'direct', ...quotation }]
}

const closedClass = new Set('ADP AUX CCONJ DET PART PRON PUNCT SCONJ'.split(' '))

/** True for a content of one word that says nothing by itself ("which"). */
function isFunctionWord({ words }: Scene, { kind, start, end }: Quote): boolean {
  if (kind !== 'indirect') return false
  const from = tokenAtOrAfter(words, start)
  return tokenAtOrAfter(words, end) - from <= 1 && closedClass.has(words.tokens.tags[from] ?? 'PUNCT')
}

/** Words that head a passage with a colon and say nothing: "Analysis: …". Set by hand, 2026-11. */
const labels =
  /^(?:summary|analysis|background|update|context|conclusion|overview|note|bottom line|key points?)$/i

function isLabel({ words }: Scene, { cue, speaker }: Quote): boolean {
  if (!cue || !speaker || !/^\s*:/.test(words.text.slice(cue.start, cue.start + 2))) return false
  return labels.test(words.text.slice(speaker.start, Math.min(speaker.end, speaker.start + 20)))
}

/** ‹the so-called "green corridor"› is a name. */
export const isNaming = ({ words }: Scene, { cue }: Quote): boolean =>
  cue !== null && /\bso[- ]$/i.test(words.text.slice(Math.max(0, cue.start - 4), cue.start))

const sameAs = (quote: Quote, marked: readonly Quote[]): Quote | undefined =>
  within(marked, quote).find(({ start, end }) => start === quote.start && end === quote.end)

/** The tagger's quotes, mended by the marks; what comes out is in order where what goes in is. */
export function mendQuotes(
  scene: Scene,
  tagged: readonly Quote[],
  marked: readonly Quote[],
  stretches: readonly Stretch[],
): Quote[] {
  return tagged.flatMap((quote) => {
    if (isFunctionWord(scene, quote) || isLabel(scene, quote) || isNaming(scene, quote)) return []
    if (quote.kind === 'mixed' && quote.parts)
      return mendLed(scene, quote, within(marked, quote), quote.parts)
    if (quote.kind === 'mixed') return mendMixed(scene, quote, marked, stretches)
    if (quote.kind === 'direct' && quote.parts) return mendJoined(scene, quote, marked)
    return [quote.cue || quote.speaker ? quote : (sameAs(quote, marked) ?? quote)]
  })
}
