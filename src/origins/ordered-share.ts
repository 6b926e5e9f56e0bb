/**
 * Places of one text's sentences in another in, how far they ascend out: how far the two
 * texts follow one plan. Longest non-decreasing subsequence (Fredman 1975), n log n.
 */

/** Fewer places than this have no order to speak of. */
const PLACES_MIN = 3

/** Indexes of a longest non-decreasing subsequence, ascending. */
export function orderedPlaces(places: readonly number[]): number[] {
  const before: number[] = []
  // Index of the last place of the best run of each length: its last place is the least.
  const tails: number[] = []
  for (const [index, place] of places.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[tails[middle]!]! <= place) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  }
  const found: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) found.push(at)
  return found.reverse()
}

/** Length of that subsequence over the length of all; 0 for a few places. */
export function orderedShare(places: readonly number[]): number {
  return places.length < PLACES_MIN ? 0 : orderedPlaces(places).length / places.length
}
