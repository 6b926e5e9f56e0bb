/**
 * Step `actions`: who did what to whom, clause by clause. A verb (or a noun of action
 * with an owner) of the lexicon is a trigger; its group gives negation and modality,
 * its clause the parties. PLOVER's rules turn what is only announced into its own
 * type: cooperation to come is AGREE, a retreat to come CONCEDE, "will not withdraw"
 * REJECT. A sentence of speech without other action of its speaker is a STATEMENT.
 * Known failure: a verb's sense is taken from its object words alone.
 */

import { defineStep } from '../engine/step.ts'
import type { Action, EventType } from '../model/action.ts'
import { outcome } from '../model/outcome.ts'
import { contextWords, nounPatterns, type VerbPattern, verbPatterns, weakVerbs } from './action-lexicon.ts'
import { type Cast, castNoun, castOf, placeCountry } from './action-parties.ts'
import { isModifier, isVerb, phraseAhead, subjectBefore } from './clauses.ts'
import { statementCues } from './cues.ts'
import { namedParties, partiesOf } from './parties.ts'
import { type Scene, sceneOf } from './scene.ts'
import { readVerbGroup, type VerbGroup } from './verb-groups.ts'
import { type Range, spanOf } from './words.ts'

/** Tokens after a verb within which its object word must stand. Set by hand, 2026-11. */
const objectReach = 9

const comingIsAgreed = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])
const comingIsConceded = new Set<EventType>(['RETREAT'])
const refusable = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
])
/** The infinitive after these is the content of the act, not a second act. */
const governing = new Set<EventType>([
  'REQUEST',
  'APPEAL',
  'REJECT',
  'THREATEN',
  'AGREE',
  'ACCUSE',
  'CONCEDE',
])

/** What comes "from" someone; a retreat or an attack comes from a place. */
const stances = new Set<EventType>(['ACCUSE', 'REJECT', 'REQUEST', 'SUPPORT', 'THREATEN', 'PROTEST', 'AID'])

interface Trigger {
  readonly token: number
  readonly eventType: EventType
}

function restFits(scene: Scene, verb: number, rest: readonly string[]): boolean {
  const { lowers, tokens } = scene.words
  let at = verb + 1
  for (const word of rest) {
    let tries = 0
    while (tries < 3 && lowers[at] !== word && tokens.lemmas[at] !== word) {
      at++
      tries++
    }
    if (lowers[at] !== word && tokens.lemmas[at] !== word) return false
    at++
  }
  return true
}

