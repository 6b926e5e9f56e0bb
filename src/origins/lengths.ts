/**
 * What the lengths of two texts say: a derived text that is much the shorter one is a
 * brief, and a brief is made from a report, not the other way round.
 */

/** A derived text of less than this part of the other's length is a brief; the briefs of the train set have .22 to .57. */
export const BRIEF_RATIO_MAX = 0.6
