import { describe, expect, it } from 'vitest'
import { readAll } from '../../../test/quality/readings-fixture.ts'
import { isOwnDeed, isOwnWord } from './grounds.ts'

/** Type and name of every deed that the text's own clauses tell. */
function deeds(text: string): string[] {
  const { sentences, actions, mentions, quotes } = readAll(text)
  return actions.flatMap((action) => {
    const sentence = sentences.find(
      ({ start, end }) => start <= action.trigger.start && action.trigger.start < end,
    )
    if (sentence === undefined || !isOwnDeed(text, sentence, action, mentions, quotes)) return []
    return [
      `${action.name === undefined ? '' : text.slice(action.name.start, action.name.end)} ${action.eventType}`,
    ]
  })
}

/** The names whose own words a quote of the text gives. */
function heard(text: string): string[] {
  const { quotes, mentions } = readAll(text)
  return quotes.flatMap((quote) =>
    mentions
      .filter((mention) => isOwnWord(text, quote, mention))
      .map(({ start, end }) => text.slice(start, end)),
  )
}

describe('a deed of the side that a clause names', () => {
  it.each([
    ['Chad withdrew its troops from the town.', 'Chad RETREAT'],
    ['Chad’s army attacked a camp near the river.', 'Chad ASSAULT'],
    ['Peruvian officials rejected the map.', 'Peruvian REJECT'],
    ['The march ended after Chad’s cabinet approved the plan.', 'Chad SUPPORT'],
  ])('"%s" tells one', (text, deed) => expect(deeds(text)).toContain(deed))

  it.each([
    ['a possessive that is not the one who acts', 'Chad’s answer killed the hopes of the village.'],
    ['a clause about something else', 'The village waits while Chad attacks the camps in the hills.'],
    ['a relative clause', 'The pact with Chad, which ended the war, still stands.'],
    ['what had been done before', 'The village had calm because Chad had attacked only the hills.'],
    ['what is only wished', 'Norway urged Chad to withdraw its troops.'],
    ['what may be', 'Chad could withdraw its troops.'],
    ['a noun of a deed', 'The village still talks about the Chadian attack of last spring.'],
    ['a question', 'Has Chad attacked the camps?'],
    ['what is done by something that the side owns', 'The coast was destroyed by the Chad flood.'],
    ['what only a participle tells of', 'The village read the letters rejected by Chad last week.'],
    ['what another is said to fear', 'Norway bombed the hills, saying that Chad attacked the camps.'],
    ['claims that somebody has', 'Norway and Chad have claims in the area, which has been poor for years.'],
    ['help that comes to a fire', 'Chad responded to the fire at the pier in the night.'],
    ['a name behind a place', 'The envoy, once in Chad, rejected the plan.'],
  ])('%s tells none', (_, text) => expect(deeds(text).filter((deed) => deed.startsWith('Chad'))).toEqual([]))
})

describe('the words of the side that a speaker names', () => {
  it.each([
    ['Norwegian officials said that the road was open.', 'Norwegian'],
    ['A spokesman for Norway said that the road was open.', 'Norway'],
    ['“The road is open,” said Norway’s foreign ministry.', 'Norway'],
  ])('"%s" are heard', (text, name) => expect(heard(text)).toContain(name))

  it.each([
    '“The road is open,” said a Norwegian engineer.',
    '“The road is open,” said a former official of Norway.',
    'Norway has not said whether the road is open.',
    'Norway saw that the road was open.',
    'The Anna Kowalska segment said that the road is open.',
    'Supporters of Anna Kowalska say that the road is open.',
    'The mayor was angry at Anna Kowalska’s claim that the road was open.',
  ])('"%s" are not', (text) => expect(heard(text)).toEqual([]))
})
