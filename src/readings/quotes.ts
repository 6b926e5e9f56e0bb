/**
 * Step `quotes`: who says what, in which words. Direct speech by its marks
 * (`direct-quotes.ts`), speech set apart (`block-quotes.ts`), and reported speech by
 * its cues (`indirect-quotes.ts`), in order of the text. Known failures: reported
 * contents run to the end of their sentence.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import type { Quote } from '../model/quote.ts'
import { readBlockQuotes } from './block-quotes.ts'
import { readDirectQuotes } from './direct-quotes.ts'
import { readIndirectQuotes } from './indirect-quotes.ts'
import { findStretches } from './quote-marks.ts'
import { type Scene, sceneOf } from './scene.ts'

/** All quotes of an article in order of their contents; linear but for the number of block quotes. */
export function readQuotes(scene: Scene): Quote[] {
  const stretches = findStretches(scene.words.text, scene.sentences)
  const { quotes: direct } = readDirectQuotes(scene, stretches)
  const block = readBlockQuotes(scene, direct)
  const marked = [...direct, ...block].sort((a, b) => a.start - b.start)
  const indirect = readIndirectQuotes(scene, marked)
  return [...marked, ...indirect].sort((a, b) => a.start - b.start || a.end - b.end)
}

export const quotesStep = defineStep({
  name: 'quotes',
  version: 2,
  about: 'Direct, mixed and indirect speech with cue and speaker.',
  reads: ['article', 'tokens', 'sentences', 'mentions', 'actors'],
  writes: 'quotes',
  settings: {},
  settingsAbout: {},
  run: (layers) => outcome(readQuotes(sceneOf(layers))),
})
