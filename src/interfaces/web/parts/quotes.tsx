/**
 * What was said: the words, who said them as written, how many origins have them, and
 * where they stand. Direct speech is set in marks and comes first; reported and mixed
 * speech stands as the article has it, since not all of its words are the speaker's. A
 * speaker that the text does not give is said to be missing.
 */

import type { RecordedQuote } from '../../../model/event-record.ts'
import type { CitationRegister } from './citations.ts'
import { Cites } from './cites.tsx'
import { OriginsSign } from './responses.tsx'

interface QuotesProps {
  readonly quotes: readonly RecordedQuote[]
  readonly register: CitationRegister
}

/** Direct speech in its marks, without the comma that led on to "she said"; reported speech as it stands. */
export function quoted({ kind, text }: Pick<RecordedQuote, 'kind' | 'text'>): string {
  return kind === 'direct' && !/^["“«]/.test(text) ? `“${text.replace(/,$/, '')}”` : text
}

function isDirect({ kind }: RecordedQuote): boolean {
  return kind === 'direct'
}

/** The quotes of an event, own words before reported ones; nothing where there are none. */
export function Quotes({ quotes, register }: QuotesProps) {
  if (quotes.length === 0) return null
  return (
    <section class="quotes" aria-labelledby="quotes">
      <h2 id="quotes">Quotes</h2>
      {[...quotes.filter(isDirect), ...quotes.filter((quote) => !isDirect(quote))].map((quote) => (
        <QuoteFigure quote={quote} register={register} />
      ))}
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
          · {quote.kind === 'direct' ? null : 'as reported · '}
          <OriginsSign origins={quote.origins} />
        </span>
      </figcaption>
    </figure>
  )
}
