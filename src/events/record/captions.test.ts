import { describe, expect, it } from 'vitest'
import { creditLength, isCaption, stampEnd } from './captions.ts'

describe('the words below a picture', () => {
  it.each([
    'June 4: A crew picks up driftwood along the beach of the town.',
    'AP July 31: A boom is laid out in the pass.',
    'The mayor speaks to miners, Friday, June 11, 2010, in the garden of the town hall.',
    'Miners wait outside the gate of the eastern shaft July 22, 2010.',
    'The mayor (left) and the bishop leave the hall.',
    'A logo is seen on a filling station in the capital.',
    'An image from a video of the broken dam.',
  ])('"%s" are a caption', (text) => expect(isCaption(text)).toBe(true))

  it.each([
    'The dam broke on July 22, 2010.',
    'On Friday the mayor spoke to the miners in the garden of the town hall.',
    'The bishop left the hall before the vote.',
    'The vote is seen as a test of the mayor.',
  ])('"%s" are a report', (text) => expect(isCaption(text)).toBe(false))
})

describe('what a page sets before a text', () => {
  it('is an agency’s credit or a doubled name', () => {
    expect(creditLength('AP The dam broke.')).toBe(3)
    expect(creditLength('Norco Norco’s dam broke.')).toBe(6)
    expect(creditLength('The dam broke.')).toBe(0)
  })
  it('is a time stamp, with whatever stands before it', () => {
    const text = 'Dam breaks in the valley Friday 11 June 2010 22.16 BST The army sent trucks.'
    expect(text.slice(stampEnd(text))).toBe('The army sent trucks.')
    const dated = 'June 11, 2010 20:34 UTC The army sent trucks.'
    expect(dated.slice(stampEnd(dated))).toBe('The army sent trucks.')
    const evening = 'Friday, June 11, 2010; 8:18 PM The army sent trucks.'
    expect(evening.slice(stampEnd(evening))).toBe('The army sent trucks.')
    expect(stampEnd('Friday, June 11, 2010, was dry.')).toBe(0)
    expect(stampEnd('The dam broke on 11 June 2010 after rain.')).toBe(0)
  })
})
