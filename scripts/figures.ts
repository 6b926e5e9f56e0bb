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
import { openDocument } from '../src/sources/index.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { sharedData, sharedLines } from '../test/quality/cluster-corpora.ts'
import { bCubed, pairwise } from '../test/quality/cluster-scores.ts'
import {
  labelled,
  placeExamples,
  rightEvents,
  rightFamilies,
  rightStorylines,
} from '../test/quality/examples.ts'
import { scoreAll, scorePage } from '../test/quality/extraction-scores.ts'
import { eventFigures } from './event-figures.ts'
import { print, whereThere } from './print-figures.ts'
import { readingFigures } from './reading-figures.ts'

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
eventFigures()
await examples()
readingFigures()
