/**
 * Whom "he" or "she" beside a quotation stands for. In goes the pronoun's token; out
 * come the phrase before it that names or describes one human being, and the actor
 * where that is known. Looked for is the nearest subject of a verb, right to left,
 * in this sentence and the two before it: who spoke or acted last speaks on (centering,
 * Grosz, Joshi and Weinstein 1995, of which this keeps the rank of the subject alone).
 *
 * A phrase is human by a person's name, a role, or an ending ("beekeeper"). Where no
 * subject is, a person named in those sentences stands in. Known failure: two people
 * who speak by turns, each as "he".
 */

import type { ActorId } from '../model/ids.ts'
import { phraseAhead, subjectBefore } from './clauses.ts'
import { speechCues } from './cues.ts'
import { partyIn } from './parties.ts'
import { roleHeads } from './roles.ts'
import { mentionAt, type Scene } from './scene.ts'
import type { Range } from './words.ts'

export interface Antecedent {
  readonly named: Range | null
  readonly actor: ActorId | null
}

/** Sentences looked back over, besides the pronoun's own: further back a reader is lost too. Set by hand, 2026-11. */
const sentencesBack = 2

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
  semester cluster filter layer charter meter litre liter character figure major minor`.split(/\s+/),
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

function humanSubject(
  scene: Scene,
  from: number,
  sentence: Range,
  others: ReadonlySet<ActorId>,
): Range | null {
  const { tags } = scene.words.tokens
  for (let at = from; at > sentence.from; at--) {
    if (tags[at] !== 'VERB' && tags[at] !== 'AUX') continue
    const subject = subjectOf(scene, at, sentence)
    if (subject && isHuman(scene, subject) && !isOneOf(scene, subject, others)) return subject
  }
  return null
}

function isNamedWithin(scene: Scene, actor: ActorId, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (mentionAt(scene, at)?.actor === actor) return true
  return false
}

const nobody: ReadonlySet<ActorId> = new Set()

/**
 * Whom the pronoun at `token` stands for; nulls where nobody is in reach. Never one of
 * `others`: who speaks says "I" of himself, so those whom his words name are not he.
 * Bounded by three sentences.
 */
export function antecedentOf(scene: Scene, token: number, others = nobody): Antecedent {
  const { sentences, sentenceOf } = scene.words
  const own = sentenceOf[token]!
  const least = Math.max(0, own - sentencesBack)
  for (let number = own; number >= least; number--) {
    const sentence = sentences[number]!
    const named = humanSubject(scene, Math.min(sentence.to, token) - 1, sentence, others)
    if (named) return { named, actor: partyIn(scene, named)?.actor ?? null }
  }
  const actor = partyIn(scene, { from: token, to: token + 1 })?.actor ?? null
  const isNear =
    actor !== null && !others.has(actor) && isNamedWithin(scene, actor, sentences[least]!.from, token)
  return { named: null, actor: isNear ? actor : null }
}
