/**
 * Verbs that offer: "offered to", "offers aid", "proposed a truce", "pledged $10m",
 * "assured them that it would pay", and readiness: "is willing to", which denied is a
 * refusal. Wares, words and vows about one's own course are no offers.
 */

import { isPassive } from './clauses.ts'
import { answerFrom, holds, holdsGift, infinitiveAt } from './condition-answer-parts.ts'
import {
  type Cue,
  isInQuote,
  isPossible,
  isPublic,
  isSupposed,
  lemmaAt,
  lowerAt,
  subjectOf,
  tagAt,
} from './condition-cues.ts'
import { clauseFrom } from './condition-extents.ts'
import { answering, helping, offered } from './condition-lexicon.ts'
import { mentionAt, type Scene } from './scene.ts'
import { readVerbGroup } from './verb-groups.ts'
import type { Range, Words } from './words.ts'

/** ‹offers to V›, ‹offers X a contract›, ‹offers aid›; wares and words are none. */
export function readOffer(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from)) return null
  if (lowerAt(words, token + 1) === 'to') return answerFrom(scene, token, sentence, 'offer', token + 2)
  // "the means to offer help": able, not offering.
  if (lowerAt(words, token - 1) === 'to' && tagAt(words, token - 2) === 'NOUN') return null
  const from = giftStart(scene, token + 1)
  return holdsGift(words, from, sentence.to) ? answerFrom(scene, token, sentence, 'offer', from) : null
}

/** ‹offered X a contract›: the gift begins at its article. */
function giftStart(scene: Scene, from: number): number {
  const { words } = scene
  for (let at = from + 1; at < from + 9; at++) {
    const isGift = tagAt(words, at) === 'DET' || tagAt(words, at) === 'NUM' || lowerAt(words, at) === '$'
    if (
      isGift &&
      (mentionAt(scene, at - 1) !== null || /^(?:them|him|her|us|it)$/.test(lowerAt(words, at - 1)))
    )
      return at
    if (tagAt(words, at) === 'ADP') return from
  }
  return from
}

/** ‹proposes a truce›: what is put to a counterpart, not a bill or a policy. */
export function readPropose(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from) || !holds(words, token + 1, sentence.to, offered)) return null
  return answerFrom(scene, token, sentence, 'offer', token + 1)
}

/** ‹pledges to pay›, ‹pledges $20m›: help, goods or money for others. */
export function readPledge(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from)) return null
  const next = lowerAt(words, token + 1)
  if (next === 'to') {
    const verb = infinitiveAt(words, token + 2)
    const isHelp = verb >= 0 && helping.has(lemmaAt(words, verb))
    return isHelp ? answerFrom(scene, token, sentence, 'offer', token + 2) : null
  }
  const isGift = next !== 'that' && holdsGift(words, token + 1, sentence.to)
  return isGift ? answerFrom(scene, token, sentence, 'offer', token + 1) : null
}

/** ‹assured X that he would help›. */
export function readAssure(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  for (let at = token + 2; at < Math.min(sentence.to, token + 10); at++) {
    if (lowerAt(words, at) !== 'that') continue
    const clause = clauseFrom(words, at + 1, sentence.to)
    if (!clause || !/^(?:will|would)$/.test(lowerAt(words, at + 2))) return null
    const isHelp = helping.has(lemmaAt(words, at + 3))
    return isHelp ? answerFrom(scene, token, sentence, 'offer', at + 1) : null
  }
  return null
}

/** "how far he is willing to go": a question of measure. */
function isMeasured(words: Words, token: number, sentence: Range): boolean {
  for (let at = token - 1; at > Math.max(sentence.from, token - 6); at--)
    if (/^(?:how|so|most|what|more|less)$/.test(lowerAt(words, at))) return true
  return false
}

/** ‹ready to›, ‹willing to›, ‹prepared to›, ‹unwilling to›: of a party that chooses. */
export function readReady(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const lower = lowerAt(words, token)
  const verb = lowerAt(words, token + 1) === 'to' ? infinitiveAt(words, token + 2) : -1
  if (verb < 0 || isSupposed(words, token, sentence)) return null
  const subject = subjectOf(scene, token, sentence)
  const last = lowerAt(words, (subject?.to ?? 1) - 1)
  if (
    !isPublic(scene, subject) ||
    /^(?:i|you)$/.test(last) ||
    (last === 'we' && !isInQuote(words, token, sentence))
  )
    return null
  if (lowerAt(words, token - 1) === 'too' || /^(?:seem|appear)/.test(lowerAt(words, token - 3))) return null
  const group = readVerbGroup(words, token, sentence.from)
  const isBare = /^(?:NOUN|PROPN)$/.test(tagAt(words, token - 1))
  if (!isBare && !/^(?:AUX|ADV|PART|VERB|PUNCT)$/.test(tagAt(words, token - 1))) return null
  if (
    lower === 'prepared' &&
    !/^(?:is|are|was|were|be|been|'s|'re|being|not|remains|also|fully|now)$/.test(lowerAt(words, token - 1))
  )
    return null
  if (isPossible(words, token, sentence) || isMeasured(words, token, sentence)) return null
  const isRefused = group.negated || lower === 'unwilling'
  if (/^(?:listen|learn|enjoy|go|die|be)$/.test(lemmaAt(words, verb)) && !isPassive(words, verb + 1, verb))
    return null
  if (isRefused && answering.has(lemmaAt(words, verb))) return null
  return answerFrom(scene, token, sentence, isRefused ? 'refusal' : 'offer', token + 2)
}
