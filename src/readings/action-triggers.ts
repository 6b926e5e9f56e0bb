/**
 * Which words of a sentence are triggers of an action, and of what type: a verb by its
 * best frame, a verb such as "launch" by the noun it carries, an adjective after "be"
 * ("ready to", "opposed to"), a noun of action. What the verb governs changes the type:
 * a vow to fight is a threat, a promise not to leave a refusal. Acts of nature, games
 * and markets are none. Known failure: figures of speech beyond the listed ones.
 */

import type { EventType } from '../model/action.ts'
import { typeOfVerb } from './action-frames.ts'
import {
  adjectiveFrames,
  lightVerbs,
  nounFrames,
  verbFrames,
  verbLemma,
  wordClass,
} from './action-lexicon.ts'
import { isModifier, isVerb, phraseAhead, subjectBefore } from './clauses.ts'
import { namedParties } from './parties.ts'
import type { Scene } from './scene.ts'
import type { Range } from './words.ts'

const conflict = new Set<EventType>(['ASSAULT', 'SANCTION', 'COERCE', 'PROTEST'])
/** Promises that are threats when conflict is promised. */
const vows = new Set('vow swear promise pledge threaten ready prepared willing poised determined'.split(' '))
const preparations = new Set('ready prepared poised commit'.split(' '))
/** Between a vow and what is vowed: "vowed to continue fighting", "pledged to help protect". */
const bridges = new Set('continue keep start begin help go try'.split(' '))

/** Acts that nature, games and markets seem to do. */
const materials = new Set<EventType>([
  'ASSAULT',
  'COERCE',
  'PROTEST',
  'RETREAT',
  'THREATEN',
  'AID',
  'CONCEDE',
  'SUPPORT',
])

/** A word that tells an action. */
export interface Trigger {
  readonly token: number
  /** The last token of the words that carry the action: the noun of "launched an attack". */
  readonly last: number
  readonly eventType: EventType
  /** True for a bare verb, without an object or particle that makes its sense sure. */
  readonly isBare: boolean
}

