/**
 * A speech over several paragraphs, each of which opens with a mark and only the last of
 * which closes: one quote, whose attribution mostly stands behind its last words. In go
 * the quotes in order and the quotations between marks; out come the quotes, those of one
 * such speech joined, where the earlier paragraphs have no attribution of their own.
 */

import type { Quote } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import type { Stretch } from './quote-marks.ts'

/** Commas and blanks that a content may leave out at the end of its quotation. */
const slack = 2

const partsOf = ({ start, end, parts }: Quote): readonly Span[] => parts ?? [{ start, end }]

/** For the end of each quotation that its paragraph leaves open, where the next paragraph's begins. */
function goesOnAt(stretches: readonly Stretch[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>()
  for (const [place, { open, end, paragraph }] of stretches.entries()) {
    const following = stretches[place + 1]
    if (open && following?.paragraph === paragraph + 1) next.set(end, following.start)
  }
  return next
}

function continuationOf(quote: Quote, next: ReadonlyMap<number, number>): number | undefined {
  for (let end = quote.end; end <= quote.end + slack; end++) {
    const start = next.get(end)
    if (start !== undefined) return start
  }
  return undefined
}

/** Joins the paragraphs of a speech from the last backwards; linear. */
export function joinOpenSpeech(quotes: readonly Quote[], stretches: readonly Stretch[]): Quote[] {
  const next = goesOnAt(stretches)
  if (next.size === 0) return [...quotes]
  const joined: Quote[] = []
  const places = new Map<number, number>()
  for (const quote of [...quotes].reverse()) {
    const start = quote.kind === 'direct' && !quote.speaker ? continuationOf(quote, next) : undefined
    const found = start === undefined ? undefined : places.get(start)
    const rest = found === undefined ? undefined : joined[found]
    const isJoined = found !== undefined && rest?.kind === 'direct' && rest.speaker !== null
    const place = isJoined ? found : joined.length
    joined[place] = isJoined
      ? { ...rest, start: quote.start, parts: [...partsOf(quote), ...partsOf(rest)] }
      : quote
    places.set(quote.start, place)
  }
  return joined.reverse()
}
