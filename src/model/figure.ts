/**
 * A figure: a quantity that the text states. "over 1,400 deaths" has value 1400,
 * comparator `over`, of "deaths". A vague count ("thousands of troops") has a null
 * value: it is not 1,000. What the text does not say is absent, never guessed.
 */

import type { Speaker } from './quote.ts'
import type { Span } from './span.ts'

export type Comparator = 'exactly' | 'about' | 'over' | 'at-least' | 'nearly' | 'up-to'

export interface Figure extends Span {
  /** Lower or only value; null where the count is vague. */
  readonly value: number | null
  /** Upper value of a range, "1,400 to 1,540". */
  readonly high: number | null
  /** `count`, `percent`, `ratio`, an ISO 4217 code, or a measure: `km`, `mile`, `day`, `year` … */
  readonly unit: string
  /** What is counted, as written: "deaths", "strategic positions". */
  readonly of: string | null
  readonly comparator: Comparator
  /** What became of the people counted, where a word beside them says: `killed`, `injured`, `displaced` … */
  readonly fate?: string
  /** Who says so, where the sentence attributes the figure. */
  readonly claimedBy?: Speaker
  /** ISO day that the figure is given for: "as of Monday", "by 3 May", "the ministry said on Friday". */
  readonly asOf?: string
}
