/**
 * Actor and recipient of a verb. Active: the subject acts, and the first party among
 * the objects and prepositional phrases of the clause receives. Passive: the subject
 * receives, and the phrase after "by" acts. A participle or a second verb without a
 * subject takes that of the verb before. Null where the text does not say.
 */

import type { ActorName } from '../model/action.ts'
import { chainAhead, clauseEnd, isPassive, phraseAhead, subjectBefore } from './clauses.ts'
import { namedParties, type Party, partiesOf, withApposition } from './parties.ts'
import { mentionAt, type Scene } from './scene.ts'
import type { Range } from './words.ts'

export interface Cast {
  readonly actors: readonly Party[]
  readonly recipient: Party | null
  readonly end: number
  readonly passive: boolean
  /** How the clause names its actors; null where they are carried over from another one. */
  readonly as: ActorName['as'] | null
}

/** Tokens back from what will be done to who announces it. Set by hand, 2026-11. */
const announceReach = 14

const relatives = new Set('who which that'.split(' '))

/** The subject of the nearest verb before that has one: for "and demanded", ", killing". */
function subjectCarriedOver(scene: Scene, verb: number, least: number): readonly Party[] {
  for (let at = verb - 1; at >= Math.max(least, verb - 40); at--) {
    const tag = scene.words.tokens.tags[at]
    if (tag !== 'VERB' && tag !== 'AUX') continue
    const subject = subjectBefore(scene.words, at, least)
    const parties = subject ? partiesOf(scene, withApposition(scene, subject)) : []
    if (parties.length > 0) return parties
  }
  return []
}

/** The parties of a verb's own subject; null where it has none and takes that of another verb. */
function ownSubject(scene: Scene, verb: number, least: number): readonly Party[] | null {
  const { words } = scene
  // An infinitive has the subject of what governs it: "France is ready to contribute".
  if (words.lowers[verb - 1] === 'to') return null
  const subject = subjectBefore(words, verb, least)
  const parties = subject ? partiesOf(scene, withApposition(scene, subject)) : []
  return parties.length > 0 || (subject && !hangsOn(scene, verb, subject.from)) ? parties : null
}

/** "issued a statement demanding", "aircraft using missiles hit": the noun before is no subject of this verb. */
function hangsOn(scene: Scene, verb: number, subjectFrom: number): boolean {
  const { lowers, tokens } = scene.words
  if (lowers[verb]!.endsWith('ing') && tokens.tags[verb - 1] !== 'AUX') return true
  return tokens.tags[subjectFrom - 1] === 'VERB' && lowers[subjectFrom - 1]!.endsWith('ing')
}

/** The first party after the verb, up to the clause's end, that is none of `except`. */
function partyAfter(scene: Scene, from: number, to: number, except: readonly Party[]): Party | null {
  const { words } = scene
  for (let at = from; at < to; ) {
    const phrase = phraseAhead(words, at, to)
    if (!phrase) {
      if (words.tokens.tags[at] === 'VERB' && relatives.has(words.lowers[at - 1] ?? '')) return null
      at++
      continue
    }
    const found = partiesOf(scene, phrase).find((party) => !except.some(({ actor }) => actor === party.actor))
    if (found && !isPlaceOnly(scene, phrase)) return found
    at = phrase.to
  }
  return null
}

/** "in Lebanon", "at Beirut": where, not whom. */
function isPlaceOnly(scene: Scene, phrase: Range): boolean {
  const before = scene.words.lowers[phrase.from - 1] ?? ''
  const isSingle = mentionAt(scene, phrase.to - 1)?.type === 'place'
  return isSingle && /^(?:in|at|near|inside|outside|across|around|throughout)$/.test(before)
}

function agentAfter(scene: Scene, verb: number, end: number): readonly Party[] {
  const { lowers, tokens } = scene.words
  for (let at = verb + 1; at < end; at++) {
    if (lowers[at] !== 'by') continue
    // "attacked for the questions raised by Congress": that "by" is another verb's.
    const isOthers =
      at - 1 > verb && tokens.tags[at - 1] === 'VERB' && !/^(?:and|or|,|-)$/.test(lowers[at - 2]!)
    if (isOthers) continue
    const phrase = chainAhead(scene.words, at + 1, end)
    const parties = phrase ? partiesOf(scene, phrase) : []
    if (parties.length > 0) return parties
  }
  return []
}

/** The phrase after "by", named or not. */
export function agentPhrase(scene: Scene, token: number, end: number): Range | null {
  for (let at = token + 1; at < Math.min(end, token + 8); at++)
    if (scene.words.lowers[at] === 'by') return phraseAhead(scene.words, at + 1, end)
  return null
}

