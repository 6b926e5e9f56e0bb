/**
 * Gates of the readings on PolNeAR (dev part), the hand-coded PLOVER sentences and
 * MEANTIME. Floors stand a little under the figures of 2026-11; they go up with them.
 * MEANTIME marks the names of only some sentences, so that its floor is on recall.
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ReadLayers, readAll } from './readings-fixture.ts'
import { bare, digestOf, type Interval, overlapOf, readLines } from './span-scores.ts'

const shared = (path: string): URL => new URL(`../../../shared/data/${path}`, import.meta.url)
const polnear = shared('polnear/dev.jsonl')
const plover = shared('plover/records.jsonl')
const meantime = shared('meantime/documents.jsonl')

type Pair = readonly [number, number]
interface Attribution {
  readonly content?: readonly Pair[]
  readonly source?: readonly Pair[]
}
interface QuotedText {
  readonly text: string
  readonly attributions: readonly Attribution[]
}

function hull(pairs: readonly Pair[]): Interval {
  return { start: Math.min(...pairs.map(([start]) => start)), end: Math.max(...pairs.map(([, end]) => end)) }
}

const isDirect = (raw: string): boolean => /^["“]/.test(raw) && /["”][.,;:?!]*$/.test(raw)

/** Counts over the direct contents of one text. */
function countDirect(
  { text, attributions }: QuotedText,
  counts: { gold: number; found: number; sources: number; right: number },
): void {
  const quotes = readAll(text).quotes.map((quote) => ({ ...quote, ...bare(text, quote) }))
  for (const { content = [], source = [] } of attributions) {
    if (content.length === 0) continue
    const whole = hull(content)
    if (!isDirect(text.slice(whole.start, whole.end).trim())) continue
    const gold = bare(text, whole)
    counts.gold++
    const quote = quotes.find(({ start, end }) => start === gold.start && end === gold.end)
    if (!quote) continue
    counts.found++
    if (source.length === 0) continue
    counts.sources++
    if (quote.speaker && overlapOf(quote.speaker, hull(source)) > 0) counts.right++
  }
}

describe.skipIf(!existsSync(polnear))(
  'quotes on PolNeAR dev (skipped where the shared data is absent)',
  () => {
    test('direct contents and their speakers are found at least as often as when the floor was set', () => {
      expect(digestOf(polnear)).toBe('ec062a21f24ed31e')
      const counts = { gold: 0, found: 0, sources: 0, right: 0 }
      for (const line of readLines<QuotedText>(polnear)) countDirect(line, counts)
      expect(counts.found / counts.gold).toBeGreaterThanOrEqual(0.81)
      expect(counts.right / counts.sources).toBeGreaterThanOrEqual(0.92)
    })
  },
)

interface Side {
  readonly code?: string
}
interface CodedSentence {
  readonly text: string
  readonly event: string
  readonly source?: readonly Side[] | string
  readonly target?: readonly Side[] | string
}

const bodies = new Set(['IGO', 'NGO', 'IMG', 'MNC'])

function countriesOf(sides: readonly Side[] | string | undefined): ReadonlySet<string> {
  const codes = typeof sides === 'string' || !sides ? [] : sides.map(({ code = '' }) => code)
  return new Set(codes.filter((code) => /^[A-Z]{3}$/.test(code) && !bodies.has(code)))
}

function macroF1(pairs: readonly (readonly [gold: string, found: string])[]): number {
  const types = new Set(pairs.map(([gold]) => gold))
  let sum = 0
  for (const type of types) {
    const both = pairs.filter(([gold, found]) => gold === type && found === type).length
    const either =
      pairs.filter(([gold]) => gold === type).length + pairs.filter(([, found]) => found === type).length
    sum += (2 * both) / either
  }
  return sum / types.size
}

describe.skipIf(!existsSync(plover))(
  'actions on the PLOVER sentences (skipped where the shared data is absent)',
  () => {
    test('types and sides are right at least as often as when the floor was set', () => {
      expect(digestOf(plover)).toBe('d1bcae2d630d7d26')
      const pairs: [string, string][] = []
      const actors = [0, 0]
      const recipients = [0, 0]
      for (const { text, event, source, target } of readLines<CodedSentence>(plover)) {
        const { actions } = readAll(text)
        const action = actions.find(({ eventType }) => eventType === event) ?? actions[0]
        pairs.push([event, action?.eventType ?? 'NONE'])
        tally(actors, countriesOf(source), action?.country)
        tally(recipients, countriesOf(target), action?.recipientCountry)
      }
      expect(macroF1(pairs)).toBeGreaterThanOrEqual(0.6)
      expect(actors[0]! / actors[1]!).toBeGreaterThanOrEqual(0.66)
      expect(recipients[0]! / recipients[1]!).toBeGreaterThanOrEqual(0.6)
    })
  },
)

function tally(counts: number[], gold: ReadonlySet<string>, found: string | null | undefined): void {
  if (gold.size === 0) return
  counts[1]!++
  if (found && gold.has(found)) counts[0]!++
}

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
