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
import { happenings, strictVerbs, weakVerbs } from './action-lexicon.ts'
import {
  agentPhrase,
  type Cast,
  castActive,
  castAnnounced,
  castDeployed,
  castNoun,
  castOf,
} from './action-parties.ts'
import { actionsOf } from './action-records.ts'
import { isPublic } from './action-sides.ts'
import { readStatement } from './action-statements.ts'
import {
  adjectiveType,
  isActVerb,
  isCompound,
  isNoAct,
  type Trigger,
  typeOfNoun,
  verbTrigger,
} from './action-triggers.ts'
import { phraseAhead, subjectBefore } from './clauses.ts'
import { type Scene, sceneOf } from './scene.ts'
import { asIs, readVerbGroup, type VerbGroup } from './verb-groups.ts'
import type { Range } from './words.ts'

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

/** Tags that no trigger has. */
const idle = new Set('PUNCT DET CCONJ SCONJ NUM SYM PRON AUX PART'.split(' '))

/** Reads the triggers of one sentence, left to right. */
function readSentence(scene: Scene, sentence: Range): Action[] {
  const actions: Action[] = []
  const typed = new Map<number, EventType>()
  let governedTo = -1
  let carriedTo = -1
  for (let token = sentence.from; token < sentence.to; token++) {
    const { starts, tags } = scene.words.tokens
    if (idle.has(tags[token]!) || starts[token]! < carriedTo) continue
    const found = readTrigger(scene, token, sentence, typed, governedTo)
    const last = found.at(-1)
    if (!last) continue
    carriedTo = last.trigger.end
    if (governing.has(last.eventType)) governedTo = Math.max(governedTo, last.end)
    actions.push(...found)
  }
  return onceEach(actions.filter((action) => !isUndone(action, actions)))
}

function readTrigger(
  scene: Scene,
  token: number,
  sentence: Range,
  typed: Map<number, EventType>,
  governedTo: number,
): Action[] {
  const adjective = adjectiveType(scene, token, sentence)
  if (adjective)
    return readAdjective(scene, { token, last: token, eventType: adjective, isBare: false }, sentence, typed)
  if (isActVerb(scene, token))
    return isContent(scene, token, governedTo) ? [] : readVerb(scene, token, sentence, typed)
  return isNoun(scene, token, sentence) ? readNoun(scene, token, sentence, governedTo) : []
}

/** A noun, also one that opens the sentence and is taken for a name. */
function isNoun(scene: Scene, token: number, sentence: Range): boolean {
  const tag = scene.words.tokens.tags[token]
  if (tag === 'NOUN') return true
  return tag === 'PROPN' && token <= sentence.from + 1 && scene.mentionOf[token]! < 0
}

function readAdjective(
  scene: Scene,
  trigger: Trigger,
  sentence: Range,
  typed: Map<number, EventType>,
): Action[] {
  typed.set(trigger.token, trigger.eventType)
  const cast = castActive(scene, trigger.token, sentence)
  if (cast.actors.length === 0) return []
  const { negated } = readVerbGroup(scene.words, trigger.token, sentence.from)
  return actionsOf(scene, trigger, cast, { ...asIs, negated }, sentence)
}

/** "Talks with the rebels collapsed", "Talks between … resumed": the verb of such a subject says more, or the same again. */
function isUndone(action: Action, actions: readonly Action[]): boolean {
  const { eventType, actor, trigger, start } = action
  return actions.some((other) => {
    if (other === action) return false
    const isInSubject =
      start >= other.start && trigger.start >= other.start && trigger.end < other.trigger.start
    if (isInSubject && (eventType === 'CONSULT' || eventType === 'AGREE') && action.name?.as !== 'subject')
      return other.eventType === 'REJECT' || other.eventType === 'SANCTION'
    // "Sanctions were imposed by": noun and verb of one act.
    if (isInSubject && eventType === other.eventType && actor === null && other.actor !== null) return true
    const holds = other.trigger.start >= start && other.trigger.end < trigger.start
    return holds && actor === null && other.eventType === eventType && other.actor !== null
  })
}

