/**
 * What the family finder knows: the texts of the window by the keys they are found by,
 * the families of more than one text, how common words and sentences are, and the
 * stream's time. The texts themselves are not here: of the few that a newcomer may be
 * one text with, the engine brings the passages (`consults` of the step contract).
 *
 * Copies are not indexed, so ten thousand of one text leave the state as one does; a
 * key that everything shares keeps its newest few. Only `apply` (in `families.ts`)
 * changes this.
 */

import { newsBackgroundOfHeads } from '../text/background-heads.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { StreamClock } from '../text/stream-clock.ts'
import { Commonness } from './commonness.ts'
import { KnownFamilies } from './families-known.ts'
import { TextIndex } from './text-index.ts'

export interface FamilyState {
  /** Over the words of passages, in which a thesaurus' head stands for its group. */
  readonly frequencies: DocumentFrequencies
  readonly commonness: Commonness
  readonly clock: StreamClock
  readonly families: KnownFamilies
  readonly texts: TextIndex
  /** Counts the articles applied. */
  version: number
}

/** Articles between two looks for what has left the window. */
const FORGET_EVERY = 1_000
const DAY_MS = 86_400_000
/**
 * Prior weight of the background table, in documents, five times that for events: a word
 * that a story's own texts share is no less telling between two of them, so that the
 * table holds longer. On the train set 2,000 finds more spun texts than 400 at the same
 * false joins (2026-11-26); with 8,000 natural pairs get worse again.
 */
const BACKGROUND_PRIOR = 2_000

/** A state that knows no article. */
export function startState(): FamilyState {
  return {
    frequencies: new DocumentFrequencies(newsBackgroundOfHeads(), BACKGROUND_PRIOR),
    commonness: new Commonness(),
    clock: new StreamClock(),
    families: new KnownFamilies(),
    texts: new TextIndex(),
    version: 0,
  }
}

/** Forgets what is out of the window, once in a while. */
export function forgetOld(state: FamilyState, windowDays: number): void {
  if (state.version % FORGET_EVERY !== 0) return
  const { now } = state.clock
  if (now === null) return
  const oldest = now - windowDays * DAY_MS
  state.texts.forget(oldest)
  state.families.forget(oldest)
}
