/**
 * Prints the figures that the gates keep: what `docs/measurements.md` records. The
 * gates themselves are in `test/quality/`, with floors; here nothing passes or fails.
 * A collection that is not there is said to be absent.
 *
 *     npm run figures
 */

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { cleanItem } from '../src/articles/index.ts'
import { eventFold } from '../src/events/index.ts'
import { openDocument } from '../src/sources/index.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { ecbArticles, sharedData, sharedLines, shuffled } from '../test/quality/cluster-corpora.ts'
import { clusterEvents } from '../test/quality/cluster-runs.ts'
import { bCubed, mergedTopics, pairwise } from '../test/quality/cluster-scores.ts'
import {
  labelled,
  placeExamples,
  rightEvents,
  rightFamilies,
  rightStorylines,
} from '../test/quality/examples.ts'
import { scoreAll, scorePage } from '../test/quality/extraction-scores.ts'
import { print, whereThere } from './print-figures.ts'
import { readingFigures } from './reading-figures.ts'

const orders = [1, 2, 3, 4, 5]

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function goldenRules(): void {
  const cases = sharedLines<{ text: string; sentences: string[] }>('golden-rules/english.jsonl')
  const right = cases.filter(({ text, sentences }) => {
    const found = splitSentences(text).map(({ start, end }) => text.slice(start, end).trim())
    return JSON.stringify(found) === JSON.stringify(sentences.map((sentence) => sentence.trim()))
  })
  print('golden rules', { right: right.length, of: cases.length })
}

function extraction(): void {
  const folder = `${sharedData}/article-extraction`
  const truth = JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >
  const pages = Object.entries(truth).map(([id, { articleBody, url }]) => {
    const file = `${folder}/html/${id}.html.gz`
    const bytes = existsSync(file) ? gunzipSync(readFileSync(file)) : new Uint8Array(0)
    const [rawItem] = openDocument({ bytes, location: url, mediaType: 'text/html' }).value
    return scorePage(id, articleBody, rawItem ? (cleanItem(rawItem).value?.text ?? '') : '')
  })
  const { precision, recall, f1 } = scoreAll(pages)
  print('extraction, 93 pages', { precision, recall, f1 })
}

function ecbEvents(split: 'train' | 'dev'): void {
  const articles = ecbArticles(split)
  const runs = orders.map((seed) => {
    const order = shuffled(articles, seed)
    const found = clusterEvents(order, eventFold.settings)
    const gold = order.map(({ event }) => event)
    const merged = mergedTopics(
      order.map(({ topic }) => topic),
      gold,
      found,
    )
    return { b3: bCubed(gold, found).f1, pair: pairwise(gold, found).f1, merged }
  })
  print(`events, ECB+ ${split}, mean of 5 orders`, {
    'B³ F1': mean(runs.map(({ b3 }) => b3)),
    'pair F1': mean(runs.map(({ pair }) => pair)),
    'look-alikes merged': mean(runs.map(({ merged }) => merged)),
  })
}

async function examples(): Promise<void> {
  const placed = await placeExamples()
  const rows = [
    ['events', rightEvents(), (one: (typeof placed)[number]) => one.decisions.event.event],
    ['storylines', rightStorylines(), (one: (typeof placed)[number]) => one.decisions.storyline.storyline],
    ['families', rightFamilies(), (one: (typeof placed)[number]) => one.decisions.family.derivation.family],
  ] as const
  for (const [name, right, found] of rows) {
    const { gold, predicted } = labelled(placed, right, found)
    print(`${name}, example collection`, {
      'B³ F1': bCubed(gold, predicted).f1,
      'pair F1': pairwise(gold, predicted).f1,
    })
  }
}

whereThere('golden-rules/english.jsonl', 'golden rules', goldenRules)
whereThere('article-extraction/ground-truth.json', 'extraction', extraction)
whereThere('ecbplus/articles.jsonl', 'events, ECB+', () => {
  ecbEvents('train')
  ecbEvents('dev')
})
await examples()
readingFigures()
