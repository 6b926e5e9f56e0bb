/**
 * A stretch of text in, its words out with their places, a rough stem (`stems.ts`) and
 * a sense (`senses.ts`). Two sentences that say the same are laid side by side word by
 * word, and tokens are not stored: this is made again for the few sentences that need it.
 */

import type { Span } from '../../model/span.ts'
import { phraseSense, senseOf } from './senses.ts'
import { stemOf } from './stems.ts'

export interface Word extends Span {
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly form: string
  readonly stem: string
  /** What it says: one for all words of a group in the thesaurus; empty for a particle of the verb before. */
  readonly sense: string
  readonly capital: boolean
  /** True where a mark stands before it: a clause or a piece of speech begins. */
  readonly opens: boolean
}

const WORD = /[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu
const MARK = /[,;:()"“”„«»…—–]|\.\s|\s-\s/
const POSSESSIVE = /'s?$/
type Bare = Omit<Word, 'sense'>

/** Words with their senses; of a verb of two words the first has it, and what stands between them keeps its own. */
function withSenses(words: readonly Bare[]): Word[] {
  const isParticle = new Set<number>()
  return words.map((word, index): Word => {
    if (isParticle.has(index)) return { ...word, sense: '' }
    const next = words[index + 1]
    const phrase = next && !next.opens ? phraseSense(word.stem, next.stem) : null
    if (phrase !== null) isParticle.add(index + 1)
    const isName = word.capital && index > 0
    return { ...word, sense: phrase ?? (isName ? word.stem : senseOf(word.stem)) }
  })
}

/** The words of `text` within `span`, in order; linear in its length, at most `most` of them. */
export function wordsIn(text: string, { start, end }: Span, most: number): Word[] {
  const words: Bare[] = []
  const stretch = text.slice(start, end)
  let before = 0
  for (const match of stretch.matchAll(WORD)) {
    if (words.length >= most) break
    const written = match[0]
    const form = written.toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, '')
    words.push({
      start: start + match.index,
      end: start + match.index + written.length,
      form,
      stem: stemOf(form),
      capital: written.charAt(0) !== written.charAt(0).toLowerCase(),
      opens: MARK.test(stretch.slice(before, match.index)),
    })
    before = match.index + written.length
  }
  return withSenses(words)
}
