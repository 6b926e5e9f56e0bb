/**
 * A text's sentences with their words and readings in, the text made ready for being
 * laid on another (`alignment.ts`) out: each sentence as the senses of its words, its
 * names by actor or last word, its figures by value and its dates by day, weighted by
 * how rare they are in news. Linear in the text.
 */

import type { ComparedLayers } from '../../model/dossier.ts'
import type { Span } from '../../model/span.ts'
import { newsBackgroundOfHeads } from '../../text/background-heads.ts'
import { hashText } from '../../text/hashing.ts'
import { nameTerm } from '../../text/name-term.ts'
import { type Laid, layOut } from '../alignment.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import { lastName } from './name-forms.ts'
import { isSized, measure, type Sized } from './same-figures.ts'
import type { Word } from './word-forms.ts'

/** Weight of a number up to this, which many sentences have, and of any other number or date. */
const SMALL_MAX = 12
const SMALL_WEIGHT = 3
const MARK_WEIGHT = 6
/** A word in no table counts as standing in this part of a document. */
const UNSEEN_COUNT = 0.5

/** A word with a claim, or what stands in place of the words that it covers: a name, figure or date. */
export interface Mark extends Span {
  readonly key: string
  readonly weight: number
  /** True for a word, false for a name, figure or date. */
  readonly isWord: boolean
}

/** Inverse document frequency of the commonest of these ways to write a word, at least 0. */
function rarity(...ways: readonly string[]): number {
  const { counts, documents } = newsBackgroundOfHeads()
  const count = ways.reduce((most, way) => Math.max(most, counts.get(hashText(way))), UNSEEN_COUNT)
  return Math.max(0, Math.log(documents / count))
}

/** Shares and times by what they measure, so that 19 percent are not 19 hours; other units are often left out. */
function keyOf(figure: Sized): string {
  const { value, unit } = measure(figure)
  return `#${value} ${unit === 'ratio' || unit === 'time' ? unit : ''}`
}

function marksOf({ mentions, figures, dates }: ComparedLayers): Mark[] {
  const names = mentions.map(({ start, end, actor, name, type }): Mark => {
    const last = lastName(name)
    const key = actor !== null && type !== 'person' ? `@${actor}` : last
    return { start, end, key, weight: rarity(nameTerm(last)), isWord: false }
  })
  const numbers = figures.filter(isSized).map((figure): Mark => {
    const { start, end, value } = figure
    return {
      start,
      end,
      key: keyOf(figure),
      weight: value <= SMALL_MAX ? SMALL_WEIGHT : MARK_WEIGHT,
      isWord: false,
    }
  })
  const days = dates.map(
    ({ start, end, from, to }): Mark => ({
      start,
      end,
      key: `${from} ${to}`,
      weight: MARK_WEIGHT,
      isWord: false,
    }),
  )
  return [...names, ...days, ...numbers].sort((a, b) => a.start - b.start || b.end - a.end)
}

const markOf = (word: Word): Mark => {
  const { start, end, sense, stem, form } = word
  return { start, end, key: sense, weight: rarity(sense, stem, form, `${stem}e`), isWord: true }
}

/** The marks of each line in order; of two that overlap the one that begins first. */
export function marksByLine(layers: ComparedLayers, lines: readonly Line[]): Mark[][] {
  const marks = marksOf(layers)
  let at = 0
  return lines.map(({ words }) => {
    const found: Mark[] = []
    for (const word of words) {
      while (at < marks.length && marks[at]!.end <= word.start) at++
      const mark = marks[at]
      if (mark && mark.start <= word.start) {
        if (found.at(-1) !== mark) found.push(mark)
      } else if (tells(word)) found.push(markOf(word))
    }
    return found
  })
}

/** Lays out the sentences that have any word with a claim; `marked` are the marks of each. */
export function layLines(marked: readonly (readonly Mark[])[]): Laid {
  const weights = new Map<number, number>()
  const words: number[] = []
  const starts: number[] = []
  const sentences: number[] = []
  for (const [index, marks] of marked.entries()) {
    if (marks.length === 0) continue
    starts.push(words.length)
    sentences.push(index)
    for (const { key, weight } of marks) {
      const hash = hashText(key)
      words.push(hash)
      weights.set(hash, Math.max(weight, weights.get(hash) ?? 0))
    }
  }
  const rarities = {
    idfAll(keys: Uint32Array, found: Float64Array): void {
      for (let i = 0; i < keys.length; i++) found[i] = weights.get(keys[i]!) ?? 0
    },
  }
  return layOut({ words, kinds: 'w'.repeat(words.length), starts, sentences }, rarities)
}
