import { describe, expect, it } from 'vitest'
import { makeTitle, stripOutlet } from './titles.ts'

describe('stripOutlet', () => {
  it.each([
    ['Ferries sail again | Harbour News', undefined, undefined, 'Ferries sail again'],
    ['Ferries sail - Harbour News', 'Harbour News', undefined, 'Ferries sail'],
    ['Ferries sail - Harbour', undefined, 'Ferries sail', 'Ferries sail'],
    ['Ferries sail - and sink', undefined, undefined, 'Ferries sail - and sink'],
    ['Opinion | Ferries should sail', undefined, undefined, 'Ferries should sail'],
  ])('makes of %s (site %s, heading %s) %s', (title, site, heading, expected) => {
    expect(stripOutlet(title, site, heading)).toBe(expected)
  })
})

describe('makeTitle', () => {
  it('takes the first sentence', () => {
    expect(makeTitle('Ferries sail again today. The crews said so.')).toBe('Ferries sail again today')
  })

  it('cuts a long one between words', () => {
    const title = makeTitle(`${'Ferries of the north sail again '.repeat(10)}.`)
    expect(title.length).toBeLessThan(112)
    expect(title).toMatch(/\w…$/)
  })

  it('does not cut a character in two', () => {
    expect(makeTitle('👩'.repeat(200))).not.toMatch(/\p{Surrogate}/u)
  })
})

describe('a title made from a text', () => {
  it('does not end at an abbreviation', () => {
    const text = 'According to this L.A. Times story the ferry will sail again on Monday. Crews agreed.'
    expect(makeTitle(text)).toBe('According to this L.A. Times story the ferry will sail again on Monday')
  })
})
