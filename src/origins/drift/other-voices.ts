/**
 * Paired sentences in which both texts give a claim to somebody in, those given to
 * another voice out: whoever says it in the derived text says something else in the
 * original, and not this. A voice is the words and names of an attribution; pronouns and
 * words that no attribution of the original has ("the firm", "experts") are no voice.
 *
 * Known failure: a speaker that the original does not know passes.
 */

import type { Drift } from '../../model/family.ts'
import { overlaps } from '../../model/span.ts'
import { attributionMarkers, speakerWords } from './attribution-markers.ts'
import { type Compared, difference } from './differences.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Marker } from './markers.ts'
import type { Pair } from './pairing.ts'
import type { Side } from './sides.ts'
import { stemOf } from './stems.ts'

/** Share of the claim's words that the other claim has: from 0.5 to 0.65 as many are told on the train sets, two fewer at 0.8; 2026-11-26. */
const TOLD_MIN = 0.65
/** Fewer words are met by chance. */
const WORDS_MIN = 3

interface Voice {
  readonly marker: Marker
  readonly words: ReadonlySet<string>
}

const voicesIn = (side: Side, line: Line): Voice[] =>
  attributionMarkers(side, line)
    .map((marker) => ({ marker, words: speakerWords(side, marker) }))
    .filter(({ words }) => words.size > 0)

/** Whoever speaks for a body, and the body: one text names the one, another the other. */
const SPEAKS_FOR = new Set(
  'spokesman spokeswoman spokesperson official officials company firm group agency statement representative authority source'
    .split(' ')
    .map(stemOf),
)
const isForBody = (words: ReadonlySet<string>): boolean => [...words].every((word) => SPEAKS_FOR.has(word))

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((word) => b.has(word))

/** True where both claims say much the same. */
function tellSame({ scope: ours }: Marker, { scope: theirs }: Marker): boolean {
  const [here, there] = [ours, theirs].map((words) => new Set(words.filter(tells).map(({ sense }) => sense)))
  const shared = [...here!].filter((sense) => there!.has(sense)).length
  return shared >= WORDS_MIN && shared / Math.min(here!.size, there!.size) >= TOLD_MIN
}

/** True where the original names or describes the voice beside the claim too. */
function isBeside({ original }: Compared, { words }: Voice, line: Line): boolean {
  const around = [line, original.lines[line.index - 1], original.lines[line.index + 1]]
  return around.some((other) => other && [...words].some((word) => other.stems.has(word)))
}

function changed(compared: Compared, { derived, original }: Pair, voices: readonly Voice[]): Drift[] {
  const theirs = voicesIn(compared.original, original)
  return voicesIn(compared.derived, derived).flatMap((ours) => {
    const same = theirs.find(({ marker }) => tellSame(ours.marker, marker))
    if (!same || meet(ours.words, same.words) || isBeside(compared, ours, original)) return []
    if (isForBody(ours.words) && isForBody(same.words)) return []
    if (!voices.some(({ words }) => meet(ours.words, words))) return []
    if (compared.derived.layers.quotes.some((quote) => quote.kind !== 'indirect' && overlaps(quote, derived)))
      return []
    return [difference('speaker-changed', compared, ours.marker.shown, same.marker.shown)]
  })
}

/** Claims that another voice of the original is given in the derived text. */
export function otherVoices(compared: Compared): Drift[] {
  const voices = compared.original.lines.flatMap((line) => voicesIn(compared.original, line))
  return compared.pairs.flatMap((pair) => changed(compared, pair, voices))
}
