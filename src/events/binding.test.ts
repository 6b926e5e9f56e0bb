import { describe, expect, it } from 'vitest'
import { articleId, eventNumber } from '../../test/store/factories.ts'
import { type EventDecision, noFacts, noRepair } from '../model/event.ts'
import { nothingBinds } from '../model/event-bounds.ts'
import { Binding } from './binding.ts'

const [one, two, three, four] = [1, 2, 3, 4].map(eventNumber) as [never, never, never, never]
const merge = (ended: never, into: never): EventDecision => ({
  ...noRepair,
  article: articleId(99),
  event: into,
  opened: false,
  similarity: 1,
  cites: [],
  merged: [{ ended, into, similarity: 1, reason: { kind: 'alike', shared: noFacts } as const }],
})

describe('what binds the clusterer', () => {
  it('gives an event that the same article opened before its number again, and no other an old one', () => {
    const formerNumbers = new Map([[articleId(7), [two, four]]])
    const binding = new Binding({ ...nothingBinds, lastNumber: 9, formerNumbers })
    expect(binding.numberFor(articleId(7), 0)).toBe(2)
    binding.follow({ ...merge(three, two), merged: [] })
    expect(binding.numberFor(articleId(7), 0)).toBe(4)
    expect(binding.numberFor(articleId(8), 0)).toBe(10)
    expect(binding.numberFor(articleId(8), 12)).toBe(13)
    expect(new Binding().numberFor(articleId(8), 0)).toBe(1)
  })

  it('keeps apart what a person parted, also after either merged into another', () => {
    const binding = new Binding({ ...nothingBinds, pins: { held: [], whole: [], apart: [[three, four]] } })
    expect(binding.mayMerge(three, four)).toBe(false)
    expect(binding.mayMerge(four, three)).toBe(false)
    expect(binding.mayMerge(two, four)).toBe(true)
    binding.follow(merge(three, two))
    expect(binding.mayMerge(two, four)).toBe(false)
    binding.follow(merge(four, one))
    expect(binding.mayMerge(one, two)).toBe(false)
  })

  it('lets no article leave an event that a person made of two, or where a person put it', () => {
    const held = [{ article: articleId(5), event: two }]
    const binding = new Binding({ ...nothingBinds, pins: { held, whole: [three], apart: [] } })
    expect(binding.mayLeave(articleId(5), two)).toBe(false)
    expect(binding.mayLeave(articleId(6), two)).toBe(true)
    expect(binding.mayLeave(articleId(6), three)).toBe(false)
    binding.follow(merge(three, two))
    expect(binding.mayLeave(articleId(6), two)).toBe(false)
  })
})
