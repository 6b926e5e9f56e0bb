/**
 * A sentence in, whether it gives what it says to somebody: by a quote that the readings
 * found in it, by a verb or noun of saying, or by "according to" and its like. English
 * alone; the verbs are those that reporters put beside speech, and of judging.
 */

import { overlaps } from '../../model/span.ts'
import type { Line } from './lines.ts'
import { isQuoted, type Side } from './sides.ts'
import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

const stems = (words: string): Set<string> => new Set(words.split(/\s+/).map(stemOf))

/** Verbs that report speech, and "according to". */
const cues = stems(
  `say tell claim allege assert argue state report insist maintain warn explain contend write confirm deny admit
  acknowledge suggest believe accuse complain reveal disclose stress predict reckon according testify estimate think
  note consider`,
)
/** Whatever else gives a sentence to somebody. */
const others = stems(
  `announce declare add account statement spokesman spokeswoman spokesperson view opinion eyes quote cite find indicate
  conclude recall recount promise pledge vow demand urge ask hope regard blame criticise criticize condemn praise
  welcome dispute reject dismiss swear concede speak describe emphasise emphasize forecast expect fear figures data
  study survey poll allegedly reportedly supposedly purportedly source sources observers words disagree agree respect
  remark comment call label brand`,
)
/** What was expected, found or concluded by nobody in particular is given to nobody. */
const impersonal = stems('expect hope fear forecast agree find conclude add reject note call consider')
const BE = /^(be|is|are|was|were|been|being)$/

/** "Put by some at", "seen by many as". */
const GIVERS = /^(some|many|most|others|experts|critics)$/

/** Nouns as often as verbs: they report speech only in a form that is no noun's. */
const nouns = stems('state note report claim estimate')

/** True for a word that reports speech. */
export function isCue({ form, stem, capital }: Word): boolean {
  if (!cues.has(stem) || form === 'considering' || (capital && form !== 'according')) return false
  return !nouns.has(stem) || /(ed|ing)$/.test(form)
}

/** The same, or a noun that reports speech: "estimates", "reports". */
export const mayBeCue = ({ form, stem, capital }: Word): boolean =>
  cues.has(stem) && (!capital || form === 'according')

/** True where a word reports speech, or the readings found a speaker. */
export function isGiven(side: Side, line: Line): boolean {
  const isRead = side.layers.quotes.some((quote) => overlaps(quote, line) && quote.cue && quote.speaker)
  return isRead || line.words.some(isCue)
}

function isGiver(side: Side, words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (isQuoted(side, word)) return true
  if (word.form === 'by' && GIVERS.test(words[at + 1]?.form ?? '')) return true
  return others.has(word.stem) && !(impersonal.has(word.stem) && BE.test(words[at - 1]?.form ?? ''))
}

/** True where anything gives the sentence to somebody. */
export function isAttributed(side: Side, line: Line): boolean {
  if (/["“”]/.test(side.text.slice(line.start, line.end))) return true
  return isGiven(side, line) || line.words.some((_, at) => isGiver(side, line.words, at))
}
