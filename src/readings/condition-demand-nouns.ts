/**
 * Nouns that demand, with what they ask for: "Paris's call for", "mounting calls for",
 * "an ultimatum to", "her insistence that", "demands, including", "their demand is
 * that". Demand in the sense of trade ("demand for oil") needs an owner to be read.
 */

import { phraseAhead } from './clauses.ts'
import { type Cue, isOwned, lemmaAt, lowerAt, tagAt } from './condition-cues.ts'
import { asked, demandFrom, isGerund } from './condition-demands.ts'
import type { Scene } from './scene.ts'
import type { Range, Words } from './words.ts'

const nouns = new Set(
  `call calls demand demands appeal appeals insistence ultimatum urging urgings plea pleas request requests`.split(
    ' ',
  ),
)

/** Tokens before a noun in which "could" makes it mere possibility: "could outline plans and make a new call for". */
const possibleReach = 15

function isMerelyPossible(words: Words, token: number, sentence: Range): boolean {
  for (let at = token - 1; at > Math.max(sentence.from, token - possibleReach); at--) {
    const lower = lowerAt(words, at)
    if (/^(?:may|might|could)$/.test(lower) || (lower === 'no' && at > token - 3)) return true
    if (/^[.;:]$/.test(lower)) return false
  }
  return false
}

/** "that the measures are vital": a claim, not a demand. */
function statesThat(words: Words, from: number, most: number): boolean {
  const subject = phraseAhead(words, from, most)
  return subject !== null && /^(?:is|are|was|were|has|have|had|'s)$/.test(lowerAt(words, subject.to))
}

/** What links a noun to what it asks for, and whether the noun can take it. */
function takesLink(words: Words, token: number, link: number, most: number): boolean {
  const noun = lowerAt(words, token)
  switch (lowerAt(words, link)) {
    case 'to':
      return tagAt(words, link + 1) === 'VERB'
    case 'that':
      return /^(?:demand|insist|request|ultimat)/.test(noun) && !statesThat(words, link + 1, most)
    case 'on':
      return noun === 'insistence' && !isGerund(words, link + 1)
    default:
      return lowerAt(words, link) === 'for'
  }
}

/** "demand for oil", "an appeal for blood", "a request to": only somebody's own are put to another side. */
const needsOwner = (noun: string, link: string): boolean =>
  /^(?:appeal|request|plea)/.test(noun) || (noun === 'demand' && link === 'for')

/** A noun that demands, with what it asks for. */
export function readDemandNoun(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const noun = lowerAt(words, token)
  const isVerb = tagAt(words, token) === 'VERB' && !/^(?:ADJ|DET)$/.test(tagAt(words, token - 1))
  const isNoun = nouns.has(noun) && !isVerb
  if (!isNoun || /^(?:that|which|who)$/.test(lowerAt(words, token - 1))) return null
  if (isMerelyPossible(words, token, sentence)) return null
  const by = lowerAt(words, token + 1) === 'by' ? phraseAhead(words, token + 2, sentence.to) : null
  const link = by ? by.to : token + 1
  if (!takesLink(words, token, link, sentence.to)) return readList(scene, token, sentence)
  if (!by && needsOwner(noun, lowerAt(words, link)) && !isOwned(words, token)) return null
  const addressee = asked(scene, link + 1, sentence)
  return demandFrom(scene, token, sentence, link + 1, { by: 'noun', addressee })
}

/** "demands, including a police inquiry". */
function readList(scene: Scene, token: number, sentence: Range): Cue | null {
  const { lowers } = scene.words
  const isList = lowers[token] === 'demands' && lowers[token + 1] === ',' && lowers[token + 2] === 'including'
  return isList ? demandFrom(scene, token, sentence, token + 3, { by: 'noun' }) : null
}

/** ‹the demand is that Y›, ‹their demands are to V›. */
export function readEquation(scene: Scene, token: number, sentence: Range): Cue | null {
  const { words } = scene
  const isDemand = lemmaAt(words, token) === 'demand' && /^(?:is|are)$/.test(lowerAt(words, token + 1))
  if (!isDemand || !/^(?:to|that)$/.test(lowerAt(words, token + 2))) return null
  return demandFrom(scene, token, sentence, token + 3, { by: 'noun' })
}
