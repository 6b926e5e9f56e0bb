/**
 * How fast are families found, and in how much memory, against windows of growing size?
 *
 *     npm run bench:origins -- --windows 10000,100000,1000000
 *
 * Articles are made as layers, not as text (a million texts would take hours to read):
 * words drawn from a long-tailed vocabulary and from their story's own names, some of
 * them copies or spun versions of articles of the days before. For each window it fills
 * the index, then times `consults`, `decide` and `apply` over `--articles` more, of the
 * ordinary kind, of one text ten thousand times, and with one paragraph in every
 * article. The layers of earlier articles are made again when asked for, and that time
 * is not counted, as in the program they come from memory or from the store.
 */

import { parseArgs } from 'node:util'
import type { Consulted } from '../src/engine/step.ts'
import type { Article } from '../src/model/article.ts'
import type { FamilyDecision } from '../src/model/family.ts'
import type { ArticleId, FamilyId } from '../src/model/ids.ts'
import { familyFold } from '../src/origins/families.ts'
import type { FamilyState } from '../src/origins/state.ts'
import { sampleOf } from '../src/text/containment.ts'
import { combineHashes, hashText, mixHash } from '../src/text/hashing.ts'
import { minhashOf } from '../src/text/minhash.ts'

const { values } = parseArgs({
  options: { windows: { type: 'string' }, articles: { type: 'string' } },
})
const windows = (values.windows ?? '10000,100000,1000000').split(',').map(Number)
const timed = Number(values.articles ?? 5_000)

const SENTENCES = 24
const SENTENCE_WORDS = 10
const VOCABULARY = 60_000
const STORY_NAMES = 30
const ARTICLES_PER_STORY = 40
/** One in so many articles derives from one some hundred articles before. */
const SPUN_EVERY = 6
const COPY_EVERY = 20

const plainHashes = Uint32Array.from({ length: VOCABULARY }, (_, i) => hashText(`w${i.toString(36)}`))

type Layers = Parameters<typeof familyFold.decide>[1]
type Variant = 'ordinary' | 'same text' | 'same paragraph'

/** A number in [0, 1) from any two integers: the same each time. */
const chance = (a: number, b: number): number => combineHashes(mixHash(a + 1), mixHash(b + 1)) / 0x1_0000_0000

const idOf = (article: number): ArticleId =>
  (mixHash(article).toString(16).padStart(8, '0') + article.toString(16).padStart(8, '0')) as ArticleId
const articleOf = (id: ArticleId): number => Number.parseInt(id.slice(8), 16)

/** The article whose text this one follows; itself for an original. */
function rootOf(article: number): { root: number; isCopy: boolean } {
  const back = 1 + Math.floor(chance(article, 1) * 300)
  if (article % COPY_EVERY === 7) return { root: Math.max(0, article - back), isCopy: true }
  if (article % SPUN_EVERY === 5) return { root: Math.max(0, article - back), isCopy: false }
  return { root: article, isCopy: false }
}

interface DrawnWord {
  readonly hash: number
  readonly kind: 'w' | 'n' | 'f'
}

function drawWord(article: number, place: number): DrawnWord {
  const draw = chance(article, place * 7 + 11)
  if (draw < 0.22) {
    const story = Math.floor(article / ARTICLES_PER_STORY)
    const term = `N${story.toString(36)}${Math.floor(chance(article, place * 7 + 13) ** 2 * STORY_NAMES)}`
    return { hash: hashText(term), kind: 'n' }
  }
  if (draw < 0.27) {
    const term = String(Math.floor(chance(article, place * 7 + 17) * 5_000))
    return { hash: hashText(term), kind: 'f' }
  }
  // A power of a uniform draw: a few words stand everywhere, most in few texts.
  const index = Math.floor(chance(article, place * 7 + 19) ** 4 * VOCABULARY)
  return { hash: plainHashes[index]!, kind: 'w' }
}

