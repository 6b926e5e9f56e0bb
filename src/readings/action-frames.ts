/**
 * Whether a frame of the lexicon fits a verb where it stands: the words that must
 * follow it, its object among the words behind it (or its subject in the passive), and
 * its kind of subject. Of frames that ask for equally much, the one whose object stands
 * nearest wins. Known failure: an object behind a relative clause is not seen.
 */

import { type TriggerType, type VerbFrame, verbFrames } from './action-lexicon.ts'
import { isModifier, isPassive, subjectBefore } from './clauses.ts'
import type { Scene } from './scene.ts'
import type { Range } from './words.ts'

/** Tokens after a verb within which its object word must stand, and its rest. Set by hand, 2026-11. */
const objectReach = 11
const restReach = 6

const objectStops = new Set(
  'that who which after before while because if when but where since until although though amid despite than'.split(
    ' ',
  ),
)
const objectLinks = new Set("of with in a to-be 's as into".split(' '))
const particles = new Set('off out up down back away over on aside under around through'.split(' '))
const nominal = new Set('NOUN PROPN DET PRON ADJ NUM PART ADV SYM'.split(' '))

function isWord(scene: Scene, at: number, words: ReadonlySet<string>): boolean {
  const lower = scene.words.lowers[at]!
  const lemma = scene.words.tokens.lemmas[at]!
  return words.has(lower) || (lemma !== lower && words.has(lemma))
}

/** One past the last word of `rest` behind the verb; -1 where it does not stand there. */
function restEnd(scene: Scene, verb: number, frame: VerbFrame): number {
  const { tags } = scene.words.tokens
  let at = verb + 1
  for (const words of frame.rest) {
    const bound = at + (frame.isSplit ? restReach : 2)
    while (at < bound && at < scene.words.count && !isWord(scene, at, words)) {
      const isSkipped = frame.isSplit
        ? nominal.has(tags[at]!) || /^(?:of|,)$/.test(scene.words.lowers[at]!)
        : /^(?:ADV|PART|DET)$/.test(tags[at]!)
      if (!isSkipped) return -1
      at++
    }
    if (at >= bound || !isWord(scene, at, words)) return -1
    at++
  }
  return at
}

