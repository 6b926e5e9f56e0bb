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
  weights: [0.36, 2.24, 0.3, 2.63, -0.37, 0.39, 4.63, 0.73, 1.48, 0.36, 2.01, 0.01, 1.56, 3.16],
  bias: -3.16,
  gapSlope: 1.4,
}

/** The same in a full crowd, as of one running story. */
export const crowdedLikeness: LikenessModel = {
  weights: [0, 1.66, 0, 1.6, -0.09, 0.8, 5.01, 0, 0, 0.19, 1.01, 0, 4.82, 2.76],
  bias: -2.86,
  gapSlope: 1.35,
}

/** Where a time is unknown, and the texts alone must tell. */
export const undatedLikeness: LikenessModel = {
  weights: [0.55, 3.02, 1.3, 3.58, -0.68, 0.68, 4.79, 1.85, 4.84, 0.92, 0.04, 1.27, 0, 2.38],
  bias: -5.97,
  gapSlope: 0,
}

/** The same in a full crowd. */
export const undatedCrowdedLikeness: LikenessModel = {
  weights: [0, 1.58, 0.01, 2.96, -0.5, 0.64, 3.85, 1.51, 6.36, 0.7, 0.42, 0.5, 4.34, 5.58],
  bias: -6.48,
  gapSlope: 0,
}