/** The verb of an infinitive that a token governs, as far as 6 tokens off; -1 where there is none. */
function governedVerb(scene: Scene, token: number, sentence: Range): number {
  const { lowers, tokens } = scene.words
  const bound = Math.min(sentence.to - 1, token + 7)
  for (let at = token + 1; at < bound; at++) {
    if (lowers[at] === 'to') {
      let verb = at + 1
      while (verb < bound && (tokens.tags[verb] === 'ADV' || /^["“]$/.test(lowers[verb]!))) verb++
      if (bridges.has(tokens.lemmas[verb]!) && tokens.tags[verb + 1] === 'VERB') verb++
      return tokens.tags[verb] === 'VERB' || verbFrames.has(tokens.lemmas[verb]!) ? verb : -1
    }
    if (/^[.;:"“”]$/.test(lowers[at]!) || tokens.tags[at] === 'VERB') return -1
  }
  return -1
}

const isNegatedInfinitive = (scene: Scene, verb: number): boolean =>
  /^(?:not|never)$/.test(scene.words.lowers[verb - 2] ?? '') || scene.words.lowers[verb - 1] === 'never'

/** What is promised decides: "vowed to fight" THREATEN, "pledged never to leave" REJECT. */
function refine(scene: Scene, token: number, lemma: string, found: EventType, sentence: Range): EventType {
  if (found !== 'AGREE' && found !== 'THREATEN') return found
  const verb = governedVerb(scene, token, sentence)
  if (verb < 0) return found
  const innerLemma = verbLemma(scene.words.tokens.lemmas[verb]!, scene.words.lowers[verb]!)
  const inner = baseTrigger(scene, verb, innerLemma, sentence)?.eventType
  if (!inner) return found
  if (isNegatedInfinitive(scene, verb)) return conflict.has(inner) ? found : 'REJECT'
  if (inner === 'REJECT' && found === 'AGREE') return 'REJECT'
  if (inner === 'MOBILIZE' && preparations.has(lemma)) return 'MOBILIZE'
  return vows.has(lemma) && conflict.has(inner) ? 'THREATEN' : found
}

/** The act that the object noun of a light verb names: "launched a fresh attack". */
function carriedBy(scene: Scene, token: number, sentence: Range): Trigger | null {
  const object = phraseAhead(scene.words, token + 1, Math.min(sentence.to, token + 9))
  if (!object) return null
  let carried: Trigger | null = null
  for (let at = object.from; at < object.to; at++) {
    const found = typeOfNoun(scene, at)
    const isNoun = !/^(?:PROPN|ADJ)$/.test(scene.words.tokens.tags[at]!)
    if (found && isNoun) carried = { token, last: at, eventType: found, isBare: false }
  }
  return carried
}

/** The trigger by frames alone; null where it is no action. */
function baseTrigger(scene: Scene, token: number, lemma: string, sentence: Range): Trigger | null {
  const framed = typeOfVerb(scene, token, lemma, sentence)
  if (framed?.eventType === 'NONE') return null
  const isLight = lightVerbs.has(lemma)
  if (isLight && (framed === null || framed.weight === 0)) {
    const carried = carriedBy(scene, token, sentence)
    if (carried) return carried
  }
  if (!framed) return null
  const last = isLight ? Math.max(framed.last, framed.object) : framed.last
  return { token, last, eventType: framed.eventType as EventType, isBare: framed.weight === 0 }
}

const natural = wordClass('nature')

/** "the storm struck", "shares rallied": the head of the subject is no party. */
function isNatural(scene: Scene, token: number, sentence: Range): boolean {
  const subject = subjectBefore(scene.words, token, sentence.from)
  if (!subject) return false
  let head = subject.from
  while (head + 1 < subject.to && scene.words.tokens.tags[head + 1] !== 'ADP') head++
  return natural.has(scene.words.lowers[head]!) || natural.has(scene.words.tokens.lemmas[head]!)
}

/** "warned Israel", "warned of retaliation" threaten; "warned that aid is short" states. */
function isThreat(scene: Scene, token: number, sentence: Range): boolean {
  const { lowers } = scene.words
  const listener = phraseAhead(scene.words, token + 1, sentence.to)
  if (listener && namedParties(scene, listener).length > 0) return true
  const menaces = wordClass('consequences')
  for (let at = token + 1; at < Math.min(sentence.to, token + 14); at++)
    if (menaces.has(lowers[at]!)) return true
  return false
}

/** "test-fired". */
const isTest = (scene: Scene, token: number): boolean =>
  scene.words.lowers[token - 1] === '-' && scene.words.lowers[token - 2] === 'test'

/** The action that a verb tells; null where it tells none. */
export function verbTrigger(scene: Scene, token: number, sentence: Range): Trigger | null {
  const lemma = verbLemma(scene.words.tokens.lemmas[token]!, scene.words.lowers[token]!)
  if (lemma === 'fire' && isTest(scene, token))
    return { token: token - 2, last: token, eventType: 'MOBILIZE', isBare: false }
  if (!verbFrames.has(lemma) && !lightVerbs.has(lemma)) return null
  const base = baseTrigger(scene, token, lemma, sentence)
  if (!base) return null
  if (materials.has(base.eventType) && isNatural(scene, token, sentence)) return null
  const eventType = refine(scene, token, lemma, base.eventType, sentence)
  const isWarning = eventType === 'THREATEN' && /^(?:warn|caution)$/.test(lemma)
  return { ...base, eventType: isWarning && !isThreat(scene, token, sentence) ? 'STATEMENT' : eventType }
}

function nounFrameType(frames: typeof nounFrames, scene: Scene, token: number): EventType | null {
  const { lowers, tokens } = scene.words
  const found = (frames.get(lowers[token]!) ?? frames.get(tokens.lemmas[token]!))?.find(
    ({ next }) => next === null || next.has(lowers[token + 1] ?? ''),
  )
  return found?.eventType ?? null
}

/** The type of the action that a noun names; null where it names none or only modifies another noun. */
export function typeOfNoun(scene: Scene, token: number): EventType | null {
  return nounFrameType(nounFrames, scene, token)
}

/** True for the first noun of a compound: "attack helicopter", "protest leader". */
export function isCompound(scene: Scene, token: number): boolean {
  const { tags } = scene.words.tokens
  return tags[token + 1] === 'NOUN' && !nounFrames.has(scene.words.lowers[token + 1]!)
}

const copulas = new Set(
  "is are was were be been being 's 're remain remains remained stand stands stood seem seems".split(' '),
)

/** "is ready to", "was opposed to": the type of an adjective that a form of "be" precedes. */
export function adjectiveType(scene: Scene, token: number, sentence: Range): EventType | null {
  if (!adjectiveFrames.has(scene.words.lowers[token]!)) return null
  const found = nounFrameType(adjectiveFrames, scene, token)
  if (!found) return null
  for (let at = token - 1; at >= Math.max(sentence.from, token - 3); at--) {
    if (copulas.has(scene.words.lowers[at]!))
      return refine(scene, token, scene.words.lowers[token]!, found, sentence)
    if (!/^(?:ADV|PART)$/.test(scene.words.tokens.tags[at]!)) return null
  }
  return null
}

/** True where a token stands as a verb of the lexicon, also where the tagger sees a noun or adjective in it. */
export function isActVerb(scene: Scene, token: number): boolean {
  const { words } = scene
  if (words.tokens.tags[token] !== 'VERB' && scene.mentionOf[token]! >= 0) return false
  if (isVerb(words, token)) return true
  const tag = words.tokens.tags[token]!
  if (tag !== 'NOUN' && tag !== 'ADJ') return false
  const lower = words.lowers[token]!
  const after = words.tokens.tags[token + 1] ?? ''
  const before = words.tokens.tags[token - 1] ?? ''
  if (lower === 'shot' && words.lowers[token + 1] === 'dead') return true
  // "have been rescued by": the tagger takes a rare participle for a noun.
  if (before === 'AUX' && lower.endsWith('ed') && (tag === 'NOUN' || words.lowers[token + 1] === 'by'))
    return knows(words.tokens.lemmas[token]!, lower)
  if (!/^(?:PROPN|PRON|NOUN)$/.test(before)) return false
  // "rebels beheaded him", "Israel strikes Gaza": a name, a pronoun or an article follows.
  if (/(?:ed|ew|ave|oke)$/.test(lower))
    return /^(?:PROPN|PRON|DET|NOUN|NUM|ADJ)$/.test(after) && knows(words.tokens.lemmas[token]!, lower)
  return (
    before === 'PROPN' &&
    lower.endsWith('s') &&
    /^(?:PROPN|DET)$/.test(after) &&
    knows(words.tokens.lemmas[token]!, lower)
  )
}

const knows = (lemma: string, lower: string): boolean => verbFrames.has(verbLemma(lemma, lower))

/** "the displaced people", "threatened or endangered species", "because wiretapped talks". */
function isAttribute(scene: Scene, token: number): boolean {
  const { lowers, tokens } = scene.words
  if (isModifier(scene.words, token)) return true
  const before = tokens.tags[token - 1]
  if ((before === 'ADP' || before === 'SCONJ') && tokens.tags[token + 1] === 'NOUN') return true
  const isAdverbial = before === 'ADV' && /^(?:DET|ADP|ADJ)$/.test(tokens.tags[token - 2] ?? '')
  if (isAdverbial && tokens.tags[token + 1] === 'NOUN') return true
  const isPair = lowers[token + 1] === 'or' || lowers[token + 1] === 'and'
  return (
    isPair &&
    /^(?:VERB|DET|ADP)$/.test(before ?? '') &&
    tokens.tags[token + 3] === 'NOUN' &&
    lowers[token + 2]!.endsWith('ed')
  )
}

/** Participles that stand as adjectives ("US-backed talks", "displaced people") and wishes of one's own ("wants to") tell no act. */
export function isNoAct(scene: Scene, token: number): boolean {
  const { lowers, tokens } = scene.words
  if (isTest(scene, token)) return false
  if (lowers[token - 1] === '-' && tokens.ends[token - 1] === tokens.starts[token]) return true
  // "is no longer working with": what has ended is no act, and no refusal either.
  if (lowers[token - 1] === 'longer' && lowers[token - 2] === 'no') return true
  // "cease-fire talks": the first half of a compound; but "test-fired" is one verb.
  const isJoined = lowers[token + 1] === '-' && tokens.ends[token] === tokens.starts[token + 1]
  if (isJoined && !/^fire/.test(lowers[token + 2] ?? '')) return true
  if (isJoined && lowers[token] === 'cease') return true
  if (/(?:ed|en|n)$/.test(lowers[token]!) && isAttribute(scene, token)) return true
  if (tokens.lemmas[token] === 'demonstrate' && /^(?:that|how|"|“|an?|the)$/.test(lowers[token + 1] ?? ''))
    return true
  return (
    /^(?:want|seek|ask|insist|demonstrate|try)$/.test(tokens.lemmas[token]!) && lowers[token + 1] === 'to'
  )
}
