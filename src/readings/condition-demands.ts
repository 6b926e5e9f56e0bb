/**
 * Verbs that demand: "demand X", "call on X to", "urge X to", "press for", "insist
 * that X must", "want X to", "seek X". Each reader says where the content begins and
 * who is asked. Plans and rules that call for something, polls, denials and what is
 * merely possible are no demands. Known failure: a wish told as "hopes X will".
 */

import { isModifier, isPassive, phraseAhead, subjectBefore } from './clauses.ts'
import {
  type Cue,
  headOf,
  isInQuote,
  isJudge,
  isPublic,
  isSide,
  isUnreal,
  lemmaAt,
  lowerAt,
  subjectOf,
  tagAt,
} from './condition-cues.ts'
import { divide, listenerAt } from './condition-extents.ts'
import { answering, inanimate, sought } from './condition-lexicon.ts'
import { partiesOf } from './parties.ts'
import type { Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

/** A form in -ing. */
export const isGerund = (words: Words, token: number): boolean => lowerAt(words, token).endsWith('ing')

/** A demand whose content begins at `from`; null where nothing stands there. */
export function demandFrom(
  scene: Scene,
  token: number,
  sentence: Range,
  from: number,
  more: Partial<Pick<Cue, 'by' | 'addressee'>> = {},
): Cue | null {
  const parts = from < sentence.to ? divide(scene.words, from, sentence.to, 'demand') : null
  return parts && { kind: 'demand', token, by: 'verb', addressee: null, ...parts, ...more }
}

/** ‹urge X to V›, ‹press X to V›: what is asked begins at the verb. */
function askTo(scene: Scene, token: number, sentence: Range, from: number): Cue | null {
  const found = listenerAt(scene.words, from, sentence.to)
  return found && demandFrom(scene, token, sentence, found.from, { addressee: found.listener })
}

function readCall(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const next = lowerAt(words, token + 1)
  if (next === 'on' || next === 'upon') return askTo(scene, token, sentence, token + 2)
  if (next !== 'for' || /^(?:by|in|under)$/.test(lowerAt(words, token + 2))) return null
  // "ran out and called for help".
  if (lowerAt(words, token + 2) === 'help' && !/^(?:from|to|in)$/.test(lowerAt(words, token + 3))) return null
  return demandFrom(scene, token, sentence, token + 2, { addressee: asked(scene, token + 2, sentence) })
}

/** "call for X to V", "demand that X V": whoever is to act, at the head of the content. */
export function asked(scene: Scene, from: number, sentence: Range): Range | null {
  const start = lowerAt(scene.words, from) === 'that' ? from + 1 : from
  const phrase = phraseAhead(scene.words, start, sentence.to)
  return phrase && isSide(scene, phrase) ? phrase : null
}

function readUrge(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from)) return readUrged(scene, token, sentence)
  const asking = askTo(scene, token, sentence, token + 1)
  if (asking) return asking
  return lowerAt(words, token + 1) === 'to' ? null : demandFrom(scene, token, sentence, token + 1)
}

/** "residents were urged to": who is asked stands before. */
function readUrged(scene: Scene, token: number, sentence: Range): Cue | null {
  if (lowerAt(scene.words, token + 1) !== 'to') return null
  return demandFrom(scene, token, sentence, token + 2, {
    addressee: subjectBefore(scene.words, token, sentence.from),
  })
}

function readPress(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from)) return null
  if (lowerAt(words, token + 1) === 'for') return demandFrom(scene, token, sentence, token + 2)
  if (/^(?:to|ahead|on|forward|against|back|into|through|up|down|out)$/.test(lowerAt(words, token + 1)))
    return null
  const asking = askTo(scene, token, sentence, token + 1)
  return asking && isPublic(scene, asking.addressee) ? asking : null
}

/** "asked to comment", "asked not to be identified". */
function isAnswering(words: Words, content: Range): boolean {
  let at = content.from
  while (at < content.to && /^(?:not|to|also|be)$/.test(lowerAt(words, at))) at++
  return answering.has(lemmaAt(words, at))
}

function readAsk(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from) || isGerund(words, token)) return null
  const isOwn = lowerAt(words, token + 1) === 'to'
  if (isOwn || !isPublic(scene, subjectOf(scene, token, sentence))) return null
  const asking = askTo(scene, token, sentence, token + 1)
  if (asking) return isPublic(scene, asking.addressee) && !isAnswering(words, asking.content) ? asking : null
  const isPlea = /^(?:for|that)$/.test(lowerAt(words, token + 1))
  return isPlea ? demandFrom(scene, token, sentence, token + 2) : null
}

