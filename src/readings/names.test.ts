import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAll } from '../../test/quality/readings-fixture.ts'

const short: Readonly<Record<string, string>> = { person: 'P', organisation: 'O', place: 'L' }

/** Persons, bodies and places as "P Jane Doe", in order, with the actor after an arrow where asked. */
function names(text: string): string[] {
  return readAll(text).mentions.flatMap(({ start, end, type }) =>
    type in short ? [`${short[type]} ${text.slice(start, end)}`] : [],
  )
}

const actorAt = (text: string, word: string, from = 0) => {
  const at = text.indexOf(word, from)
  return readAll(text).mentions.find(({ start }) => start === at)?.actor ?? null
}

const typeAt = (text: string, word: string) => {
  const at = text.indexOf(word)
  return readAll(text).mentions.find(({ start, end }) => start <= at && at < end)?.type ?? null
}

describe('the type of a name', () => {
  test.each([
    [
      'Ayla Brandt, 41, of Millom, Cumbria, lives in Zarbin.',
      ['P Ayla Brandt', 'L Millom', 'L Cumbria', 'L Zarbin'],
    ],
    ['Council Member Odaline Varga met Judge Anthony Quill QC.', ['P Odaline Varga', 'P Anthony Quill']],
    ['The ambassador to Washington Simon Karam spoke.', ['L Washington', 'P Simon Karam']],
    ['The town of Zarbin and the Belvane district were cut off.', ['L Zarbin', 'L Belvane']],
    ['France’s Belvane bought the carmaker Ostrel.', ['L France', 'O Belvane', 'O Ostrel']],
    ['Hiwar, a club of writers, met; Nadim Hiwar stayed away.', ['O Hiwar', 'P Nadim Hiwar']],
    ['Michael Dell met Jordan Farlow in Jordan.', ['P Michael Dell', 'P Jordan Farlow', 'L Jordan']],
    ['GM Europe and Dinamo Moscow agreed.', ['O GM Europe', 'O Dinamo Moscow']],
    [
      'The Secretary of the Navy, James Roche, met Chief of Staff Dora Kell.',
      ['O Navy', 'P James Roche', 'P Dora Kell'],
    ],
    ['Martin Luther King Day is near, said Steve King.', ['P Steve King']],
  ])('is read in %s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test.each([
    ['US$ 5 million and a 30GB disc went to a VIP at 9 a.m. EST on Monday.'],
    ['Heavyweight Champion of old, he bought a DVD in March.'],
    ['Hurricane Ilsa followed Operation Bright Dawn, and the Nelson Mandela Prize was given.'],
    ['I’m told that Sen. (D-Mo.) is no name.'],
  ])('is no person, body or place in %s', (text) => {
    expect(names(text)).toEqual([])
  })

  test('is that of the headline’s words only where the text bears them out', () => {
    const text =
      'Council Plans Northern Ferry Link Despite Warnings From Tallow\nAbel Tallow said no on Monday.'
    expect(names(text)).toEqual(['P Tallow', 'P Abel Tallow'])
  })
})

