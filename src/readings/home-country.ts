/**
 * The one country that a ministry without a country's name belongs to. In go the words
 * and names of a report; out comes the country of its dateline, or else the one in
 * which it places things at least twice as often as in any other ("in Lebanon"). Where
 * neither fits, none: a ministry stays alone rather than in the wrong cabinet.
 *
 * Known failure: a foreign desk's dateline over a report of another country's ministry.
 */

import { datelineOf } from './datelines.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Name } from './name-types.ts'
import type { Words } from './words.ts'

/** A country that is the scene this many times as often as the next is the report's. Set by hand on the example collection, 2026-11. */
const mainFactorMin = 2

/** "BEIRUT" as the gazetteer writes it, and its country. */
function datelineCountry(words: Words, { placeCountries }: Gazetteer): string | null {
  const { from, to } = datelineOf(words)
  let name = ''
  for (let at = from; at < to && /^[\p{Lu}-]+$/u.test(words.tokens.words[at]!); at++) {
    const word = words.tokens.words[at]!
    name += (name === '' ? '' : ' ') + word.charAt(0) + word.slice(1).toLowerCase()
    const country = placeCountries.get(name)
    if (country) return country
  }
  return null
}

const ofPlace = new Set(['country', 'capital', 'city'])
const sceneWords = new Set(
  'in inside near at across around outside throughout southern northern eastern western south north east west'.split(
    ' ',
  ),
)

/** "in Lebanon", "southern Lebanon", "south of Sidon": where things happen, not who acts. */
function isScene(words: Words, { from, entry }: Name): boolean {
  const before = words.lowers[from - 1] ?? ''
  return sceneWords.has(before) || (before === 'of' && entry?.kind !== 'country')
}

/** The country whose ministries need no country's name in this text, or null. Linear in the names. */
export function homeCountry(words: Words, known: Gazetteer, names: readonly Name[]): string | null {
  const counts = new Map<string, number>()
  for (const name of names) {
    const { entry } = name
    if (!entry?.country || !ofPlace.has(entry.kind) || !isScene(words, name)) continue
    counts.set(entry.country, (counts.get(entry.country) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const written = datelineCountry(words, known)
  // A dateline alone may be a correspondent's: the report must speak of that country as well.
  if (written && (counts.get(written) ?? 0) * mainFactorMin >= (first?.[1] ?? 0)) return written
  return first && first[1] >= (second?.[1] ?? 0) * mainFactorMin ? first[0] : null
}
