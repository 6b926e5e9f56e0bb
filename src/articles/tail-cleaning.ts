/**
 * Takes away what follows the body: teasers of other stories and comments after a
 * heading that announces them, staged conversations, headings with nothing below.
 * After such a heading a block stays only where it is a full paragraph that shares
 * its words with the body, because "Read also" also stands in the middle of texts.
 * Known failure: a long teaser about the same story looks like body.
 */

import { type Block, countWords, endsSentence, isCutOff, keyOf } from './blocks.ts'
import { closingOf, isHeadlineLike } from './furniture-lines.ts'

/**
 * What a block needs to count as body again after a closing heading: its share of
 * longer words that the body has, and its length. An inline pointer ("Don't miss")
 * asks little, a section ("Latest", "Comments") much. In English articles of the
 * extraction set's first half the last paragraph shares .15 (5th percentile) to .69
 * (95th), .44 in the middle; a paragraph of another article .17 in the middle and
 * .31 (95th), so no single share parts the two (2026-11).
 */
const RETURN = {
  pointer: { shareMin: 0.22, wordsMin: 8 },
  section: { shareMin: 0.6, wordsMin: 25 },
} as const
/** With fewer stems than this before it, a pointer's paragraph need not share any: short texts repeat little. */
const KNOWN_STEMS_MIN = 200
/** A closing heading above this share of the words is a menu's label: the body is still to come. */
const CLOSING_SHARE_MIN = 0.3
/** A conversation is staged, and not an interview, where this share of the words precedes it. */
const CONVERSATION_SHARE_MIN = 0.6
/** A trailing heading has at most this many words. */
const TRAILING_WORDS_MAX = 12

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 6))

/** Share of the block's distinct longer words that are among `known`, 0 to 1. */
function relatedness(text: string, known: ReadonlySet<string>): number {
  const stems = new Set(stemsOf(text))
  let shared = 0
  for (const stem of stems) if (known.has(stem)) shared += 1
  return stems.size === 0 ? 0 : shared / stems.size
}

function returnsToBody(block: Block, known: ReadonlySet<string>, closed: keyof typeof RETURN): boolean {
  const { shareMin, wordsMin } = RETURN[closed]
  if (!endsSentence(block.text) || isCutOff(block.text) || block.linkShare > 0.5) return false
  if (countWords(block.text) < wordsMin) return false
  const young = closed === 'pointer' && known.size < KNOWN_STEMS_MIN
  return young || relatedness(block.text, known) >= shareMin
}

/** Without closing headings and what they announce. Linear. */
export function dropClosing(blocks: readonly Block[]): Block[] {
  if (!blocks.some((block) => closingOf(block.text))) return [...blocks]
  const counts = blocks.map((block) => countWords(block.text))
  const total = counts.reduce((sum, count) => sum + count, 0)
  const known = new Set<string>()
  const kept: Block[] = []
  let before = 0
  let closed: keyof typeof RETURN | null = null
  for (const [index, block] of blocks.entries()) {
    const closes = closingOf(block.text)
    if (closes && before >= total * CLOSING_SHARE_MIN && closed !== 'section') closed = closes
    if (closed && !closes && returnsToBody(block, known, closed)) closed = null
    before += counts[index]!
    if (closes || closed) continue
    kept.push(block)
    for (const stem of stemsOf(block.text)) known.add(stem)
  }
  return kept
}

/** Short labels that stand alone three times or more: the voices of a conversation. */
function repeatedLabels(blocks: readonly Block[]): Set<string> {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    if (block.text.length > 40 || endsSentence(block.text) || block.kind === 'line') continue
    const key = keyOf(block.text)
    if (/\p{L}/u.test(key) && countWords(key) <= 3) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key))
}

/** Without a conversation of labelled voices that follows the body. */
export function dropConversation(blocks: readonly Block[]): Block[] {
  const labels = repeatedLabels(blocks)
  if (labels.size < 2) return [...blocks]
  const isLabel = (block: Block): boolean => block.text.length <= 40 && labels.has(keyOf(block.text))
  const start = blocks.findIndex(isLabel)
  const words = (some: readonly Block[]): number =>
    some.reduce((sum, block) => sum + countWords(block.text), 0)
  const voices = blocks.slice(start).filter(isLabel).length
  const staged = voices * 4 >= blocks.length - start
  if (!staged || words(blocks.slice(0, start)) < words(blocks) * CONVERSATION_SHARE_MIN) return [...blocks]
  return blocks.slice(0, start)
}

/** A heading or label at the very end has nothing below it. A dash before a name is an attribution and stays. */
function isTrailing(block: Block): boolean {
  if (block.kind === 'line') return block.linkShare >= 0.6
  if (!isHeadlineLike(block.text) || /^[—–"“‘'-]/.test(block.text)) return false
  return block.kind === 'heading' || countWords(block.text) <= TRAILING_WORDS_MAX
}

/** Without headings, labels and linked lines at the end. */
export function dropTrailing(blocks: readonly Block[]): Block[] {
  let end = blocks.length
  while (end > 1 && isTrailing(blocks[end - 1]!)) end -= 1
  return blocks.slice(0, end)
}
