/**
 * A generated stream as the engine sees it: lines opened, cleaned and read in this
 * process. Out of order, articles come that tie families and storylines which stood
 * apart, so merges and late originals are met.
 */

import { generateStream, type StreamOptions } from '../../bench/stream.ts'
import type { Delivery } from '../../src/engine/ingest.ts'
import { openPart } from '../../src/engine/intake.ts'
import type { ReadItem } from '../../src/engine/ports.ts'
import { readItem } from '../../src/engine/reading.ts'

/** A prime, so that steps of it visit every place of a shorter list. */
const stride = 7919

/** The same articles in an order that is neither theirs nor random. */
export function outOfOrder<Value>(values: readonly Value[]): Value[] {
  return values.map((_, index) => values[(index * stride) % values.length] as Value)
}

/** Each article as one delivery of one line. */
export function deliverStream(options: StreamOptions): Delivery[] {
  return [...generateStream(options)].map(({ truth: _, ...given }, index) =>
    openPart({
      kind: 'line',
      location: 'stream.jsonl',
      lineNumber: index + 1,
      bytes: new TextEncoder().encode(JSON.stringify(given)),
    }),
  )
}

/** The articles, read. */
export function readStream(options: StreamOptions): ReadItem[] {
  return deliverStream(options).flatMap(({ rawItems }) => rawItems.map((rawItem) => readItem(rawItem)))
}
