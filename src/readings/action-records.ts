/**
 * Builds the records of an action from its trigger, its cast and its verb group: one for
 * each actor, with sides (also those without a name), context and the words that carry
 * it. The context is the one most words of the sentence speak for.
 */

import type { Action, EventType } from '../model/action.ts'
import { contextWords, reliefWords } from './action-lexicon.ts'
import { settle } from './action-modes.ts'
import { agentPhrase, type Cast } from './action-parties.ts'
import {
  isSide,
  mainCountry,
  placeCountry,
  sideOf,
  stateActing,
  unnamedSide,
  unnamedWithin,
} from './action-sides.ts'
import type { Trigger } from './action-triggers.ts'
import { phraseAhead, subjectBefore } from './clauses.ts'
import { roleHeads } from './roles.ts'
import type { Scene } from './scene.ts'
import type { VerbGroup } from './verb-groups.ts'
import { type Range, spanOf } from './words.ts'

/** Actors kept of a coordination. */
const actorsMax = 3

/** The context of the sentence asked for last: its actions are built one right after the other. */
const latest: { sentence: Range | null; context: string | null } = { sentence: null, context: null }

function contextOf(scene: Scene, sentence: Range): string | null {
  if (latest.sentence !== sentence) {
    latest.sentence = sentence
    latest.context = readContext(scene, sentence)
  }
  return latest.context
}

function readContext(scene: Scene, range: Range): string | null {
  const counts = new Map<string, number>()
  for (let at = range.from; at < range.to; at++) {
    const context = contextWords.get(scene.words.tokens.lemmas[at]!)
    if (context) counts.set(context, (counts.get(context) ?? 0) + 1)
  }
  let best: string | null = null
  for (const [context, count] of counts) if (!best || count > counts.get(best)!) best = context
  return best
}

/** The records of one trigger: one an actor, or a single one where none is known. */
export function actionsOf(
  scene: Scene,
  trigger: Trigger,
  cast: Cast,
  group: VerbGroup,
  sentence: Range,
): Action[] {
  const { eventType, negated } = settle(
    typeInContext(scene, trigger, cast, sentence),
    group,
    isOwnWord(scene, trigger, sentence),
  )
  const span = spanOf(scene.words, { from: clauseStart(scene, trigger.token, sentence), to: cast.end })
  const shared = {
    ...span,
    eventType,
    negated,
    modality: group.modality,
    context: contextOf(scene, sentence),
    recipient: cast.recipient?.actor ?? null,
    recipientCountry: cast.recipient
      ? sideOf(scene, cast.recipient, sentence)
      : recipientSide(scene, trigger, eventType, cast, sentence),
    trigger: spanOf(scene.words, { from: trigger.token, to: trigger.last + 1 }),
  }
  const actors = cast.actors.length > 0 ? cast.actors.slice(0, actorsMax) : [null]
  return actors.map((party) => ({
    ...shared,
    actor: party?.actor ?? null,
    country: party
      ? sideOf(scene, party, sentence, cast.recipient?.country ?? null)
      : actorSide(scene, trigger, cast, sentence),
    ...(cast.as && party?.named
      ? { name: { start: party.named.start, end: party.named.end, as: cast.as } }
      : {}),
  }))
}

/** Tokens after the verb in which what forces are sent for stands. Set by hand, 2026-11. */
const reliefReach = 16

/** Forces sent for rescue and relief are aid, joint manoeuvres cooperation, as the manual has it. */
function typeInContext(scene: Scene, { token, eventType }: Trigger, cast: Cast, sentence: Range): EventType {
  if (eventType !== 'MOBILIZE') return eventType
  const { lowers } = scene.words
  for (let at = Math.max(sentence.from, token - 4); at < cast.end; at++)
    if (lowers[at] === 'joint' || lowers[at] === 'jointly') return 'COOPERATE'
  for (let at = sentence.from; at < Math.min(cast.end, token + reliefReach); at++)
    if (reliefWords.has(lowers[at]!)) return 'AID'
  return eventType
}

