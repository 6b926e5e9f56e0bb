/**
 * Countries of sides that have no name: "police in Nairobi", "protesters in Athens",
 * "the opposition" in a report that speaks of one country only. In go phrases, out come
 * ISO codes or null. Known failure: a foreign force that the text calls just "troops".
 */

import { wordClass } from './action-lexicon.ts'
import { gazetteer } from './gazetteer.ts'
import { isKnown, type Party } from './parties.ts'
import { roleHeads, sideNouns } from './roles.ts'
import { mentionAt, type Scene } from './scene.ts'
import type { Range } from './words.ts'

/** A country that a text names this many times as often as the next is its own. Set by hand, 2026-11. */
const mainFactorMin = 2

const kept = new WeakMap<Scene, string | null>()

function countryAt(scene: Scene, token: number): string | null {
  const mention = mentionAt(scene, token)
  if (!mention || scene.mentionOf[token - 1] === scene.mentionOf[token]) return null
  if (mention.type === 'place') {
    const { placeCountries, namesakes } = gazetteer()
    const placed = placeCountries.get(mention.name)
    // Georgia that is no actor is the country's namesake.
    const isNamesake = mention.actor === null && namesakes.has(mention.name)
    if (placed) return isNamesake ? null : placed
  }
  return (mention.actor && scene.actors.get(mention.actor)?.country) || null
}

/** The first country that a range of tokens names by a place, or null. */
export function placeCountry(scene: Scene, from: number, to: number): string | null {
  for (let at = from; at < to; at++) {
    if (mentionAt(scene, at)?.type !== 'place') continue
    const country = countryAt(scene, at)
    if (country) return country
  }
  return null
}

/** The one country that a range speaks of; null where there are none or more. */
function onlyCountry(scene: Scene, range: Range, except: string | null = null): string | null {
  let only: string | null = null
  for (let at = range.from; at < range.to; at++) {
    const country = countryAt(scene, at)
    if (country === except) continue
    if (country && only && country !== only) return null
    only = country ?? only
  }
  return only
}

