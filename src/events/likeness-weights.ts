/**
 * The weights of `likeness.ts`, in the order of `comparedFacts`, with the constant.
 * Copied from what `npm run fit:events` printed on 2026-11-26.
 */

export const likenessWeights: readonly number[] = [
  0.83, 1.72, 0.81, 1.79, -0.62, 0.4, 4.93, 0.73, 1.59, 0.41, 1.88,
]
export const likenessBias = -4.28