/** "Israel's bombing, assault and invasion" is one act told thrice. */
function onceEach(actions: readonly Action[]): Action[] {
  const seen = new Set<string>()
  return actions.filter(({ eventType, actor, recipient, negated, modality, trigger }) => {
    const whose = actor === null && recipient === null ? trigger.start : actor
    const key = `${eventType} ${whose} ${recipient} ${negated} ${modality}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** What is sent or withdrawn moves, and acts. */
const movings = new Set(
  'send deploy dispatch station rush fly withdraw redeploy evacuate demobilize disarm'.split(' '),
)

/** "of backing the rebels", "to strike": what is accused, threatened or promised is no act of its own. */
function isContent(scene: Scene, token: number, governedTo: number): boolean {
  const { lowers, tokens } = scene.words
  if (tokens.starts[token]! >= governedTo) return false
  const before = lowers[token - 1] ?? ''
  return before === 'to' || (lowers[token]!.endsWith('ing') && /^(?:of|for|from|against)$/.test(before))
}

/** "if it refused": a condition is no deed. */
function isConditional(scene: Scene, token: number, sentence: Range): boolean {
  const subject = subjectBefore(scene.words, token, sentence.from)
  return subject !== null && /^(?:if|unless|whether)$/.test(scene.words.lowers[subject.from - 1] ?? '')
}

function readVerb(scene: Scene, token: number, sentence: Range, typed: Map<number, EventType>): Action[] {
  const trigger = verbTrigger(scene, token, sentence)
  if (!trigger || isNoAct(scene, token)) return []
  const found = readVerbGroup(scene.words, token, sentence.from)
  const isOpen = found.modality === 'did' && isConditional(scene, token, sentence)
  const group: VerbGroup = isOpen ? { ...found, modality: 'may' } : found
  typed.set(token, trigger.eventType)
  const governor = typed.get(group.governor)
  if (governor && governing.has(governor)) return []
  const told = castOf(scene, trigger.token, sentence)
  const isSent = trigger.eventType === 'MOBILIZE' || movings.has(scene.words.tokens.lemmas[token]!)
  const sent = isSent ? castDeployed(scene, token, told) : told
  const cast = group.modality === 'plans' ? castAnnounced(scene, token, sent, sentence) : sent
  if (!hasParties(scene, trigger, cast, group, sentence)) return []
  const sides = group.modality === 'urged' ? urgedCast(scene, group, token, cast) : cast
  return actionsOf(scene, trigger, sides, group, sentence)
}

/** Talk that nobody is named in: "was guaranteed through next year", "is recognised as". */
const spoken = new Set<EventType>(['AGREE', 'SUPPORT', 'CONSULT', 'COOPERATE', 'REQUEST', 'THREATEN'])

/** Persons of whom the text knows neither country nor role. */
const isPrivate = (scene: Scene, { actors }: Cast): boolean =>
  actors.length > 0 &&
  actors.every(({ actor, country }) => {
    const known = scene.actors.get(actor)
    return known?.kind === 'person' && country === null && known.role === null
  })

/** "spoke with much gusto": nobody is spoken to. */
function isMonologue(scene: Scene, token: number): boolean {
  if (!/^(?:speak|talk|chat)$/.test(scene.words.tokens.lemmas[token]!)) return false
  const listener = phraseAhead(scene.words, token + 2, scene.words.count)
  return listener === null || !isPublic(scene, listener)
}

/** Verbs of many senses, and those without a subject of their own, need a party or a public side. */
function hasParties(scene: Scene, trigger: Trigger, cast: Cast, group: VerbGroup, sentence: Range): boolean {
  const { token, eventType } = trigger
  const { lowers, tokens } = scene.words
  const lemma = tokens.lemmas[token]!
  const subject = subjectBefore(scene.words, token, sentence.from)
  const object = phraseAhead(scene.words, token + 1, sentence.to)
  const agent = cast.passive ? agentPhrase(scene, token, cast.end) : subject
  const isPublicSubject = cast.actors.length > 0 || (agent !== null && isPublic(scene, agent))
  const isPublicObject = cast.recipient !== null || (object !== null && isPublic(scene, object))
  if (trigger.isBare && strictVerbs.has(lemma) && !isPublicObject) return false
  if (eventType === 'CONSULT' && trigger.isBare && !isPublicSubject) return false
  if (eventType === 'CONSULT' && !cast.recipient && (isPrivate(scene, cast) || isMonologue(scene, token)))
    return false
  // Crimes between private persons are no acts of sides.
  const isCrime = eventType === 'ASSAULT' && isPrivate(scene, cast)
  if (isCrime && (!cast.recipient || isPrivate(scene, { ...cast, actors: [cast.recipient] }))) return false
  if (cast.passive && spoken.has(eventType) && cast.actors.length === 0 && !cast.recipient) return false
  const isDependent = group.governor >= 0 || lowers[token]!.endsWith('ing') || lowers[token - 1] === 'to'
  if (isDependent) return cast.actors.length > 0 || cast.recipient !== null
  const isWeak = trigger.isBare && (weakVerbs.has(lemma) || eventType === 'ASSAULT')
  const isSubjectVictim = cast.passive && subject !== null && isPublic(scene, subject)
  const isVictim = isSubjectVictim || (isPublicObject && (cast.passive || eventType !== 'ASSAULT'))
  return !isWeak || isPublicSubject || isVictim
}

/** "urged Israel to withdraw": who is urged acts. */
function urgedCast(scene: Scene, group: VerbGroup, token: number, cast: Cast): Cast {
  if (group.governor < 0) return cast
  const urged = castOf(scene, group.governor, { from: group.governor, to: token }).recipient
  return urged ? { ...cast, actors: [urged], as: null } : cast
}

function readNoun(scene: Scene, token: number, sentence: Range, governedTo: number): Action[] {
  // What is demanded, refused or promised has not been done.
  if (scene.words.tokens.starts[token]! < governedTo || isCompound(scene, token)) return []
  const eventType = typeOfNoun(scene, token)
  if (!eventType) return []
  const cast = castNoun(scene, token, sentence, stances.has(eventType))
  if (cast.actors.length === 0 && !happenings.has(scene.words.lowers[token]!)) return []
  return actionsOf(scene, { token, last: token, eventType, isBare: true }, cast, asIs, sentence)
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
  version: 7,
  about: 'Who did what to whom, by PLOVER type, with negation, modality and context.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'actions',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readActions(sceneOf(layers))),
})