const sayers = new Set('say announce declare tell warn add insist state'.split(' '))

/** "The group said it would …": the verb's subject is a pronoun behind a verb of speech. */
function isOwnWord(scene: Scene, { token }: Trigger, sentence: Range): boolean {
  const { words } = scene
  const subject = subjectBefore(words, token, sentence.from)
  if (!subject || !/^(?:it|they|he|she|we)$/.test(words.lowers[subject.to - 1]!)) return false
  for (let at = subject.from - 1; at >= Math.max(sentence.from, subject.from - 6); at--)
    if (sayers.has(words.tokens.lemmas[at]!)) return true
  return false
}

/** "The minister accused Iran": a state's voice does not speak against that state by its name. */
function speaksFor(scene: Scene, subject: Range): boolean {
  const last = subject.to - 1
  return roleHeads.has(scene.words.tokens.lemmas[last]!) || scene.words.lowers[last] === 'government'
}

/** The country of an actor without a name. */
function actorSide(scene: Scene, trigger: Trigger, cast: Cast, sentence: Range): string | null {
  if (cast.as === 'owner') return placeOrMain(scene, trigger, sentence)
  if (cast.passive) {
    const agent = agentPhrase(scene, trigger.token, cast.end)
    if (agent) return isSide(scene, agent) ? unnamedSide(scene, agent, sentence) : null
    return isOfState(scene, trigger) ? stateActing(scene, sentence) : null
  }
  const subject = subjectBefore(scene.words, trigger.token, sentence.from)
  if (!subject) return null
  const other = cast.recipient?.country ?? null
  const isProtest = trigger.eventType === 'PROTEST'
  const side = unnamedSide(scene, subject, sentence, isProtest ? null : other)
  const isNamed = side !== null && side === other && cast.recipient?.named?.type === 'place'
  if (isNamed && speaksFor(scene, subject)) return null
  return side ?? (isProtest ? stateActing(scene, sentence) : null)
}

const charging = new Set('charge indict arraign prosecute investigate try'.split(' '))

/** "was arrested", "has been charged": organs of the state do it, though nobody names them. */
function isOfState(scene: Scene, { token, eventType }: Trigger): boolean {
  if (eventType === 'ACCUSE') return charging.has(scene.words.tokens.lemmas[token]!)
  return eventType === 'COERCE' || eventType === 'SANCTION'
}

/** "a strike in Athens", "the protests": the side is the place's. */
function placeOrMain(scene: Scene, trigger: Trigger, sentence: Range): string | null {
  if (trigger.eventType !== 'PROTEST') return null
  return placeCountry(scene, sentence.from, sentence.to) ?? mainCountry(scene)
}

/** Verbs and nouns of travel: the place is the host. */
const journeys = new Set('visit tour arrive travel fly go land trip return head'.split(' '))

/** The country of a recipient without a name, or of the place acted in. */
function recipientSide(
  scene: Scene,
  trigger: Trigger,
  eventType: EventType,
  cast: Cast,
  sentence: Range,
): string | null {
  const { token, last } = trigger
  if (eventType === 'STATEMENT') return null
  const home = cast.actors[0]?.country ?? null
  const { lemmas } = scene.words.tokens
  if (trigger.eventType === 'CONSULT') {
    const isJourney = journeys.has(lemmas[token]!) || journeys.has(lemmas[last]!)
    return isJourney ? placeCountry(scene, token, sentence.to) : null
  }
  const side = cast.passive
    ? subjectBefore(scene.words, token, sentence.from)
    : phraseAhead(scene.words, token + 1, sentence.to)
  const unnamed = side ? unnamedSide(scene, side, sentence) : null
  if (cast.passive) return unnamed ?? placeCountry(scene, token, sentence.to)
  const within = unnamedWithin(scene, { from: token + 1, to: cast.end }, sentence, home)
  return within ?? unnamed ?? placeCountry(scene, token, sentence.to)
}

function clauseStart(scene: Scene, token: number, sentence: Range): number {
  const subject = subjectBefore(scene.words, token, sentence.from)
  return subject ? subject.from : token
}
