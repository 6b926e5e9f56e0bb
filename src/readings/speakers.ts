/**
 * The speaker beside a cue: the subject before the verb ("Gallant told CNN"), or the
 * phrase after it where the order is inverted ("said Gallant, the defense minister").
 * The span is the phrase as written and in full, so that "a pharmacist on the ground
 * floor opposite" stays what the text calls the source; the actor is who that is, or
 * the side an unnamed one speaks for, or null. A pronoun has the phrase it stands for
 * beside it (`antecedents.ts`).
 */

import type { ActorId } from '../model/ids.ts'
import type { Speaker } from '../model/quote.ts'
import type { Span } from '../model/span.ts'
import { antecedentOf } from './antecedents.ts'
import { phraseAhead, subjectBefore } from './clauses.ts'
import { partyIn, withApposition } from './parties.ts'
import { monthNames, weekdays } from './roles.ts'
import { mentionAt, type Scene } from './scene.ts'
import { type Range, spanOf } from './words.ts'

/** Prepositions that go on with what an unnamed speaker is: "a man on the roof of the school". */
const furtherLinks = /^(?:on|near|of|in|at|from|outside|behind|under|along|beside|between|opposite)$/
/** After these the text says when or where it was said. */
const occasions =
  /^(?:conference|interview|statement|briefing|post|tweet|email|telephone|phone|letter|speech|hearing|television|tv|radio|condition|time|day|week|month|year|night|morning|evening|afternoon|weekend|today|yesterday|response|reply|reference|case)$/
/** Tokens of "who …" taken along with an unnamed speaker. Set by hand, 2026-11. */
const relativeMax = 14

const timeWords = /^(?:today|yesterday|tonight|later|earlier)$/

/** The phrase without the day on which it was said: "a florist on Tuesday". */
function withoutDay({ words }: Scene, { from, to }: Range): Range {
  for (let at = from + 1; at < to; at++) {
    const lower = words.lowers[at]!
    if (!weekdays.has(lower) && !timeWords.test(lower)) continue
    const opens = /^(?:on|late|early|last|this)$/
    let end = at
    while (end > from + 1 && opens.test(words.lowers[end - 1]!)) end--
    return { from, to: end }
  }
  return { from, to }
}

/** The persons whom words name: not whoever says them, as "he" beside them. */
function personsNamed(scene: Scene, words: readonly Span[]): ReadonlySet<ActorId> {
  const isWithin = ({ start, end }: Span) => words.some((span) => span.start <= start && end <= span.end)
  const named = scene.mentions.filter((mention) => mention.type === 'person' && isWithin(mention))
  return new Set(named.flatMap(({ actor }) => actor ?? []))
}

/** The phrase as the speaker of `words` (the spans of one quotation), with its actor where one is known. */
export function speakerOf(scene: Scene, phrase: Range, words: readonly Span[] = []): Speaker {
  const range = withoutDay(scene, phrase)
  const isOnePerson = range.to - range.from === 1 && /^s?he$/.test(scene.words.lowers[range.from]!)
  if (isOnePerson) {
    const { named, actor } = antecedentOf(scene, range.from, personsNamed(scene, words))
    const span = spanOf(scene.words, range)
    return named
      ? { ...span, actor, named: spanOf(scene.words, withLinks(scene, named)) }
      : { ...span, actor }
  }
  const actor = partyIn(scene, withApposition(scene, range))?.actor ?? null
  return { ...spanOf(scene.words, fullPhrase(scene, range)), actor }
}

function holdsPerson(scene: Scene, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) if (mentionAt(scene, at)?.type === 'person') return true
  return false
}

function saysWhen(scene: Scene, phrase: Range): boolean {
  const { lowers, tokens } = scene.words
  const first = lowers[phrase.from]!
  const isTime = weekdays.has(first) || monthNames.has(first) || tokens.tags[phrase.from] === 'NUM'
  return (
    isTime || occasions.test(tokens.lemmas[phrase.to - 1]!) || occasions.test(tokens.lemmas[phrase.from]!)
  )
}

/** A described speaker with the phrases that go on describing him: "of a village near the river". */
function withLinks(scene: Scene, range: Range): Range {
  const { words } = scene
  if (holdsPerson(scene, range)) return range
  const sentence = words.sentences[words.sentenceOf[range.from]!]!
  let { to } = range
  for (let links = 0; links < 4 && furtherLinks.test(words.lowers[to] ?? ''); links++) {
    const next = phraseAhead(words, to + 1, sentence.to)
    if (!next || saysWhen(scene, next)) break
    to = next.to
    if (/^(?:opposite|upstairs|downstairs|nearby|there)$/.test(words.lowers[to] ?? '')) to++
  }
  return { from: range.from, to }
}

/** A described speaker in full, with the "who …" that closes the description; a named one as he is. */
function fullPhrase(scene: Scene, range: Range): Range {
  const { words } = scene
  const { to } = withLinks(scene, range)
  const sentence = words.sentences[words.sentenceOf[range.from]!]!
  if (words.lowers[to] !== 'who' || holdsPerson(scene, range)) return { from: range.from, to }
  for (let at = to + 1; at < Math.min(sentence.to, to + relativeMax); at++) {
    if (/^[,.;]$/.test(words.lowers[at]!)) return { from: range.from, to: at }
    if (/^["“”:?!]$/.test(words.lowers[at]!)) break
  }
  return { from: range.from, to }
}

const notSpeakers = new Set('it there that this what which'.split(' '))

/** The subject of the verb at `cue`, or null. */
export function speakerBefore(scene: Scene, cue: number, least: number): Range | null {
  const phrase = subjectBefore(scene.words, cue, least)
  if (!phrase) return null
  const isEmpty = phrase.to - phrase.from === 1 && notSpeakers.has(scene.words.lowers[phrase.from]!)
  return isEmpty && scene.words.lowers[phrase.from] !== 'it' ? null : phrase
}

/** The speaker of inverted order, from the token after the cue; with "of the …" and "from …" after it. */
export function speakerAfter(scene: Scene, cue: number, most: number): Range | null {
  const { words } = scene
  let phrase = phraseAhead(words, cue + 1, most)
  if (!phrase || words.tokens.tags[phrase.to] === 'VERB') return null
  for (
    let links = 0;
    links < 3 && /^(?:of|from|for|with|at|in)$/.test(words.lowers[phrase.to] ?? '');
    links++
  ) {
    const next = phraseAhead(words, phrase.to + 1, most)
    if (!next) break
    phrase = { from: phrase.from, to: next.to }
  }
  return phrase
}
