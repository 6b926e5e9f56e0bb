/**
 * Step `conditions`: what a side demands, offers, refuses, rules out for good or makes
 * depend on something else. Each token of a sentence is asked by four readers of cues
 * (demands, answers, ties, "must"); what they find is given its sides, and of cues that
 * tell the same thing the one that says more stays: "insists that it will not withdraw
 * unless" is one condition. Content and dependence are spans. Sides who are not named
 * are null; a reading without any public subject is left out by the readers.
 * Known failure: conditions over two sentences are cut, and demands put as bare wishes
 * ("peace needs …") are not read.
 */

import { defineStep } from '../engine/step.ts'
import type { Condition } from '../model/condition.ts'
import { outcome } from '../model/outcome.ts'
import { readAnswer, readAnswerNoun } from './condition-answers.ts'
import { type Cue, type CueReader, isOwned, lowerAt } from './condition-cues.ts'
import { readDemandNoun, readEquation } from './condition-demand-nouns.ts'
import { readDemandVerb } from './condition-demands.ts'
import { beforeVerb } from './condition-extents.ts'
import { cueWords } from './condition-lexicon.ts'
import { readMust } from './condition-musts.ts'
import { pairOf, sidesOf } from './condition-parties.ts'
import { readTie } from './condition-ties.ts'
import { type Scene, sceneOf } from './scene.ts'
import { type Range, spanOf } from './words.ts'

/** In order of how much they say: a tie before a demand, a demand before "must". */
const readers: readonly CueReader[] = [
  readTie,
  readDemandVerb,
  readAnswer,
  readDemandNoun,
  readAnswerNoun,
  readMust,
  readEquation,
]

/** Cues of a sentence; two at one token tell the same, and the first reader wins. */
function cuesOf(scene: Scene, sentence: Range): Cue[] {
  const cues: Cue[] = []
  for (let token = sentence.from; token < sentence.to; token++) {
    if (!cueWords.has(scene.words.lowers[token]!) && !cueWords.has(scene.words.tokens.lemmas[token]!))
      continue
    for (const read of readers) {
      const cue = read(scene, token, sentence)
      if (!cue) continue
      cues.push(
        cue.by === 'noun'
          ? { ...cue, content: beforeVerb(scene.words, cue.content, token, sentence.from) }
          : cue,
      )
      break
    }
  }
  return cues
}

const shared = (a: Range, b: Range): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

const wholeOf = ({ content, dependsOn }: Cue): Range => ({
  from: Math.min(content.from, dependsOn?.from ?? content.from),
  to: Math.max(content.to, dependsOn?.to ?? content.to),
})

/** Whether `cue` adds nothing to `other`: it stands inside what the other says, or says half the same. */
function isToldBy(scene: Scene, cue: Cue, other: Cue): boolean {
  if (isAnothers(scene, cue, other) || isAnothers(scene, other, cue)) return false
  // "called on them to be ready to": part of the demand.
  if (other.kind === 'demand' && cue.kind !== 'condition' && isWithin(cue.token, other.content)) return true
  const both = shared(cue.content, other.content)
  const either = cue.content.to - cue.content.from + (other.content.to - other.content.from) - both
  if (both * 2 >= either) return rankOf(other) >= rankOf(cue)
  const isInside = shared(wholeOf(other), { from: cue.token, to: cue.token + 1 }) > 0
  if (!isInside) return rankOf(other) > rankOf(cue) && shared(wholeOf(cue), wholeOf(other)) * 2 > sizeOf(cue)
  return !(rankOf(cue) > rankOf(other) && shared(cue.content, other.content) * 2 > sizeOf(cue))
}

const sizeOf = (cue: Cue): number => wholeOf(cue).to - wholeOf(cue).from

/** A tie says more than a demand, an offer or a refusal, and these more than "must". */
function rankOf({ kind, by, dependsOn }: Cue): number {
  if (kind === 'condition') return 3
  return by === 'speaker' ? 0 : dependsOn ? 4 : 1
}

const isWithin = (token: number, { from, to }: Range): boolean => from <= token && token < to

/** "rejected calls by the opposition to": the demand or offer of another side, inside a refusal. */
function isAnothers({ words }: Scene, inner: Cue, outer: Cue): boolean {
  if (inner.by !== 'noun' || outer.kind !== 'refusal' || !isWithin(inner.token, outer.content)) return false
  return (
    isOwned(words, inner.token) ||
    /^(?:by|from)$/.test(lowerAt(words, inner.token + 1)) ||
    inner.dependsOn !== null
  )
}

/** Keeps of cues that tell the same the one that says more; the earlier where they say as much. */
function keepTelling(scene: Scene, cues: readonly Cue[]): Cue[] {
  return cues.filter(
    (cue, number) =>
      !cues.some((other, at) => {
        if (at === number || !isToldBy(scene, cue, other)) return false
        return at < number || !isToldBy(scene, other, cue)
      }),
  )
}

function conditionsOf(scene: Scene, cue: Cue, sentence: Range): Condition[] {
  const { words } = scene
  const content = spanOf(words, cue.content)
  const dependsOn = cue.dependsOn ? spanOf(words, cue.dependsOn) : null
  const start = Math.min(words.tokens.starts[cue.token]!, content.start, dependsOn?.start ?? content.start)
  const end = Math.max(words.tokens.ends[cue.token]!, content.end, dependsOn?.end ?? content.end)
  const build = (actor: Condition['actor'], towards: Condition['towards']): Condition => ({
    start,
    end,
    kind: cue.kind === 'refusal' && dependsOn ? 'condition' : cue.kind,
    actor,
    towards,
    content,
    dependsOn,
  })
  const pair = pairOf(scene, cue, sentence)
  if (pair) return [build(pair[0], pair[1]), build(pair[1], pair[0])]
  const { actor, towards } = sidesOf(scene, cue, sentence)
  return [build(actor, towards)]
}

/** Cues of one sentence that are kept; a real one has a handful, and pairs of them are compared. */
const cuesMax = 40

/** The conditions of an article in order of their sentences. */
export function readConditions(scene: Scene): Condition[] {
  return scene.words.sentences.flatMap((sentence) =>
    keepTelling(scene, cuesOf(scene, sentence).slice(0, cuesMax)).flatMap((cue) =>
      conditionsOf(scene, cue, sentence),
    ),
  )
}

export const conditionsStep = defineStep({
  name: 'conditions',
  version: 3,
  about: 'Demands, conditions, offers, refusals and red lines.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'conditions',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readConditions(sceneOf(layers))),
})
