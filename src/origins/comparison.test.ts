import { describe, expect, it } from 'vitest'
import { sampleArticle } from '../../test/quality/cluster-samples.ts'
import { compareTexts } from './comparison.ts'
import { concordance, orderedPlaces } from './ordered-share.ts'

const port =
  'Dock crews at Velmar walked out on Tuesday. The harbour board offered a raise of 4 percent. ' +
  'Nurses in Orlin sent food to the pickets. Mayor Tessa Brandt asked both sides to meet.'

const words = (text: string, span: { start: number; end: number } | null) =>
  span === null ? null : text.slice(span.start, span.end).split(' ')[0]

describe('two texts side by side', () => {
  it('have gaps where a sentence is missing, and say what was moved', () => {
    const derived =
      'Mayor Tessa Brandt asked both sides to meet. Dock crews at Velmar walked out on Tuesday. ' +
      'The harbour board offered a raise of 4 percent. Rain is expected in the hills.'
    const [left, right] = [sampleArticle('l', port), sampleArticle('r', derived)]
    const { rows } = compareTexts(left, right, [])
    expect(rows.map((row) => [words(port, row.left), words(derived, row.right), row.isMoved])).toEqual([
      ['Mayor', 'Mayor', true],
      ['Dock', 'Dock', false],
      ['The', 'The', false],
      [null, 'Rain', false],
      ['Nurses', null, false],
    ])
  })
})

describe('the order of places', () => {
  it('is a longest run that does not descend', () => {
    expect(orderedPlaces([5, 1, 2, 9, 3])).toEqual([1, 2, 4])
    expect(orderedPlaces([])).toEqual([])
  })

  it('counts pairs that ascend against those that descend, and trusts many more than few', () => {
    expect(concordance([1, 2])).toBeCloseTo(1 / 7)
    expect(concordance([4, 3, 2, 1])).toBeCloseTo(-0.5)
    expect(concordance([1, 2, 3, 4])).toBeCloseTo(0.5)
    expect(concordance([3, 3])).toBe(0)
    expect(concordance([])).toBe(0)
  })
})
