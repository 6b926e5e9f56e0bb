/**
 * Quotes as lists in order of their contents: sorting them, and leaving out of one
 * list what another has already. Both lists may hold quotes that overlap.
 */

import type { Quote } from '../model/quote.ts'

/** By where the content begins, then by where it ends; sorts in place. */
export function inOrder(quotes: Quote[]): Quote[] {
  return quotes.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The quotes that share no character with any of `others`, both in order; linear. */
export function apartFrom(quotes: readonly Quote[], others: readonly Quote[]): Quote[] {
  let next = 0
  let reached = -1
  return quotes.filter(({ start, end }) => {
    while (next < others.length && others[next]!.start < end) reached = Math.max(reached, others[next++]!.end)
    return reached <= start
  })
}
