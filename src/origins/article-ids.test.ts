import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ArticleId } from '../model/ids.ts'
import { ArticleIds } from './article-ids.ts'

it('gives every id its place and every place its id, whatever ids look like and however often it grows', () => {
  const hexId = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  const id = fc.oneof(
    hexId.map((digits) => digits.join('')),
    fc.string(),
    fc.constant('00000000000000ff'),
  )
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), fc.string(), (given, other) => {
      const ids = new ArticleIds(4)
      for (const [place, each] of given.entries()) {
        if (place >= 4 && Number.isInteger(Math.log2(place))) ids.grow()
        ids.add(each as ArticleId)
      }
      for (const [place, each] of given.entries()) {
        expect(ids.at(place)).toBe(each)
        expect(ids.find(each as ArticleId)).toBe(given.lastIndexOf(each))
      }
      expect(ids.find(other as ArticleId)).toBe(given.lastIndexOf(other))
    }),
  )
})
