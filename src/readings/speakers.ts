/**
 * The speaker beside a cue: the subject before the verb ("Gallant told CNN"), or the
 * phrase after it where the order is inverted ("said Gallant, the defense minister").
 * The span is the phrase as written, so that "one senior US official" stays what the
 * text calls the source; the actor is who that is, or the side an unnamed one speaks
 * for, or null.
 */

import type { Speaker } from '../model/quote.ts'
import { phraseAhead, subjectBefore } from './clauses.ts'
import { partyIn, withApposition } from './parties.ts'
import type { Scene } from './scene.ts'
import { type Range, spanOf } from './words.ts'

/** The phrase as a speaker, with its actor where one is known. */
export function speakerOf(scene: Scene, range: Range): Speaker {
  const actor = partyIn(scene, withApposition(scene, range))?.actor ?? null
  return { ...spanOf(scene.words, range), actor }
}

const notSpeakers = new Set('it there that this what which'.split(' '))

/** The subject of the verb at `cue`, or null. */
export function speakerBefore(scene: Scene, cue: number, least: number): Range | null {
  const phrase = subjectBefore(scene.words, cue, least)
  if (!phrase) return null
  const isEmpty = phrase.to - phrase.from === 1 && notSpeakers.has(scene.words.lowers[phrase.from]!)
  return isEmpty && scene.words.lowers[phrase.from] !== 'it' ? null : phrase
}

/** The speaker of inverted order, from the token after the cue; with "of the …" and "from …" after it. */
export function speakerAfter(scene: Scene, cue: number, most: number): Range | null {
  const { words } = scene
  let phrase = phraseAhead(words, cue + 1, most)
  if (!phrase || words.tokens.tags[phrase.to] === 'VERB') return null
  for (
    let links = 0;
    links < 3 && /^(?:of|from|for|with|at|in)$/.test(words.lowers[phrase.to] ?? '');
    links++
  ) {
    const next = phraseAhead(words, phrase.to + 1, most)
    if (!next) break
    phrase = { from: phrase.from, to: next.to }
  }
  return phrase
}
