/**
 * A made-up stream of articles as the layers that the family finder reads: the number
 * of an article in, its layers out, the same each time, so that nothing is kept. A
 * million real texts would take hours to read, and this asks nothing of the readings.
 *
 * What it imitates: 240 content words an article on average (80 to 400) of some 160
 * distinct ones, one in five a name and one in twenty a figure (as in real collections
 * of news); a vocabulary with a long tail; hundreds of stories at a time whose articles
 * come between each other's and share their names and some of their words; and one
 * article in four derived from an earlier one, most often from the same day's, as a
 * copy, an edited version, a spun one or a brief. A million of them make thirty days. How much of their words such versions
 * keep is near what the versions in `test/quality/origins-train` keep.
 */

import type { Article } from '../src/model/article.ts'
import type { FamilyDecision } from '../src/model/family.ts'
import type { ArticleId } from '../src/model/ids.ts'
import type { ArticleLayers } from '../src/model/layers.ts'
import { ownFamily } from '../src/origins/families-known.ts'
import { sampleOf } from '../src/text/containment.ts'
import { combineHashes, mixHash } from '../src/text/hashing.ts'
import { minhashOf } from '../src/text/minhash.ts'
import { distinctSorted } from '../src/text/shingles.ts'

export type Layers = Pick<ArticleLayers, 'article' | 'signature' | 'passages'>

const SENTENCES_MIN = 8
const SENTENCES_MORE = 33
const SENTENCE_WORDS = 10
/** Places of words that one sentence may use; words are drawn by place. */
const PLACES = 16
const VOCABULARY = 60_000
const FIGURES = 5_000
/** Articles among which the stories of a time are interleaved, and how many stories those are. */
const BLOCK = 20_000
const BLOCK_STORIES = 500
const STORY_NAMES = 30
const STORY_WORDS = 200
/** Articles back to an original: evenly spread over the orders of magnitude up to this. */
const LAG_MAX = 50_000
const BEGUN = Date.UTC(2026, 0, 1)
const SECONDS_APART = (30 * 86_400) / 1_000_000
/** Sentences of the paragraph that every article may carry. */
const PARAGRAPH = 4

type Version = 'original' | 'copy' | 'edited' | 'spun' | 'brief'

/** Share of each kind of derived version among all articles. */
const SHARES: readonly (readonly [Version, number])[] = [
  ['copy', 0.05],
  ['edited', 0.05],
  ['spun', 0.1],
  ['brief', 0.04],
]
/** Share of plain words that a version exchanges, and of sentences that it keeps. */
const EXCHANGED = { original: 0, copy: 0, edited: 0.02, spun: 0.3, brief: 0.3 }
const KEPT = { original: 1, copy: 1, edited: 0.9, spun: 1, brief: 0.4 }

/** A number in [0, 1) from any two integers: the same each time. */
const chance = (a: number, b: number): number => combineHashes(mixHash(a + 1), mixHash(b + 1)) / 0x1_0000_0000

/** The article's id, and the number that an id was made of. */
export const idOf = (article: number): ArticleId =>
  (mixHash(article).toString(16).padStart(8, '0') + article.toString(16).padStart(8, '0')) as ArticleId
export const numberOf = (id: ArticleId): number => Number.parseInt(id.slice(8), 16)

function versionOf(article: number): Version {
  let draw = chance(article, 2)
  for (const [version, share] of SHARES) {
    if (draw < share) return version
    draw -= share
  }
  return 'original'
}

/** The article whose text this one follows: an original, or itself. */
function rootOf(article: number): number {
  let root = article
  for (let steps = 1; versionOf(root) !== 'original' && root > 0; steps++) {
    root = Math.max(0, root - Math.ceil(LAG_MAX ** chance(root, 3 + steps)))
  }
  return root
}

/** What a reader who knows how the stream was made would decide on an article. */
export function truthOf(article: number): FamilyDecision {
  const version = versionOf(article)
  const root = rootOf(article)
  const isOriginal = root === article || version === 'original'
  return {
    derivation: {
      article: idOf(article),
      family: ownFamily(idOf(root)),
      kind: isOriginal ? 'original' : version === 'spun' ? 'rewrite' : version,
      derivedFrom: isOriginal ? null : idOf(root),
      confidence: 1,
      drift: [],
    },
    revised: [],
    merged: [],
  }
}