function objectFits(scene: Scene, verb: number, objects: ReadonlySet<string>, sentence: Range): boolean {
  const { lemmas } = scene.words.tokens
  for (let at = verb + 1; at < Math.min(sentence.to, verb + objectReach); at++) {
    if (/^[.;:"“”]$/.test(scene.words.lowers[at]!)) break
    if (objects.has(lemmas[at]!) || objects.has(scene.words.lowers[at]!)) return true
  }
  const subject = subjectBefore(scene.words, verb, sentence.from)
  if (!subject) return false
  for (let at = subject.from; at < subject.to; at++)
    if (objects.has(lemmas[at]!)) return isPassiveLike(scene, verb)
  return false
}

const isPassiveLike = (scene: Scene, verb: number): boolean =>
  /(?:ed|en|n|t)$/.test(scene.words.lowers[verb]!)

function verbTrigger(scene: Scene, token: number, sentence: Range): Trigger | null {
  const patterns = verbPatterns.get(scene.words.tokens.lemmas[token]!)
  if (!patterns) return null
  const fits = ({ rest, objects }: VerbPattern) =>
    restFits(scene, token, rest) && (!objects || objectFits(scene, token, objects, sentence))
  const found = patterns.find(fits)
  if (found?.eventType === 'THREATEN' && !isThreat(scene, token, sentence))
    return { token, eventType: 'STATEMENT' }
  return found ? { token, eventType: found.eventType } : null
}

/** "warned Israel" threatens; "warned that aid is short" states. */
function isThreat(scene: Scene, token: number, sentence: Range): boolean {
  if (!/^(?:warn|caution)$/.test(scene.words.tokens.lemmas[token]!)) return true
  const listener = phraseAhead(scene.words, token + 1, sentence.to)
  return listener !== null && namedParties(scene, listener).length > 0
}

function nounTrigger(scene: Scene, token: number): Trigger | null {
  const { lowers, tokens } = scene.words
  const patterns = nounPatterns.get(lowers[token]!) ?? nounPatterns.get(tokens.lemmas[token]!)
  const found = patterns?.find(({ next }) => next === null || lowers[token + 1] === next)
  return found ? { token, eventType: found.eventType } : null
}

/** PLOVER's reading of what is announced or refused; null where nothing of the kind is done. */
function settle(eventType: EventType, group: VerbGroup): { eventType: EventType; negated: boolean } {
  const { negated, modality } = group
  if (negated && refusable.has(eventType)) return { eventType: 'REJECT', negated: false }
  if (modality === 'plans' && comingIsAgreed.has(eventType)) return { eventType: 'AGREE', negated }
  if (modality === 'plans' && comingIsConceded.has(eventType)) return { eventType: 'CONCEDE', negated }
  return { eventType, negated }
}

function contextOf(scene: Scene, range: Range): string | null {
  const counts = new Map<string, number>()
  for (let at = range.from; at < range.to; at++) {
    const context = contextWords.get(scene.words.tokens.lemmas[at]!)
    if (context) counts.set(context, (counts.get(context) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [context, count] of counts) if (!best || count > counts.get(best)!) best = context
  return best
}

function actionsOf(scene: Scene, trigger: Trigger, cast: Cast, group: VerbGroup, sentence: Range): Action[] {
  const { eventType, negated } = settle(trigger.eventType, group)
  const span = spanOf(scene.words, { from: clauseStart(scene, trigger.token, sentence), to: cast.end })
  const shared = {
    ...span,
    eventType,
    negated,
    modality: group.modality,
    context: contextOf(scene, sentence),
    recipient: cast.recipient?.actor ?? null,
    recipientCountry: cast.recipient
      ? cast.recipient.country
      : placeOfAct(scene, trigger, eventType, cast, sentence),
    trigger: spanOf(scene.words, { from: trigger.token, to: trigger.token + 1 }),
  }
  const actors = cast.actors.length > 0 ? cast.actors.slice(0, 3) : [null]
  return actors.map((party) => ({
    ...shared,
    actor: party?.actor ?? null,
    country: party?.country ?? null,
    ...(cast.as && party?.named
      ? { name: { start: party.named.start, end: party.named.end, as: cast.as } }
      : {}),
  }))
}

/** Where nobody is named as recipient, the country of the place acted in. */
function placeOfAct(
  scene: Scene,
  trigger: Trigger,
  eventType: EventType,
  cast: Cast,
  sentence: Range,
): string | null {
  if (eventType === 'STATEMENT' || eventType === 'CONSULT' || cast.passive) return null
  return placeCountry(scene, trigger.token, sentence.to)
}

function clauseStart(scene: Scene, token: number, sentence: Range): number {
  const subject = subjectBefore(scene.words, token, sentence.from)
  return subject ? subject.from : token
}

/** Reads the triggers of one sentence, left to right. */
function readSentence(scene: Scene, sentence: Range): Action[] {
  const actions: Action[] = []
  const typed = new Map<number, EventType>()
  let governedTo = -1
  for (let token = sentence.from; token < sentence.to; token++) {
    const found = isVerb(scene.words, token)
      ? readVerb(scene, token, sentence, typed)
      : scene.words.tokens.tags[token] === 'NOUN'
        ? readNoun(scene, token, sentence, governedTo)
        : []
    const last = found.at(-1)
    if (last && governing.has(last.eventType)) governedTo = Math.max(governedTo, last.end)
    actions.push(...found)
  }
  return onceEach(actions)
}

/** "Israel's bombing, assault and invasion" is one act told thrice. */
function onceEach(actions: readonly Action[]): Action[] {
  const seen = new Set<string>()
  return actions.filter(({ eventType, actor, recipient, negated, modality }) => {
    const key = `${eventType} ${actor} ${recipient} ${negated} ${modality}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Participles that stand as adjectives ("US-backed talks", "displaced people") and wishes of one's own ("wants to") tell no act. */
function isNoAct(scene: Scene, token: number): boolean {
  const { lowers, tokens } = scene.words
  if (lowers[token - 1] === '-' && tokens.ends[token - 1] === tokens.starts[token]) return true
  // "is no longer working with": what has ended is no act, and no refusal either.
  if (lowers[token - 1] === 'longer' && lowers[token - 2] === 'no') return true
  // "cease-fire talks": the first half of a compound.
  if (lowers[token + 1] === '-' && tokens.ends[token] === tokens.starts[token + 1]) return true
  if (/(?:ed|en|n)$/.test(lowers[token]!) && isModifier(scene.words, token)) return true
  if (tokens.lemmas[token] === 'demonstrate' && /^(?:that|how|"|“|an?|the)$/.test(lowers[token + 1] ?? ''))
    return true
  return (
    /^(?:want|seek|ask|insist|demonstrate|try)$/.test(tokens.lemmas[token]!) && lowers[token + 1] === 'to'
  )
}

function readVerb(scene: Scene, token: number, sentence: Range, typed: Map<number, EventType>): Action[] {
  const trigger = isNoAct(scene, token) ? null : verbTrigger(scene, token, sentence)
  if (!trigger) return []
  const group = readVerbGroup(scene.words, token, sentence.from)
  typed.set(token, trigger.eventType)
  const governor = typed.get(group.governor)
  if (governor && governing.has(governor)) return []
  const cast = castOf(scene, token, sentence)
  const isBare =
    group.governor >= 0 || /ing$/.test(scene.words.lowers[token]!) || scene.words.lowers[token - 1] === 'to'
  const isWeak = weakVerbs.has(scene.words.tokens.lemmas[token]!)
  if ((isBare || isWeak) && cast.actors.length === 0 && !cast.recipient) return []
  return actionsOf(
    scene,
    trigger,
    group.modality === 'urged' ? urgedCast(scene, group, token, cast) : cast,
    group,
    sentence,
  )
}

/** "urged Israel to withdraw": who is urged acts. */
function urgedCast(scene: Scene, group: VerbGroup, token: number, cast: Cast): Cast {
  const urged = castOf(scene, group.governor, { from: group.governor, to: token }).recipient
  return urged ? { ...cast, actors: [urged], as: null } : cast
}

const asIs: VerbGroup = { negated: false, modality: 'did', governor: -1 }

/** A noun of action counts where the text names its actor. */
function readNoun(scene: Scene, token: number, sentence: Range, governedTo: number): Action[] {
  const trigger = nounTrigger(scene, token)
  // What is demanded, refused or promised has not been done.
  if (!trigger || scene.words.tokens.starts[token]! < governedTo) return []
  const cast = castNoun(scene, token, sentence, stances.has(trigger.eventType))
  return cast.actors.length > 0 ? actionsOf(scene, trigger, cast, asIs, sentence) : []
}

/** ‹"…," said X›: the speaker stands after the verb. */
function statementCast(scene: Scene, token: number, sentence: Range): Cast {
  const cast = castOf(scene, token, sentence)
  if (!/^[,"”’]$/.test(scene.words.lowers[token - 1] ?? '')) return cast
  const phrase = phraseAhead(scene.words, token + 1, sentence.to)
  return phrase ? { ...cast, actors: partiesOf(scene, phrase), as: 'subject' } : cast
}

/** The sentence's first speech by a known party, where nothing else is told of that party. */
function readStatement(scene: Scene, sentence: Range, told: readonly Action[]): Action[] {
  const { tags, lemmas } = scene.words.tokens
  for (let token = sentence.from; token < sentence.to; token++) {
    if (tags[token] !== 'VERB' || !statementCues.has(lemmas[token]!)) continue
    const cast = statementCast(scene, token, sentence)
    if (cast.actors.length === 0 || cast.passive) continue
    if (told.some(({ actor }) => cast.actors.some((party) => party.actor === actor))) return []
    const recipient = lemmas[token] === 'tell' ? cast.recipient : null
    return actionsOf(scene, { token, eventType: 'STATEMENT' }, { ...cast, recipient }, asIs, sentence)
  }
  return []
}

/** The actions of an article in order of their sentences. */
export function readActions(scene: Scene): Action[] {
  return scene.words.sentences.flatMap((sentence) => {
    const told = readSentence(scene, sentence)
    return [...told, ...readStatement(scene, sentence, told)]
  })
}

export const actionsStep = defineStep({
  name: 'actions',
  version: 2,
  about: 'Who did what to whom, by PLOVER type, with negation, modality and context.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'actions',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readActions(sceneOf(layers))),
})
