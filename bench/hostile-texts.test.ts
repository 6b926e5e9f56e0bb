import { describe, expect, it } from 'vitest'
import { hostileText, repeated } from './hostile-texts.ts'
import { badSpans } from './reading-steps.ts'
import { Dice } from './stream/random.ts'

describe('hostile texts', () => {
  it('are the same for a seed, differ between seeds, and keep to their length', () => {
    const texts = Array.from({ length: 50 }, (_, seed) => hostileText(new Dice(seed), 300))
    expect(texts).toEqual(Array.from({ length: 50 }, (_, seed) => hostileText(new Dice(seed), 300)))
    expect(new Set(texts).size).toBeGreaterThan(35)
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(300)
  })

  it('are repeated to a length to the code unit', () => {
    expect(repeated('abc', 7)).toBe('abcabca')
  })
})

describe('the search for bad spans', () => {
  it('finds empty ones and ones beyond the text at any depth', () => {
    const quotes = [{ start: 0, end: 4, speaker: { start: 2, end: 2 } }, { parts: [{ start: 3, end: 9 }] }]
    expect(badSpans({ quotes }, 8)).toEqual(['quotes 2-2', 'quotes 3-9'])
    expect(badSpans({ quotes: [{ start: 0, end: 8 }] }, 8)).toEqual([])
  })
})
