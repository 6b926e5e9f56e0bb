/**
 * Gates of the names on MEANTIME, which marks the names of only some sentences, so that
 * the floor is on recall. Floors stand a little under the figures of 2026-11.
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ReadLayers, readAll } from './readings-fixture.ts'
import { digestOf, hull, type Interval, overlapOf, readLines } from './span-scores.ts'

const meantime = new URL('../../../shared/data/meantime/documents.jsonl', import.meta.url)

interface NamedText {
  readonly sentenceIds: readonly number[]
  readonly sentences: readonly (readonly string[])[]
  readonly mentions: readonly { type: string; sentence: number; tokens: readonly number[]; headPos: string }[]
}

const typeOf: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organisation', LOC: 'place' }

/** Offsets of each token in the sentences joined by newlines, tokens by spaces. */
function offsetsOf({ sentenceIds, sentences }: NamedText): { text: string; at: Map<string, Interval> } {
  const at = new Map<string, Interval>()
  let text = ''
  for (const [index, tokens] of sentences.entries()) {
    for (const [number, token] of tokens.entries()) {
      at.set(`${sentenceIds[index]} ${number}`, { start: text.length, end: text.length + token.length })
      text += token + (number + 1 < tokens.length ? ' ' : '')
    }
    text += '\n'
  }
  return { text, at }
}

function countNames(line: NamedText, counts: Record<string, [found: number, gold: number]>): void {
  const { text, at } = offsetsOf(line)
  const { mentions }: ReadLayers = readAll(text)
  for (const { type, sentence, tokens, headPos } of line.mentions) {
    const spans = tokens.map((token) => at.get(`${sentence} ${token}`))
    if (headPos !== 'PROPN' || spans.some((span) => !span) || !counts[type]) continue
    const gold = hull(spans.map((span) => [span!.start, span!.end] as const))
    const isFound = mentions.some((mention) => {
      const least = Math.min(mention.end - mention.start, gold.end - gold.start)
      return mention.type === typeOf[type] && overlapOf(mention, gold) >= least / 2
    })
    counts[type]![1]++
    if (isFound) counts[type]![0]++
  }
}

describe.skipIf(!existsSync(meantime))('names on MEANTIME (skipped where the shared data is absent)', () => {
  test('persons, organisations and places are found at least as often as when the floor was set', () => {
    expect(digestOf(meantime)).toBe('7f431c95d0de5ed8')
    const counts: Record<string, [number, number]> = { PER: [0, 0], ORG: [0, 0], LOC: [0, 0] }
    for (const line of readLines<NamedText>(meantime)) countNames(line, counts)
    const floors: Record<string, number> = { PER: 0.79, ORG: 0.88, LOC: 0.89 }
    for (const [type, [found, gold]] of Object.entries(counts)) {
      expect(found / gold, type).toBeGreaterThanOrEqual(floors[type]!)
    }
  })
})
