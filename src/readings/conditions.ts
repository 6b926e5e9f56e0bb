/**
 * Step `conditions`: what an actor demands, offers, refuses or ties to something else,
 * by rules on verbs and conjunctions: "demands X", "insists on X", "rejects X",
 * "will not X unless Y", "links X to Y", "is ready to X if Y", "must X". Content and
 * dependence are spans. Known failure: a demand put as a bare wish ("peace needs …")
 * is not read, and conditions over two sentences are cut.
 */

import { defineStep } from '../engine/step.ts'
import type { Condition, ConditionKind } from '../model/condition.ts'
import { outcome } from '../model/outcome.ts'
import { castOf } from './action-parties.ts'
import { clauseEnd, isPassive, isVerb } from './clauses.ts'
import { type Scene, sceneOf } from './scene.ts'
import { readVerbGroup } from './verb-groups.ts'
import { type Range, spanOf } from './words.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const demands = setOf('demand insist require seek want urge request condition')
const refusals = setOf('refuse reject decline oppose dismiss')
const offers = setOf('offer propose')
const links = setOf('link tie condition')
const speech = setOf('say insist argue contend maintain demand stress declare tell warn')
const ready = setOf('ready willing prepared')
const dependences = setOf('unless until without if before')

/** Tokens of a content; keeps hostile sentences linear. */
const contentMax = 60

interface Draft {
  readonly kind: ConditionKind
  readonly verb: number
  readonly from: number
  /** Where the search for "unless", "if" begins. */
  readonly to: number
}

/** ‹unless …›, ‹until …›, ‹in exchange for …›, ‹only if …› after a token: where it starts and its first word. */
function dependenceAfter(scene: Scene, from: number, to: number): { at: number; from: number } | null {
  const { lowers } = scene.words
  for (let at = from; at < to; at++) {
    const lower = lowers[at]!
    if (lower === 'but' || lower === 'while') return null
    const isLoose = (lower === 'if' || lower === 'before') && lowers.slice(from, at).includes(',')
    if (dependences.has(lower) && !isLoose)
      return { at: lowers[at - 1] === 'only' ? at - 1 : at, from: at + 1 }
    const isExchange =
      lower === 'in' && /^(?:exchange|return)$/.test(lowers[at + 1] ?? '') && lowers[at + 2] === 'for'
    if (isExchange) return { at, from: at + 3 }
    if (lower === 'provided' || (lower === 'long' && lowers[at + 1] === 'as')) return { at, from: at + 2 }
  }
  return null
}

