/**
 * The models of `likeness.ts`: weights in the order of `comparedFacts`, and the constant.
 * Copied from what `npm run fit:events` printed on 2026-11-26.
 */

/** A logistic regression over the compared facts. */
export interface LikenessModel {
  readonly weights: readonly number[]
  readonly bias: number
}

/** Where both times are known, beside the gap. */
export const datedLikeness: LikenessModel = {
  weights: [0.92, 1.72, 0.85, 1.83, -0.62, 0.29, 5.42, 0.78, 1.5, 0.49, 1.79, 0.3],
  bias: -3.39,
}

/** Where a time is unknown, and the texts alone must tell. */
export const undatedLikeness: LikenessModel = {
  weights: [2.06, 2.03, 1.15, 1.81, -0.83, 3.73, 3.56, 1.04, 2.57, 1.02, 1.75, 4.37],
  bias: -5.45,
}
