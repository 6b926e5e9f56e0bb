import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madePassages } from '../../test/support/made-passages.ts'
import { columnsOf } from './columns.ts'

const sentencesOf = ({
  words,
  kinds,
  starts,
}: {
  words: readonly number[]
  kinds: string
  starts: readonly number[]
}) =>
  starts.map((start, i) => ({
    words: words.slice(start, starts[i + 1]),
    kinds: kinds.slice(start, starts[i + 1] ?? words.length),
  }))

describe('the columns of a text', () => {
  it('hold its distinct words, and the sentences of each', () => {
    fc.assert(
      fc.property(madePassages, (passages) => {
        const columns = columnsOf(passages)
        const distinct = [...new Set(passages.words)]
        expect([...columns.keys]).toEqual(distinct)
        expect([...columns.placeOf]).toEqual(passages.words.map((word) => distinct.indexOf(word)))
        for (const [i, word] of distinct.entries()) {
          const holders = columns.holders.subarray(columns.firsts[i], columns.firsts[i + 1])
          const expected = sentencesOf(passages).flatMap(({ words }, at) =>
            words.includes(word) ? [at] : [],
          )
          expect([...holders]).toEqual(expected)
        }
      }),
    )
  })

  it('say which words are names or figures somewhere, and which sentences are quotations', () => {
    fc.assert(
      fc.property(madePassages, (passages) => {
        const { keys, kinds, quoted } = columnsOf(passages)
        for (const [i, word] of keys.entries()) {
          const its = [...passages.kinds].filter((_, at) => passages.words[at] === word).join('')
          expect(kinds[i]).toBe(/f/i.test(its) ? 2 : /n/i.test(its) ? 1 : 0)
        }
        const share = sentencesOf(passages).map(
          (sentence) => sentence.kinds.replace(/[a-z]/g, '').length / sentence.words.length,
        )
        expect([...quoted]).toEqual(share.map((each) => Number(each > 0.5)))
      }),
    )
  })

  it('give equal sentences one key, and none to those too short to tell', () => {
    const words = [1, 2, 3, 4, 1, 2, 3, 1, 2, 3, 4, 4, 3, 2, 1]
    const starts = [0, 4, 7, 11]
    const { sentenceKeys } = columnsOf({ words, kinds: 'w'.repeat(15), starts, sentences: starts })
    expect(sentenceKeys[0]).toBe(sentenceKeys[2])
    expect(sentenceKeys[0]).not.toBe(sentenceKeys[3])
    expect(sentenceKeys[1]).toBe(0)
  })

  it('are the same when they are asked for again', () => {
    const passages = { words: [5], kinds: 'n', starts: [0], sentences: [0] }
    expect(columnsOf(passages)).toBe(columnsOf(passages))
    expect(columnsOf({ ...passages })).toEqual(columnsOf(passages))
  })
})
