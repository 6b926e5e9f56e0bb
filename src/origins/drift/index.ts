/**
 * A derived text and the one it derives from in, the differences that change the
 * meaning out: kinds, exact words and offsets on both sides. The sentences are laid
 * beside each other (`pairing.ts`), then a detector for each kind looks at what faces
 * what; each difference is told once, by the kind that says most.
 */

import { defineCaseStep } from '../../engine/step.ts'
import type { DerivationCase } from '../../model/dossier.ts'
import type { Drift } from '../../model/family.ts'
import { outcome } from '../../model/outcome.ts'
import { changedDates } from './dates.ts'
import type { Compared } from './differences.ts'
import { exchangedWords } from './exchanged.ts'
import { changedFigures } from './figures.ts'
import { lostMarkers } from './loss-model.ts'
import { changedMeasures, changedNumbers } from './number-slots.ts'
import { otherVoices } from './other-voices.ts'
import { pairLines } from './pairing.ts'
import { matchQuotes } from './quote-matches.ts'
import { changedQuotes } from './quotes.ts'
import { reportOnce } from './reported-once.ts'
import { sideOf } from './sides.ts'
import { slotsOf } from './slots.ts'
import { changedSpeakers, isAnothers } from './speakers.ts'
import { swappedPartners } from './swapped-names.ts'
import { turnedBounds } from './turned-bounds.ts'

/** Both texts made ready, with their sentences beside each other. */
export function compare({ derived, original }: DerivationCase): Compared {
  const sides = { derived: sideOf(derived), original: sideOf(original) }
  return { ...sides, pairs: pairLines(sides.derived, sides.original) }
}

/** Everything that was changed, in the order of the derived text. */
export function driftOf(found: DerivationCase): Drift[] {
  const compared = compare(found)
  const quotes = matchQuotes(compared).filter((match) => !isAnothers(compared, match))
  const slots = compared.pairs.flatMap(slotsOf)
  return reportOnce([
    ...changedQuotes(compared, quotes),
    ...changedSpeakers(compared, quotes),
    ...otherVoices(compared),
    ...exchangedWords(compared, slots),
    ...changedFigures(compared),
    ...turnedBounds(compared),
    ...changedDates(compared),
    ...changedNumbers(compared, slots),
    ...changedMeasures(compared, slots),
    ...swappedPartners(compared),
    ...lostMarkers(compared, slots),
  ])
}

export const driftStep = defineCaseStep({
  name: 'drift',
  version: 6,
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
  run: (found) => outcome(driftOf(found)),
})
