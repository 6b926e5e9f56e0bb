/**
 * Reads an article, writes its signature: what it looks like for finding copies and
 * edited versions (Broder 1997). Shingles of four words over the text alone, not the
 * headline, which each publisher writes anew; a MinHash for near copies and the
 * smallest shingle hashes for containment.
 *
 * Works on any language. Known failure: spun texts share few shingles with their
 * original; `keys.ts` finds those by what spinning cannot change.
 */

import { defineStep } from '../engine/step.ts'
import { outcome } from '../model/outcome.ts'
import { sampleOf } from '../text/containment.ts'
import { minhashOf } from '../text/minhash.ts'
import { shingleHashes } from '../text/shingles.ts'
import { wordsOf } from '../text/words.ts'

export const signatureStep = defineStep({
  name: 'signature',
  version: 1,
  about: 'Makes a MinHash and a sample of word shingles, by which copies are found.',
  reads: ['article'],
  writes: 'signature',
  settings: { shingleWords: 4, minhashBins: 64, sampleSize: 96 },
  settingsAbout: {
    shingleWords:
      'Words in a shingle: fewer find looser edits, more join fewer strangers; 4 on the rewrites dev set, 2026-11.',
    minhashBins: 'Minima kept, a power of two: error of the similarity is about 1 / sqrt(bins).',
    sampleSize: 'Shingle hashes kept for containment: trades memory against error on long texts.',
  },
  run({ article }, settings) {
    const shingles = shingleHashes(wordsOf(article.text), settings.shingleWords)
    return outcome({
      minhash: Array.from(minhashOf(shingles, settings.minhashBins)),
      sample: Array.from(sampleOf(shingles, settings.sampleSize)),
      shingles: shingles.length,
    })
  },
})