function trimEnd(scene: Scene, range: Range): Range {
  let { from, to } = range
  while (to > from && /^[.,;:"”?!]$/.test(scene.words.lowers[to - 1]!)) to--
  while (from < to && /^(?:on|that|for|,|:)$/.test(scene.words.lowers[from]!)) from++
  return { from, to }
}

function build(scene: Scene, sentence: Range, draft: Draft): Condition | null {
  const { verb } = draft
  const cast = castOf(scene, verb, sentence)
  const most = Math.min(sentence.to, draft.from + contentMax)
  const depends = draft.kind === 'offer' || draft.kind === 'condition' || draft.kind === 'refusal'
  const dependence = depends ? dependenceAfter(scene, draft.to, most) : null
  const content = trimEnd(scene, {
    from: draft.from,
    to: dependence ? dependence.at : Math.min(most, contentEnd(scene, verb, sentence)),
  })
  const rest = dependence
    ? trimEnd(scene, { from: dependence.from, to: endOfRest(scene, dependence.from, most) })
    : null
  if (content.to <= content.from || (rest && rest.to <= rest.from)) return null
  const span = spanOf(scene.words, { from: verb, to: rest ? rest.to : content.to })
  return {
    ...span,
    kind: rest ? 'condition' : draft.kind,
    actor: cast.actors[0]?.actor ?? null,
    towards: cast.recipient?.actor ?? null,
    content: spanOf(scene.words, content),
    dependsOn: rest ? spanOf(scene.words, rest) : null,
  }
}

/** A demand's content runs over conjunctions of nouns, to the next mark that ends a thought. */
function contentEnd(scene: Scene, verb: number, sentence: Range): number {
  let end = clauseEnd(scene.words, verb, sentence.to)
  while (end < sentence.to && /^["“]$/.test(scene.words.lowers[end]!))
    end = clauseEnd(scene.words, end, sentence.to)
  return end
}

function endOfRest(scene: Scene, from: number, most: number): number {
  let at = from
  while (at < most && !/^[.;]$/.test(scene.words.lowers[at]!)) at++
  return at
}

/** ‹links X to Y›: content X, dependence Y. */
function readLink(scene: Scene, verb: number, sentence: Range): Condition | null {
  const { words } = scene
  const most = Math.min(sentence.to, verb + contentMax)
  let to = verb + 2
  while (to < most && words.lowers[to] !== 'to' && words.lowers[to] !== 'on') to++
  if (to >= most - 1 || words.tokens.tags[to + 1] === 'VERB' || isPassive(words, verb, sentence.from))
    return null
  const cast = castOf(scene, verb, sentence)
  const content = trimEnd(scene, { from: verb + 1, to })
  const rest = trimEnd(scene, { from: to + 1, to: clauseEnd(words, to + 1, sentence.to) })
  if (cast.actors.length === 0 || content.to <= content.from || rest.to <= rest.from) return null
  return {
    ...spanOf(words, { from: verb, to: rest.to }),
    kind: 'condition',
    actor: cast.actors[0]!.actor,
    towards: cast.recipient?.actor ?? null,
    content: spanOf(words, content),
    dependsOn: spanOf(words, rest),
  }
}

/** ‹X insists (says) that Y must …›: the clause is a demand of the speaker. */
function demandsThat(scene: Scene, verb: number, sentence: Range): boolean {
  const { lowers } = scene.words
  const bound = Math.min(sentence.to, verb + 30)
  for (let at = verb + 1; at < bound; at++) {
    if (lowers[at] === 'must' || (lowers[at] === 'should' && lowers[at + 1] === 'be')) return true
    if (/^[;"”]$/.test(lowers[at]!)) return false
  }
  return false
}

const wouldNot = (scene: Scene, token: number): boolean =>
  scene.words.lowers.slice(Math.max(0, token - 3), token).includes('would')

function draftOf(scene: Scene, token: number, sentence: Range): Draft | null {
  const { lemmas, tags } = scene.words.tokens
  const lemma = lemmas[token]!
  const draft = (kind: ConditionKind, from = token + 1): Draft => ({ kind, verb: token, from, to: from })
  if (tags[token] === 'ADJ' || tags[token] === 'VERB') {
    const isReady = ready.has(scene.words.lowers[token]!) && scene.words.lowers[token + 1] === 'to'
    if (isReady) return draft('offer', token + 2)
  }
  if (!isVerb(scene.words, token)) return null
  const group = readVerbGroup(scene.words, token, sentence.from)
  if (group.negated && (group.modality === 'plans' || wouldNot(scene, token))) return draft('refusal', token)
  if (group.negated) return null
  if (refusals.has(lemma)) return draft('refusal')
  if (offers.has(lemma)) return draft('offer')
  if (demands.has(lemma) && !(lemma === 'want' && scene.words.lowers[token + 1] === 'to'))
    return draft('demand')
  return speech.has(lemma) && demandsThat(scene, token, sentence) ? draft('demand') : null
}

function readSentence(scene: Scene, sentence: Range): Condition[] {
  const found: Condition[] = []
  for (let token = sentence.from; token < sentence.to; token++) {
    const isLink = links.has(scene.words.tokens.lemmas[token]!) && isVerb(scene.words, token)
    const draft = isLink ? null : draftOf(scene, token, sentence)
    const condition = isLink ? readLink(scene, token, sentence) : draft && build(scene, sentence, draft)
    if (!condition?.actor) continue
    const last = found.at(-1)
    // "insists that it will not": one condition, told by the inner verb with its dependence.
    if (last && condition.start < last.end && condition.dependsOn && last.kind !== 'condition') found.pop()
    else if (last && condition.start < last.end) continue
    found.push(condition)
  }
  return found
}

function readRedLines(scene: Scene, sentence: Range): Condition[] {
  const { lowers } = scene.words
  for (let at = sentence.from; at + 1 < sentence.to; at++) {
    if (lowers[at] !== 'red' || !/^lines?$/.test(lowers[at + 1]!)) continue
    const cast = castOf(scene, at, sentence)
    const content = trimEnd(scene, {
      from: sentence.from,
      to: Math.min(sentence.to, sentence.from + contentMax),
    })
    if (content.to <= content.from || at + 2 > content.to) return []
    const span = spanOf(scene.words, content)
    return [
      {
        ...span,
        kind: 'red-line',
        actor: cast.actors[0]?.actor ?? null,
        towards: null,
        content: span,
        dependsOn: null,
      },
    ]
  }
  return []
}

/** The conditions of an article in order of their sentences. */
export function readConditions(scene: Scene): Condition[] {
  return scene.words.sentences.flatMap((sentence) => [
    ...readSentence(scene, sentence),
    ...readRedLines(scene, sentence),
  ])
}

export const conditionsStep = defineStep({
  name: 'conditions',
  version: 1,
  about: 'Demands, conditions, offers, refusals and red lines.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'conditions',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readConditions(sceneOf(layers))),
})
