/**
 * Which reader of refusals, offers and red lines a verb or a noun is given to, and the
 * nouns themselves: "her refusal to", "an offer by X to", "a pledge of aid".
 */

import { isModifier, phraseAhead } from './clauses.ts'
import {
  type Answer,
  answerFrom,
  holds,
  holdsGift,
  infinitiveAt,
  isActing,
} from './condition-answer-parts.ts'
import { type Cue, isOwned, isUnreal, lemmaAt, lowerAt, tagAt } from './condition-cues.ts'
import { answering, askedFor, helping } from './condition-lexicon.ts'
import { readAssure, readOffer, readPledge, readPropose, readReady } from './condition-offers.ts'
import {
  isRedLine,
  readBalk,
  readDecline,
  readLine,
  readRefuse,
  readReject,
  readReserve,
  readRuleOut,
  readStand,
  readTurnDown,
} from './condition-refusals.ts'
import type { Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

const verbs: Readonly<Record<string, (scene: Scene, token: number, sentence: Range) => Cue | null>> = {
  refuse: readRefuse,
  decline: readDecline,
  reject: (scene, token, sentence) => readReject(scene, token, sentence, false),
  rebuff: (scene, token, sentence) => readReject(scene, token, sentence, false),
  spurn: (scene, token, sentence) => readReject(scene, token, sentence, false),
  dismiss: (scene, token, sentence) => readReject(scene, token, sentence, true),
  deny: (scene, token, sentence) => readReject(scene, token, sentence, true),
  rule: readRuleOut,
  turn: readTurnDown,
  balk: readBalk,
  offer: readOffer,
  propose: readPropose,
  pledge: readPledge,
  promise: readPledge,
  commit: readPledge,
  vow: readPledge,
  assure: readAssure,
  reserve: readReserve,
}

/** "those offering aid": the tagger takes some participles for nouns of their own. */
function verbLemma(words: Words, token: number): string {
  const lemma = lemmaAt(words, token)
  return Object.hasOwn(verbs, lemma) ? lemma : lemma.replace(/ing$/, '')
}

/** "nations pledge millions": a base form after a plural, taken for a noun. */
const isBareVerb = (words: Words, token: number): boolean =>
  /^(?:offer|pledge|promise|reject|refuse)$/.test(lowerAt(words, token)) &&
  /^(?:NOUN|PROPN)$/.test(tagAt(words, token - 1)) &&
  lowerAt(words, token - 1).endsWith('s') &&
  /^(?:NOUN|NUM|DET|ADJ|PART|SYM)$/.test(tagAt(words, token + 1))

/** A verb that refuses or offers, and readiness. */
export function readAnswer(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const lower = lowerAt(words, token)
  if (/^(?:ready|willing|prepared|unwilling)$/.test(lower)) return readReady(scene, token, sentence)
  if (lower === 'not' || lower === "n't" || lower === 'never') return readStand(scene, token, sentence)
  if (isRedLine(words, token)) return readLine(scene, token, sentence)
  const lemma = verbLemma(words, token)
  const read = Object.hasOwn(verbs, lemma) ? verbs[lemma] : undefined
  const isVerb =
    tagAt(words, token) === 'VERB' ||
    isBareVerb(words, token) ||
    (lowerAt(words, token - 1) === 'those' && lower.endsWith('ing')) ||
    (/(?:ed|s)$/.test(lower) && /^(?:PROPN|PRON|NOUN)$/.test(tagAt(words, token - 1)) && lower !== 'offers')
  const isCompound = lowerAt(words, token - 1) === '-'
  const isAttribute = isCompound || (isModifier(words, token) && lowerAt(words, token - 1) !== 'those')
  if (!read || !isVerb || isAttribute || isUnreal(scene, token, sentence)) return null
  return read(scene, token, sentence)
}

const nouns: Readonly<Record<string, Answer>> = {
  refusal: 'refusal',
  rejection: 'refusal',
  unwillingness: 'refusal',
  offer: 'offer',
  offers: 'offer',
  pledge: 'offer',
  promise: 'offer',
  willingness: 'offer',
  readiness: 'offer',
}

const nounsThat: Readonly<Record<Answer, RegExp>> = {
  refusal: /^(?:to|of)$/,
  offer: /^(?:to|of)$/,
  'red-line': /^$/,
}

/** A noun that refuses or offers: "her refusal to", "an offer from X to", "a pledge of". */
export function readAnswerNoun(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const lower = lowerAt(words, token)
  const kind = Object.hasOwn(nouns, lower) ? nouns[lower] : undefined
  if (!kind || tagAt(words, token) === 'VERB') return null
  let link = token + 1
  if (/^(?:by|from)$/.test(lowerAt(words, link))) link = phraseAhead(words, link + 1, sentence.to)?.to ?? link
  // "a Nichols offer a year ago to plead".
  for (let at = link; at < link + 4 && lowerAt(words, link) !== 'to'; at++)
    if (lowerAt(words, at) === 'ago') link = at + 1
  const joint = lowerAt(words, link)
  if (!nounsThat[kind].test(joint)) return null
  if (joint === 'to' && tagAt(words, link + 1) !== 'VERB') return null
  if (joint === 'to' && (kind === 'refusal' ? !isActing(words, link + 1) : infinitiveAt(words, link + 1) < 0))
    return null
  const isStance =
    lower === 'rejection' && !isOwned(words, token) && !holds(words, link + 1, sentence.to, askedFor)
  if (isStance) return null
  const isVow = /^(?:pledge|promise)$/.test(lower) && joint === 'to' && !helping.has(lemmaAt(words, link + 1))
  if (isVow || (/^(?:willing|readi)ness$/.test(lower) && answering.has(lemmaAt(words, link + 1)))) return null
  if (joint === 'of' && kind === 'offer' && !holdsGift(words, link + 1, sentence.to)) return null
  return answerFrom(scene, token, sentence, kind, link + 1, 'noun')
}
