/**
 * Finds the body of a page, in stages:
 *   1. readability (Mozilla's, by candidate scoring) on the parsed document;
 *   2. what its result itself calls furniture is pruned (`page-pruning.ts`);
 *   3. the part becomes blocks (`page-blocks.ts`);
 *   4. where that lost the text, the one that the page gives in JSON-LD is taken, or
 *      its article, main or body element is walked whole.
 * On the article-extraction set readability's own text scores .948, its result
 * walked as blocks .960, pruned .972 (2026-11). The document is used up.
 */

import { Readability } from '@mozilla/readability'
import { type Block, countWords, keyOf } from './blocks.ts'
import { pageBlocks } from './page-blocks.ts'
import { keepFrameNames, prune } from './page-pruning.ts'
import { textBlocks } from './text-blocks.ts'

/** Readability's result counts as a loss below this share of the words that the page gives in JSON-LD (2026-11). */
const LOSS_SHARE = 0.5
/** Fewer words than this are no article on a whole page, and the page's own container is walked instead. */
const BODY_WORDS_MIN = 40

const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + countWords(block.text), 0)

/** Words in full paragraphs: furniture of short lines does not count. */
function paragraphWords(blocks: readonly Block[]): number {
  return blocks
    .filter((block) => block.kind !== 'heading' && block.linkShare < 0.5)
    .map((block) => countWords(block.text))
    .filter((count) => count >= 12)
    .reduce((sum, count) => sum + count, 0)
}

/** A copy of the walk of the page's own containers, made before readability changes the document. */
function containerBlocks(document: Document): Block[] {
  const articles = [...document.querySelectorAll('article,[itemprop="articleBody"],[role="article"]')]
  const container = articles.length === 1 ? articles[0] : document.querySelector('main,[role="main"]')
  const own = pageBlocks(container ?? document.body)
  return paragraphWords(own) >= BODY_WORDS_MIN ? own : pageBlocks(document.body)
}

function readabilityBlocks(document: Document): Block[] {
  try {
    const options = { serializer: (node: Node) => node, keepClasses: true, charThreshold: 200 }
    const content = new Readability<Node>(document, options).parse()?.content as Element | null | undefined
    if (!content) return []
    prune(content)
    return pageBlocks(content)
  } catch {
    return [] // it throws on documents it cannot handle; stage 4 follows
  }
}

/** Blocks of the text in JSON-LD; it is sometimes markup itself. */
function linkedBlocks(body: string | null): Block[] {
  if (!body || /<(?:p|br|div)\b/i.test(body)) return []
  return textBlocks(body)
}

/** The body's blocks; `linkedBody` is the full text that the page gave in JSON-LD, if any. */
export function extractBody(document: Document, linkedBody: string | null): Block[] {
  const fallback = containerBlocks(document)
  keepFrameNames(document)
  const main = readabilityBlocks(document)
  const linked = linkedBlocks(linkedBody)
  const words = wordsOf(main)
  if (linked.length > 0 && words < wordsOf(linked) * LOSS_SHARE) return linked
  return words < BODY_WORDS_MIN && paragraphWords(fallback) > words ? fallback : main
}

/** True where a fragment is so small that extraction would only lose: a feed's entry, a snippet. */
export function isFragment(markup: string): boolean {
  return !/<(?:body|html|head|article|main)[\s>]/i.test(markup)
}

/** The blocks of a fragment: all of it but what it calls furniture itself. */
export function fragmentBlocks(document: Document): Block[] {
  prune(document.body)
  const blocks = pageBlocks(document.body)
  return blocks.filter((block, index) => index === 0 || keyOf(block.text) !== keyOf(blocks[index - 1]!.text))
}
