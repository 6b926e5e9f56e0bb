/**
 * Words that are written small where no sentence begins: with a capital, in a headline
 * or at the front of a sentence, they are words still. The list is counted from news
 * (`scripts/fit-common-words.ts`). Built once, when first needed (about 2 ms).
 *
 * Known failure: surnames that are words as well ("Brown", "Cook") where the news it
 * was counted on names nobody so.
 */

import table from './data/common-words.json' with { type: 'json' }

let built: ReadonlySet<string> | null = null

/** True for a word, given in small letters, that is mostly written small. */
export function isCommonWord(lower: string): boolean {
  built ??= new Set(table.words.split(' '))
  return built.has(lower) || (lower.endsWith('s') && built.has(lower.slice(0, -1)))
}
