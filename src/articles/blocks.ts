/**
 * A block: one paragraph, heading, list line or table row of a text on its way to
 * becoming an article. Pages, plain text and Markdown all become lists of blocks,
 * and the same cleaning (`block-cleaning.ts`) runs over them.
 */

import { tidyLine } from './text-form.ts'

export type BlockKind = 'paragraph' | 'heading' | 'line'

export interface Block {
  /** Tidy text, never empty; a line break only where the source has one inside the paragraph. */
  readonly text: string
  readonly kind: BlockKind
  /** Share of the characters that stand in links, 0 to 1. */
  readonly linkShare: number
}

/** A block of `text`, or null where nothing but space is in it. */
export function blockOf(text: string, kind: BlockKind, linkShare = 0): Block | null {
  const tidy = tidyLine(text)
  return tidy ? { text: tidy, kind, linkShare } : null
}

/** Blocks as article text: paragraphs apart by an empty line, lines of a list or table by a line break. */
export function joinBlocks(blocks: readonly Block[]): string {
  let text = ''
  let previous: BlockKind | null = null
  for (const block of blocks) {
    if (previous !== null) text += previous === 'line' && block.kind === 'line' ? '\n' : '\n\n'
    text += block.text
    previous = block.kind
  }
  return text
}

/** True for letters and digits: exact for ASCII; elsewhere all but the blocks of general punctuation and symbols. */
function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  return (
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    code !== 0xd7 &&
    code !== 0xf7
  )
}

/** Runs of letters or digits; what "words" means in every limit of this room. A loop, as it runs over every block many times. */
export function countWords(text: string): number {
  let count = 0
  let inside = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const word = isWordCode(code)
    if (word && !inside) count += 1
    // An apostrophe between letters does not end a word.
    inside = word || (inside && (code === 39 || code === 0x2019) && isWordCode(text.charCodeAt(at + 1)))
  }
  return count
}

const comparable = /[^\p{L}\p{N}]+/gu

/** Letters and digits alone, lower case: equal for lines that differ in marks and spacing only. */
export function keyOf(text: string): string {
  return text.toLowerCase().replace(comparable, ' ').trim()
}

/** True where the text ends like a sentence, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…。！？؟:;][)\]"”’'»]{0,3}$/u.test(text)
}

/** True where the text was cut off: it ends in dots without a closing quote. */
export function isCutOff(text: string): boolean {
  return /(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/.test(text)
}
