import { expect, test } from 'vitest'
import { readAll } from '../../test/quality/readings-fixture.ts'

function names(text: string): unknown {
  const { mentions } = readAll(text)
  return mentions.map(({ start, end, type, actor }) => [text.slice(start, end), type, actor])
}

function quotes(text: string): unknown {
  return readAll(text).quotes.map(({ start, end, kind, speaker }) => {
    const name = speaker ? text.slice(speaker.start, speaker.end) : null
    return [kind, text.slice(start, end), name, speaker?.actor ?? null]
  })
}

function actions(text: string): unknown {
  return readAll(text).actions.map((action) => [
    action.eventType,
    action.country,
    action.recipientCountry,
    action.modality,
  ])
}

test('a role and a nationality before a name are not part of it, and give the side', () => {
  const text = 'Kenyan Foreign Minister Amina Odhiambo flew to Oslo. Odhiambo met Norwegian officials.'
  expect(names(text)).toEqual([
    ['Kenyan', 'other', 'KEN'],
    ['Amina Odhiambo', 'person', 'person:amina-odhiambo'],
    ['Oslo', 'place', null],
    ['Odhiambo', 'person', 'person:amina-odhiambo'],
    ['Norwegian', 'other', 'NOR'],
  ])
  const person = readAll(text).actors.find(({ kind }) => kind === 'person')
  expect(person).toMatchObject({ country: 'KEN', role: 'Kenyan Foreign Minister' })
})

test('a capital that acts is its government, a capital that is a place is not', () => {
  expect(names('Tehran rejected the plan.')).toEqual([['Tehran', 'place', 'IRN']])
  expect(names('Shells fell near the airport in Tehran.')).toEqual([['Tehran', 'place', null]])
})

test('direct speech is given to the speaker after, before and around it', () => {
  expect(quotes('“We are not leaving our homes,” said Marta Ruiz, a farmer.')).toEqual([
    ['direct', 'We are not leaving our homes,', 'Marta Ruiz', 'person:marta-ruiz'],
  ])
  expect(quotes('Marta Ruiz said: "We are not leaving our homes."')).toEqual([
    ['direct', 'We are not leaving our homes.', 'Marta Ruiz', 'person:marta-ruiz'],
  ])
  const text = '"We stay here," Marta Ruiz said. "Nobody can force us out."'
  const [quote] = readAll(text).quotes
  expect(quote?.parts?.map(({ start, end }) => text.slice(start, end))).toEqual([
    'We stay here,',
    'Nobody can force us out.',
  ])
})

test('an unnamed speaker stays unnamed and has the side', () => {
  expect(quotes('"We could not stop them at all," one senior US official said.')).toEqual([
    ['direct', 'We could not stop them at all,', 'one senior US official', 'USA'],
  ])
})

test('words in marks without attribution are no quote', () => {
  expect(quotes('The so-called "safe zone" was empty.')).toEqual([])
})

test('reported speech is the clause after the cue or before the attribution', () => {
  expect(quotes('Ghana said that it would send doctors.')).toEqual([
    ['indirect', 'that it would send doctors', 'Ghana', 'GHA'],
  ])
  expect(quotes('The road was closed for two days, according to the army.')).toEqual([
    ['indirect', 'The road was closed for two days', 'the army', null],
  ])
})

test('figures have value, comparator, unit and what is counted; years and clock times are none', () => {
  const text =
    'In 2019 at 10:30 more than 1.2 million people were displaced and $160m was spent on 21-day camps.'
  const figures = readAll(text).figures.map(({ value, unit, of, comparator }) => [
    value,
    unit,
    of,
    comparator,
  ])
  expect(figures).toEqual([
    [1_200_000, 'count', 'people', 'over'],
    [160_000_000, 'USD', null, 'exactly'],
    [21, 'day', 'camps', 'exactly'],
  ])
})

test('a vague count has no value', () => {
  expect(readAll('Thousands of troops remain.').figures).toMatchObject([{ value: null, of: 'troops' }])
})

test('a weekday is the past one unless the sentence looks ahead, and durations are no dates', () => {
  const days = (text: string) => readAll(text).dates.map(({ from, to }) => [from, to])
  expect(days('They met on Friday for three weeks.')).toEqual([['2024-10-04', '2024-10-04']])
  expect(days('They will meet on Friday.')).toEqual([['2024-10-11', '2024-10-11']])
  expect(days('It began on 4 October 2022 and ended last month.')).toEqual([
    ['2022-10-04', '2022-10-04'],
    ['2024-09-01', '2024-09-30'],
  ])
})

