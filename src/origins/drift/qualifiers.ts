/**
 * A stem in, whether it turns or limits what stands beside it out: negations,
 * contrasts and conditions.
 */

import { stemOf } from './stems.ts'

const qualifiers = new Set(
  'not no never nor neither nobody nothing none without but if unless only except though although however until yet'
    .split(' ')
    .map(stemOf),
)

/** True for a word without which the rest says something else. */
export function isQualifier(stem: string): boolean {
  return qualifiers.has(stem)
}