/** The country that the text names far more often than any other; computed once for a scene. */
export function mainCountry(scene: Scene): string | null {
  const known = kept.get(scene)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (let at = 0; at < scene.words.count; at++) {
    const country = countryAt(scene, at)
    if (country) counts.set(country, (counts.get(country) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  const main = first && first[1] >= (second?.[1] ?? 0) * mainFactorMin ? first[0] : null
  kept.set(scene, main)
  return main
}

const publicNouns: ReadonlySet<string> = new Set([
  ...sideNouns,
  ...wordClass('crowd'),
  ...wordClass('armed'),
  ...wordClass('captives'),
  ...wordClass('courts'),
])
/** People and bodies that belong to some country. */
const domestic: ReadonlySet<string> = new Set([...publicNouns, ...wordClass('civic')])

/** True for a phrase that means a public side, named or not: "police", "three hundred workers", "the minister". */
export function isPublic(scene: Scene, phrase: Range): boolean {
  for (let at = phrase.from; at < phrase.to; at++) {
    if (publicNouns.has(scene.words.lowers[at]!) || roleHeads.has(scene.words.tokens.lemmas[at]!)) return true
    const mention = mentionAt(scene, at)
    if (mention?.actor && mention.type !== 'person') return true
  }
  return false
}

function isDomesticNoun(scene: Scene, at: number): boolean {
  const lower = scene.words.lowers[at]!
  if (domestic.has(lower)) return true
  const lemma = scene.words.tokens.lemmas[at]!
  return lemma !== lower && domestic.has(lemma)
}

function isDomestic(scene: Scene, phrase: Range): boolean {
  for (let at = phrase.from; at < phrase.to; at++) if (isDomesticNoun(scene, at)) return true
  return false
}

/** Armed bands: the only country a sentence names is likelier their victims'. */
const bands = new Set(
  `rebel gunman kidnapper militant guerrilla pirate hijacker bomber attacker insurgent separatist extremist terrorist
  gang cartel`.split(/\s+/),
)
/** Tokens behind a band in which the organs that it fights stand. Set by hand, 2026-11. */
const organReach = 8

function isBand(scene: Scene, phrase: Range): boolean {
  for (let at = phrase.from; at < phrase.to; at++) {
    const lemma = scene.words.tokens.lemmas[at]!
    if (bands.has(lemma) || bands.has(lemma.replace(/s$/, '')) || /men$/.test(lemma)) return true
  }
  return false
}

/** True for people or bodies that have a country though no name: no quake, no computer. */
export function isSide(scene: Scene, phrase: Range): boolean {
  return isDomestic(scene, phrase) || isBand(scene, phrase)
}

/** "in Yemen", "near Karachi": the country of a place that a preposition of place precedes. */
function placedCountry(scene: Scene, range: Range): string | null {
  for (let at = range.from + 1; at < range.to; at++) {
    if (mentionAt(scene, at)?.type !== 'place') continue
    if (
      !/^(?:in|at|near|outside|inside|across|throughout|central|(?:north|south)?(?:ern|east(?:ern)?|west(?:ern)?))$/.test(
        scene.words.lowers[at - 1] === 'the' ? scene.words.lowers[at - 2]! : scene.words.lowers[at - 1]!,
      )
    )
      continue
    const country = countryAt(scene, at)
    if (country) return country
  }
  return null
}

/** The country of an unnamed side: a place beside it, or the country the sentence or the text speaks of. */
export function unnamedSide(
  scene: Scene,
  phrase: Range,
  sentence: Range,
  other: string | null = null,
): string | null {
  const beside = placeCountry(scene, phrase.from, besideEnd(scene, phrase, sentence))
  if (beside) return beside
  const band = isBand(scene, phrase)
  if (!band && !isDomestic(scene, phrase)) return null
  const placed = placedCountry(scene, sentence)
  const main = mainCountry(scene)
  if (band) return placed ?? (main === other && !fightsState(scene, phrase, sentence) ? null : main)
  return placed ?? soleCountry(scene, sentence, other) ?? main
}

/** One past "in Nairobi" behind a phrase; its own end where the verb follows, as what stands behind that is another's. */
function besideEnd({ words }: Scene, phrase: Range, sentence: Range): number {
  const isPlaced = /^(?:in|at|of|from|near|outside|inside|across|,|\()$/.test(words.lowers[phrase.to] ?? '')
  return isPlaced ? Math.min(sentence.to, phrase.to + 3) : phrase.to
}

const organs = new Set(
  'soldier soldiers police policeman policemen troops army forces government authorities officials officer officers'.split(
    ' ',
  ),
)

/** "Gunmen killed five policemen": who fights a state's organs is mostly of that state; who takes tourists need not be. */
function fightsState({ words }: Scene, phrase: Range, sentence: Range): boolean {
  for (let at = phrase.to; at < Math.min(sentence.to, phrase.to + organReach); at++)
    if (organs.has(words.lowers[at]!)) return true
  return false
}

/** The only country of a sentence, or the only one beside that of the other side. */
function soleCountry(scene: Scene, sentence: Range, other: string | null): string | null {
  return onlyCountry(scene, sentence) ?? (other ? onlyCountry(scene, sentence, other) : null)
}

/** The side of someone who is acted on and unnamed, anywhere in a range: "charges against the editor". */
export function unnamedWithin(
  scene: Scene,
  range: Range,
  sentence: Range,
  home: string | null,
): string | null {
  for (let at = range.from; at < range.to; at++) {
    if (home && scene.words.lowers[at] === 'other' && scene.words.lowers[at - 1] === 'each') return home
    if (scene.mentionOf[at]! >= 0 || !isDomesticNoun(scene, at)) continue
    const own = placeCountry(scene, at, Math.min(range.to, at + 3))
    return own ?? home ?? unnamedSide(scene, { from: at, to: at + 1 }, sentence)
  }
  return null
}

/**
 * The country of a party: its own, else, where the gazetteer does not know it, that of a
 * place beside it ("President Alvarez in Colombia") or the only one the text speaks of.
 */
export function sideOf(
  scene: Scene,
  party: Party,
  sentence: Range,
  other: string | null = null,
): string | null {
  if (party.country !== null || isKnown(scene, party)) return party.country
  const actor = scene.actors.get(party.actor)
  // A singer who helps Haiti is no Haitian: persons need a role in the text.
  if (actor?.kind === 'person' && actor.role === null) return null
  const only = soleCountry(scene, sentence, other)
  const main = mainCountry(scene)
  // "The minister accused Iran": the only country named is the other side, not the speaker's.
  return only !== null && only !== other ? only : (main ?? only)
}

/** The state in whose reach something happens: a place where, or the one country spoken of. */
export function stateActing(scene: Scene, sentence: Range): string | null {
  return placedCountry(scene, sentence) ?? onlyCountry(scene, sentence) ?? mainCountry(scene)
}
