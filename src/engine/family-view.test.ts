/** What a family's page is given: its members, the pair beside each other, and a large family cut to what tells. */

import { describe, expect, it } from 'vitest'
import { articleId, familyId, makeDerivation } from '../../test/store/factories.ts'
import { viewFamily } from './family-view.ts'
import type { ArticleHead, StoredFamily } from './library.ts'

const nothingStored = { compared: async () => new Map() }

function head(n: number, changes: Partial<ArticleHead['derivation']> = {}): ArticleHead {
  const { drift, ...place } = makeDerivation(n, 1)
  return {
    article: articleId(n),
    title: `Text ${n}`,
    source: null,
    url: null,
    publishedAt: null,
    publishedPrecision: null,
    derivation: { ...place, drift: [], ...changes },
  }
}

const stored = (members: readonly ArticleHead[], named: readonly string[] = []): StoredFamily => ({
  members,
  named,
  group: null,
  events: [],
  changes: [],
})

const many = Array.from({ length: 300 }, (_, index) => head(index + 1))

describe('a family', () => {
  it('of a few shows all its members', async () => {
    const view = await viewFamily(nothingStored, familyId(1), stored(many.slice(0, 5)), null)
    expect([view.members.length, view.articles]).toEqual([5, 5])
  })

  it('of hundreds shows its original, what changed most and the pair asked for, and says how many there are', async () => {
    const { drift } = makeDerivation(2, 1)
    const members = many.map((one, index) =>
      index === 250 ? head(251, { drift, derivedFrom: articleId(200) }) : one,
    )
    const pair = [articleId(290), articleId(280)] as const
    const view = await viewFamily(nothingStored, familyId(1), stored(members), pair)
    const shown = view.members.map(({ article }) => article)
    expect(view.articles).toBe(300)
    expect(shown.length).toBeLessThan(70)
    for (const n of [1, 251, 200, 290, 280]) expect(shown).toContain(articleId(n))
    const order = shown.map((article) => members.findIndex((one) => one.article === article))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('names the publisher of an original that is not here, the one named most', async () => {
    const here = { ...head(2), source: 'cnn.com' }
    const named = ['www.cnn.com', 'Harbour Wire']
    const view = await viewFamily(nothingStored, familyId(1), stored([head(1), here], named), null)
    expect(view.primarySource).toBe('Harbour Wire')
  })
})
