import { describe, expect, test } from 'vitest'
import { readAll } from '../../test/quality/readings-fixture.ts'

/** Kind, content, speaker and cue of each quote. */
function quotes(text: string): unknown {
  const cut = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end)
  return readAll(text).quotes.map((quote) => [quote.kind, cut(quote), cut(quote.speaker), cut(quote.cue)])
}

function check(text: string, expected: readonly unknown[]): void {
  expect(quotes(text)).toEqual(expected)
}

describe('who speaks', () => {
  /** The actor of the last quote of a text. */
  const speakerOf = (text: string) => readAll(text).quotes.at(-1)?.speaker?.actor

  test('is the last person of a phrase, whom the names before describe', () => {
    expect(speakerOf('Anna Berg won. “It is a hard day,” Berg campaign chairman John Moller said.')).toBe(
      'person:john-moller',
    )
  })

  test('is no country whose language somebody speaks', () => {
    expect(speakerOf('My Spanish-speaking colleague said: “The pier is old and no one mends it.”')).toBeNull()
  })

  test('as a pronoun is never one whom only the speech before names', () => {
    const speech = '“It was Anna Berg who chose it, and Berg knew what she did. It is a good pier.'
    expect(
      speakerOf(`Jens Moller came late.\n${speech} It will last,” he said.\n“It is ours,” he added.`),
    ).toBe('person:jens-moller')
  })

  test('as a pronoun is whom the same pronoun stood for before', () => {
    const life = 'Tim Oster practices law in Ripley. He grows roses. He keeps bees. He reads of Anna Berg.'
    expect(speakerOf(`${life} “The pier is old and no one mends it,” he said.`)).toBe('person:tim-oster')
  })

  test('of speech that stands alone is whose words or view the sentence before told', () => {
    const speech = '“No one has mended the pier for years. It will fall.”'
    const told = (before: string) => speakerOf(`${before}\n${speech}\nA crowd came.`)
    expect(told('Jens Moller said that the pier was old.')).toBe('person:jens-moller')
    expect(told('Tim Oster came.\n“It is old,” said Jens Moller, a diver who knows it.')).toBe(
      'person:jens-moller',
    )
    expect(told('Jens Moller asked Tim Oster whether the pier was old.')).toBeUndefined()
    expect(told('Jens Moller said that it was old.\nThen the rain came.')).toBeUndefined()
  })

  test('as a pronoun is whoever spoke before, not whom he spoke of', () => {
    const before = 'Jens Moller said that the data recorder showed how Tim Oster had closed the pier.'
    expect(speakerOf(`${before} “I can live with an empty pier,” he said.`)).toBe('person:jens-moller')
  })

  test('as a pronoun is the one whom its sentence sets out to speak of', () => {
    const before = 'Jens Moller said that he would come.'
    expect(speakerOf(`${before} As for Tim Oster, he said: “The pier is old and no one mends it.”`)).toBe(
      'person:tim-oster',
    )
  })
})

