import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HashPlaces } from './hash-places.ts'

it('gives each distinct hash its place in the order in which they came, however often it was emptied', () => {
  const hash = fc.integer({ min: 0, max: 0xffffffff })
  const near = fc.constantFrom(0, 1, 2, 16, 32, 0xffffffff, 0xfffffff0)
  const places = new HashPlaces()
  const hashLists = fc.array(fc.oneof(hash, near), { size: 'large', maxLength: 2_000 })
  fc.assert(
    fc.property(hashLists, hash, (hashes, other) => {
      const distinct = [...new Set(hashes)]
      places.empty(hashes.length)
      expect(hashes.map((each) => places.add(each))).toEqual(hashes.map((each) => distinct.indexOf(each)))
      expect([...places.distinct()]).toEqual(distinct)
      for (const [place, each] of distinct.entries()) expect(places.find(each)).toBe(place)
      expect(places.find(other)).toBe(distinct.indexOf(other))
    }),
  )
})

it('finds nothing in a table of nothing', () => {
  const places = new HashPlaces()
  places.empty(0)
  expect(places.find(0)).toBe(-1)
})
