/**
 * What the readers of cues share: the form in which a found cue is handed on, and the
 * questions they all ask of the words around it: who is its subject, is it denied,
 * supposed or merely possible, and is that subject one who acts in public.
 */

import type { ConditionKind } from '../model/condition.ts'
import { phraseBack, subjectBefore } from './clauses.ts'
import { judges, publicNouns } from './condition-lexicon.ts'
import { partiesOf } from './parties.ts'
import { mentionAt, type Scene } from './scene.ts'
import { readVerbGroup } from './verb-groups.ts'
import type { Range, Words } from './words.ts'

/** A cue with the parts found at it. `token` is the word whose owner the actor is. */
export interface Cue {
  readonly kind: ConditionKind
  readonly token: number
  /** Whether the actor is the subject of a verb, the owner of a noun, or whoever says the sentence. */
  readonly by: 'verb' | 'noun' | 'speaker'
  readonly content: Range
  readonly dependsOn: Range | null
  /** Who is asked, where the cue names them. */
  readonly addressee: Range | null
}

/** Reads the cue at a token of a sentence; null where it is none. */
export type CueReader = (scene: Scene, token: number, sentence: Range) => Cue | null

/** The tag of a token; empty beyond the ends. */
export const tagAt = (words: Words, token: number): string => words.tokens.tags[token] ?? ''
/** The lemma of a token; empty beyond the ends. */
export const lemmaAt = (words: Words, token: number): string => words.tokens.lemmas[token] ?? ''
/** A token in lower case; empty beyond the ends. */
export const lowerAt = (words: Words, token: number): string => words.lowers[token] ?? ''

/** Tokens looked back for the verb whose subject a participle or infinitive shares; 2026-11. */
const carryMax = 40
/** Tokens before a cue in which "if", "whether" make it a mere supposition. */
const supposedMax = 9

/** The subject of a verb, or the one it shares with the nearest verb before that has one; null where there is none. */
export function subjectOf(scene: Scene, verb: number, sentence: Range): Range | null {
  const { words } = scene
  const isShared = lowerAt(words, verb - 1) === 'to' || lowerAt(words, verb).endsWith('ing')
  // "accused Paris of refusing": who is accused acts.
  if (lowerAt(words, verb - 1) === 'of') return phraseBack(words, verb - 2, sentence.from)
  const own = isShared ? null : subjectBefore(words, verb, sentence.from)
  if (own) return own
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - carryMax); at--) {
    if (tagAt(words, at) !== 'VERB' && tagAt(words, at) !== 'AUX') continue
    const subject = subjectBefore(words, at, sentence.from)
    if (subject) return subject
  }
  return isShared ? subjectBefore(words, verb, sentence.from) : null
}

/** The token of the noun that leads a phrase: the last before a preposition. */
export function headOf(words: Words, range: Range): number {
  for (let at = range.from + 1; at < range.to; at++) {
    if (tagAt(words, at) === 'ADP' && /^(?:NOUN|PROPN|NUM|PRON)$/.test(tagAt(words, at - 1))) return at - 1
  }
  return range.to - 1
}

const pronouns = /^(?:he|she|they|it|we|who|those|these|many|some|both|each|others|i)$/

/** True for a named party, a pronoun or a noun of those who act in public. */
export function isPublic(scene: Scene, subject: Range | null): boolean {
  if (!subject) return false
  const { words } = scene
  const head = headOf(words, subject)
  if (
    tagAt(words, head) === 'PROPN' ||
    pronouns.test(lowerAt(words, head)) ||
    publicNouns.has(lemmaAt(words, head))
  )
    return true
  return partiesOf(scene, subject).length > 0
}

/** True where a phrase is itself a party: "the Israeli army", not "Lebanese sovereignty". */
export function isSide(scene: Scene, phrase: Range): boolean {
  const { words } = scene
  const head = headOf(words, phrase)
  const isActor = mentionAt(scene, head)?.actor != null || pronouns.test(lowerAt(words, head))
  return (isActor || publicNouns.has(lemmaAt(words, head))) && partiesOf(scene, phrase).length > 0
}

/** True where a court or judge is the subject: what it refuses is a ruling. */
export function isJudge(scene: Scene, subject: Range | null): boolean {
  if (!subject) return false
  for (let at = subject.from; at < subject.to; at++) if (judges.has(lemmaAt(scene.words, at))) return true
  return false
}

/** "if they demand", "whether it is ready to": supposed, not said. */
export function isSupposed(words: Words, token: number, sentence: Range): boolean {
  for (let at = token - 1; at >= Math.max(sentence.from, token - supposedMax); at--) {
    const lower = lowerAt(words, at)
    if (/^(?:if|whether|unless)$/.test(lower)) return true
    if (/^[,;:"“”]$/.test(lower)) return false
  }
  return false
}

/** "may demand", "could offer": not done, nor announced. "Would" announces in reported speech. */
export function isPossible(words: Words, verb: number, sentence: Range): boolean {
  for (let at = verb - 1; at >= Math.max(sentence.from, verb - 5); at--) {
    if (/^(?:may|might|could|can|should|ca)$/.test(lowerAt(words, at))) return true
    if (!/^(?:AUX|ADV|PART)$/.test(tagAt(words, at))) return false
  }
  return false
}

const idle = new Set(
  'obligation responsibility duty need able try fail refuse decline right power time want unable hope wish'.split(
    ' ',
  ),
)

/** A verb that is denied, merely possible, no longer so or supposed. */
export function isUnreal(scene: Scene, verb: number, sentence: Range): boolean {
  const { words } = scene
  if (readVerbGroup(words, verb, sentence.from).negated || isPossible(words, verb, sentence)) return true
  const before = lowerAt(words, verb - 1)
  // "need to demand", "would have insisted": not done either.
  if (before === 'to' && idle.has(lemmaAt(words, verb - 2))) return true
  if (before === 'have' && lowerAt(words, verb - 2) === 'would') return true
  if ((before === 'longer' || before === 'yet') && /^(?:no|not|n't)$/.test(lowerAt(words, verb - 2)))
    return true
  return isSupposed(words, verb, sentence)
}

/** Quote marks before the token in its sentence: somebody is speaking. */
export function isInQuote(words: Words, token: number, sentence: Range): boolean {
  for (let at = sentence.from; at < token; at++) if (/^(?:["“]|``)$/.test(lowerAt(words, at))) return true
  return false
}

/** "Paris's call", "its offer": a noun with an owner close before it. */
export function isOwned(words: Words, token: number): boolean {
  for (let at = token - 1; at > token - 5 && at >= 0; at--) {
    if (/^(?:'s|'|’|s|his|her|its|their|our|my)$/.test(lowerAt(words, at))) return true
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV|VERB)$/.test(tagAt(words, at))) return false
  }
  return false
}