/** True where the object of the verb has ended at a token: a mark, a clause, a phrase of place or time. */
function endsObject(scene: Scene, at: number, hasRest: boolean): boolean {
  const lower = scene.words.lowers[at]!
  if (/^[.;:"“”()—–!?]$/.test(lower) || objectStops.has(lower)) return true
  const tag = scene.words.tokens.tags[at]
  if (tag === 'AUX') return true
  if (tag === 'VERB') return !isModifier(scene.words, at)
  if (lower === 'to' && scene.words.lowers[at - 1] === 'up') return false
  return tag === 'ADP' && !hasRest && !objectLinks.has(lower) && !particles.has(lower)
}

/** One past the last token behind a verb at which its object may stand. */
function objectEnd(scene: Scene, verb: number, hasRest: boolean, end: number): number {
  const bound = Math.min(end, verb + objectReach)
  for (let at = verb + 1; at < bound; at++) if (endsObject(scene, at, hasRest)) return at + 1
  return bound
}

/** How far behind the verb one of the objects stands; -1 where none does. */
function objectAhead(scene: Scene, verb: number, frame: VerbFrame, end: number): number {
  for (let at = verb + 1; at < end; at++) if (isWord(scene, at, frame.objects!)) return at - verb
  return -1
}

function standsIn(scene: Scene, range: Range | null, words: ReadonlySet<string>): boolean {
  if (!range) return false
  for (let at = range.from; at < range.to; at++) if (isWord(scene, at, words)) return true
  return false
}

/** Verbs whose subject is what they happen to: "talks resumed", "the protest ended". */
const happening = new Set(
  'begin start resume open continue end reopen conclude collapse fail stop restart founder stall'.split(' '),
)

/** "was lifted", "the talks held in Doha", "talks resumed": the subject is what is acted on. */
function takesSubject(scene: Scene, verb: number, sentence: Range): boolean {
  const { lowers, tokens } = scene.words
  if (isPassive(scene.words, verb, sentence.from)) return true
  if (happening.has(tokens.lemmas[verb]!)) return true
  const isParticiple = /(?:ed|en|n|t)$/.test(lowers[verb]!) && tokens.tags[verb - 1] === 'NOUN'
  return isParticiple && /^(?:in|by|on|at|between|last|this)$/.test(lowers[verb + 1] ?? '')
}

/** What the frames of one verb ask about, each looked up once and only when asked. */
class Surroundings {
  private readonly scene: Scene
  private readonly verb: number
  private readonly sentence: Range
  private found: Range | null | undefined
  private isTaken: boolean | undefined
  private readonly ends: [number, number] = [-1, -1]

  constructor(scene: Scene, verb: number, sentence: Range) {
    this.scene = scene
    this.verb = verb
    this.sentence = sentence
  }

  subject(): Range | null {
    if (this.found === undefined) this.found = subjectBefore(this.scene.words, this.verb, this.sentence.from)
    return this.found
  }

  takesSubject(): boolean {
    this.isTaken ??= takesSubject(this.scene, this.verb, this.sentence)
    return this.isTaken
  }

  objectEnd(hasRest: boolean): number {
    const at = hasRest ? 1 : 0
    if (this.ends[at] < 0) this.ends[at] = objectEnd(this.scene, this.verb, hasRest, this.sentence.to)
    return this.ends[at]
  }
}

/** Distance of the object, 0 where none is asked for; -1 where the frame does not fit. */
function fit(scene: Scene, verb: number, frame: VerbFrame, around: Surroundings): number {
  const hasRest = frame.rest.length > 0
  if (hasRest && restEnd(scene, verb, frame) < 0) return -1
  if (frame.subjects && !standsIn(scene, around.subject(), frame.subjects)) return -1
  if (!frame.objects) return 0
  const ahead = objectAhead(scene, verb, frame, around.objectEnd(hasRest))
  if (ahead >= 0) return ahead
  const isSubject = around.takesSubject() && standsIn(scene, around.subject(), frame.objects)
  return isSubject ? objectReach : -1
}

function lastOf(scene: Scene, verb: number, frame: VerbFrame): number {
  if (frame.rest.length === 0) return verb
  const last = restEnd(scene, verb, frame) - 1
  return /^(?:ADJ|NOUN)$/.test(scene.words.tokens.tags[last] ?? '') ? last : verb
}

export interface Typed {
  readonly eventType: TriggerType
  /** 0 for a verb alone; more where words around it are asked for. */
  readonly weight: number
  /** The token of the object behind the verb; -1 where none was asked for or stands there. */
  readonly object: number
  /** The last token of the words that the frame's type hangs on: "found him guilty". */
  readonly last: number
}

/** The type of the frame that fits a verb best; null where none does. */
export function typeOfVerb(scene: Scene, verb: number, lemma: string, sentence: Range): Typed | null {
  const frames = verbFrames.get(lemma)
  if (!frames) return null
  const around = new Surroundings(scene, verb, sentence)
  let best: { frame: VerbFrame; distance: number } | null = null
  for (const frame of frames) {
    if (best && frame.weight < best.frame.weight) break
    const distance = fit(scene, verb, frame, around)
    if (distance >= 0 && (!best || distance < best.distance)) best = { frame, distance }
  }
  if (!best) return null
  const { frame, distance } = best
  let object = frame.objects && distance < objectReach ? verb + distance : -1
  // "began a hunger strike": to the last of the words that fit.
  while (object >= 0 && isWord(scene, object + 1, frame.objects!)) object++
  return { eventType: frame.eventType, weight: frame.weight, object, last: lastOf(scene, verb, frame) }
}