const onslaughts = new Set(
  'raid attack strike airstrike shelling bombing bombardment ambush operation offensive assault incursion'.split(
    ' ',
  ),
)

const harms = new Set('kill wound injure hurt shoot'.split(' '))

/** "were killed in an Israeli raid", "when soldiers opened fire": whose raid it was. */
function raiders(scene: Scene, verb: number, end: number): readonly Party[] {
  const { words } = scene
  if (words.lowers[end] === 'when' && harms.has(words.tokens.lemmas[verb]!)) {
    const phrase = phraseAhead(words, end + 1, words.count)
    if (phrase) return namedParties(scene, phrase)
  }
  for (let at = verb + 1; at < Math.min(end, verb + 8); at++) {
    if (!/^(?:in|during)$/.test(words.lowers[at]!)) continue
    const phrase = phraseAhead(words, at + 1, end)
    if (!phrase) continue
    for (let noun = phrase.from + 1; noun < phrase.to; noun++)
      if (onslaughts.has(words.tokens.lemmas[noun]!))
        return namedParties(scene, { from: phrase.from, to: noun })
  }
  return []
}

function castPassive(scene: Scene, verb: number, sentence: Range, end: number): Cast {
  const subject = subjectBefore(scene.words, verb, sentence.from)
  const told = agentAfter(scene, verb, end)
  const agents = told.length > 0 ? told : raiders(scene, verb, end)
  // "Relations between Qatar and Bahrain were restored": both take part.
  const both = agents.length > 0 || !subject ? [] : bothSides(scene, subject.from - 1, subject.to)
  const actors = both.length > 0 ? both : agents
  const recipient = subject && both.length === 0 ? (partiesOf(scene, subject)[0] ?? null) : null
  return { actors, recipient, end, passive: true, as: 'agent' }
}

/** "The army has been deployed to Haiti": who is deployed acts. */
export function castDeployed(scene: Scene, verb: number, cast: Cast): Cast {
  if (!cast.passive || cast.actors.length > 0) return cast
  const actors = cast.recipient ? [cast.recipient] : []
  return {
    ...cast,
    actors,
    recipient: partyAfter(scene, verb + 1, cast.end, actors),
    passive: false,
    as: 'subject',
  }
}

const announcers = new Set('say announce declare confirm pledge promise warn'.split(' '))

/** "The White House said sanctions would be imposed": who announces what nobody is said to do will do it. */
export function castAnnounced(scene: Scene, verb: number, cast: Cast, sentence: Range): Cast {
  if (!cast.passive || cast.actors.length > 0) return cast
  for (let at = verb - 1; at > Math.max(sentence.from, verb - announceReach); at--) {
    if (!announcers.has(scene.words.tokens.lemmas[at]!)) continue
    const { actors } = speakersOf(scene, at, sentence)
    return { ...cast, actors: actors.slice(0, 1), as: null }
  }
  return cast
}

/** Who acts on whom in the clause of the verb at `verb`. */
export function castOf(scene: Scene, verb: number, sentence: Range): Cast {
  const end = clauseEnd(scene.words, verb, sentence.to)
  if (isPassive(scene.words, verb, sentence.from)) return castPassive(scene, verb, sentence, end)
  if (lacksObject(scene, verb)) return castPassive(scene, verb, sentence, end)
  const reduced = isReduced(scene, verb) ? castPassive(scene, verb, sentence, end) : null
  return reduced && reduced.actors.length > 0 ? reduced : castActive(scene, verb, sentence)
}

/** Who does these does them to somebody, named right behind: "accused the ministry of waste". */
const needObject = /^(?:accus|criticis|criticiz|blam|condemn|rebuk|denounc|prais|arrest|fin|jail)ed$/

/** "Ministry accused of waste", a headline's passive: its object is missing, so it is what stands before. */
function lacksObject({ words }: Scene, verb: number): boolean {
  return needObject.test(words.lowers[verb]!) && /^(?:of|for|over)$/.test(words.lowers[verb + 1] ?? '')
}

/** "troops, backed by tanks,", "a bomb planted by rebels": a passive without its "was". */
function isReduced({ words }: Scene, verb: number): boolean {
  return words.lowers[verb + 1] === 'by' && /(?:ed|en|wn|ght|ung|aid|ade|eld)$/.test(words.lowers[verb]!)
}

/** The same for a word that is no passive, whatever stands before it: "is ready to". */
export function castActive(scene: Scene, verb: number, sentence: Range): Cast {
  const end = clauseEnd(scene.words, verb, sentence.to)
  const { actors, as } = speakersOf(scene, verb, sentence)
  return { actors, recipient: partyAfter(scene, verb + 1, end, actors), end, passive: false, as }
}

