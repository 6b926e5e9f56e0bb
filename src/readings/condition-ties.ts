/**
 * Cues that make one thing depend on another: "links X to Y", "makes X conditional on
 * Y", "will not X unless (until, without) Y", "threatened to X if Y", "X in exchange
 * for Y", "as a condition of X", "Y have to … before we X". The content is what is
 * done or withheld, the dependence what it waits for.
 */

import { isPassive, phraseAhead, subjectBefore } from './clauses.ts'
import {
  type Cue,
  isPublic,
  isSide,
  isSupposed,
  lemmaAt,
  lowerAt,
  subjectOf,
  tagAt,
} from './condition-cues.ts'
import { clauseFrom, trim } from './condition-extents.ts'
import { bargained, lasting, speech, withholding } from './condition-lexicon.ts'
import { partiesOf } from './parties.ts'
import { mentionAt, type Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

/** Tokens between a tie's verb and its "to", and between a modal and its "unless"; 2026-11. */
const reachMax = 40

function tie(content: Range | null, dependsOn: Range | null, token: number, by: Cue['by']): Cue | null {
  return content && dependsOn && { kind: 'condition', token, by, content, dependsOn, addressee: null }
}

/** ‹links progress to guarantees›, ‹ties›, ‹conditions X on Y›. */
function readLink(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const bound = Math.min(sentence.to, token + 14)
  let at = token + 2
  while (at < bound && !/^(?:to|on|upon)$/.test(lowerAt(words, at))) at++
  if (at >= bound || tagAt(words, at + 1) === 'VERB' || isPassive(words, token, sentence.from)) return null
  // "link him to the party": persons are connected, not tied.
  const isPerson = tagAt(words, token + 1) === 'PRON' || mentionAt(scene, token + 1) !== null
  if (isPerson || /^(?:between|with|to|an?)$/.test(lowerAt(words, token + 1))) return null
  if (!isBargained(words, token + 1, Math.min(sentence.to, at + 8))) return null
  const subject = subjectOf(scene, token, sentence)
  if (!subject || partiesOf(scene, subject).length === 0) return null
  return tie(trim(words, { from: token + 1, to: at }), clauseFrom(words, at + 1, sentence.to), token, 'verb')
}

/** One of both sides of a tie is a thing that is bargained over; else "linked the fire to arson". */
function isBargained(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bargained.has(lemmaAt(words, at))) return true
  return false
}

/** ‹X is conditional on Y›, ‹makes X contingent on Y›. */
function readConditional(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (!/^(?:on|upon)$/.test(lowerAt(words, token + 1))) return null
  const isLoose = lowerAt(words, token) === 'dependent'
  let verb = token - 1
  while (verb > sentence.from && verb > token - 12 && !/^(?:AUX|VERB)$/.test(tagAt(words, verb))) verb--
  const makes = lemmaAt(words, verb) === 'make'
  if (isLoose && !makes) return null
  const before = makes ? { from: verb + 1, to: token } : subjectBefore(words, verb, sentence.from)
  const content = before && trim(words, before)
  return tie(content, clauseFrom(words, token + 2, sentence.to), verb, makes ? 'verb' : 'speaker')
}

/** ‹(measures) imposed as a condition of loans›: the loans depend on the measures. */
function readAsCondition(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const isIt = lowerAt(words, token - 1) === 'a' && lowerAt(words, token - 2) === 'as'
  if (!isIt || !/^(?:of|for)$/.test(lowerAt(words, token + 1))) return null
  const verb = token - 3
  const measure = tagAt(words, verb) === 'VERB' ? subjectBefore(words, verb, sentence.from) : null
  return tie(clauseFrom(words, token + 2, sentence.to), measure && trim(words, measure), token, 'noun')
}

interface Act {
  /** The first token of the content, and the verb whose subject acts. */
  readonly from: number
  readonly verb: number
  readonly by: Cue['by']
}

