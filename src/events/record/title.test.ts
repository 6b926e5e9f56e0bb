import { describe, expect, it } from 'vitest'
import {
  aroundBrackets,
  beforeComma,
  mainClauseSpan,
  shortenedSpan,
  withoutInsertion,
} from './clause-cuts.ts'
import { hasClauseVerb, wordCount } from './title-score.ts'

describe('a sentence from its main clause on', () => {
  const check = (sentence: string, expected: string) =>
    it(`"${sentence}" is "${expected}"`, () => {
      const { start, end } = mainClauseSpan(sentence, { start: 0, end: sentence.length })
      expect(sentence.slice(start, end)).toBe(expected)
    })

  check('While the talks went on, the army left nine villages.', 'the army left nine villages.')
  check('On Tuesday, Chad left the talks.', 'Chad left the talks.')
  check('If the talks go on, the army will leave.', 'If the talks go on, the army will leave.')
  check(
    'In a survey of moods that may well change with the ebb and flow of what the two camps have to spend on it before the day of the vote in May, a paper of the league shows a loss.',
    'a paper of the league shows a loss.',
  )
  check('After the talks, he left.', 'After the talks, he left.')
})

describe('a sentence shortened to a title', () => {
  const check = (sentence: string, expected: string) =>
    it(`"${sentence}" becomes "${expected}"`, () => {
      const { start, end } = shortenedSpan(
        sentence,
        { start: 0, end: sentence.length },
        (part) => wordCount(part) <= 16,
      )
      expect(sentence.slice(start, end)).toBe(expected)
    })

  check(
    'The cabinet approved the plan of the army on Tuesday, after nine hours of talks on the price of bread.',
    'The cabinet approved the plan of the army on Tuesday',
  )
  check(
    'Chad and Niger have begun direct talks on the pasture in Diffa to end the raids, reopen wells and count herds.',
    'Chad and Niger have begun direct talks on the pasture in Diffa',
  )
  check(
    'The guild gave nine dinners for members of the council in three years -- four of them since the fire.',
    'The guild gave nine dinners for members of the council in three years',
  )
  check(
    'The declaration that the pier has never been in such a state after the storm fills the papers of the town today.',
    'The declaration that the pier has never been in such a state after the storm fills the papers of the town today',
  )
  check(
    'The elders — what is left of the party of the old harbour — have given way and the town will sell it.',
    'The elders — what is left of the party of the old harbour — have given way and the town will sell it',
  )
  check(
    'The elders of the party are giving way to the once unheard of claim that the old harbour be sold, and few object to it.',
    'The elders of the party are giving way to the once unheard of claim that the old harbour be sold, and few object to it',
  )
  check(
    'According to the agency, the army left nine villages of the valley by night, officials of the province said.',
    'According to the agency, the army left nine villages of the valley by night',
  )
  check(
    'The islanders have chosen a council in the first vote held after the storm took the old town hall away.',
    'The islanders have chosen a council in the first vote',
  )
  check(
    'The mayor released a paper that gives the price of the bridge as nine millions, far more than was voted.',
    'The mayor released a paper that gives the price of the bridge as nine millions',
  )
  check(
    'Despite reports last week that said it would stay, the army left.',
    'Despite reports last week that said it would stay, the army left',
  )
  check(
    'The mayor, who was to open the bridge over the river, resigned after a row over its cost.',
    'The mayor, who was to open the bridge over the river, resigned after a row over its cost',
  )
  check(
    'The storm killed sheep, goats, and cows on the farms of the western coast of the island.',
    'The storm killed sheep, goats, and cows on the farms of the western coast of the island',
  )
})

describe('a sentence without what is inserted behind its subject', () => {
  const check = (sentence: string, expected: string | null) =>
    it(`"${sentence}" is "${expected}"`, () => {
      const parts = withoutInsertion(sentence, { start: 0, end: sentence.length })
      const told = parts?.map(({ start, end }) => sentence.slice(start, end)).join(' ') ?? null
      expect(told).toBe(expected)
    })

  check('Ann Berg, who ran the port for thirty years, has died in Alder.', 'Ann Berg has died in Alder.')
  check('Jo Lind, 77, won the cup.', 'Jo Lind won the cup.')
  check('The ferry, a relic of the war, was sold, the mayor said.', 'The ferry was sold, the mayor said.')
  check('According to the agency, a small one, the ferry was sold.', null)
  check('The ferry, the tug and the barge left.', null)
  check('Berg, Lind and Moe signed the plan.', null)
})

describe('a sentence without what stands in brackets', () => {
  const check = (sentence: string, expected: readonly string[]) =>
    it(`"${sentence}" is "${expected}"`, () => {
      const pieces = aroundBrackets(sentence, { start: 0, end: sentence.length })
      expect(pieces.map(({ start, end }) => sentence.slice(start, end))).toEqual(expected)
    })

  check('Ann Berg (knee) will miss the race.', ['Ann Berg', 'will miss the race.'])
  check('Members -LRB- MPs -RRB- will grill Berg (52-3), 30.', ['Members', 'will grill Berg', ', 30.'])
  check('Berg will miss the race (knee)', ['Berg will miss the race'])
  check('Berg will miss the race.', ['Berg will miss the race.'])
  check('(knee)', ['(knee)'])
})

describe('a sentence up to its first comma', () => {
  const check = (sentence: string, expected: string) =>
    it(`"${sentence}" is "${expected}"`, () => {
      const { start, end } = beforeComma(sentence, { start: 0, end: sentence.length }, () => true)
      expect(sentence.slice(start, end)).toBe(expected)
    })

  check(
    'The council has found that the valve of the dam had a dead battery in it, leaks in a pipe and a blunt saw.',
    'The council has found that the valve of the dam had a dead battery in it',
  )
  check('The council met, found the valve and left.', 'The council met, found the valve and left.')
  check(
    'According to nine of the eleven members of the council of the town, it fell.',
    'According to nine of the eleven members of the council of the town, it fell.',
  )
})

describe('a verb in a sentence', () => {
  const check = (sentence: string, expected: boolean) =>
    it(`is ${expected ? '' : 'not '}found in "${sentence}"`, () =>
      expect(hasClauseVerb(sentence)).toBe(expected))

  check('Guests aboard the ferry belonging to the mayor of Port Alder', false)
  check('The road to the harbour', false)
  check('The United League of the harbour', false)
  check('The mayor is to open the bridge', true)
  check('The ferry left for Port Alder', true)
})
