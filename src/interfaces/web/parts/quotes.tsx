/**
 * What was said: the words, who said them as written, how many origins have them, and
 * where they stand. Words between marks are set in marks, direct speech first; reported
 * speech stands as the article has it, since its words are not the speaker's. A
 * speaker that the text does not give is said to be missing.
 */

import type { Difference } from '../../../engine/library.ts'
import type { RecordedQuote } from '../../../model/event-record.ts'
import type { CitationRegister, Heads } from './citations.ts'
import { Cites } from './cites.tsx'
import { citedArticles, OriginsSign } from './counts.tsx'
import { DifferenceNotes, DisputedText } from './differences.tsx'
import { findDisputes } from './disputes.ts'
import { Fold, splitAt } from './fold.tsx'
import { countOf } from './format.ts'

/** Quotes in the open; the rest are folded (by eye, 2026-11). */
const quotesShownMax = 5

interface QuotesProps {
  readonly quotes: readonly RecordedQuote[]
  readonly register: CitationRegister
  readonly differences: readonly Difference[]
  readonly heads: Heads
}

/** Direct speech in its marks, without the comma that led on to "she said"; reported speech as it stands. */
export function quoted({ kind, text }: Pick<RecordedQuote, 'kind' | 'text'>): string {
  return kind !== 'indirect' && !/^["“«]/.test(text) ? `“${text.replace(/,$/, '')}”` : text
}

function isDirect({ kind }: RecordedQuote): boolean {
  return kind === 'direct'
}

/** The quotes of an event, own words before reported ones; nothing where there are none. */
export function Quotes({ quotes, register, differences, heads }: QuotesProps) {
  if (quotes.length === 0) return null
  const differencesOf = (quote: RecordedQuote) =>
    differences.filter((difference) => difference.quotes.includes(quotes.indexOf(quote)))
  const ordered = [...quotes.filter(isDirect), ...quotes.filter((quote) => !isDirect(quote))]
  const [shown, folded] = splitAt(ordered, quotesShownMax)
  return (
    <section class="quotes" aria-labelledby="quotes">
      <h2 id="quotes">Quotes</h2>
      {shown.map((quote) => (
        <QuoteFigure quote={quote} register={register} differences={differencesOf(quote)} heads={heads} />
      ))}
      {folded.length === 0 ? null : (
        <Fold summary={`${countOf(folded.length, 'further quote')}`}>
          {folded.map((quote) => (
            <QuoteFigure quote={quote} register={register} differences={differencesOf(quote)} heads={heads} />
          ))}
        </Fold>
      )}
    </section>
  )
}

interface QuoteFigureProps {
  readonly quote: RecordedQuote
  readonly register: CitationRegister
  /** Those that concern this quote. */
  readonly differences?: readonly Difference[]
  readonly heads?: Heads
}

/** One quote with its speaker, and where other sources have it otherwise. */
export function QuoteFigure({ quote, register, differences = [], heads = new Map() }: QuoteFigureProps) {
  const said = { text: quoted(quote), citations: quote.citations }
  return (
    <figure class={`quote ${quote.kind}`}>
      <blockquote dir="auto">
        <DisputedText text={said.text} disputes={findDisputes(said, { figures: [], differences })} />
        <Cites register={register} citations={quote.citations} />
      </blockquote>
      <figcaption>
        <span dir="auto">{quote.speaker ?? 'speaker not given'}</span>{' '}
        <span class="facts">
          · {quote.kind === 'direct' ? null : quote.kind === 'mixed' ? 'in part · ' : 'as reported · '}
          <OriginsSign articles={citedArticles(quote.citations)} origins={quote.origins} />
        </span>
        <DifferenceNotes differences={differences} heads={heads} />
      </figcaption>
    </figure>
  )
}
