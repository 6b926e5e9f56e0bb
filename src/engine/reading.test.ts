import { beforeAll, describe, expect, it } from 'vitest'
import { readStream } from '../../test/support/read-stream.ts'
import { openPart } from './intake.ts'
import { pipeline } from './pipeline.ts'
import type { ReadItem } from './ports.ts'
import { cleanItem, readArticle, readerOf, readItem } from './reading.ts'

let read: ReadItem[]
beforeAll(() => {
  read = readStream({ seed: 7, articles: 6, words: 60 })
})

const lineItem = (fields: object) =>
  openPart({
    kind: 'line',
    location: 'x.jsonl',
    lineNumber: 1,
    bytes: new TextEncoder().encode(JSON.stringify(fields)),
  }).rawItems

describe('reading an article', () => {
  it('gives every layer that the steps write and none that is transient', () => {
    const steps = pipeline.filter((step) => step.over === 'article')
    const kept = steps.filter((step) => !step.transient).map((step) => step.writes)
    expect(kept).not.toHaveLength(steps.length)
    for (const { layers } of read) expect(Object.keys(layers ?? {}).sort()).toEqual([...kept].sort())
  })

  it('leaves no trace in the next one', () => {
    const [first, second] = read
    if (!first?.article || !second?.article) throw new Error('the stream holds articles')
    readArticle(second.article)
    expect(readArticle(first.article)).toEqual({ ...first, problems: [] })
  })

  it('says why an item holds no article, and reads nothing from it', () => {
    const [rawItem] = lineItem({ text: 'Ferry' })
    if (!rawItem) throw new Error('the line holds an item')
    expect(readItem(rawItem)).toEqual(cleanItem(rawItem))
    expect(readItem(rawItem)).toMatchObject({ article: null, layers: null })
    expect(readItem(rawItem).problems.map(({ code }) => code)).toEqual(['article-too-short'])
  })

  it('runs for some layers no more than they rest on, and gives the same', () => {
    const readQuotes = readerOf(['quotes', 'sentences'])
    for (const { article, layers } of read) {
      if (!article || !layers) throw new Error('the stream holds articles')
      const { value } = readQuotes(article)
      expect(value.quotes).toEqual(layers.quotes)
      expect(Object.keys(value)).not.toContain('actions')
    }
  })
})
