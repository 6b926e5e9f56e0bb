import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterGlue } from './glued.ts'

const article = ' The rescue went on. The army had sent forty trucks to the valley. '

/** The last whole piece of a sentence; names are those of two capitalised words given. */
function lastPiece(sentence: string, names: readonly string[] = []): string {
  const text = sentence + article
  const starts = new Set(names.map((name) => sentence.indexOf(name)))
  return sentence.slice(afterGlue(text, { start: 0, end: sentence.length }, (at) => starts.has(at)))
}

describe('a sentence that a headline or a caption runs into', () => {
  const check = (sentence: string, expected: string, names?: readonly string[]) =>
    it(`"${sentence}" begins as "${expected}"`, () => expect(lastPiece(sentence, names)).toBe(expected))

  check(
    'Miners wait for news from the valley The army has sent forty trucks to the eastern villages overnight',
    'The army has sent forty trucks to the eastern villages overnight',
  )
  check(
    'Forty trucks reach the valley after the flood Rescue teams from three provinces have been at work there since dawn',
    'Rescue teams from three provinces have been at work there since dawn',
  )
  check(
    'FLOODS IN THE VALLEY Forty trucks have reached the eastern villages, and more of them are on their way from the coast',
    'Forty trucks have reached the eastern villages, and more of them are on their way from the coast',
  )
  check(
    'Forty trucks reach the valley after the flood In Quito the ministry counted nine villages without power or water',
    'In Quito the ministry counted nine villages without power or water',
  )
  check(
    'Orlane to pay for the flood in the valley Orlane is to pay for the nine villages that its dam has flooded',
    'Orlane is to pay for the nine villages that its dam has flooded',
    ['Orlane'],
  )
  check(
    'Malta waits for news of the flood in the valley Maltese divers have been at work there since early dawn',
    'Maltese divers have been at work there since early dawn',
    ['Maltese'],
  )
})

describe('a sentence of one piece stays whole', () => {
  it.each([
    [
      'a name twice behind what somebody says',
      'Orlane will pay for the nine villages in the valley, and the ministry claims Orlane is glad to do it at once',
    ],
    [
      'a name that a compound describes',
      'Two hours after the vote the league sent a picture in which the six-armed Rescue of the valley was blue again',
    ],
    [
      'the end of a name, of which a piece stood before',
      'Major Tom Berg, a diver of the Orlane police, and Captain Ann Orlane of the town were killed in the valley',
    ],
    [
      'a name twice behind a word that joins',
      'Orlane will pay for the nine villages in the valley even though Orlane has never owned the dam or the land',
    ],
    [
      'names behind a conjunction that denies',
      "Malta's attempt to have the dam at Orlane mended has stalled because neither Malta nor Orlane will pay for any of it",
    ],
    [
      'a name behind a small word',
      'The flood that broke the dam killed Rescue, the dog of the mayor, who had been out with his sheep',
    ],
    [
      'an article before a name',
      'The army has sent forty trucks to the eastern villages of the Republic and ten of them came back',
    ],
    [
      'a title of a work',
      'The mayor quoted at length from the film The army that never was, which nobody in the village had seen',
    ],
    [
      'words between marks',
      'The mayor said “nothing came from the valley The army has not sent a single truck to us in nine days”',
    ],
    ['a short sentence', 'News from the valley The army left'],
  ])('%s', (_, sentence) => expect(lastPiece(sentence, ['Rescue', 'Republic'])).toBe(sentence))

  it('and the piece is always an end of the sentence', () => {
    const word = fc.constantFrom('the', 'The', 'army', 'Army', 'left', '“', '”', 'A', 'nine', 'IN', '9', ',')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const sentence = words.join(' ')
        expect(sentence.endsWith(lastPiece(sentence))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
