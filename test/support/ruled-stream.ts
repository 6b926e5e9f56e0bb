/**
 * Articles for the ruled clusterer, chosen by fast-check: what each title asks for is
 * random, the texts are a few happenings told again and again, so that storylines tie
 * events for reasons of their own. Reading is the real one, done once for each article.
 */

import fc from 'fast-check'
import type { Delivery } from '../../src/engine/ingest.ts'
import { openPart } from '../../src/engine/intake.ts'
import type { Reader, ReadItem } from '../../src/engine/ports.ts'
import { createReader } from '../../src/engine/reader.ts'
import { readItem } from '../../src/engine/reading.ts'
import { sampleText } from '../quality/cluster-samples.ts'

/** Nothing two times out of three. */
const seldom = (asked: fc.Arbitrary<string>) =>
  fc.oneof({ arbitrary: fc.constant(''), weight: 2 }, { arbitrary: asked, weight: 1 })
const keyed = (word: string) => seldom(fc.nat(4).map((key) => `${word} ${key}`))

/** What one title asks for. */
const asked = fc
  .tuple(
    fc.nat(4).map((key) => `joins ${key}`),
    keyed('merges'),
    keyed('moves'),
    seldom(fc.constantFrom('splits', 'splits and follows')),
    keyed('cites'),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '))

/** Titles of a stream. */
export const titles = fc.array(asked, { minLength: 6, maxLength: 30 })

function deliver(title: string, index: number): Delivery {
  const happening = 40 + (Number(/joins (\d+)/.exec(title)?.[1] ?? 0) % 4)
  const published = new Date(Date.UTC(2026, 2, 1 + index)).toISOString()
  const text = sampleText(happening, index, 6)
  const line = { id: `${index}`, title: `Report ${index} ${title}`, published, source: `s${index % 4}`, text }
  return openPart({
    kind: 'line',
    location: 'ruled.jsonl',
    lineNumber: index + 1,
    bytes: new TextEncoder().encode(JSON.stringify(line)),
  })
}

/** The stream as deliveries of one article each. */
export const deliverTitles = (given: readonly string[]): Delivery[] => given.map(deliver)

const readBefore = new Map<string, ReadItem>()

/** The real reader, which does not read the same bytes twice. */
export function rememberingReader(): Reader {
  return {
    ...createReader(),
    read: async (rawItems) =>
      rawItems.map((rawItem) => {
        const key = Buffer.from(rawItem.bytes).toString('latin1')
        const known = readBefore.get(key) ?? readItem(rawItem)
        readBefore.set(key, known)
        return known
      }),
  }
}
