/** The figures of the readings and of origins, as their gates compute them. */

import { actionScores } from '../test/quality/action-scores.ts'
import { hasShared, sharedLines } from '../test/quality/cluster-corpora.ts'
import { scoreConditions } from '../test/quality/condition-scores.ts'
import { scoreDates } from '../test/quality/date-scores.ts'
import { scoreFigures } from '../test/quality/figure-scores.ts'
import { type GoldPart, hasGoldTexts } from '../test/quality/gold.ts'
import { meantimeScores } from '../test/quality/meantime-scores.ts'
import { nameScores, nameTypes } from '../test/quality/name-scores.ts'
import {
  devPairs,
  devRewrites,
  placeWithDrift,
  trainPairs,
  trainRewrites,
} from '../test/quality/origin-corpora.ts'
import { scoreFamilies, scorePairs } from '../test/quality/origin-scores.ts'
import { scorePlover } from '../test/quality/plover-scores.ts'
import { countQuotes, newCounts, type QuotedText, quoteScores } from '../test/quality/quote-scores.ts'
import { readAll } from '../test/quality/readings-fixture.ts'
import { print, whereThere } from './print-figures.ts'

const parts: readonly GoldPart[] = ['train', 'dev']
const shareOf = ({ right, of }: { readonly right: number; readonly of: number }) => right / Math.max(1, of)

function ownGold(): void {
  for (const part of parts) {
    const figures = scoreFigures(part)
    print(`figures, own gold ${part}`, { F1: figures.f1, comparator: figures.comparator, of: figures.of })
    print(`dates, own gold ${part}`, { F1: scoreDates(part).f1 })
    const conditions = scoreConditions(part)
    print(`conditions, own gold ${part}`, {
      F1: conditions.conditions.f1,
      'depends on': conditions.dependsOn.f1,
      actor: conditions.actorRight,
    })
    const names = nameScores(part)
    print(`names, own gold ${part}`, {
      ...Object.fromEntries(nameTypes.map((type) => [`${type} F1`, names.byType[type].f1])),
      governments: shareOf(names.governments),
      capitals: shareOf(names.capitals),
    })
    const actions = actionScores(part)
    print(`actions, own gold ${part}`, {
      'macro F1': actions.macroF1,
      'F1 of all': actions.all.f1,
      country: shareOf(actions.country),
      'recipient country': shareOf(actions.recipientCountry),
    })
  }
}

function polnear(): void {
  const counts = newCounts()
  for (const quoted of sharedLines<QuotedText>('polnear/dev.jsonl')) {
    countQuotes(counts, quoted, readAll(quoted.text).quotes)
  }
  const { exact, recall, speaker, speakerDirect } = quoteScores(counts)
  print('quotes, polnear dev', {
    'exact F1': exact.f1,
    'direct recall': recall.direct,
    'mixed recall': recall.mixed,
    'indirect recall': recall.indirect,
    speaker,
    'speaker of direct': speakerDirect,
  })
}

function meantime(): void {
  const { all, marked } = meantimeScores()
  for (const [name, scores] of [
    ['names, meantime as scored', all],
    ['names, meantime sentences in full', marked],
  ] as const) {
    print(name, Object.fromEntries(Object.entries(scores).map(([type, score]) => [`${type} F1`, score!.f1])))
  }
}

function origins(part: GoldPart): void {
  const { articles, labels } = part === 'train' ? trainRewrites() : devRewrites()
  const scores = scoreFamilies(labels, placeWithDrift(articles))
  print(`families, rewrites ${part}`, {
    'pair F1': scores.pairsF1,
    edited: scores.edited.found / scores.edited.of,
    spun: scores.spun.found / scores.spun.of,
    brief: scores.brief.found / scores.brief.of,
    'wrongly joined': scores.wronglyJoined.found / scores.wronglyJoined.of,
    'original named': scores.originalNamed.found / scores.originalNamed.of,
  })
  print(`drift, rewrites ${part}`, {
    found: scores.driftFound.found / scores.driftFound.of,
    'of reported planted': scores.driftPlanted.found / Math.max(1, scores.driftPlanted.of),
  })
  const natural = part === 'train' ? trainPairs() : devPairs()
  print(`natural pairs ${part}`, { F1: scorePairs(natural.pairs, placeWithDrift(natural.articles)) })
}

/** Prints all of them. */
export function readingFigures(): void {
  if (hasGoldTexts()) ownGold()
  else console.log('own gold: its texts are absent')
  whereThere('polnear/dev.jsonl', 'quotes, polnear dev', polnear)
  whereThere('meantime/documents.jsonl', 'names, meantime', meantime)
  whereThere('plover/records.jsonl', 'actions, plover', () => {
    const { macroF1, actorCountry, recipientCountry } = scorePlover()
    print('actions, plover', {
      'macro F1': macroF1,
      'actor country': actorCountry,
      'recipient country': recipientCountry,
    })
  })
  if (hasShared('rewrites/articles.jsonl')) for (const part of parts) origins(part)
}