describe('direct speech', () => {
  test('is given to the speaker before it, after it and around it', () => {
    check('“The bridge will stay closed until spring,” said Ingrid Solberg, a city engineer.', [
      ['direct', 'The bridge will stay closed until spring,', 'Ingrid Solberg', 'said'],
    ])
    check('Ingrid Solberg said: “The bridge will stay closed until spring.”', [
      ['direct', 'The bridge will stay closed until spring.', 'Ingrid Solberg', 'said:'],
    ])
    const text = '“The bridge is old,” Solberg said. “It will stay closed until spring.”'
    const [quote] = readAll(text).quotes
    expect(quote?.parts?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The bridge is old,',
      'It will stay closed until spring.',
    ])
  })

  test('over lines that each hold a sentence is one, to the mark that closes it', () => {
    check(
      'The pier opened.\n“We waited for years.\nIt was worth the wait,” said Ingrid Solberg.\nA crowd came.',
      [['direct', 'We waited for years.\nIt was worth the wait,', 'Ingrid Solberg', 'said']],
    )
    const forgotten = 'Solberg said: “We waited for years.\nA “crowd” of nine came to the pier on Monday.'
    expect(readAll(forgotten).quotes.every(({ end }) => end <= forgotten.indexOf('\n'))).toBe(true)
  })

  test('over paragraphs that each open with a mark is one, with the attribution of the last', () => {
    const text =
      'The pier opened.\n\n“We waited for years for this pier.\n\n“It was worth the wait,” Ingrid Solberg said.'
    const [quote] = readAll(text).quotes
    expect(quote?.parts?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We waited for years for this pier.',
      'It was worth the wait,',
    ])
    expect(quote?.speaker).toMatchObject({ actor: 'person:ingrid-solberg' })
  })

  test('may stand between French, German and single marks', () => {
    check('«The harvest was lost in a single night», said Paul Girard.', [
      ['direct', 'The harvest was lost in a single night', 'Paul Girard', 'said'],
    ])
    check('„The harvest was lost in a single night“, said Karl Brandt.', [
      ['direct', 'The harvest was lost in a single night', 'Karl Brandt', 'said'],
    ])
    check("'The harvest was lost in a single night,' said Tom Webb.", [
      ['direct', 'The harvest was lost in a single night,', 'Tom Webb', 'said'],
    ])
  })

  test('is not given, as “he”, to whom its words name, nor to whose aide says it', () => {
    const actors = (text: string) => readAll(text).quotes.map(({ speaker }) => speaker?.actor)
    const text =
      'Paul Girard met Tom Webb on the quay. Tom Webb laughed at the cameras.\n\n' +
      '“I think that Tom Webb is not going to sail again this year,” he told the Coast Daily.'
    expect(actors(text)).toEqual(['person:paul-girard'])
    const aide =
      "President Paul Girard's chief of staff, Tom Webb, spoke of the race on Monday. " +
      "President Paul Girard's chief of staff, Tom Webb, said: “It was a mistake to sail on such a day.”"
    expect(actors(aide)).toEqual(['person:tom-webb'])
  })
  test('that opens the next paragraph without a cue goes on', () => {
    const text =
      '“We waited four hours for the boats,” said Lena Hoff, a nurse on the island.\n\n' +
      '“Nobody came, and in the end we swam to the other shore.”'
    const [quote, ...others] = readAll(text).quotes
    expect(others).toEqual([])
    expect(quote?.parts).toHaveLength(2)
  })

  test('in a transcript is the turn after a name in capitals', () => {
    const text = 'HARGREAVES: Will you pay the fines?\n\nOKAFOR: We will pay when the court has ruled.'
    check(text, [
      ['direct', 'Will you pay the fines?', 'HARGREAVES', ':'],
      ['direct', 'We will pay when the court has ruled.', 'OKAFOR', ':'],
    ])
  })

  test('set apart has its speaker on the next line', () => {
    const text = 'We will rebuild every house in this valley\n\nsaid President Ana Duarte to the villagers.'
    expect(readAll(text).quotes.map(({ kind }) => kind)).toEqual(['direct'])
  })
})

describe('a whole quotation', () => {
  test('does not take in what leads up to it', () => {
    check('At a rally in the harbour, Solberg said, “We will never sell the bridge to anyone.”', [
      ['direct', 'We will never sell the bridge to anyone.', 'Solberg', 'said'],
    ])
  })

  test('may open with a straight mark and close with a curly one', () => {
    check('"The bridge will stay closed until spring,” said Ingrid Solberg.', [
      ['direct', 'The bridge will stay closed until spring,', 'Ingrid Solberg', 'said'],
    ])
  })

  test('may have its speaker behind a dash', () => {
    check('“We have never seen the water rise as fast as this.” ― Ingrid Solberg', [
      ['direct', 'We have never seen the water rise as fast as this.', 'Ingrid Solberg', null],
    ])
  })
})

describe('reported speech', () => {
  test('is the clause after the cue, before it, or around it', () => {
    check('The army said that the road to the coast was open again.', [
      ['indirect', 'that the road to the coast was open again', 'The army', 'said'],
    ])
    check('The road to the coast is open again, according to the army.', [
      ['indirect', 'The road to the coast is open again', 'the army', 'according to'],
    ])
    check('The road to the coast is open again, the army said.', [
      ['indirect', 'The road to the coast is open again', 'the army', 'said'],
    ])
  })

  test('with some of its words in marks is mixed', () => {
    check('The mayor said the plan was “a gift to smugglers” and would be stopped.', [
      ['mixed', 'the plan was “a gift to smugglers” and would be stopped', 'The mayor', 'said'],
    ])
  })

  test('keeps an unnamed source as it is called, without the outlet it spoke to', () => {
    check('One senior French official told Reuters that the talks would be moved to Oslo.', [
      ['indirect', 'that the talks would be moved to Oslo', 'One senior French official', 'told'],
    ])
  })
})

test('scare quotes and titles of works are no quotes', () => {
  check('The so-called “green corridor” runs past the port.', [])
  check('Her second novel, “The Long Winter”, sold ten thousand copies.', [])
})
