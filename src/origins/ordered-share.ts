/** Share of a sequence of places that stands in ascending order: how far two texts follow one plan. */

/** Fewer places than this have no order to speak of. */
const PLACES_MIN = 3

/** Length of the longest non-decreasing subsequence over the length; n log n (Fredman 1975). 0 for a few places. */
export function orderedShare(places: readonly number[]): number {
  if (places.length < PLACES_MIN) return 0
  const tails: number[] = []
  for (const place of places) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! <= place) low = middle + 1
      else high = middle
    }
    tails[low] = place
  }
  return tails.length / places.length
}
