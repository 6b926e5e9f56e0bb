/**
 * Two word sequences in, the longest sequence of words that stand in both in the same
 * order out (longest common subsequence, by Hirschberg's table), as the place in the
 * second of each word of the first. Quadratic in the words, which callers bound.
 */

/** For each of `a` its place in `b`, -1 where it has none. */
export function commonPlaces(a: readonly string[], b: readonly string[]): Int32Array {
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      best[at] = a[i] === b[j] ? best[at + width + 1]! + 1 : Math.max(best[at + width]!, best[at + 1]!)
    }
  }
  const places = new Int32Array(a.length).fill(-1)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const at = i * width + j
    if (a[i] === b[j]) places[i++] = j++
    else if (best[at + width]! >= best[at + 1]!) i++
    else j++
  }
  return places
}
