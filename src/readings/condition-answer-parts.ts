/**
 * What the readers of refusals and offers share: how an answer is built from where its
 * content begins, the verb of an infinitive, and whether an object names one of a list
 * of things.
 */

import { type Cue, lemmaAt, lowerAt, tagAt } from './condition-cues.ts'
import { divide } from './condition-extents.ts'
import { answering, offered } from './condition-lexicon.ts'
import type { Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

/** The kinds with which a side answers what others ask. */
export type Answer = 'refusal' | 'offer' | 'red-line'

const empty = /^(?:do|it|so|that|this)$/

/** An answer whose content begins at `from`; null where nothing telling stands there. */
export function answerFrom(
  scene: Scene,
  token: number,
  sentence: Range,
  kind: Answer,
  from: number,
  by: Cue['by'] = 'verb',
): Cue | null {
  const parts = from < sentence.to ? divide(scene.words, from, sentence.to, kind) : null
  if (!parts) return null
  const { from: first, to } = parts.content
  const isEmpty = to === first + 1 && empty.test(lowerAt(scene.words, first))
  return isEmpty ? null : { kind, token, by, addressee: null, ...parts }
}

/** The verb of an infinitive, over adverbs; -1 where none stands there. */
export function infinitiveAt(words: Words, from: number): number {
  let at = from
  while (at < from + 3 && tagAt(words, at) === 'ADV') at++
  return /^(?:VERB|AUX|NOUN|ADJ)$/.test(tagAt(words, at)) ? at : -1
}

/** True where an infinitive does something, and does not merely answer or say. */
export const isActing = (words: Words, from: number): boolean => {
  const verb = infinitiveAt(words, from)
  return verb >= 0 && !answering.has(lemmaAt(words, verb))
}

/** Tokens in which the head of an object is looked for. */
export const objectReach = 7

/** Whether an object that begins at `from` names one of `wanted` before its first preposition but "of". */
export function holds(words: Words, from: number, most: number, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at < Math.min(most, from + objectReach); at++) {
    const lower = lowerAt(words, at)
    const isNewVerb = lower === 'and' && tagAt(words, at + 1) === 'VERB'
    if (/^[.;:]$/.test(lower) || isNewVerb) return false
    if (at > from + 1 && (lower === 'to' || (tagAt(words, at) === 'ADP' && lower !== 'of'))) return false
    if (wanted.has(lemmaAt(words, at)) || wanted.has(lowerAt(words, at))) return true
  }
  return false
}

const amount = /^(?:\$|#|€|£|million|billion|euro|euros|dollars)$/

/** Whether an object is help, goods or money. */
export function holdsGift(words: Words, from: number, most: number): boolean {
  if (holds(words, from, most, offered)) return true
  for (let at = from; at < Math.min(most, from + objectReach); at++)
    if (amount.test(lowerAt(words, at)) || /^[$€£]/.test(lowerAt(words, at))) return true
  return false
}
