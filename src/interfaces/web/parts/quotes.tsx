/**
 * What was said: the words, who said them as written, how many origins have them, and
 * where they stand. Words between marks are set in marks, direct speech first; reported
 * speech stands as the article has it, since its words are not the speaker's. A
 * speaker that the text does not give is said to be missing.
 */

import type { RecordedQuote } from '../../../model/event-record.ts'
import type { CitationRegister } from './citations.ts'
import { Cites } from './cites.tsx'
import { Fold, splitAt } from './fold.tsx'
import { countOf } from './format.ts'
import { OriginsSign } from './responses.tsx'

/** Quotes in the open; the rest are folded (by eye, 2026-11). */
const quotesShownMax = 5

interface QuotesProps {
  readonly quotes: readonly RecordedQuote[]
  readonly register: CitationRegister
}

/** Direct speech in its marks, without the comma that led on to "she said"; reported speech as it stands. */
export function quoted({ kind, text }: Pick<RecordedQuote, 'kind' | 'text'>): string {
  return kind !== 'indirect' && !/^["“«]/.test(text) ? `“${text.replace(/,$/, '')}”` : text
}

function isDirect({ kind }: RecordedQuote): boolean {
  return kind === 'direct'
}

/** The quotes of an event, own words before reported ones; nothing where there are none. */
export function Quotes({ quotes, register }: QuotesProps) {
  if (quotes.length === 0) return null
  const ordered = [...quotes.filter(isDirect), ...quotes.filter((quote) => !isDirect(quote))]
  const [shown, folded] = splitAt(ordered, quotesShownMax)
  return (
    <section class="quotes" aria-labelledby="quotes">
      <h2 id="quotes">Quotes</h2>
      {shown.map((quote) => (
        <QuoteFigure quote={quote} register={register} />
      ))}
      {folded.length === 0 ? null : (
        <Fold summary={`${countOf(folded.length, 'further quote')}`}>
          {folded.map((quote) => (
            <QuoteFigure quote={quote} register={register} />
          ))}
        </Fold>
      )}
    </section>
  )
}

/** One quote with its speaker. */
export function QuoteFigure({ quote, register }: { quote: RecordedQuote; register: CitationRegister }) {
  return (
    <figure class={`quote ${quote.kind}`}>
      <blockquote dir="auto">
        {quoted(quote)}
        <Cites register={register} citations={quote.citations} />
      </blockquote>
      <figcaption>
        <span dir="auto">{quote.speaker ?? 'speaker not given'}</span>{' '}
        <span class="facts">
          · {quote.kind === 'direct' ? null : quote.kind === 'mixed' ? 'in part · ' : 'as reported · '}
          <OriginsSign origins={quote.origins} />
        </span>
      </figcaption>
    </figure>
  )
}
