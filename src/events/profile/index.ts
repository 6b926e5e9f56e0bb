/**
 * Reads what was found in an article, writes its profile: what it is known by when
 * happenings are told apart (`model/profile.ts`). Made with the readings, so that the
 * fold, which must keep up with the world's news in one process, finds it ready.
 *
 * A profile is bounded: a long text keeps the words that are rarest by a table of
 * background counts, and a sample of its quoted runs.
 */

import { defineStep } from '../../engine/step.ts'
import type { ArticleLayers } from '../../model/layers.ts'
import { outcome } from '../../model/outcome.ts'
import type { Profile } from '../../model/profile.ts'
import { newsBackgroundOfHeads } from '../../text/background-heads.ts'
import { DocumentFrequencies } from '../../text/document-frequencies.ts'
import { deedKey, latestDayOf, quotedRuns, smallest, yearsOf } from './facts.ts'
import { labelsOf } from './labels.ts'
import { type ProfileWord, profileWords } from './words.ts'

type Read = Pick<
  ArticleLayers,
  | 'article'
  | 'terms'
  | 'tokens'
  | 'sentences'
  | 'passages'
  | 'mentions'
  | 'actors'
  | 'dates'
  | 'figures'
  | 'quotes'
  | 'actions'
>

const settings = { wordsMax: 192, quotedMax: 16, deedsMax: 8, yearsMax: 8 }

let background: DocumentFrequencies | null = null

/** Rarity by the background table alone: it must not depend on the stream. */
function rarityOf(key: number): number {
  background ??= new DocumentFrequencies(newsBackgroundOfHeads(), 1)
  return background.idf(key)
}

/** Fields of the lead, the headline's included. */
const LEAD_FIELD = 2

/** What a word of the lead counts more: what is new stands there. */
const LEAD_FACTOR = 4
/** What a name or figure counts more than a plain word. */
const HARD_FACTOR = 1.5

function weightOf({ key, kind, field }: ProfileWord & { key: number }): number {
  const hard = kind === 'w' || kind === 'a' ? 1 : HARD_FACTOR
  return rarityOf(key) * hard * (field <= LEAD_FIELD ? LEAD_FACTOR : 1)
}

/** The rarest words, those of the lead, names and figures before others; all of a short text. */
function telling(words: ReadonlyMap<number, ProfileWord>, most: number): (ProfileWord & { key: number })[] {
  const all = [...words].map(([key, word]) => ({ key, ...word }))
  if (all.length <= most) return all
  const weighed = all.map((word) => ({ word, weight: weightOf(word) }))
  weighed.sort((a, b) => b.weight - a.weight || a.word.key - b.word.key)
  return weighed.slice(0, most).map(({ word }) => word)
}

/** The profile of one article. Linear in its words, but for a sort. */
export function profileOf(read: Read, set: typeof settings = settings): Profile {
  const words = telling(profileWords(read), set.wordsMax).sort((a, b) => a.key - b.key)
  return {
    keys: words.map(({ key }) => key),
    kinds: words.map(({ kind }) => kind).join(''),
    fields: words.map(({ field }) => field).join(''),
    times: words.map(({ times }) => Math.min(9, times)).join(''),
    quoted: smallest(quotedRuns(read), set.quotedMax),
    deeds: smallest(
      read.actions.flatMap((action) => deedKey(action) ?? []),
      set.deedsMax,
    ),
    years: yearsOf(read.dates).slice(-set.yearsMax),
    latestDay: latestDayOf(read.dates),
    labels: labelsOf(read),
  }
}

export const profileStep = defineStep({
  name: 'profile',
  version: 4,
  about: 'What the article is known by when happenings are told apart: words, names, figures, quotes, deeds.',
  reads: [
    'article',
    'terms',
    'tokens',
    'sentences',
    'passages',
    'mentions',
    'actors',
    'dates',
    'figures',
    'quotes',
    'actions',
  ],
  writes: 'profile',
  settings,
  settingsAbout: {
    wordsMax: 'Rarest words kept of a long text: trades memory and time against recall on long texts.',
    quotedMax: 'Runs of quoted words sampled: a few that two texts share are enough.',
    deedsMax: 'Deeds kept; most articles tell of fewer.',
    yearsMax: 'Newest years kept; older ones are background.',
  },
  run: (read, set) => outcome(profileOf(read, set)),
})