function layersOf(article: number, variant: Variant, first: number): Layers {
  const base = variant === 'same text' && article >= first ? first : article
  const { root, isCopy } = rootOf(base)
  const words: DrawnWord[] = []
  for (let place = 0; place < SENTENCES * SENTENCE_WORDS; place++) {
    const isShared = variant === 'same paragraph' && place < 4 * SENTENCE_WORDS
    const isChanged = root !== base && !isCopy && chance(base, place * 3 + 5) < 0.4
    const hard = drawWord(root, place)
    const source = isShared ? 1 : isChanged && hard.kind === 'w' ? base : root
    words.push(source === root ? hard : drawWord(source, place))
  }
  const hashes = words.map(({ hash }) => hash)
  const shingles = Uint32Array.from(
    new Set(hashes.slice(3).map((hash, i) => combineHashes(combineHashes(hashes[i]!, hashes[i + 1]!), hash))),
  ).sort()
  const starts = Array.from({ length: SENTENCES }, (_, i) => i * SENTENCE_WORDS)
  return {
    article: {
      id: idOf(article),
      givenId: null,
      title: '',
      deck: null,
      byline: null,
      language: 'en',
      publishedAt: null,
      publishedPrecision: null,
      source: null,
      url: null,
      text: '',
      claimedOriginal: null,
    } satisfies Article,
    signature: {
      minhash: Array.from(minhashOf(shingles, 64)),
      sample: Array.from(sampleOf(shingles, 96)),
      shingles: shingles.length,
    },
    passages: {
      words: hashes,
      kinds: words.map(({ kind }) => kind).join(''),
      starts,
      sentences: starts.map((_, i) => i),
    },
  }
}

const { settings } = familyFold
const alone = (article: ArticleId): FamilyDecision => ({
  derivation: {
    article,
    family: `f-${article}` as FamilyId,
    kind: 'original',
    derivedFrom: null,
    confidence: 1,
    drift: [],
  },
  revised: [],
  merged: [],
})

interface Measured {
  readonly milliseconds: number
  readonly joined: number
  readonly consulted: number
}

/** Times deciding and applying over articles numbered from `first`; making their layers is not counted. */
function measure(state: FamilyState, first: number, count: number, variant: Variant): Measured {
  let milliseconds = 0
  let joined = 0
  let asked = 0
  for (let article = first; article < first + count; article++) {
    const layers = layersOf(article, variant, first)
    const from = performance.now()
    const ids = familyFold.consults!(state, layers, settings)
    milliseconds += performance.now() - from
    const consulted: Consulted = new Map(ids.map((id) => [id, layersOf(articleOf(id), variant, first)]))
    asked += ids.length
    const again = performance.now()
    const decision = familyFold.decide(state, layers, settings, consulted).value
    familyFold.apply(state, layers, decision, settings)
    milliseconds += performance.now() - again
    if (decision.derivation.kind !== 'original') joined++
  }
  return { milliseconds: milliseconds / count, joined: joined / count, consulted: asked / count }
}

let smallest = 0
for (const window of windows) {
  const state = familyFold.start(settings)
  for (let article = 0; article < window; article++) {
    const layers = layersOf(article, 'ordinary', 0)
    familyFold.apply(state, layers, alone(layers.article.id), settings)
  }
  const bytes = state.texts.bytes / state.texts.size
  measure(state, window, 1_000, 'ordinary')
  let next = window + 1_000
  for (const variant of ['ordinary', 'same text', 'same paragraph'] as const) {
    const count = variant === 'same text' ? 10_000 : timed
    const { milliseconds, joined, consulted } = measure(state, next, count, variant)
    next += count
    if (smallest === 0) smallest = milliseconds
    console.log(
      `window ${String(window).padStart(8)}  ${variant.padEnd(15)} ${Math.round(1000 / milliseconds)} articles/s, ` +
        `${(milliseconds * 1000).toFixed(0)} µs each, ${(milliseconds / smallest).toFixed(2)} times the first, ` +
        `${(100 * joined).toFixed(0)} % joined, ${consulted.toFixed(1)} compared; index ${bytes.toFixed(0)} B an article`,
    )
  }
}
