import { describe, expect, it } from 'vitest'
import type { Article } from '../model/article.ts'
import type { ArticleId } from '../model/ids.ts'
import { sentencesStep } from './sentences.ts'
import { termsStep } from './terms.ts'
import { tokensStep } from './tokens.ts'

function articleOf(title: string, text: string, language = 'en'): Article {
  const nothing = { givenId: null, deck: null, byline: null, publishedAt: null, publishedPrecision: null }
  const rest = { source: null, url: null, claimedOriginal: null }
  return { id: '0'.repeat(16) as ArticleId, title, text, language, ...nothing, ...rest }
}

function read(title: string, text: string, language = 'en') {
  const article = articleOf(title, text, language)
  const tokens = tokensStep.run({ article }, tokensStep.settings).value
  const sentences = sentencesStep.run({ article }, sentencesStep.settings).value
  return termsStep.run({ article, tokens, sentences }, termsStep.settings).value
}

const text =
  'Withdrawal talks in Beirut stalled on Monday. The withdrawal was refused by Beirut. ' +
  'Rivers flooded. A fourth sentence names NATO.'

describe('terms', () => {
  it('keep the capital of names and make lemmas of other words', () => {
    const { lead } = read('', text)
    expect(lead.terms).toContain('Beirut')
    expect(lead.terms).toContain('flood')
    expect(lead.counts[lead.terms.indexOf('Beirut')]).toBe(2)
  })

  it('take a word at a sentence start for what it is elsewhere in the text', () => {
    const { lead } = read('', text)
    expect(lead.terms).toContain('withdrawal')
    expect(lead.terms).not.toContain('Withdrawal')
  })

  it('leave out weekdays and put the fourth sentence into the body', () => {
    const { lead, body } = read('', text)
    expect(lead.terms.join(' ')).not.toMatch(/monday/i)
    expect(body.terms).toContain('NATO')
    expect(lead.terms).not.toContain('NATO')
  })

  it('let the text settle the capitals of a headline', () => {
    const { title } = read('WITHDRAWAL TALKS IN BEIRUT STALL', text)
    expect(title.terms).toContain('withdrawal')
    expect(title.terms).toContain('Beirut')
  })

  it('fall back to lower-cased words of three letters where there are no tokens', () => {
    const { lead } = read('', 'Les négociations de Beyrouth sont au point mort', 'fr')
    expect(lead.terms).toEqual(['les', 'négociations', 'beyrouth', 'sont', 'point', 'mort'])
  })

  it('are empty for an empty text', () => {
    expect(read('', '').lead.terms).toEqual([])
  })
})
