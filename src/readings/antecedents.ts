/**
 * Whom "he" or "she" beside a quotation stands for. In goes the pronoun's token; out
 * come the phrase before it that names or describes one human being, and the actor
 * where that is known. Looked for is the nearest subject of a verb, right to left,
 * in this sentence and the two before it: who spoke or acted last speaks on (centering,
 * Grosz, Joshi and Weinstein 1995, of which this keeps the rank of the subject alone).
 * The same pronoun as a subject is followed back in its turn; who acts within somebody's
 * speech is left out, and sentences that are speech are not counted.
 *
 * A phrase is human by a person's name, a role, or an ending ("beekeeper"). Where no
 * subject is, a person named in those sentences stands in. Known failure: two people
 * who speak by turns, each as "he".
 */

import type { ActorId } from '../model/ids.ts'
import { phraseAhead, subjectBefore } from './clauses.ts'
import { speechCues } from './cues.ts'
import { partyIn } from './parties.ts'
import { findStretches } from './quote-marks.ts'
import { roleHeads } from './roles.ts'
import { mentionAt, type Scene } from './scene.ts'
import { type Range, tokenAtOrAfter } from './words.ts'

export interface Antecedent {
  readonly named: Range | null
  readonly actor: ActorId | null
}

/** Sentences looked back over, besides the pronoun's own and those that are speech: further back a reader is lost too. Set by hand, 2026-11. */
const sentencesBack = 2
/** The same with speech counted: bounds the work on long interviews. Set by hand, 2026-11-26. */
const speechBack = 8

const humans = new Set(
  `man woman boy girl mother father mum mom dad baker worker neighbour neighbor person nurse doctor cook clerk assistant
  member veteran refugee employee trainee escapee attendee child teenager adult grandmother grandfather aunt uncle cousin
  friend colleague boss guest host client patient student pupil soldier sailor fisherman shepherd monk nun guide victim
  agent scout medic paramedic mechanic conductor docker retiree pensioner participant applicant immigrant migrant`.split(
    /\s+/,
  ),
)
const humanEnding = /(?:er|or|ist|ian|man|woman|person|keeper)$/
/** Words with those endings that are no people. */
const notHuman = new Set(
  `number paper newspaper letter order weather tower power water river winter summer center quarter matter chapter
  answer offer border corner cover danger dinner finger floor murder september october november december poster rumor
  sector error factor labor motor color door harbor mirror terror corridor shelter bunker tanker container computer
  helicopter carrier bulldozer crater fighter-bomber monitor tractor trailer other another either neither never however
  over under after ever list mist twist waist dinner tender gender timber rubber ladder folder register disaster
  semester recorder scanner reader server freezer heater cluster filter layer charter meter litre liter character figure major minor`.split(
    /\s+/,
  ),
)

function isHuman(scene: Scene, phrase: Range): boolean {
  const { lowers, tokens } = scene.words
  let head = phrase.to - 1
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    if (tokens.tags[at] === 'ADP' && scene.mentionOf[at]! < 0) {
      head = at - 1
      break
    }
  }
  if (mentionAt(scene, head)) return mentionAt(scene, head)!.type === 'person'
  const lower = lowers[head]!
  if (lower !== tokens.lemmas[head] || tokens.tags[head] !== 'NOUN' || notHuman.has(lower)) return false
  return humans.has(lower) || roleHeads.has(lower) || humanEnding.test(lower)
}