test('the actor of a passive stands after by, and both of a pair act', () => {
  expect(actions('Three Chadian soldiers were killed by Sudan.')).toEqual([['ASSAULT', 'SDN', 'TCD', 'did']])
  expect(actions('Peru and Chile accused Brazil of dumping steel.')).toEqual([
    ['ACCUSE', 'PER', 'BRA', 'did'],
    ['ACCUSE', 'CHL', 'BRA', 'did'],
  ])
})

test('what is only announced or refused takes its PLOVER type', () => {
  expect(actions('Canada will meet Mexico.')).toEqual([['AGREE', 'CAN', 'MEX', 'plans']])
  expect(actions('Israel will not withdraw from Lebanon.')).toEqual([['REJECT', 'ISR', 'LBN', 'plans']])
})

test('a country that others back does not act through them', () => {
  expect(readAll('Iranian-backed militias attacked a base.').actions).toMatchObject([{ actor: null }])
})

test('conditions keep what is refused apart from what it depends on', () => {
  const text = 'Israel will not withdraw its forces unless it receives guarantees.'
  const [condition] = readAll(text).conditions
  expect(condition).toMatchObject({ kind: 'condition', actor: 'ISR' })
  const { content, dependsOn } = condition!
  expect(text.slice(content.start, content.end)).toBe('withdraw its forces')
  expect(text.slice(dependsOn!.start, dependsOn!.end)).toBe('it receives guarantees')
  expect(readAll('Lebanon demands a full withdrawal.').conditions).toMatchObject([
    { kind: 'demand', actor: 'LBN' },
  ])
})

test('a text in another language is not read', () => {
  const { sentences, tokens, mentions } = readAll('Der Minister sprach in Berlin.', 'de')
  expect([sentences.length, tokens.words.length, mentions.length]).toEqual([0, 0, 0])
})

test('a dateline is a place where nobody acts, and says whose the ministry is', () => {
  const text = 'LIMA — The Ministry of Health said that four people were hurt in Cusco.'
  expect(names(text)).toEqual([
    ['LIMA', 'place', null],
    ['Ministry of Health', 'organisation', 'PER'],
    ['Cusco', 'place', null],
  ])
  expect(names('The Ministry of Health met officials in Chile and in Peru.')).toContainEqual([
    'Ministry of Health',
    'organisation',
    'ministry-of-health',
  ])
})

test('people of a kind who open a sentence are no name', () => {
  expect(names('The road is shut. Bakers say the flour is gone.')).toEqual([])
})

test('a pronoun that speaks has the phrase that it stands for', () => {
  const text = 'Marta Ruiz left Oslo. A ferryman tied up his boat. "The water is too high," he said.'
  const [quote] = readAll(text).quotes
  const { named, actor } = quote?.speaker ?? {}
  expect([named && text.slice(named.start, named.end), actor]).toEqual(['A ferryman', null])
})

test('a speaker is the full phrase without the time of speaking', () => {
  expect(quotes('"The lift is out again," said a florist on the third floor on Tuesday.')).toEqual([
    ['direct', 'The lift is out again,', 'a florist on the third floor', null],
  ])
})

test('an action has the name of its actor only where its own clause gives it', () => {
  const named = (text: string) =>
    readAll(text).actions.map(({ eventType, name }) => [
      eventType,
      name && [name.as, text.slice(name.start, name.end)],
    ])
  expect(named('Chad rejected the plan.')).toEqual([['REJECT', ['subject', 'Chad']]])
  expect(named('The camp was attacked by Chad.')).toEqual([['ASSAULT', ['agent', 'Chad']]])
  expect(named('Chad met Sudan. It rejected the plan.')).toContainEqual(['REJECT', undefined])
})

test('a stance that comes from somebody is theirs; a withdrawal from a place is not the place’s', () => {
  const critics = readAll('The plan drew criticism from both Quito and Lima.').actions
  expect(critics.map(({ eventType, country }) => [eventType, country])).toEqual([
    ['ACCUSE', 'ECU'],
    ['ACCUSE', 'PER'],
  ])
  const leaving = readAll('Officials spoke of a withdrawal from Ecuador.').actions
  expect(leaving.filter(({ country }) => country === 'ECU')).toEqual([])
})

test('a speaker has a statement beside what the sentence tells of others', () => {
  const told = actions('Chilean Foreign Minister Rosa Prado confirmed the talks between Peru and Ecuador.')
  expect(told).toContainEqual(['STATEMENT', 'CHL', null, 'did'])
})
