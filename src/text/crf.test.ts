import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestLabels, type Chain, marginalsOf } from './crf.ts'

const labels = 3

const numbers = (count: number) =>
  fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: count, maxLength: count })

/** A chain and the scores of up to five positions. */
const cases = fc.integer({ min: 1, max: 5 }).chain((positions) =>
  fc.record({
    positions: fc.constant(positions),
    pairs: numbers(labels * labels),
    first: numbers(labels),
    last: numbers(labels),
    scores: numbers(positions * labels),
  }),
)

interface Case {
  positions: number
  pairs: number[]
  first: number[]
  last: number[]
  scores: number[]
}

const chainOf = ({ pairs, first, last }: Case): Chain => ({
  labels,
  pairs: Float64Array.from(pairs),
  first: Float64Array.from(first),
  last: Float64Array.from(last),
})

/** All sequences with their scores, one by one. */
function everySequence({ positions, pairs, first, last, scores }: Case): [number[], number][] {
  const all: [number[], number][] = []
  for (let number = 0; number < labels ** positions; number++) {
    const sequence = Array.from({ length: positions }, (_, at) => Math.floor(number / labels ** at) % labels)
    let sum = first[sequence[0]!]! + last[sequence.at(-1)!]!
    for (const [at, label] of sequence.entries()) {
      sum += scores[at * labels + label]!
      if (at > 0) sum += pairs[sequence[at - 1]! * labels + label]!
    }
    all.push([sequence, sum])
  }
  return all
}

test('the best labels have the highest score of all sequences', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const found = bestLabels(chainOf(one), Float64Array.from(one.scores), one.positions)
      const all = everySequence(one)
      const score = all.find(([sequence]) => sequence.join() === [...found].join())![1]
      expect(score).toBeCloseTo(Math.max(...all.map(([, sum]) => sum)), 8)
    }),
  )
})

test('probabilities are those of summing over all sequences', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { single, pair, logSum } = marginalsOf(chainOf(one), Float64Array.from(one.scores), one.positions)
      const all = everySequence(one)
      const whole = all.reduce((sum, [, score]) => sum + Math.exp(score), 0)
      expect(logSum).toBeCloseTo(Math.log(whole), 8)
      const share = (holds: (sequence: number[]) => number) =>
        all.reduce((sum, [sequence, score]) => sum + holds(sequence) * Math.exp(score), 0) / whole
      expect(single[0]).toBeCloseTo(
        share((sequence) => (sequence[0] === 0 ? 1 : 0)),
        8,
      )
      const stepsFromOneToTwo = (sequence: number[]) =>
        sequence.filter((label, at) => label === 2 && sequence[at - 1] === 1).length
      expect(pair[1 * labels + 2]).toBeCloseTo(share(stepsFromOneToTwo), 8)
    }),
  )
})

test('a forbidden pair of labels is never taken, and no positions give no labels', () => {
  const pairs = new Float64Array(9)
  pairs[0 * 3 + 1] = Number.NEGATIVE_INFINITY
  const chain = { labels, pairs, first: new Float64Array(3), last: new Float64Array(3) }
  const scores = Float64Array.from([9, 0, 0, 0, 5, 1])
  expect([...bestLabels(chain, scores, 2)]).toEqual([0, 2])
  expect([...bestLabels(chain, scores, 0)]).toEqual([])
})