/** A clause that asks: "that Y must", "that Y should be", "that Y withdraw" without an ending. */
function asksClause(words: Words, from: number, most: number): boolean {
  const bound = Math.min(most, from + 30)
  for (let at = from; at < bound; at++) {
    const lower = lowerAt(words, at)
    if (lower === 'must' || lower === 'should' || lower === 'ought') return true
    if (/^[;"”]$/.test(lower)) return false
  }
  return isSubjunctive(words, from, bound)
}

/** "that the union agree": a verb without ending after a singular noun, or bare "be". */
function isSubjunctive(words: Words, from: number, most: number): boolean {
  const start = lowerAt(words, from) === 'that' ? from + 1 : from
  const subject = phraseAhead(words, start, most)
  const verb = subject ? subject.to : start
  if (lowerAt(words, verb) === 'be' || (lowerAt(words, verb) === 'not' && tagAt(words, verb + 1) === 'VERB'))
    return true
  const head = subject ? lowerAt(words, headOf(words, subject)) : ''
  const isSingular = subject === null || (!head.endsWith('s') && !/^(?:we|you|they|i|it)$/.test(head))
  return isSingular && tagAt(words, verb) === 'VERB' && lowerAt(words, verb) === lemmaAt(words, verb)
}

function readInsist(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const next = lowerAt(words, token + 1)
  if (next === 'on' || next === 'upon')
    return isGerund(words, token + 2) ? null : demandFrom(scene, token, sentence, token + 2)
  if (!asksClause(words, token + 1, sentence.to)) return null
  return demandFrom(scene, token, sentence, token + 1, { addressee: asked(scene, token + 1, sentence) })
}

function readDemand(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (isPassive(words, token, sentence.from)) return null
  const skip = lowerAt(words, token + 1) === 'to' ? 2 : 1
  const next = tagAt(words, token + skip)
  if (next === 'ADP') return null
  if (next === 'PUNCT' && !/^["“‘]$|^``$/.test(lowerAt(words, token + skip)))
    return readDemanded(scene, token, sentence)
  return demandFrom(scene, token, sentence, token + skip, {
    addressee: asked(scene, token + skip, sentence),
  })
}

/** "the services that Paris demanded": what is asked stands before. */
function readDemanded(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const subject = subjectBefore(words, token, sentence.from)
  const at = subject ? subject.from - 1 : -1
  if (at <= sentence.from || lowerAt(words, at) !== 'that') return null
  const object = subjectBefore(words, at + 1, sentence.from)
  return object && { kind: 'demand', token, by: 'verb', content: object, dependsOn: null, addressee: null }
}

/** ‹wants X to V›: of another, by a party; a wish of one's own is none. */
function readWant(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const subject = subjectBefore(words, token, sentence.from)
  const isForm = /^(?:want|wants|wanted)$/.test(lowerAt(words, token)) && lowerAt(words, token + 1) !== 'to'
  if (!subject || !isForm || isPolled(words, sentence) || !canWant(scene, subject, token, sentence))
    return null
  const found = listenerAt(words, token + 1, Math.min(sentence.to, token + listenerReach))
  if (!found)
    return isSought(words, token + 1, sentence.to) ? demandFrom(scene, token, sentence, token + 1) : null
  const first = lowerAt(words, found.listener.from)
  const isThing =
    /^(?:this|it)$/.test(first) || !(isPublic(scene, found.listener) || isPronounAt(words, found))
  // "wants new areas to be open": the wish is for the thing, not put to it.
  if (isThing) return demandFrom(scene, token, sentence, token + 1)
  if (/^(?:you|us)$/.test(first) || inward.has(lowerAt(words, found.from))) return null
  return demandFrom(scene, token, sentence, found.from, { addressee: found.listener })
}

/** Tokens after "wants" within which "to" must stand. */
const listenerReach = 12

/** What is wanted of another's mind is no demand: "wants voters to recall". */
const inward = new Set('know recall remember see understand be feel think'.split(' '))

const isPronounAt = (words: Words, { listener }: { listener: Range }): boolean =>
  tagAt(words, listener.from) === 'PRON'

/** "I" only in what is quoted, "you" and "we" never. */
function canWant(scene: Scene, subject: Range, token: number, sentence: Range): boolean {
  const { words } = scene
  const last = lowerAt(words, subject.to - 1)
  if (/^(?:you|we)$/.test(last)) return false
  return last === 'i' ? isInQuote(words, token, sentence) : isPublic(scene, subject)
}

/** What polls find that people want is no side's demand. */
function isPolled(words: Words, sentence: Range): boolean {
  for (let at = sentence.from; at < sentence.to; at++)
    if (/^(?:poll|polls|survey|percent|grassroots)$/.test(lowerAt(words, at))) return true
  return false
}

/** Tokens after "seeks" in which the thing sought is named. */
const objectReach = 7

function isSought(words: Words, from: number, most: number): boolean {
  for (let at = from; at < Math.min(most, from + objectReach); at++) {
    if (/^[.;:]$/.test(lowerAt(words, at)) || lowerAt(words, at) === 'to') return false
    if (sought.has(lemmaAt(words, at))) return true
  }
  return false
}

function readSeek(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (lowerAt(words, token + 1) === 'to' || isPassive(words, token, sentence.from)) return null
  return isSought(words, token + 1, sentence.to) ? demandFrom(scene, token, sentence, token + 1) : null
}

function readRequire(scene: Scene, token: number, sentence: Range): Cue | null {
  const subject = subjectOf(scene, token, sentence)
  const isSide = subject !== null && partiesOf(scene, subject).length > 0
  // "rules requiring parties to": the participle hangs on the rules.
  const isLoose = isGerund(scene.words, token) && !/^(?:AUX|VERB)$/.test(tagAt(scene.words, token - 1))
  if (!isSide || isLoose || isPassive(scene.words, token, sentence.from)) return null
  const asking = askTo(scene, token, sentence, token + 1)
  return asking && isPublic(scene, asking.addressee) ? asking : null
}

function readRequest(scene: Scene, token: number, sentence: Range): Cue | null {
  if (isPassive(scene.words, token, sentence.from)) return null
  return lowerAt(scene.words, token + 1) === 'that' ? demandFrom(scene, token, sentence, token + 1) : null
}

const verbs: Readonly<Record<string, (scene: Scene, token: number, sentence: Range) => Cue | null>> = {
  demand: readDemand,
  call: readCall,
  urge: readUrge,
  implore: readUrge,
  exhort: readUrge,
  press: readPress,
  pressure: readPress,
  push: readPress,
  ask: readAsk,
  beseech: readAsk,
  insist: readInsist,
  want: readWant,
  seek: readSeek,
  require: readRequire,
  request: readRequest,
}

/** "demands" that the tagger takes for a noun stands as a verb after a name, a comma or "to". */
const forms =
  /^(?:demand|call|press|push|insist|seek|want|ask|exhort|request)(?:s|ed|ing)?$|^(?:urg|implor|requir|pressur)(?:e|es|ed|ing)$|^presses$|^sought$/

function isVerbal(words: Words, token: number): boolean {
  const tag = tagAt(words, token)
  // "to American calls for restraint": a noun that the tagger takes for a verb.
  const isNoun =
    /^(?:calls|demands)$/.test(lowerAt(words, token)) && /^(?:ADJ|DET)$/.test(tagAt(words, token - 1))
  if (tag === 'VERB') return !isNoun && !isModifier(words, token)
  if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PROPN') return false
  const before = tagAt(words, token - 1)
  if (lowerAt(words, token) === 'demand')
    return (
      /^(?:NOUN|PROPN)$/.test(before) &&
      /s$|^people$/.test(lowerAt(words, token - 1)) &&
      /^(?:NOUN|DET|ADJ|SCONJ)$/.test(tagAt(words, token + 1))
    )
  if (lowerAt(words, token) === 'urge') return /^(?:PRON|AUX|PART)$/.test(before)
  if (/(?:ed|ing)$/.test(lowerAt(words, token))) return before !== 'DET' && before !== 'ADJ'
  return lowerAt(words, token).endsWith('s') && /^(?:PROPN|CCONJ|PUNCT|)$/.test(before)
}

const lemmaOf = (words: Words, token: number): string =>
  lowerAt(words, token) === 'sought'
    ? 'seek'
    : lowerAt(words, token)
        .replace(/(?:s|ed|ing)$/, '')
        .replace(/^(urg|requir|implor|pressur)$/, '$1e')
        .replace('presse', 'press')

/** A verb that demands. */
export function readDemandVerb(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  if (!forms.test(lowerAt(words, token)) || !isVerbal(words, token)) return null
  const read = verbs[lemmaOf(words, token)]
  if (!read || isUnreal(scene, token, sentence)) return null
  const subject = subjectOf(scene, token, sentence)
  const isThing = subject !== null && inanimate.has(lemmaAt(words, headOf(words, subject)))
  if (isThing && (lowerAt(words, token) !== 'demanding' || tagAt(words, token - 1) === 'AUX')) return null
  return isJudge(scene, subject) && /^(?:ask|insist|requir)/.test(lowerAt(words, token))
    ? null
    : read(scene, token, sentence)
}
