/**
 * Quotes to set large: direct, with a named or described speaker, neither a scrap nor a
 * speech, the newest events first and one of a speaker. In go the records, out come
 * quotes as they are recorded.
 */

import type { EventRecord, RecordedQuote } from '../model/event-record.ts'

/** Shorter does not carry; longer is not read at that size. */
const wordsMin = 6
const wordsMax = 45

function isStriking(quote: RecordedQuote): boolean {
  const words = quote.text.split(/\s+/).length
  return quote.kind === 'direct' && quote.speaker !== null && words >= wordsMin && words <= wordsMax
}

/** At most `most` quotes; a storyline without direct speech has none. */
export function choosePullQuotes(records: readonly EventRecord[], most: number): RecordedQuote[] {
  const speakers = new Set<string>()
  const texts = new Set<string>()
  const chosen: RecordedQuote[] = []
  for (const record of [...records].reverse()) {
    for (const quote of record.quotes.filter(isStriking)) {
      const speaker = quote.speakerActor ?? quote.speaker ?? ''
      if (speakers.has(speaker) || texts.has(quote.text)) continue
      speakers.add(speaker)
      texts.add(quote.text)
      chosen.push(quote)
    }
  }
  return chosen.slice(0, most)
}
