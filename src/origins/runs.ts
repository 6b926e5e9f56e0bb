/**
 * Two texts in, the share of the shorter one's words that stand in word sequences of the
 * other out: runs of three content words and more, quotations aside. Only where three words
 * in a row are in both texts at all is a run looked up, which in independent reports is
 * seldom. Linear in the words.
 */

import type { Passages } from '../model/passages.ts'
import { HashPlaces } from '../text/hash-places.ts'
import { combineHashes } from '../text/hashing.ts'
import { roomFor } from '../text/room.ts'
import { type Shared, sharedWords, turned } from './alignment.ts'
import { columnsOf, isQuoted } from './columns.ts'

/** Content words in a run. */
const RUN_WORDS = 3

const knownRuns = new HashPlaces()
const sharedRoom = roomFor((length) => new Uint8Array(length))

/** Calls `see` with the index of the first word of each run all of whose words are in both texts, and its hash. */
function forRuns(passages: Passages, shared: Uint32Array, see: (first: number, hash: number) => void): void {
  const { keys, placeOf } = columnsOf(passages)
  const { words } = passages
  const isShared = sharedRoom(keys.length).fill(0, 0, keys.length)
  for (let i = 0; i < shared.length; i++) isShared[shared[i]!] = 1
  let row = 0
  for (let i = 0; i < words.length; i++) {
    row = isShared[placeOf[i]!] === 1 ? row + 1 : 0
    if (row < RUN_WORDS) continue
    const first = i - RUN_WORDS + 1
    let hash = words[first]!
    for (let next = first + 1; next <= i; next++) hash = combineHashes(hash, words[next]!)
    see(first, hash)
  }
}

function runShare(passages: Passages, other: Passages, { inFirst, inSecond }: Shared): number {
  knownRuns.empty(other.words.length)
  forRuns(other, inSecond, (_, hash) => knownRuns.add(hash))
  const { kinds } = passages
  let runEnd = 0
  let found = 0
  forRuns(passages, inFirst, (first, hash) => {
    if (knownRuns.find(hash) < 0) return
    for (let i = Math.max(first, runEnd); i < first + RUN_WORDS; i++) if (!isQuoted(kinds[i]!)) found++
    runEnd = first + RUN_WORDS
  })
  let whole = 0
  for (let i = 0; i < kinds.length; i++) if (!isQuoted(kinds[i]!)) whole++
  return whole > 0 ? found / whole : 0
}

/**
 * Share of the shorter text's unquoted words that stand in runs which both texts have.
 * `shared` may be given where the words that both have are known already.
 */
export function commonRuns(
  first: Passages,
  second: Passages,
  shared: Shared = sharedWords(columnsOf(first), columnsOf(second)),
): number {
  if (first.words.length <= second.words.length) return runShare(first, second, shared)
  return runShare(second, first, turned(shared))
}
