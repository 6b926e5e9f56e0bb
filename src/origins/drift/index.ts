/**
 * A derived text and the one it derives from in, the differences that change the
 * meaning out: kinds, exact words and offsets on both sides.
 */

import { defineCaseStep } from '../../engine/step.ts'
import { outcome } from '../../model/outcome.ts'
import { alteredQuotes } from './quotes.ts'

export const driftStep = defineCaseStep({
  name: 'drift',
  version: 1,
  over: 'derivation',
  about: 'Lists what a derived text changed: quotes, figures, dates, speakers, names, negations, hedges.',
  reads: [
    'article',
    'sentences',
    'mentions',
    'actors',
    'quotes',
    'figures',
    'dates',
    'actions',
    'passages',
    'family',
  ],
  writes: 'drift',
  settings: {},
  settingsAbout: {},
  run: (found) => outcome(alteredQuotes(found)),
})
