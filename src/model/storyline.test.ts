/** Which event heads a storyline. */

import { expect, it } from 'vitest'
import { headingEvent } from './storyline.ts'

/** Events oldest first, by their origins. */
function heading(...origins: number[]): number | undefined {
  return headingEvent(origins.map((count, place) => ({ origins: count, place })))?.place
}

it('is headed by the newest event that is no late brief', () => {
  expect(heading(9, 1, 4, 3)).toBe(3)
  expect(heading(1, 9, 4, 1)).toBe(2)
  expect(heading()).toBeUndefined()
})
it('is headed by the largest matter of its newest tenth where it is long', () => {
  const singles = (count: number) => Array.from({ length: count }, () => 1)
  expect(heading(...singles(40), 6, ...singles(3))).toBe(40)
  expect(heading(...singles(40), 6, ...singles(9))).toBe(49)
})
