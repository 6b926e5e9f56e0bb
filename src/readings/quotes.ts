/**
 * Step `quotes`: who says what, in which words. Sources, cues and contents are found
 * by a trained tagger over words and whole quotations (`quote-tagger.ts`) and linked
 * (`tagged-quotes.ts`). Where it finds nothing, direct speech is read by its marks
 * (`direct-quotes.ts`); speech set apart without marks is read by its form
 * (`block-quotes.ts`). In order of the text.
 *
 * Known failures: beyond speech verbs about half of what annotators take for a report
 * of somebody's view is found; contents that end before their sentence often run on.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import type { Quote } from '../model/quote.ts'
import { readBlockQuotes } from './block-quotes.ts'
import { readDirectQuotes } from './direct-quotes.ts'
import { findStretches } from './quote-marks.ts'
import { apartFrom, inOrder } from './quote-order.ts'
import { tagUnits } from './quote-tagger.ts'
import { unitsOf } from './quote-units.ts'
import { type Scene, sceneOf } from './scene.ts'
import { linkSegments } from './tagged-quotes.ts'

/** All quotes of an article in order of their contents; linear. */
export function readQuotes(scene: Scene): Quote[] {
  const stretches = findStretches(scene.words.text, scene.sentences)
  const units = unitsOf(scene, stretches)
  const tagged = linkSegments(scene, units, tagUnits(units))
  const marked = inOrder(readDirectQuotes(scene, stretches))
  const spoken = inOrder([...tagged, ...apartFrom(marked, tagged)])
  const direct = spoken.filter(({ kind }) => kind === 'direct')
  const block = apartFrom(readBlockQuotes(scene), direct)
  // "said President X to …": its attribution is taken, and does not report what stands after it.
  const taken = new Set(block.map(({ cue }) => cue?.start ?? -1))
  const others = spoken.filter(({ cue }) => !cue || !taken.has(cue.start))
  return inOrder([...apartFrom(others, block), ...block])
}

export const quotesStep = defineStep({
  name: 'quotes',
  version: 3,
  about: 'Direct, mixed and indirect speech with cue and speaker.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'quotes',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readQuotes(sceneOf(layers))),
})