describe('the names of one article', () => {
  test('lead from the last name to the full one, by title and by who is named most', () => {
    const text =
      'Mary Arden and John Arden married. Mrs. Arden sings. Mr. Arden cooks. Abel Gaetano Lo Strand came; Lo Strand left.'
    const { mentions } = readAll(text)
    const full = mentions.map(({ name }) => name)
    expect(full.slice(2)).toEqual([
      'Mary Arden',
      'John Arden',
      'Abel Gaetano Lo Strand',
      'Abel Gaetano Lo Strand',
    ])
  })

  test('lead from a given name or an acronym to the whole', () => {
    const text =
      'The North Sea Ferry Authority (NSFA) closed the port. Odile Strand said the NSFA and the Authority erred. Odile left.'
    const whole = readAll(text).mentions.map(({ name }) => name)
    expect(whole).toEqual([
      'North Sea Ferry Authority',
      'North Sea Ferry Authority',
      'Odile Strand',
      'North Sea Ferry Authority',
      'North Sea Ferry Authority',
      'Odile Strand',
    ])
  })

  test('tell a person from the place, people or maker of the same name', () => {
    const text =
      'Mark Cuban owns a club. Cuban said so. Cuban officials denied it. Betty Ford agreed, and Ford left.'
    expect(actorAt(text, 'Cuban said')).toBe('person:mark-cuban')
    expect(actorAt(text, 'Cuban officials')).toBe('CUB')
    expect(actorAt(text, 'Ford left')).toBe('person:betty-ford')
  })

  test('keep Georgia the state apart from Georgia the country', () => {
    expect(actorAt('Georgia prosecutors spoke in Atlanta.', 'Georgia')).toBeNull()
    expect(actorAt('Georgia and Russia signed in Tbilisi.', 'Georgia')).toBe('GEO')
  })

  test('find whom a role stands for, with the side it is of', () => {
    const text =
      'Tamar Oz, the Israeli housing minister, arrived. “We will build,” the Israeli housing minister said on Monday.'
    expect(readAll(text).quotes[0]?.speaker?.actor).toBe('person:tamar-oz')
  })
})

test('a person’s role and side are those written beside the name, and nothing of the sentence around it', () => {
  const text =
    'Sen. Ayla Brandt spoke. Support for Mr. Odo Strand grew, despite what the president says. Tamar Oz, a former ' +
    'Israeli diplomat who was ill, left. The friends of Dr. Abel Arden sang.'
  const actors = readAll(text).actors.filter(({ kind }) => kind === 'person')
  expect(actors.map(({ name, role, country }) => [name, role, country])).toEqual([
    ['Ayla Brandt', 'Sen.', 'USA'],
    ['Odo Strand', null, null],
    ['Tamar Oz', 'former Israeli diplomat', 'ISR'],
    ['Abel Arden', null, null],
  ])
})

describe('a capital or a seat', () => {
  test.each([
    ['Tehran rejected the plan.', 'Tehran', 'IRN'],
    ['The envoy urged Beijing to wait.', 'Beijing', 'CHN'],
    ['Talks between Beirut and Jerusalem stalled.', 'Jerusalem', 'ISR'],
    ['Opposition from Lima and Quito grew.', 'Quito', 'ECU'],
    ['A pledge to Washington was signed.', 'Washington', 'USA'],
    ['After pressure from Brussels the tax fell.', 'Brussels', 'eu'],
    ['The White House said no.', 'White House', 'USA'],
  ])('stands for a government in %s', (text, word, actor) => {
    expect(actorAt(text, word)).toBe(actor)
  })

  test.each([
    ['A bomb went off in Beirut.', 'Beirut'],
    ['He flew from Tehran to Rome.', 'Tehran'],
    ['Beirut was bombed on Friday.', 'Beirut'],
    ['They met at the White House.', 'White House'],
    ['A businessman from New Delhi wrote a diary.', 'New Delhi'],
    ['Berlin’s Brandenburg Gate was lit.', 'Berlin'],
  ])('is a place in %s', (text, word) => {
    expect([typeAt(text, word), actorAt(text, word)]).toEqual(['place', null])
  })

  test('is a place in the dateline, below a headline too', () => {
    const text = 'Ferries wait\nNEW ORLEANS, La. — Engineers repaired the pier.'
    expect(names(text)).toEqual(['L NEW ORLEANS', 'L La.'])
    expect(actorAt('BEIRUT (Wire) - The port opened.', 'BEIRUT')).toBeNull()
  })
})

test('mentions come in order and never overlap, whatever the capitals', () => {
  const word = fc.constantFrom(
    ...'Ayla Brandt of the Ministry Beirut said , . Georgia Cuban Ford King Secretary Navy for and - D Mo ( EADS ) US$'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      let end = 0
      for (const mention of readAll(words.join(' ')).mentions) {
        expect(mention.start).toBeGreaterThanOrEqual(end)
        expect(mention.end).toBeGreaterThan(mention.start)
        end = mention.end
      }
    }),
    { numRuns: 60 },
  )
})
