/**
 * Step `quotes`: who says what, in which words. Sources, cues and contents are found
 * by a trained tagger over words and whole quotations (`quote-tagger.ts`) and linked
 * (`tagged-quotes.ts`), and mended where the marks say more (`quote-repairs.ts`). Where
 * it finds nothing, direct speech is read by its marks (`direct-quotes.ts`); speech set
 * apart without marks is read by its form (`block-quotes.ts`). Speech that stands alone
 * behind somebody's words is his too (`carried-speakers.ts`). In order of the text.
 *
 * Known failures: beyond speech verbs about half of what annotators take for a report
 * of somebody's view is found; contents that end before their sentence often run on.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import type { Quote } from '../model/quote.ts'
import { readBlockQuotes } from './block-quotes.ts'
import { carrySpeakers } from './carried-speakers.ts'
import { readDirectQuotes } from './direct-quotes.ts'
import { joinOpenSpeech } from './open-speech.ts'
import { findStretches, type Stretch } from './quote-marks.ts'
import { apartFrom, inOrder } from './quote-order.ts'
import { isNaming, mendQuotes } from './quote-repairs.ts'
import { tagUnits } from './quote-tagger.ts'
import { unitsOf } from './quote-units.ts'
import { type Scene, sceneOf } from './scene.ts'
import { linkSegments } from './tagged-quotes.ts'

/** The quotes of all readers, the tagger's before those by marks; linear. */
export function settleQuotes(scene: Scene, stretches: readonly Stretch[], tagged: readonly Quote[]): Quote[] {
  const marked = inOrder(readDirectQuotes(scene, stretches)).filter((quote) => !isNaming(scene, quote))
  const mended = inOrder(mendQuotes(scene, tagged, marked, stretches))
  const spoken = inOrder([...mended, ...apartFrom(marked, mended)])
  const direct = spoken.filter(({ kind }) => kind === 'direct')
  const block = apartFrom(readBlockQuotes(scene), direct)
  // "said President X to …": its attribution is taken, and does not report what stands after it.
  const taken = new Set(block.map(({ cue }) => cue?.start ?? -1))
  const others = spoken.filter(({ cue }) => !cue || !taken.has(cue.start))
  const joined = joinOpenSpeech(inOrder([...apartFrom(others, block), ...block]), stretches)
  return carrySpeakers(scene, inOrder(joined))
}

/** All quotes of an article in order of their contents; linear. */
export function readQuotes(scene: Scene): Quote[] {
  const stretches = findStretches(scene.words.text, scene.sentences)
  const units = unitsOf(scene, stretches)
  return settleQuotes(scene, stretches, linkSegments(scene, units, tagUnits(units)))
}

export const quotesStep = defineStep({
  name: 'quotes',
  version: 7,
  about: 'Direct, mixed and indirect speech with cue and speaker.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'quotes',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readQuotes(sceneOf(layers))),
})