const storyOf = (article: number): number =>
  Math.floor(article / BLOCK) * BLOCK_STORIES + Math.floor(chance(article, 4) * BLOCK_STORIES)

interface Word {
  readonly hash: number
  readonly kind: 'w' | 'n' | 'f'
}

/** The word at a place of an article's own text. Hashes of one kind do not meet those of another. */
function drawWord(article: number, story: number, place: number): Word {
  const draw = chance(article, place * 8 + 11)
  const which = chance(article, place * 8 + 12)
  if (draw < 0.2) return { kind: 'n', hash: combineHashes(story + 1, Math.floor(which ** 2 * STORY_NAMES)) }
  if (draw < 0.25) return { kind: 'f', hash: mixHash(0x4000_0000 + Math.floor(which * FIGURES)) }
  if (draw < 0.4)
    return { kind: 'w', hash: combineHashes(story + 1, 1_000 + Math.floor(which * STORY_WORDS)) }
  // A power of a uniform draw: a few words stand everywhere, most in few texts.
  return { kind: 'w', hash: mixHash(0x2000_0000 + Math.floor(which ** 4 * VOCABULARY)) }
}

interface Text {
  readonly words: number[]
  kinds: string
  readonly starts: number[]
}

/** Adds a sentence of `root`, as `article` has it: some plain words exchanged. */
function addSentence(text: Text, root: number, article: number, sentence: number, exchanged: number): void {
  const story = storyOf(root)
  const length = SENTENCE_WORDS - 4 + Math.floor(chance(root, sentence * 8 + 5) * 9)
  text.starts.push(text.words.length)
  for (let i = 0; i < length; i++) {
    const place = sentence * PLACES + i
    const own = drawWord(root, story, place)
    const isExchanged = own.kind === 'w' && exchanged > 0 && chance(article, place * 8 + 13) < exchanged
    const { hash, kind } = isExchanged ? drawWord(article, story, place) : own
    text.words.push(isExchanged && kind !== 'w' ? mixHash(hash) : hash)
    text.kinds += own.kind
  }
}

function textOf(article: number, hasParagraph: boolean): Text {
  const text: Text = { words: [], kinds: '', starts: [] }
  const root = rootOf(article)
  const version = versionOf(article)
  const sentences = SENTENCES_MIN + Math.floor(chance(root, 1) * SENTENCES_MORE)
  if (hasParagraph) for (let i = 0; i < PARAGRAPH; i++) addSentence(text, 0, 0, i, 0)
  for (let i = 0; i < sentences; i++) {
    if (i > 0 && chance(article, i * 8 + 6) >= KEPT[version]) continue
    addSentence(text, root, article, i, EXCHANGED[version])
  }
  return text
}

function signatureOf(words: readonly number[]): Layers['signature'] {
  const shingles = new Uint32Array(Math.max(0, words.length - 3))
  for (let i = 0; i < shingles.length; i++) {
    shingles[i] = combineHashes(
      combineHashes(words[i]!, words[i + 1]!),
      combineHashes(words[i + 2]!, words[i + 3]!),
    )
  }
  const distinct = distinctSorted(shingles)
  return {
    minhash: Array.from(minhashOf(distinct, 64)),
    sample: Array.from(sampleOf(distinct, 96)),
    shingles: distinct.length,
  }
}

/** The layers of article number `article`; of `as` under its id where that is given. */
export function layersOf(article: number, hasParagraph = false, as = article): Layers {
  const { words, kinds, starts } = textOf(as, hasParagraph)
  return {
    article: {
      id: idOf(article),
      givenId: null,
      title: '',
      deck: null,
      byline: null,
      language: 'en',
      publishedAt: new Date(BEGUN + article * SECONDS_APART * 1_000).toISOString(),
      publishedPrecision: 'time',
      source: null,
      url: null,
      text: '',
      claimedOriginal: null,
    } satisfies Article,
    signature: signatureOf(words),
    passages: { words, kinds, starts, sentences: starts.map((_, i) => i) },
  }
}
