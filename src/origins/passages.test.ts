import { describe, expect, it } from 'vitest'
import { sampleArticle } from '../../test/quality/cluster-samples.ts'
import { hashText } from '../text/hashing.ts'
import { headOf } from '../text/thesaurus.ts'

/** The letter of a word in the passages of a text; null where it is not there. */
function letterIn(text: string, key: string): string | null {
  const { passages } = sampleArticle('passages', text, { publishedAt: '2024-05-04T08:00:00.000Z' })
  const at = passages.words.indexOf(hashText(key))
  return at < 0 ? null : passages.kinds[at]!
}

describe('the passages of a text', () => {
  it('take words with a capital that are no names for words, by the head of their group', () => {
    const text = 'Rescuers met Defence Minister Lena Orsk. Authorities thanked the rescuers.'
    for (const lemma of ['rescuer', 'defense', 'minister', 'authority']) {
      expect([lemma, letterIn(text, headOf(lemma))]).toEqual([lemma, 'w'])
    }
    expect(letterIn(text, 'Rescuers')).toBeNull()
    expect(letterIn(text, 'Orsk')).toBe('n')
  })

  it('know a firm by its name and not by its legal form', () => {
    const text = 'Workers of Kettwig AG walked out. Kettwig did not comment.'
    expect([letterIn(text, 'Kettwig'), letterIn(text, 'AG')]).toEqual(['n', null])
  })

  it('tell figures from dates, and mark what is quoted', () => {
    const text = 'Some 1,400 workers left on 3 May 2024. “The harbour will never close,” Orsk said.'
    expect(letterIn(text, '1400')).toBe('f')
    expect(letterIn(text, 'd2024-05-032024-05-03')).toBe('d')
    expect(letterIn(text, headOf('harbor'))).toBe('W')
  })
})
