/**
 * Prints the figures of events: ECB+ whole and by its first sentences, the hand-labelled
 * one-topic streams, and generated streams through all folds.
 */

import { eventFold } from '../src/events/index.ts'
import { ecbArticles, type LabelledArticle, shuffled } from '../test/quality/cluster-corpora.ts'
import { clusterEvents, runFolds } from '../test/quality/cluster-runs.ts'
import { bCubed, mergedTopics, pairwise } from '../test/quality/cluster-scores.ts'
import { generatedStream, generatedStreams, goldStream } from '../test/quality/event-streams.ts'
import { print, whereThere } from './print-figures.ts'

const ORDERS = [1, 2, 3, 4, 5]
const HEAD_SENTENCES = 3
const splits = ['train', 'dev'] as const

/** Means over the orders in which the articles come. */
function printOrders(name: string, orders: readonly (readonly LabelledArticle[])[]): void {
  const sums = { 'B³ F1': 0, 'pair F1': 0, 'look-alikes merged': 0 }
  for (const order of orders) {
    const gold = order.map(({ event }) => event)
    const found = clusterEvents(order, eventFold.settings)
    sums['B³ F1'] += bCubed(gold, found).f1 / orders.length
    sums['pair F1'] += pairwise(gold, found).f1 / orders.length
    const topics = order.map(({ topic }) => topic)
    sums['look-alikes merged'] += mergedTopics(topics, gold, found) / orders.length
  }
  print(name, sums)
}

function printGenerated(): void {
  for (const [what, options] of Object.entries(generatedStreams)) {
    const stream = generatedStream(options)
    const gold = stream.map(({ event }) => event)
    const rows = runFolds(stream.map(({ layers }) => layers))
    const found = rows.map(({ event }) => event.event)
    const families = rows.map(({ derivation }) => derivation.family)
    print(`events, generated, ${what}`, {
      'B³ F1': bCubed(gold, found).f1,
      'pair F1': pairwise(gold, found).f1,
      'families, B³ F1': bCubed(
        stream.map(({ family }) => family),
        families,
      ).f1,
    })
  }
}

export function eventFigures(): void {
  whereThere('ecbplus/articles.jsonl', 'events, ECB+', () => {
    for (const split of splits) {
      const orders = (sentences?: number) =>
        ORDERS.map((seed) => shuffled(ecbArticles(split, sentences), seed))
      printOrders(`events, ECB+ ${split}, mean of 5 orders`, orders())
      printOrders(`events, ECB+ ${split}, first sentences`, orders(HEAD_SENTENCES))
    }
  })
  whereThere('timeline17/bpoil_bbc/articles.jsonl', 'events, one topic', () => {
    for (const split of splits) printOrders(`events, one topic, ${split}`, [goldStream(split)])
  })
  printGenerated()
}
