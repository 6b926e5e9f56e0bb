/**
 * Repetition is how scraped pages show their furniture: a headline stands twice, a
 * caption once cut off and once whole, a teaser is the beginning of a paragraph.
 */

import { type Block, countWords, isCutOff } from './blocks.ts'

/** Long blocks are compared by this many characters and their length. */
const KEY_LENGTH = 400
/** Shorter lines may rightly stand twice ("No.", a name in a list). */
const REPEATED_WORDS_MIN = 5
/** A cut-off line shorter than this, in characters, says too little to be known as a beginning. */
const CUT_LENGTH_MIN = 20
/** More cut-off lines than this are looked at no further: keeps the search linear. */
const CUT_LINES_MAX = 200

/** Without cut-off lines that another block begins with, and without a block's second copy. */
export function dropRepetitions(blocks: readonly Block[]): Block[] {
  const keys = blocks.map((block) => block.text.slice(0, KEY_LENGTH).toLowerCase())
  const stems = keys.map((key) => key.replace(/[\s.…[\]]{1,9}$/, ''))
  const cuts = blocks
    .map((block, index) => (isCutOff(block.text) ? index : -1))
    .filter((index) => index >= 0 && stems[index]!.length >= CUT_LENGTH_MIN)
    .slice(0, CUT_LINES_MAX)
  const cutAway = new Set(
    cuts.filter((cut) => keys.some((key, other) => other !== cut && key.startsWith(stems[cut]!))),
  )
  const seen = new Set<string>()
  return blocks.filter((block, index) => {
    if (cutAway.has(index)) return false
    const key = `${block.text.length > KEY_LENGTH ? block.text.length : ''} ${keys[index]}`
    if (countWords(block.text.slice(0, 200)) < REPEATED_WORDS_MIN) return true
    const again = seen.has(key)
    seen.add(key)
    return !again
  })
}