/** The subject of the verb at `verb`, or the speaker behind it in "…, said a docker". */
function subjectOf(scene: Scene, verb: number, sentence: Range): Range | null {
  const { words } = scene
  if (/^[,"”]$/.test(words.lowers[verb - 1] ?? '') && speechCues.has(words.tokens.lemmas[verb]!)) {
    const behind = phraseAhead(words, verb + 1, sentence.to)
    if (behind) return behind
  }
  return subjectBefore(words, verb, sentence.from)
}

function isOneOf(scene: Scene, subject: Range, others: ReadonlySet<ActorId>): boolean {
  const actor = others.size === 0 ? null : (partyIn(scene, subject)?.actor ?? null)
  return actor !== null && others.has(actor)
}

/** Which tokens stand between double marks, by scene: who acts there acts in somebody's words. */
const quotedTokens = new WeakMap<Scene, Uint8Array>()

function quotedIn(scene: Scene): Uint8Array {
  const known = quotedTokens.get(scene)
  if (known) return known
  const { words } = scene
  const quoted = new Uint8Array(words.count)
  for (const { start, end, single } of findStretches(words.text, scene.sentences)) {
    if (single) continue
    const from = tokenAtOrAfter(words, start)
    quoted.fill(1, from, Math.max(from, tokenAtOrAfter(words, end)))
  }
  quotedTokens.set(scene, quoted)
  return quoted
}

/** The pronoun at `token` once more: whoever it stood for there goes on. */
function isSamePronoun({ words }: Scene, { from, to }: Range, token: number): boolean {
  return to - from === 1 && from !== token && words.lowers[from] === words.lowers[token]
}

/**
 * The human subject, or the same pronoun again, nearest before `token` in a sentence. Of a
 * sentence before the pronoun's own whoever speaks goes before whom he speaks of: "Berg
 * said that Lund had left. “It is late,” she added."
 */
function humanSubject(
  scene: Scene,
  token: number,
  sentence: Range,
  others: ReadonlySet<ActorId>,
): Range | null {
  const { tags, lemmas } = scene.words.tokens
  const quoted = quotedIn(scene)
  const isBefore = sentence.to <= token
  let nearest: Range | null = null
  for (let at = Math.min(sentence.to, token) - 1; at > sentence.from; at--) {
    if ((tags[at] !== 'VERB' && tags[at] !== 'AUX') || quoted[at]) continue
    const subject = subjectOf(scene, at, sentence)
    if (!subject) continue
    const isOne =
      isSamePronoun(scene, subject, token) || (isHuman(scene, subject) && !isOneOf(scene, subject, others))
    if (!isOne) continue
    nearest ??= subject
    if (!isBefore || speechCues.has(lemmas[at]!)) return isBefore ? subject : nearest
  }
  return nearest
}

/** "As for Ann Berg, she said": whom a sentence sets out to speak of. */
function topicOf({ words, mentionOf, mentions }: Scene, token: number): Range | null {
  const { from } = words.sentences[words.sentenceOf[token]!]!
  if (words.lowers[from] !== 'as' || words.lowers[from + 1] !== 'for') return null
  const number = mentionOf[from + 2] ?? -1
  if (number < 0 || mentions[number]?.type !== 'person' || from + 2 > token) return null
  let to = from + 2
  while (mentionOf[to] === number) to++
  return words.lowers[to] === ',' && to < token ? { from: from + 2, to } : null
}

/** Pronouns followed back, one after another ("he said", "he went"). Sets reach against cost; by eye on polnear train, 2026-11-26. */
const pronounsBack = 4

/** True where the teller, not somebody's speech, names an actor. */
function isNamedWithin(scene: Scene, actor: ActorId, from: number, to: number): boolean {
  const quoted = quotedIn(scene)
  for (let at = from; at < to; at++) if (!quoted[at] && mentionAt(scene, at)?.actor === actor) return true
  return false
}

/** Number of the first sentence that is looked at for a pronoun in sentence `own`. */
function firstLookedAt(scene: Scene, own: number): number {
  const quoted = quotedIn(scene)
  let told = 0
  let number = own
  while (number > 0 && own - number < speechBack && told < sentencesBack) {
    number--
    const { from, to } = scene.words.sentences[number]!
    if (!quoted[from] || !quoted[Math.max(from, to - 2)]) told++
  }
  return number
}

const nobody: ReadonlySet<ActorId> = new Set()

/**
 * Whom the pronoun at `token` stands for; nulls where nobody is in reach. Never one of
 * `others`: who speaks says "I" of himself, so those whom his words name are not he.
 * Looks back over three sentences and the speech between them for each of at most `turns` pronouns.
 */
export function antecedentOf(scene: Scene, token: number, others = nobody, turns = pronounsBack): Antecedent {
  const { sentences, sentenceOf } = scene.words
  const own = sentenceOf[token]!
  const topic = topicOf(scene, token)
  if (topic && !isOneOf(scene, topic, others))
    return { named: topic, actor: partyIn(scene, topic)?.actor ?? null }
  const least = firstLookedAt(scene, own)
  for (let number = own; number >= least; number--) {
    const named = humanSubject(scene, token, sentences[number]!, others)
    if (named && isSamePronoun(scene, named, token)) {
      if (turns > 0) return antecedentOf(scene, named.from, others, turns - 1)
    } else if (named) return { named, actor: partyIn(scene, named)?.actor ?? null }
  }
  const actor = partyIn(scene, { from: token, to: token + 1 })?.actor ?? null
  const isNear =
    actor !== null && !others.has(actor) && isNamedWithin(scene, actor, sentences[least]!.from, token)
  return { named: null, actor: isNear ? actor : null }
}
