/**
 * Scores of names on MEANTIME, as the scoring script of the data counts them: a name is
 * found where half of the shorter span is shared and the type is the same. MEANTIME
 * marks names only where they take part in events, and all of them only in title and
 * first five sentences, so precision on whole texts says little; `marked` counts those
 * sentences alone, of documents that carry marks, and still misses makers of products.
 */

import { sharedData } from './cluster-corpora.ts'
import { type ReadLayers, readAll } from './readings-fixture.ts'
import { hull, type Interval, overlapOf, readLines, type Score, scoreOf } from './span-scores.ts'

export const meantimePath = `${sharedData}/meantime/documents.jsonl`

interface NamedText {
  readonly sentenceIds: readonly number[]
  readonly sentences: readonly (readonly string[])[]
  readonly mentions: readonly { type: string; sentence: number; tokens: readonly number[]; headPos: string }[]
}

const typeOf: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** Sentences that are marked in full: the title and the first five. */
const markedMax = 5

interface Typed extends Interval {
  readonly type: string
  readonly sentence: number
}

interface Counts {
  right: number
  predicted: number
  found: number
  gold: number
}

export type MeantimeScores = Readonly<Record<string, Score & { readonly gold: number }>>

interface Text {
  readonly text: string
  readonly gold: readonly Typed[]
  /** End of each sentence, with its number. */
  readonly ends: readonly (readonly [end: number, sentence: number])[]
}

/** The text with its sentences joined by newlines, tokens by spaces, and its marked names. */
function textOf({ sentenceIds, sentences, mentions }: NamedText): Text {
  const at = new Map<string, readonly [number, number]>()
  const ends: [number, number][] = []
  let text = ''
  for (const [index, tokens] of sentences.entries()) {
    for (const [number, token] of tokens.entries()) {
      at.set(`${sentenceIds[index]} ${number}`, [text.length, text.length + token.length])
      text += token + (number + 1 < tokens.length ? ' ' : '')
    }
    text += '\n'
    ends.push([text.length, sentenceIds[index]!])
  }
  const gold = new Map<string, Typed>()
  for (const { type, sentence, tokens, headPos } of mentions) {
    const spans = tokens.map((token) => at.get(`${sentence} ${token}`))
    if (headPos !== 'PROPN' || !spans.every((span) => span !== undefined)) continue
    const span = hull(spans)
    gold.set(`${span.start} ${span.end} ${type}`, { ...span, type: typeOf[type] ?? type, sentence })
  }
  return { text, gold: [...gold.values()], ends }
}

const isSame = (a: Typed, b: Typed): boolean =>
  a.type === b.type && overlapOf(a, b) >= Math.min(a.end - a.start, b.end - b.start) / 2

function countNames(read: readonly Typed[], gold: readonly Typed[], counts: Record<string, Counts>): void {
  for (const one of read) {
    const count = counts[one.type]
    if (!count) continue
    count.predicted++
    if (gold.some((other) => isSame(one, other))) count.right++
  }
  for (const one of gold) {
    const count = counts[one.type]
    if (!count) continue
    count.gold++
    if (read.some((other) => isSame(other, one))) count.found++
  }
}

const noCounts = (): Record<string, Counts> =>
  Object.fromEntries(
    Object.values(typeOf).map((type) => [type, { right: 0, predicted: 0, found: 0, gold: 0 }]),
  )

const scored = (counts: Record<string, Counts>): MeantimeScores =>
  Object.fromEntries(
    Object.entries(counts).map(([type, { right, predicted, found, gold }]) => [
      type,
      { ...scoreOf(right, predicted, found, gold), gold },
    ]),
  )

/** Scores by type on whole texts (`all`), and on the sentences that are marked in full (`marked`). */
export function meantimeScores(): { readonly all: MeantimeScores; readonly marked: MeantimeScores } {
  const all = noCounts()
  const marked = noCounts()
  for (const line of readLines<NamedText>(meantimePath)) {
    const { text, gold, ends } = textOf(line)
    const { mentions }: ReadLayers = readAll(text)
    const read = mentions.map(({ start, end, type }) => ({
      start,
      end,
      type,
      sentence: ends.find(([last]) => start < last)?.[1] ?? 0,
    }))
    countNames(read, gold, all)
    const isMarked = ({ sentence }: Typed) => sentence <= markedMax
    if (line.mentions.length > 0) countNames(read.filter(isMarked), gold.filter(isMarked), marked)
  }
  return { all: scored(all), marked: scored(marked) }
}
