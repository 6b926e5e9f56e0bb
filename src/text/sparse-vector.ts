/**
 * Sparse vectors as two parallel typed arrays: ascending 32-bit keys (hashes of
 * terms) and their weights. Dot products walk both in step, so they cost the sum of
 * the lengths and allocate nothing.
 */

export interface SparseVector {
  readonly keys: Uint32Array
  readonly weights: Float32Array
}

export const emptyVector: SparseVector = { keys: new Uint32Array(0), weights: new Float32Array(0) }

/** Vector of parallel lists of distinct keys, in any order, and their weights; zeros are left out. */
export function vectorOf(keys: readonly number[], weights: readonly number[]): SparseVector {
  const weightOf = new Map<number, number>()
  // Signed keys are small integers to the engine; unsigned ones would be boxed.
  for (let i = 0; i < keys.length; i++) if (weights[i] !== 0) weightOf.set(keys[i]! | 0, weights[i]!)
  const sorted = Uint32Array.from(weightOf.keys()).sort()
  return { keys: sorted, weights: Float32Array.from(sorted, (key) => weightOf.get(key | 0)!) }
}

/** Inner product; linear in both lengths. */
export function dot(a: SparseVector, b: SparseVector): number {
  let sum = 0
  let i = 0
  let j = 0
  const { keys: left, weights: leftWeights } = a
  const { keys: right, weights: rightWeights } = b
  while (i < left.length && j < right.length) {
    const x = left[i]!
    const y = right[j]!
    if (x === y) sum += leftWeights[i++]! * rightWeights[j++]!
    else if (x < y) i++
    else j++
  }
  return sum
}

/** Euclidean length. */
export function lengthOf(vector: SparseVector): number {
  return Math.sqrt(dot(vector, vector))
}

/** Cosine, 0 where a vector is empty. */
export function cosine(a: SparseVector, b: SparseVector): number {
  const scale = lengthOf(a) * lengthOf(b)
  return scale > 0 ? dot(a, b) / scale : 0
}

/** The vector at length 1; an empty one stays empty. */
export function normalised(vector: SparseVector): SparseVector {
  const length = lengthOf(vector)
  return length > 0 ? { keys: vector.keys, weights: vector.weights.map((w) => w / length) } : vector
}

/** `a + b * scale`. */
export function sumOf(a: SparseVector, b: SparseVector, scale = 1): SparseVector {
  const keys = new Uint32Array(a.keys.length + b.keys.length)
  const weights = new Float32Array(keys.length)
  let i = 0
  let j = 0
  let size = 0
  while (i < a.keys.length || j < b.keys.length) {
    const x = i < a.keys.length ? a.keys[i]! : Number.POSITIVE_INFINITY
    const y = j < b.keys.length ? b.keys[j]! : Number.POSITIVE_INFINITY
    keys[size] = Math.min(x, y)
    weights[size++] = (x <= y ? a.weights[i++]! : 0) + (y <= x ? b.weights[j++]! * scale : 0)
  }
  return { keys: keys.slice(0, size), weights: weights.slice(0, size) }
}

/** Weight of the `count`-th largest; sorts a typed copy, which is much faster than sorting indices. */
function weightAt(weights: Float32Array, count: number): number {
  return weights.slice().sort()[weights.length - count]!
}

/** Places of the `count` largest weights, ascending by key; of equal weights the smaller keys. */
function topPlaces({ weights }: SparseVector, count: number): number[] {
  const places: number[] = []
  if (count >= weights.length) return Array.from(weights.keys())
  const least = weightAt(weights, count)
  let above = 0
  for (const weight of weights) if (weight > least) above++
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! > least) places.push(i)
    else if (weights[i] === least && above < count) {
      places.push(i)
      above++
    }
  }
  return places
}

/** Keys with the `count` largest weights, largest first; the smaller key first where equal. */
export function topKeys(vector: SparseVector, count: number): number[] {
  return topTerms(vector, count).map(({ key }) => key)
}

/** The same with their weights. */
export function topTerms(vector: SparseVector, count: number): { key: number; weight: number }[] {
  const top = topPlaces(vector, count).map((i) => ({ key: vector.keys[i]!, weight: vector.weights[i]! }))
  return top.sort((a, b) => b.weight - a.weight || a.key - b.key)
}

/** The vector without all but its `count` largest weights. */
export function truncated(vector: SparseVector, count: number): SparseVector {
  if (vector.keys.length <= count) return vector
  const places = topPlaces(vector, count)
  return {
    keys: Uint32Array.from(places, (i) => vector.keys[i]!),
    weights: Float32Array.from(places, (i) => vector.weights[i]!),
  }
}