const isModal = (lower: string): boolean => /^(?:will|would|wo|'ll|shall|can|could)$/.test(lower)
const isNegation = (lower: string): boolean => /^(?:not|n't|never|no|neither)$/.test(lower)
const threats = new Set('threaten vow refuse warn promise pledge plan agree'.split(' '))

/** The announced act before a marker: after the last modal, "threatened to", or a verb that withholds. */
function actBefore(scene: Scene, marker: number, sentence: Range, needsNot: boolean): Act | null {
  const { words } = scene
  for (let at = marker - 1; at >= Math.max(sentence.from, marker - reachMax); at--) {
    const lower = lowerAt(words, at)
    if (/^[;”]$/.test(lower) || (needsNot && lower === ',')) return null
    if (isModal(lower)) return modalAct(scene, at, marker, sentence, needsNot)
    const isVerb = tagAt(words, at) === 'VERB'
    if (lemmaAt(words, at) === 'refuse' && lowerAt(words, at + 1) === 'to')
      return { from: at + 2, verb: at, by: 'verb' }
    if (needsNot) continue
    if (threats.has(lemmaAt(words, at)) && lowerAt(words, at + 1) === 'to')
      return { from: at + 2, verb: at, by: 'verb' }
    if (isVerb && withholding.has(lemmaAt(words, at))) return { from: at + 1, verb: at, by: 'verb' }
  }
  return null
}

function modalAct(
  scene: Scene,
  modal: number,
  marker: number,
  sentence: Range,
  needsNot: boolean,
): Act | null {
  const { words } = scene
  const subject = subjectBefore(words, modal, sentence.from)
  let from = modal + 1
  let isNot = subject !== null && isNegation(lowerAt(words, subject.from))
  while (from < marker && (isNegation(lowerAt(words, from)) || tagAt(words, from) === 'ADV')) {
    isNot = isNot || isNegation(lowerAt(words, from))
    from++
  }
  const isAbility = /^(?:can|could)$/.test(lowerAt(words, modal))
  if (
    from >= marker ||
    (needsNot && !isNot) ||
    (isAbility && lowerAt(words, subject?.from ?? modal) === 'no')
  )
    return null
  const verb = from
  // "would be ready to … only if" is an offer, and read as one.
  if (/^(?:ready|willing|prepared)$/.test(lowerAt(words, verb + 1))) return null
  const isThing = subject !== null && lasting.has(lemmaAt(words, verb)) && !isSide(scene, subject)
  if (subject && !isThing && isPublic(scene, subject) && lowerAt(words, verb) !== 'be')
    return { from, verb, by: 'verb' }
  // "no drilling will be authorised unless", "their presence will persist as long as".
  if (!subject || !(lowerAt(words, verb) === 'be' || lasting.has(lemmaAt(words, verb)))) return null
  return { from: subject.from, verb: modal, by: 'speaker' }
}

/** A clause or a thing asked for, not a date: "until the end of May" only dates. */
function isState(words: Words, range: Range | null): boolean {
  if (!range) return false
  for (let at = range.from; at < range.to; at++) if (/^(?:VERB|AUX)$/.test(tagAt(words, at))) return true
  return false
}

/** "said that no drilling would …": what nobody says, and nobody does, is mere course of things. */
function isSaidBefore(words: Words, from: number, sentence: Range): boolean {
  for (let at = sentence.from; at < from; at++)
    if (speech.has(lemmaAt(words, at)) || lowerAt(words, at) === 'clear') return true
  return false
}

function tieAt(scene: Scene, act: Act | null, marker: number, from: number, sentence: Range): Cue | null {
  const { words } = scene
  if (!act || isSupposed(words, act.verb, sentence)) return null
  const subject = subjectOf(scene, act.verb, sentence)
  const isThreat = threats.has(lemmaAt(words, act.verb)) || withholding.has(lemmaAt(words, act.verb))
  if (act.by === 'verb' && !isThreat && subject !== null && !isPublic(scene, subject)) return null
  if (act.by === 'speaker' && lowerAt(words, marker) !== 'unless' && !isSaidBefore(words, act.from, sentence))
    return null
  const content = trim(words, { from: act.from, to: marker })
  return tie(content, clauseFrom(words, from, sentence.to), act.verb, act.by)
}

function readMarker(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const lower = lowerAt(words, token)
  const next = lowerAt(words, token + 1)
  // "(unless …)": an aside, not what is announced.
  if (/^(?:-lrb-|\(|-)$/.test(lowerAt(words, token - 1)) && lower !== 'only') return null
  // "which, unless it fails, will".
  if (lowerAt(words, token - 1) === ',' && /^(?:which|that|and|but|who)$/.test(lowerAt(words, token - 2)))
    return null
  if (lower === 'unless' && token > sentence.from)
    return tieAt(scene, actBefore(scene, token, sentence, false), token, token + 1, sentence)
  const isTimed = /^(?:days?|weeks?|months?|years?|hours?|minutes?|long|well|ever)$/.test(
    lowerAt(words, token - 1),
  )
  if (lower === 'before' && (isTimed || tagAt(words, token + 1) === 'PUNCT')) return null
  if (lower === 'until' || lower === 'without' || (lower === 'before' && token > sentence.from + 2)) {
    const rest = clauseFrom(words, token + 1, sentence.to)
    if (lower !== 'without' && !isState(words, rest)) return null
    if (lower === 'without' && lowerAt(words, token - 1) === 'be') return null
    const found = tieAt(scene, actBefore(scene, token, sentence, true), token, token + 1, sentence)
    return found ?? (lower === 'before' ? readFirst(scene, token, sentence) : null)
  }
  if (lower === 'only' && next === 'if')
    return tieAt(scene, actBefore(scene, token, sentence, false), token, token + 2, sentence)
  if (
    lower === 'long' &&
    next === 'as' &&
    lowerAt(words, token - 1) === 'as' &&
    lowerAt(words, token - 2) !== 'for'
  )
    return tieAt(scene, actBefore(scene, token - 1, sentence, false), token - 1, token + 2, sentence)
  return lower === 'if' ? readThreat(scene, token, sentence) : null
}

/** ‹threatened to X if Y›. */
function readThreat(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  for (let at = token - 1; at >= Math.max(sentence.from, token - reachMax); at--) {
    if (/^[;:”,]$/.test(lowerAt(words, at))) return null
    if (lemmaAt(words, at) !== 'threaten' || lowerAt(words, at + 1) !== 'to') continue
    const isElection = /^(?:elected|necessary|needed|possible)$/.test(
      lowerAt(words, clauseFrom(words, token + 1, sentence.to)?.to ? token + 1 : token),
    )
    const isOffice = lowerAt(words, token + 3) === 'elected'
    return isElection || isOffice
      ? null
      : tieAt(scene, { from: at + 2, verb: at, by: 'verb' }, token, token + 1, sentence)
  }
  return null
}

/** ‹Y has to … before we can X›: what comes first is what X depends on. */
function readFirst(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  for (let at = token - 1; at > Math.max(sentence.from, token - 20); at--) {
    const isDuty =
      lowerAt(words, at) === 'must' ||
      (/^(?:has|have)$/.test(lowerAt(words, at)) && lowerAt(words, at + 1) === 'to')
    if (!isDuty) continue
    const subject = subjectBefore(words, at, sentence.from)
    if (!subject || !isPublic(scene, subject)) return null
    const own = phraseAhead(words, token + 1, sentence.to)
    // "they must wait before they can leave": one and the same.
    if (own && lowerAt(words, own.to - 1) === lowerAt(words, subject.to - 1)) return null
    if (!own || !isModal(lowerAt(words, own.to))) return null
    const found = tie(
      clauseFrom(words, token + 1, sentence.to),
      trim(words, { from: subject.from, to: token }),
      own.to,
      'verb',
    )
    return found && { ...found, addressee: subject }
  }
  return null
}

const traded = new Set(
  'open lift give accept release free halt stop end offer swap drop ease suspend surrender plead waive allow cut reduce receive get provide return'.split(
    ' ',
  ),
)

/** ‹open X in exchange for Y›: the nearest verb before that gives or takes. */
function readExchange(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const isIt = /^(?:exchange|return)$/.test(lowerAt(words, token + 1)) && lowerAt(words, token + 2) === 'for'
  if (!isIt) return null
  for (let at = token - 1; at >= Math.max(sentence.from, token - 20); at--) {
    if (/^[;:”]$/.test(lowerAt(words, at))) return null
    const isDone = tagAt(words, at) === 'VERB' || lowerAt(words, at + 1) === 'up'
    if (!isDone || !traded.has(lemmaAt(words, at))) continue
    const isTaken = /^(?:accept|receive|get)$/.test(lemmaAt(words, at))
    const content = trim(words, { from: isTaken ? at + 1 : at, to: token })
    return tie(content, clauseFrom(words, token + 3, sentence.to), at, 'verb')
  }
  return null
}

const markers = new Set('unless until without only long if before'.split(' '))

/** A word that ties one thing to another. */
export function readTie(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const lower = lowerAt(words, token)
  if (markers.has(lower)) return readMarker(scene, token, sentence)
  if (lower === 'in') return readExchange(scene, token, sentence)
  if (/^(?:conditional|contingent|dependent|conditioned)$/.test(lower))
    return readConditional(scene, token, sentence)
  if (lower === 'condition') return readAsCondition(scene, token, sentence)
  const isLink = /^(?:link|tie|peg)(?:s|ed|d)?$|^tying$|^linking$|^conditions$/.test(lower)
  return isLink && tagAt(words, token - 1) !== 'DET' && tagAt(words, token - 1) !== 'ADJ'
    ? readLink(scene, token, sentence)
    : null
}