/** Who acts by a verb that is no passive, whomever it reaches. */
export function speakersOf(scene: Scene, verb: number, sentence: Range): Pick<Cast, 'actors' | 'as'> {
  const own = ownSubject(scene, verb, sentence.from)
  return { actors: own ?? subjectCarriedOver(scene, verb, sentence.from), as: own ? 'subject' : null }
}

/** "opposition from Paris", "frustration from both Rome and Vienna": the parties right behind the noun. */
function sourceAfter(scene: Scene, noun: number, end: number): readonly Party[] {
  const { words } = scene
  if (words.lowers[noun + 1] !== 'from') return []
  const parties: Party[] = []
  for (let at = noun + 2; at < end; at++) {
    if (/^(?:both|and|,)$/.test(words.lowers[at]!)) continue
    const phrase = phraseAhead(words, at, end)
    if (!phrase || phrase.from !== at) break
    parties.push(...partiesOf(scene, phrase))
    at = phrase.to - 1
  }
  return parties
}

/** "talks between Iran and Iraq", "fighting between troops and rebels": both take part. */
function bothSides(scene: Scene, noun: number, end: number): readonly Party[] {
  const { words } = scene
  for (let at = noun + 1; at < Math.min(end, noun + 6); at++) {
    if (!/^(?:between|among|by)$/.test(words.lowers[at]!)) continue
    const phrase = words.lowers[at] === 'by' ? null : phraseAhead(words, at + 1, end)
    return phrase ? partiesOf(scene, phrase) : []
  }
  return []
}

/**
 * Who acts on whom by a noun: "Israel's rejection of the US plan", "attack by Hezbollah
 * on Israel"; with `takesSource` also "opposition from Paris".
 */
export function castNoun(scene: Scene, noun: number, sentence: Range, takesSource: boolean): Cast {
  const { words } = scene
  const end = Math.min(clauseEnd(words, noun, sentence.to), noun + 14)
  const owner = possessor(scene, noun, sentence.from)
  // The clause seems to end at "and" of "between X and Y resumed".
  const both = owner ? [] : bothSides(scene, noun, Math.min(sentence.to, noun + 14))
  const named = owner ?? (both.length > 0 ? both : agentAfter(scene, noun, end))
  if (named.length === 0 && isOccasion(scene, noun)) return castOccasion(scene, noun, sentence, end)
  const mover = named.length === 0 ? moverOf(scene, noun, end) : null
  if (mover)
    return {
      actors: [mover],
      recipient: partyAfter(scene, noun + 2, end, [mover]),
      end,
      passive: false,
      as: 'owner',
    }
  const actors = named.length === 0 && takesSource ? sourceAfter(scene, noun, end) : named
  return { actors, recipient: partyAfter(scene, noun + 1, end, actors), end, passive: false, as: 'owner' }
}

/** "is in Cairo for talks with", "on a visit to", "in a joint operation with": the clause's subject takes part. */
function isOccasion(scene: Scene, noun: number): boolean {
  const { lowers, tokens } = scene.words
  const isJourney = /^(?:visit|trip|tour)$/.test(lowers[noun]!)
  if (!isJourney && !/^(?:with|to)$/.test(lowers[noun + 1] ?? '')) return false
  let at = noun - 1
  while (at > noun - 5 && /^(?:DET|ADJ|NOUN|NUM)$/.test(tokens.tags[at] ?? '')) at--
  return /^(?:in|for|on|at|during|after|through)$/.test(lowers[at] ?? '')
}

function castOccasion(scene: Scene, noun: number, sentence: Range, end: number): Cast {
  const actors = subjectCarriedOver(scene, noun, sentence.from)
  return { actors, recipient: partyAfter(scene, noun + 1, end, actors), end, passive: false, as: null }
}

const moves = new Set(
  'withdrawal pullout pullback retreat resignation surrender disarmament departure deployment visit arrival'.split(
    ' ',
  ),
)

/** "the withdrawal of Syrian troops": who moves stands behind "of". */
function moverOf(scene: Scene, noun: number, end: number): Party | null {
  const { lowers } = scene.words
  if (!moves.has(lowers[noun]!) || lowers[noun + 1] !== 'of') return null
  const phrase = phraseAhead(scene.words, noun + 2, end)
  return phrase ? (partiesOf(scene, phrase)[0] ?? null) : null
}

function possessor(scene: Scene, noun: number, least: number): readonly Party[] | null {
  const { words } = scene
  let from = noun
  while (
    from > least &&
    from > noun - 7 &&
    /^(?:NOUN|PROPN|ADJ|PART|NUM|CCONJ)$/.test(words.tokens.tags[from - 1]!)
  )
    from--
  const parties = from < noun ? namedParties(scene, { from, to: noun }) : []
  return parties.length > 0 ? parties : null
}
