import { describe, expect, it } from 'vitest'
import { sampleArticle } from '../../test/quality/cluster-samples.ts'
import { derivesFrom } from './direction.ts'

const facts = { source: 0, claim: 0, length: 40 }

function told(text: string, publishedAt: number | null, more: Partial<typeof facts> = {}) {
  return { ...facts, publishedAt, passages: sampleArticle(text, text).passages, ...more }
}

const quoted =
  '"Nobody warned the fishermen of the northern storm, and nobody opened the harbour gates," Mayor Ilda Brenn said.'
const reworded =
  'On Friday Mayor Ilda Brenn held that fishermen had got no warning of the storm in the north that night.'

describe('derivesFrom', () => {
  it('goes by the clocks, and by the order of arrival without them', () => {
    expect(derivesFrom(told(quoted, 2), told(quoted, 1), false)).toBe(true)
    expect(derivesFrom(told(quoted, 1), told(quoted, 2), false)).toBe(false)
    expect(derivesFrom(told(quoted, null), told(quoted, 2), false)).toBe(true)
  })

  it('believes a text that names the other as its source', () => {
    const agency = told(quoted, 2, { source: 7 })
    expect(derivesFrom(told(quoted, 1, { claim: 7 }), agency, false)).toBe(true)
  })

  it('takes quotations that were turned into indirect speech for derived, against the clocks', () => {
    expect(derivesFrom(told(reworded, 1), told(quoted, 2), true)).toBe(true)
    expect(derivesFrom(told(quoted, 2), told(reworded, 1), true)).toBe(false)
  })

  it('lets the clocks decide between two that name one third as their source', () => {
    const claim = { claim: 7 }
    expect(derivesFrom(told(quoted, 2, claim), told(reworded, 1, claim), true)).toBe(true)
  })

  it('lets a fuller version of the same words have quotations that the first had not', () => {
    expect(derivesFrom(told(quoted, 2), told(reworded, 1), false)).toBe(true)
  })
})
