/**
 * Two texts of one family in, their sentences side by side out. Each sentence of the
 * right text is laid on the left one; pairs that keep the left's order stand as they
 * are, the others are marked as moved, and what has no partner stands alone.
 *
 * Known failure: where one sentence was made of three, two of them seem to be missing.
 */

import type { ComparedRow, Comparison } from '../model/comparison.ts'
import type { ComparedLayers } from '../model/dossier.ts'
import type { Drift } from '../model/family.ts'
import type { Span } from '../model/span.ts'
import { newsBackgroundOfHeads } from '../text/background-heads.ts'
import { DocumentFrequencies } from '../text/document-frequencies.ts'
import { align, layOut } from './alignment.ts'
import { orderedPlaces } from './ordered-share.ts'

/** Share of a sentence's weight in its partner from which they stand side by side; by eye, 2026-11. */
const BESIDE_MIN = 0.25

/**
 * For each sentence of the right text the sentence of the left that it comes from, or
 * -1. Of several that come from one, only those that follow each other keep it.
 */
function partnersOf(left: ComparedLayers, right: ComparedLayers): number[] {
  const frequencies = new DocumentFrequencies(newsBackgroundOfHeads(), 1)
  const { partners, covered, weights } = align(
    layOut(right.passages, frequencies),
    layOut(left.passages, frequencies),
  )
  const found: number[] = new Array(right.sentences.length).fill(-1)
  const best = new Map<number, { readonly sentence: number; readonly covered: number }>()
  for (const [i, place] of partners.entries()) {
    if (place < 0 || covered[i]! < BESIDE_MIN * weights[i]!) continue
    const sentence = right.passages.sentences[i]!
    const partner = left.passages.sentences[place]!
    const known = best.get(partner)
    const follows = found[sentence - 1] === partner
    if (known && !follows && known.covered >= covered[i]!) continue
    if (known && !follows) for (const at of found.keys()) if (found[at] === partner) found[at] = -1
    if (!known || !follows) best.set(partner, { sentence, covered: covered[i]! })
    found[sentence] = partner
  }
  return found
}

/** Sentences of the right text that come from one of the left, as one span each. */
interface Piece extends Span {
  readonly partner: number
}

function piecesOf(right: ComparedLayers, partners: readonly number[]): Piece[] {
  const pieces: Piece[] = []
  for (const [sentence, partner] of partners.entries()) {
    const { start, end } = right.sentences[sentence]!
    const last = pieces.at(-1)
    if (last && partner >= 0 && last.partner === partner) pieces[pieces.length - 1] = { ...last, end }
    else pieces.push({ start, end, partner })
  }
  return pieces
}

/** Rows in the order of the left text. */
function rowsOf(left: ComparedLayers, right: ComparedLayers): ComparedRow[] {
  const pieces = piecesOf(right, partnersOf(left, right))
  const paired = pieces.filter(({ partner }) => partner >= 0)
  const inOrder = new Set(orderedPlaces(paired.map(({ partner }) => partner)).map((i) => paired[i]!))
  const taken = new Set(paired.map(({ partner }) => partner))
  const rows: ComparedRow[] = []
  const leftSpan = (index: number): Span => {
    const { start, end } = left.sentences[index]!
    return { start, end }
  }
  let next = 0
  const leftAlone = (until: number) => {
    for (; next < until; next++) {
      if (!taken.has(next)) rows.push({ left: leftSpan(next), right: null, isMoved: false })
    }
  }
  for (const piece of pieces) {
    const { partner, start, end } = piece
    if (inOrder.has(piece)) leftAlone(partner)
    rows.push({
      left: partner < 0 ? null : leftSpan(partner),
      right: { start, end },
      isMoved: partner >= 0 && !inOrder.has(piece),
    })
  }
  leftAlone(left.sentences.length)
  return rows
}

/** Lays `right` beside `left`; `drift` are the differences already found between the two. */
export function compareTexts(
  left: ComparedLayers,
  right: ComparedLayers,
  drift: readonly Drift[],
): Comparison {
  return { left: left.article.id, right: right.article.id, rows: rowsOf(left, right), drift }
}
