import { describe, expect, it } from 'vitest'
import { publisherKey } from './claims.ts'

describe('publisher keys', () => {
  it.each([
    ['www.cnn.com', 'CNN'],
    ['https://edition.cnn.com/2024/10/x.html', 'cnn.com'],
    ['Reuters', 'reuters.com'],
    ['Harbour Wire', 'harbour-wire'],
    ['www.atlantic-ledger.example', 'Atlantic Ledger'],
    ['news.bbc.co.uk', 'BBC News'],
  ])('of %s and %s are the same', (a, b) => {
    expect(publisherKey(a)).toBe(publisherKey(b))
  })

  it('are empty where no publisher is named', () => {
    expect(publisherKey(null)).toBe('')
  })
})
