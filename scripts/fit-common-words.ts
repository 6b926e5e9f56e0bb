/**
 * Writes `src/readings/data/common-words.json`: the words of news that are written small
 * where no sentence begins, so that "Recovery" in a headline or in "Morningside Recovery"
 * is known for a word and no surname. Only words are kept, no counts and no sentences.
 *
 * Counted on PolNeAR train, ECB+ train and timeline17, within sentences alone (after a
 * small letter or comma), at the place where a capital means a name.
 *
 *     npm run fit:common-words
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { sharedData, sharedLines } from '../test/quality/cluster-corpora.ts'

/** Seen fewer times small, a word may be a misprint. 8 keeps 10,000 words, 85 KB; 3 would take 145 KB. 2026-11. */
const SMALL_MIN = 8
/** Times oftener small than with a capital; lower lets in "bush" and "jobs". 2026-11. */
const RATIO_MIN = 4

function* texts(): Generator<string> {
  const rows = readFileSync(`${sharedData}/ecbplus/labels.tsv`, 'utf8').trim().split('\n').slice(1)
  const train = new Set(
    rows.map((row) => row.split('\t')).flatMap((row) => (row[3] === 'train' ? row[0]! : [])),
  )
  for (const { id, text } of sharedLines<{ id: string; text: string }>('ecbplus/articles.jsonl'))
    if (train.has(id)) yield text
  for (const { text } of sharedLines<{ text: string }>('polnear/train.jsonl')) yield text
  for (const name of timelines)
    for (const { text } of sharedLines<{ text: string }>(`timeline17/${name}/articles.jsonl`)) yield text
}

const timelines = readdirSync(`${sharedData}/timeline17`).sort()

const small = new Map<string, number>()
const capital = new Map<string, number>()
for (const text of texts()) {
  for (const [word] of text.matchAll(/(?<=[a-z,;] )[A-Za-z][a-z]{2,}\b/g)) {
    const lower = word.toLowerCase()
    const counts = word === lower ? small : capital
    counts.set(lower, (counts.get(lower) ?? 0) + 1)
  }
}
const words = [...small]
  .filter(([word, count]) => count >= SMALL_MIN && count >= RATIO_MIN * (capital.get(word) ?? 0))
  .map(([word]) => word)
  .sort()
const about =
  'Written by scripts/fit-common-words.ts from PolNeAR train, ECB+ train and timeline17; do not edit.'
writeFileSync(
  'src/readings/data/common-words.json',
  `${JSON.stringify({ about, words: words.join(' ') }, null, 1)}\n`,
)
console.log(`${words.length} words`)
