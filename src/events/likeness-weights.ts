/**
 * The models of `likeness.ts`: weights in the order of `comparedFacts`, and the constant.
 * Copied from what `npm run fit:events` printed on 2026-11-26.
 */

/** A logistic regression over the compared facts. */
export interface LikenessModel {
  readonly weights: readonly number[]
  readonly bias: number
  /** What each doubling of 1 + the gap in days takes from the logit. */
  readonly gapSlope: number
}

/** Where both times are known, beside the gap. */
export const datedLikeness: LikenessModel = {
  weights: [1.37, 1.64, 0.72, 2.05, -0.57, 0.28, 4.34, 0.76, 0.61, 0.26, 2.21, 0.25, 1.51],
  bias: -3.06,
  gapSlope: 1.25,
}

/** The same in a full crowd, as of one running story. */
export const crowdedLikeness: LikenessModel = {
  weights: [0, 1.02, 0.4, 1.35, -0.31, 0.48, 2.37, 0, 0, 0, 3.9, 0, 4.19],
  bias: -4.4,
  gapSlope: 1.14,
}

/** Where a time is unknown, and the texts alone must tell. */
export const undatedLikeness: LikenessModel = {
  weights: [2.17, 1.97, 1.13, 1.88, -0.84, 3.74, 3.93, 1.02, 2.28, 0.76, 1.94, 4.28, 0],
  bias: -5.3,
  gapSlope: 0,
}
