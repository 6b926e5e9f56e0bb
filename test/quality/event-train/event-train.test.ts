/**
 * The streams are only worth fitting on if every article has one label, tellings of one
 * happening are really told in other words, rewrites name what they rewrite, and ids give
 * nothing away. Not checked: whether a label is right.
 */

import { describe, expect, test } from 'vitest'
import { eventTrain, type TrainArticle } from './event-train.ts'

/** Rows by what is named, in the order of first sight. */
function groupBy(rows: readonly TrainArticle[], nameOf: (row: TrainArticle) => string) {
  const groups = new Map<string, TrainArticle[]>()
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row])
  return groups
}

const train = eventTrain()
const byId = new Map(train.map((row) => [row.article.id, row]))
const streams = groupBy(train, ({ label }) => label.stream)
const happenings = groupBy(
  train.filter(({ label }) => label.event !== 'none'),
  ({ event }) => event,
)

/** Runs of four words of the text, lower case. */
function fourWordRuns({ article }: TrainArticle): Set<string> {
  const words = article.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')))
}

/** The part of the shorter text's runs that the other text has too, 0 to 1. */
function containment(one: TrainArticle, other: TrainArticle): number {
  const [small, large] = [fourWordRuns(one), fourWordRuns(other)].sort((a, b) => a.size - b.size)
  if (small === undefined || large === undefined || small.size === 0) return 0
  return [...small].filter((run) => large.has(run)).length / small.size
}

describe('the invented streams', () => {
  test('have every article once, with one label and an id that says nothing of it', () => {
    expect(byId.size).toBe(train.length)
    for (const { article, label } of train) {
      expect(article.id).toMatch(/^e[0-9a-f]{10}$/)
      expect(label.event).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    }
  })

  test('stand in order of time, over three to forty days, and two of them without any time', () => {
    const undated = [...streams.values()].filter((rows) => rows.every((row) => !row.article.published))
    expect(undated).toHaveLength(2)
    for (const rows of streams.values()) {
      if (undated.includes(rows)) continue
      const times = rows.map(({ article }) => Date.parse(article.published ?? ''))
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      const days = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 86_400_000
      expect(days).toBeGreaterThanOrEqual(3)
      expect(days).toBeLessThanOrEqual(40)
    }
  })

  test('have days on which several happenings were told, and mix them as they arrive', () => {
    for (const [stream, rows] of streams) {
      const turns = rows.filter((row, at) => at > 0 && row.event !== rows[at - 1]?.event).length
      expect(turns, stream).toBeGreaterThan(new Set(rows.map(({ event }) => event)).size * 1.15)
    }
  })

  test('tell a happening in other words at each outlet, save for the marked rewrites', () => {
    for (const [event, rows] of happenings) {
      for (const [at, one] of rows.entries()) {
        for (const other of rows.slice(at + 1)) {
          const marked = one.label.rewriteOf === other.article.id || other.label.rewriteOf === one.article.id
          if (!marked) expect(containment(one, other), `${event} ${one.article.id}`).toBeLessThan(0.35)
        }
      }
    }
  })

  test('rewrite an earlier article of the same happening', () => {
    const rewrites = train.filter(({ label }) => label.rewriteOf !== undefined)
    expect(rewrites.length).toBeGreaterThanOrEqual(6)
    for (const rewrite of rewrites) {
      const source = byId.get(rewrite.label.rewriteOf ?? '')
      expect(source?.event).toBe(rewrite.event)
      expect(train.indexOf(rewrite)).toBeGreaterThan(source === undefined ? -1 : train.indexOf(source))
    }
  })

  test('cover only happenings of their stream that another article tells', () => {
    for (const { label, event } of train) {
      for (const covered of label.covers ?? []) {
        expect(happenings.has(`${label.stream}/${covered}`), `${label.id} ${covered}`).toBe(true)
        expect(`${label.stream}/${covered}`).not.toBe(event)
      }
    }
  })

  test('are as many articles, happenings, happenings of several articles and pairs as the README says', () => {
    const sizes = [...happenings.values()].map((rows) => rows.length)
    const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
    expect([train.length, sizes.length, sizes.filter((size) => size > 1).length, pairs]).toEqual([
      436, 149, 126, 446,
    ])
  })
})
