/**
 * Finds the headline in the first blocks and takes away what stands around it:
 * section labels above it, a deck below it, and everything between a headline and
 * its repetition, which on scraped pages is the page's head (teaser, picture, its
 * caption). Known failure: a text whose first line is a short label and whose
 * headline has fewer than five words takes the label for the headline.
 */

import { type Block, countWords, isCutOff, keyOf } from './blocks.ts'
import { isFurnitureLine, isHeadlineLike } from './furniture-lines.ts'

/** Blocks among which the headline and its repetition are sought. */
const HEAD_BLOCKS = 12
/** What stands above the last headline may be at most this share of all words; more is body. */
const HEAD_SHARE_MAX = 0.25
/** A headline has at most this many words; the longest of the extraction set has 21 (2026-11). */
const TITLE_WORDS_MAX = 40
/** Fewer words are a label where a longer headline follows. */
const LABEL_WORDS_MAX = 4
/** A line of which this share is linked is no deck. */
const LINKED_SHARE = 0.6
const DECK_WORDS_MIN = 5
const DECK_WORDS_MAX = 45

export interface Head {
  readonly title: string | null
  readonly deck: string | null
  /** What follows the head. */
  readonly blocks: Block[]
  /** Short lines above the headline: a site's name, a section. */
  readonly labels: readonly string[]
}

/** True where two lines are one headline: equal, or one begins with the other and adds little (an outlet's name). */
function isSameTitle(key: string, titleKey: string): boolean {
  if (key === titleKey) return true
  const [short, long] = key.length < titleKey.length ? [key, titleKey] : [titleKey, key]
  return short.length >= 20 && long.startsWith(short) && long.length - short.length <= 40
}

/** The last block of the head that repeats `title`, or -1. */
function lastTitleIndex(blocks: readonly Block[], title: string): number {
  const titleKey = keyOf(title)
  if (!titleKey) return -1
  for (let index = Math.min(HEAD_BLOCKS, blocks.length) - 1; index >= 0; index -= 1) {
    const { text } = blocks[index]!
    if (text.length <= 600 && isSameTitle(keyOf(text), titleKey)) return index
  }
  return -1
}

const isShort = (block: Block): boolean =>
  block.text.length <= 400 && countWords(block.text) <= TITLE_WORDS_MAX

/** A line of the head that stands there twice is the headline. */
function repeatedTitle(head: readonly Block[]): string | null {
  const seen = new Set<string>()
  for (const block of head.filter(isShort)) {
    const key = keyOf(block.text)
    if (seen.has(key) && countWords(block.text) >= LABEL_WORDS_MAX) return block.text
    seen.add(key)
  }
  return null
}

/** A line that ends in a full stop is the body's first sentence; an abbreviation's dot is none. */
const isSentence = (text: string): boolean => /[^.\p{Lu}][.…]["”’')\]]?$/u.test(text)

/** The first line that can be a headline, labels passed over; null where the text begins with body. */
function firstTitle(head: readonly Block[]): string | null {
  const heading = head.find((block) => block.kind === 'heading')
  const candidates = head.slice(0, 4).filter((block) => !isFurnitureLine(block.text))
  const [first, ...others] = candidates
  if (!first || !isShort(first) || first.kind === 'line') return null
  if (first.kind !== 'heading' && isSentence(first.text)) return null
  if (heading && head.indexOf(heading) <= 2) return heading.text
  if (countWords(first.text) <= LABEL_WORDS_MAX && isHeadlineLike(first.text)) {
    const longer = others.find(
      (block) => countWords(block.text) > LABEL_WORDS_MAX && isHeadlineLike(block.text) && isShort(block),
    )
    if (longer) return longer.text
  }
  return first.text
}

/** A section's name between headline and body: "Middle East". A dash or quotation mark makes it something else. */
function isLabel(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    countWords(block.text) < LABEL_WORDS_MAX &&
    /^[\p{L} &-]+$/u.test(block.text)
  )
}

/** Without the labels that the blocks begin with, where body follows. */
function dropLabels(blocks: readonly Block[]): Block[] {
  const start = blocks.findIndex((block) => !isLabel(block))
  return blocks.slice(Math.max(0, start))
}

/** The line below the headline: a deck has no sentence's end, or is set as a heading. */
function takeDeck(blocks: readonly Block[]): { deck: string | null; blocks: Block[] } {
  const at = blocks.findIndex(
    (block) => !isFurnitureLine(block.text) && block.linkShare < LINKED_SHARE && !isLabel(block),
  )
  const block = blocks[at]
  const words = block ? countWords(block.text.slice(0, 600)) : 0
  if (!block || at > 3 || words < DECK_WORDS_MIN || words > DECK_WORDS_MAX || block.kind === 'line')
    return { deck: null, blocks: [...blocks] }
  const followed = blocks.length - at > 2
  const isDeck = isHeadlineLike(block.text) || (block.kind === 'heading' && at === 0)
  if (!followed || !isDeck || isCutOff(block.text)) return { deck: null, blocks: [...blocks] }
  return { deck: block.text, blocks: blocks.filter((_, index) => index !== at) }
}

/** The lines above the headline are labels and furniture only where they are few words. */
function isSmall(blocks: readonly Block[], all: readonly Block[]): boolean {
  const words = (some: readonly Block[]): number =>
    some.reduce((sum, block) => sum + countWords(block.text.slice(0, 5000)), 0)
  return words(blocks) <= words(all.slice(0, 200)) * HEAD_SHARE_MAX
}

/** Splits the head off. `known` is the headline that the input or page gave, if any. */
export function cleanHead(blocks: readonly Block[], known: string | null): Head {
  const head = blocks.slice(0, HEAD_BLOCKS)
  const title = known ?? repeatedTitle(head) ?? firstTitle(head)
  const at = title === null ? -1 : lastTitleIndex(blocks, title)
  const above = blocks.slice(0, Math.max(0, at))
  const small = isSmall(above, blocks)
  const below = small
    ? blocks.slice(at + 1)
    : blocks.filter(
        (_, index) => index > at || !isSameTitle(keyOf(blocks[index]!.text.slice(0, 600)), keyOf(title!)),
      )
  const rest = title === null ? { deck: null, blocks: below } : takeDeck(below)
  const body = title === null ? rest.blocks : dropLabels(rest.blocks)
  const labels = above.filter((block) => isHeadlineLike(block.text)).map((block) => block.text)
  return { title, deck: rest.deck, blocks: body, labels }
}
