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
  weights: [0.38, 2.2, 0.32, 2.67, -0.42, 0.39, 4.43, 0.73, 1.54, 0.35, 2.24, 0.04, 1.69, 2.71],
  bias: -3.38,
  gapSlope: 1.32,
}

/** The same in a full crowd, as of one running story. */
export const crowdedLikeness: LikenessModel = {
  weights: [0, 1.66, 0, 1.6, -0.09, 0.8, 5.01, 0, 0, 0.19, 1.01, 0, 4.82, 2.76],
  bias: -3.16,
  gapSlope: 1.35,
}

/** Where a time is unknown, and the texts alone must tell. */
export const undatedLikeness: LikenessModel = {
  weights: [0.13, 3.05, 1.18, 3.12, -0.61, 0.54, 4.24, 1.12, 4.73, 0.75, 2.95, 1.3, 0, 2.57],
  bias: -6.79,
  gapSlope: 0,
}

/** The same in a full crowd. */
export const undatedCrowdedLikeness: LikenessModel = {
  weights: [0, 1.88, 0, 2.34, -0.71, 0.83, 4.93, 0, 4.58, 0.56, 2.73, 0.5, 4.19, 4.49],
  bias: -6.79,
  gapSlope: 0,
}
