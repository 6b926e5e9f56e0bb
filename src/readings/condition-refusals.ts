/**
 * Verbs that refuse: "refuses to", "rejects the plan", "ruled out a ban", "turned down
 * an offer", "would not support", and what is put out of discussion: "reserves the
 * right to", "will never accept", "is a red line". Withheld answers, denied charges,
 * notions and rulings of courts are left aside.
 */

import { isPassive, phraseAhead, phraseBack, subjectBefore } from './clauses.ts'
import { answerFrom, holds, isActing, objectReach } from './condition-answer-parts.ts'
import {
  type Cue,
  headOf,
  isJudge,
  isPublic,
  isSupposed,
  lemmaAt,
  lowerAt,
  subjectOf,
  tagAt,
} from './condition-cues.ts'
import { contentFrom, trim } from './condition-extents.ts'
import { askedFor, inanimate, notions, stands, unruled } from './condition-lexicon.ts'
import { partiesOf } from './parties.ts'
import type { Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

/** Asked of a side by reporters: no matter between sides. */
const interviews: ReadonlySet<string> = new Set(['interview', 'comment', 'objection', 'appearance'])

function objectHead(words: Words, from: number, most: number): number {
  const phrase = phraseAhead(words, from, Math.min(most, from + 14))
  return phrase ? headOf(words, phrase) : -1
}

/** ‹refuses to V›, ‹declines to V›: acts only, no answers withheld. */
export function readRefuse(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const subject = subjectOf(scene, token, sentence)
  const isPrivate = subject ? !isPublic(scene, subject) : lowerAt(words, token).endsWith('ing')
  if (isJudge(scene, subject) || isPrivate) return null
  if (subject && inanimate.has(lemmaAt(words, headOf(words, subject)))) return null
  if (lowerAt(words, token + 1) !== 'to' || !isActing(words, token + 2)) return null
  return answerFrom(scene, token, sentence, 'refusal', token + 2)
}

/** What a passive rejects stands before it: "the bill was rejected". */
function refusedSubject(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const subject = subjectBefore(words, token, sentence.from)
  if (
    !subject ||
    partiesOf(scene, subject).some(
      ({ named }) => named !== null && !holds(words, subject.from, subject.to, askedFor),
    )
  )
    return null
  const head = lemmaAt(words, headOf(words, subject))
  if (notions.has(head) || unruled.has(head) || head === 'application') return null
  const content = trim(words, subject)
  return content && { kind: 'refusal', token, by: 'verb', content, dependsOn: null, addressee: null }
}

/** ‹rejects X›; with `isStrict` only what is asked for counts ("dismissed the demand"). */
export function readReject(scene: Scene, token: number, sentence: Range, isStrict: boolean): Cue | null {
  const { words } = scene
  const passive = isPassive(words, token, sentence.from)
  if (passive) return isStrict ? null : refusedSubject(scene, token, sentence)
  const subject = subjectOf(scene, token, sentence)
  if (isJudge(scene, subject)) return null
  if (/^(?:PUNCT|ADP|ADV)$/.test(tagAt(words, token + 1)) && !/^["“‘]/.test(lowerAt(words, token + 1)))
    return refusedBefore(scene, token, sentence)
  return refusedObject(scene, token, token + 1, sentence, isStrict)
}

function refusedObject(
  scene: Scene,
  token: number,
  from: number,
  sentence: Range,
  isStrict: boolean,
): Cue | null {
  const { words } = scene
  if (isNotion(words, from, sentence.to) || /^(?:him|her|me|us|them)$/.test(lowerAt(words, from))) return null
  if (isStrict && !holds(words, from, sentence.to, askedFor)) return null
  if (holds(words, from, sentence.to, interviews)) return null
  const content = contentFrom(words, from, sentence.to)
  return content && { kind: 'refusal', token, by: 'verb', content, dependsOn: null, addressee: null }
}

/** "an offer the leadership rebuffed": what is refused stands before who refuses. */
function refusedBefore(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const subject = subjectBefore(words, token, sentence.from)
  const object = subject && phraseBack(words, subject.from - 1, sentence.from)
  if (!object || !holds(words, object.from, object.to, askedFor)) return null
  const content = trim(words, object)
  return content && { kind: 'refusal', token, by: 'verb', content, dependsOn: null, addressee: null }
}

/** Whether an object names something said before it names anything asked for; "the idea that" is a thought, "the idea of a summit" can be refused. */
function isNotion(words: Words, from: number, most: number): boolean {
  for (let at = from; at < Math.min(most, from + objectReach); at++) {
    const lemma = lemmaAt(words, at)
    if (notions.has(lemma)) return true
    if (lemma === 'idea') return lowerAt(words, at + 1) === 'that'
    if (askedFor.has(lemma) || /^[.,;:]$/.test(lowerAt(words, at))) return false
  }
  return false
}

/** ‹rules out X›, ‹X was ruled out›: measures, not causes or chances. */
export function readRuleOut(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (lowerAt(words, token + 1) !== 'out') return null
  if (isPassive(words, token, sentence.from)) return refusedSubject(scene, token, sentence)
  const head = objectHead(words, token + 2, sentence.to)
  if (head >= 0 && unruled.has(lemmaAt(words, head))) return null
  return answerFrom(scene, token, sentence, 'refusal', token + 2)
}

/** ‹turns down an offer›. */
export function readTurnDown(scene: Scene, token: number, sentence: Range): Cue | null {
  if (lowerAt(scene.words, token + 1) !== 'down') return null
  return refusedObject(scene, token, token + 2, sentence, true)
}

/** ‹declines to V›, ‹declines the offer›. */
export function readDecline(scene: Scene, token: number, sentence: Range): Cue | null {
  return lowerAt(scene.words, token + 1) === 'to'
    ? readRefuse(scene, token, sentence)
    : readReject(scene, token, sentence, true)
}

/** ‹balks at a proposal›. */
export function readBalk(scene: Scene, token: number, sentence: Range): Cue | null {
  const isAt = lowerAt(scene.words, token + 1) === 'at'
  return isAt ? refusedObject(scene, token, token + 2, sentence, false) : null
}

/** ‹would not support X›, ‹will not withdraw›, ‹will never accept›: a stand on what others ask. */
export function readStand(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  let at = token + 1
  while (at < token + 3 && /^(?:also|ever|now|simply)$/.test(lowerAt(words, at))) at++
  if (!stands.has(lemmaAt(words, at)) || tagAt(words, at) !== 'VERB') return null
  const modal = lowerAt(words, token - 1)
  if (!/^(?:will|would|wo|'ll|shall)$/.test(modal) || isSupposed(words, token, sentence)) return null
  const subject = subjectBefore(words, token - 1, sentence.from)
  if (!subject || !isPublic(scene, subject) || /^(?:it|i|you)$/.test(lowerAt(words, subject.to - 1)))
    return null
  const isLine = lowerAt(words, token) === 'never' || lemmaAt(words, at) === 'tolerate'
  return answerFrom(scene, at, sentence, isLine ? 'red-line' : 'refusal', at)
}

/** ‹reserves the right to V›: a red line. */
export function readReserve(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const isRight =
    lowerAt(words, token + 1) === 'the' &&
    lowerAt(words, token + 2) === 'right' &&
    lowerAt(words, token + 3) === 'to'
  return isRight ? answerFrom(scene, token, sentence, 'red-line', token + 4) : null
}

/** ‹X is a red line›, ‹X is not negotiable›: what stands before is put out of discussion. */
export function readLine(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  let verb = token - 1
  while (verb > sentence.from && verb > token - 5 && tagAt(words, verb) !== 'AUX') verb--
  if (tagAt(words, verb) !== 'AUX') return null
  const subject = subjectBefore(words, verb, sentence.from)
  const content = subject && trim(words, subject)
  return (
    content && { kind: 'red-line', token: verb, by: 'speaker', content, dependsOn: null, addressee: null }
  )
}

/** True at the words of a red line. */
export const isRedLine = (words: Words, token: number): boolean =>
  (lowerAt(words, token) === 'red' && /^lines?$/.test(lowerAt(words, token + 1))) ||
  (/^negotiable$/.test(lowerAt(words, token)) &&
    /^(?:not|n't|-|never|non)$/.test(lowerAt(words, token - 1))) ||
  /^non-?negotiable$/.test(lowerAt(words, token))
