import { expect, it } from 'vitest'
import { sampleArticle, sampleText } from '../../test/quality/cluster-samples.ts'
import { candidatesFor } from './candidates.ts'
import { familyFold } from './families.ts'

const { settings } = familyFold

it('finds candidates anew where it is asked with other settings', () => {
  const state = familyFold.start(settings)
  const first = sampleArticle('a', sampleText(1, 1, 14))
  familyFold.apply(state, first, familyFold.decide(state, first, settings).value, settings)
  const second = sampleArticle('b', sampleText(1, 1, 14))
  const found = (votesMin: number) => candidatesFor(state, second, votesMin).map(({ entry }) => entry.article)
  expect(found(1_000)).toEqual([])
  expect(found(2)).toEqual([first.article.id])
  expect(familyFold.consults!(state, second, { ...settings, candidateVotesMin: 1_000 })).toEqual([])
  expect(familyFold.consults!(state, second, settings)).toEqual([first.article.id])
})
