/**
 * The event gold is only worth something if no article of a window was left out and
 * the halves stay apart: every article of a window has one label, identical texts one
 * event, and each split has each kind of collection. Where the shared data is absent,
 * only what can be seen in this folder is checked. Not checked: whether a label is right.
 */

import { describe, expect, test } from 'vitest'
import { hasShared, type SharedLine, sharedLines } from '../cluster-corpora.ts'
import { pairwise } from '../cluster-scores.ts'
import { type EventLabel, eventGold, goldWindows, ownLines, type Split } from './event-gold.ts'

const labels = ownLines<EventLabel>('labels.jsonl')
const windows = goldWindows()
const splits: readonly Split[] = ['train', 'dev']

/** Days from the first to the last, both counted. */
function daysOf({ from, to }: { from: string; to: string }): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
}

/** Counts that the README names: articles, events but `none`, those of several articles, their pairs. */
function countsOf(split: Split): number[] {
  const gold = eventGold(split)
  const sizes = new Map<string, number>()
  for (const { event } of gold) sizes.set(event, (sizes.get(event) ?? 0) + 1)
  const events = [...sizes].filter(([event]) => !event.startsWith('none:')).map(([, size]) => size)
  const pairs = events.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  return [gold.length, events.length, events.filter((size) => size > 1).length, pairs]
}

describe('the event gold', () => {
  test('has each article once, in a window that there is', () => {
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length)
    expect(eventGold('train').length + eventGold('dev').length).toBe(labels.length)
    for (const { event } of labels) expect(event).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('has windows of two to six days, none overlapping another of its collections', () => {
    for (const window of windows) {
      expect(daysOf(window)).toBeGreaterThanOrEqual(2)
      expect(daysOf(window)).toBeLessThanOrEqual(6)
      const others = windows.filter(
        (other) => other !== window && other.collections[0] === window.collections[0],
      )
      for (const { from, to } of others) expect(to < window.from || from > window.to).toBe(true)
    }
  })

  test('covers only events that some article tells, and never an article its own', () => {
    const events = new Set(labels.map(({ event }) => event).filter((event) => event !== 'none'))
    for (const { id, event, covers = [] } of labels) {
      for (const covered of covers) expect(events.has(covered), `${id} ${covered}`).toBe(true)
      expect(covers, id).not.toContain(event)
    }
  })

  test.each(splits)('%s has the oil spill, the flu, and one of Haiti and Jackson', (split) => {
    const topics = new Set(eventGold(split).map(({ collection }) => collection.split('_')[0]))
    expect([...topics].sort()).toEqual(['H1N1', 'MJ', 'bpoil', 'haiti'])
  })

  test('has as many articles, events, events of several articles and pairs as its README says', () => {
    expect(countsOf('train')).toEqual([553, 201, 68, 280])
    expect(countsOf('dev')).toEqual([493, 166, 52, 377])
  })

  test('was read a second time in four windows with the agreement that its README says', () => {
    const second = ownLines<{ id: string; first: string; second: string }>('second-pass.jsonl')
    expect(second).toHaveLength(158)
    const agreement = pairwise(
      second.map(({ id, first }) => (first === 'none' ? id : first)),
      second.map((row) => (row.second === 'none' ? row.id : row.second)),
    )
    expect(agreement.f1).toBeCloseTo(0.873, 3)
    const known = new Set(labels.map(({ id }) => id))
    expect(second.every(({ id }) => known.has(id))).toBe(true)
  })
})

const collections = [...new Set(windows.flatMap((window) => window.collections))]
const paths = collections.map((name) => `timeline17/${name}/articles.jsonl`)

describe.skipIf(!hasShared(...paths))('its articles (skipped where the shared data is absent)', () => {
  const texts = new Map(
    collections.map((name) => [name, sharedLines<SharedLine>(`timeline17/${name}/articles.jsonl`)]),
  )

  test('are all that their collections have in each window', () => {
    for (const { window, collections: names, from, to } of windows) {
      const wanted = names.flatMap((name) =>
        (texts.get(name) ?? [])
          .filter(({ published = '' }) => published.slice(0, 10) >= from && published.slice(0, 10) <= to)
          .map(({ id }) => `${name} ${id}`),
      )
      const labelled = labels.filter((label) => label.window === window)
      expect(labelled.map(({ collection, id }) => `${collection} ${id}`).sort()).toEqual(wanted.sort())
    }
  })

  test('have one event where their texts are identical', () => {
    const byId = new Map([...texts.values()].flat().map(({ id, text }) => [id, text]))
    const events = new Map<string, string>()
    for (const { id, event } of labels) {
      const text = byId.get(id) ?? id
      expect(event, id).toBe(events.get(text) ?? event)
      events.set(text, event)
    }
  })
})
