/**
 * Actions of single sentences, written for each category of the PLOVER manual: type and
 * sides of the first action, and what is no action at all.
 */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAll } from '../../test/quality/readings-fixture.ts'

/** The first action as "TYPE actor>recipient" by countries; "-" where there is none. */
function check(text: string, expected: string): void {
  const [action] = readAll(text).actions
  const told = action ? `${action.eventType} ${action.country ?? '-'}>${action.recipientCountry ?? '-'}` : '-'
  expect(told, text).toBe(expected)
}

describe('a side is found', () => {
  test.each([
    [
      'by a country in the name of a body',
      'A Norwegian Fishery Board spokesman criticized the Danish decision.',
      'ACCUSE NOR>DNK',
    ],
    ['not in what stands behind the verb', 'The minister accused Iran of lying.', 'ACCUSE ->IRN'],
    [
      'for a pronoun that takes up a role',
      'Estonia’s minister said on Friday that he would not sign the deal.',
      'REJECT EST>-',
    ],
    ['for each name of a list', 'Norway, Sweden and Finland condemned the test.', 'ACCUSE NOR>-'],
    ['for those who are withdrawn', 'Syrian troops were withdrawn from Beirut on Monday.', 'RETREAT SYR>LBN'],
    [
      'for agents without a name',
      'Six journalists were murdered by drug cartels in Mexico last year.',
      'ASSAULT MEX>MEX',
    ],
    ['for a passive without its verb "be"', 'A bomb planted by Hamas wounded a guard.', 'ASSAULT PSE>-'],
    ['for the accused of a headline', 'Norway accused of lying over the test.', 'ACCUSE ->NOR'],
    ['for the blamed of a headline', 'Sweden blamed for the delay, minister says.', 'ACCUSE ->SWE'],
    [
      'in the raid that killed',
      'Four Palestinians were killed in an Israeli raid on Jenin.',
      'ASSAULT ISR>PSE',
    ],
    ['for people of a part of a country', 'Acehnese rebels ambushed a convoy.', 'ASSAULT IDN>-'],
    [
      'for the announcer of what will be done',
      'Peru said sanctions would be imposed on Chile.',
      'THREATEN PER>CHL',
    ],
    [
      'for a state’s court and not for another’s',
      'Israel’s Supreme Court ordered the release of a Palestinian.',
      'REQUEST ISR>PSE',
    ],
  ])('%s: %s', (_, text, expected) => check(text, expected))

  test('for the state Georgia, which is not the country', () => {
    expect(readAll('Prosecutors in Georgia charged two men.').actions[0]?.country).not.toBe('GEO')
  })
})

describe('a type comes from the verb with its particles and objects', () => {
  test.each([
    ['Brazil promised to send medical supplies to Bolivia next month.', 'AGREE BRA>BOL'],
    ['Chile’s president telephoned his Argentine counterpart on Friday.', 'CONSULT CHL>ARG'],
    ['Cuba restored diplomatic relations with El Salvador.', 'SUPPORT CUB>SLV'],
    ['Ukraine bought natural gas from Turkmenistan.', 'COOPERATE UKR>TKM'],
    ['Italy sent doctors and medicine to Albania.', 'AID ITA>ALB'],
    ['Unions in Argentina called off a general strike.', 'CONCEDE ARG>ARG'],
    ['Syria withdrew its troops from Lebanon.', 'RETREAT SYR>LBN'],
    ['Bangladesh asked India for help.', 'REQUEST BGD>IND'],
    ['Algeria denounced the French law as an insult.', 'ACCUSE DZA>FRA'],
    ['Burma denied a visa to the Norwegian envoy.', 'REJECT MMR>NOR'],
    ['Pakistan gave India an ultimatum.', 'THREATEN PAK>IND'],
    ['Farmers blocked roads in northern Greece.', 'PROTEST GRC>GRC'],
    ['Venezuela broke off relations with Israel.', 'SANCTION VEN>ISR'],
    ['China test-fired a missile near Taiwan.', 'MOBILIZE CHN>TWN'],
    ['Saudi Arabia deported 300 Yemenis.', 'COERCE SAU>YEM'],
    ['Ethiopian planes attacked Asmara airport.', 'ASSAULT ETH>ERI'],
  ])('%s', check)

  test('a light verb carries the act of its noun', () => {
    check('The guerrillas launched an attack on a Colombian convoy.', 'ASSAULT ->COL')
    check('Spain voiced support for Portugal’s candidate.', 'SUPPORT ESP>PRT')
    check('Mexico held talks with Guatemala.', 'CONSULT MEX>GTM')
  })

  test('one verb means several acts by its object', () => {
    check('Nigeria dropped charges against the editor.', 'CONCEDE NGA>NGA')
    check('Nigeria lifted sanctions on Chad.', 'RETREAT NGA>TCD')
    check('Nigeria imposed a curfew.', 'COERCE NGA>-')
    check('Nigeria imposed sanctions on Chad.', 'SANCTION NGA>TCD')
  })
})

describe('what is to come or refused changes the type', () => {
  test.each([
    ['Norway will host talks between Mali and Niger.', 'AGREE NOR>MLI'],
    ['Syria said it would withdraw its troops from Lebanon.', 'CONCEDE SYR>LBN'],
    ['Hungary has said it will not take in refugees.', 'REJECT HUN>HUN'],
    ['The United States said it would impose sanctions on Iran.', 'THREATEN USA>IRN'],
    ['Ethiopia vowed to crush the uprising.', 'THREATEN ETH>-'],
    ['Russia said it might cut off gas to Ukraine.', 'THREATEN RUS>UKR'],
    ['Japan is willing to provide loans to Vietnam.', 'AGREE JPN>VNM'],
  ])('%s', check)

  test('what another must do is a request', () => {
    const { actions } = readAll('Venezuela’s foreign minister said Colombia must apologize.')
    expect(actions.some(({ eventType, country }) => eventType === 'REQUEST' && country === 'VEN')).toBe(true)
  })
})

describe('sides', () => {
  test.each([
    ['Peruvian fishermen were detained by Chile’s navy.', 'COERCE CHL>PER'],
    ['Israel’s rejection of the French proposal angered Paris.', 'REJECT ISR>FRA'],
    ['The army chief of Pakistan paid a visit to Kabul.', 'CONSULT PAK>AFG'],
    ['Police in Nairobi used tear gas against students.', 'ASSAULT KEN>KEN'],
    ['A senior Thai envoy is in Jakarta for talks with Indonesian leaders.', 'CONSULT THA>IDN'],
    ['Sudan accused Uganda of backing the rebels.', 'ACCUSE SDN>UGA'],
    ['The withdrawal of Syrian troops from Lebanon has begun.', 'RETREAT SYR>LBN'],
    ['Demonstrators burned an American flag in Karachi.', 'PROTEST PAK>USA'],
  ])('%s', check)

  test('both take part in talks between them, and in frustration from both', () => {
    const sidesOf = (text: string) => readAll(text).actions.map(({ country }) => country)
    expect(sidesOf('Talks between Ethiopia and Eritrea resumed in Algiers.')).toEqual(
      expect.arrayContaining(['ETH', 'ERI']),
    )
    expect(sidesOf('There is frustration from both Jerusalem and Beirut.')).toEqual(['ISR', 'LBN'])
  })

  test('armed bands take no side from their victims', () => {
    check('The rebels freed three French hostages.', 'RETREAT ->FRA')
  })
})

describe('nature, games and figures of speech tell no action', () => {
  test.each([
    'The storm hit the coast of Cuba.',
    'Shares in Tokyo fell sharply.',
    'The film was released in Germany on Friday.',
    'Barcelona beat Real Madrid 3-1.',
    'The song struck a chord with young listeners.',
    'The earthquake killed 40 people in Peru.',
    'The striker fired home from ten yards.',
  ])('%s', (text) => {
    expect(readAll(text).actions).toEqual([])
  })

  test('seeing no evidence is no refusal', () => {
    check('The UN says it has seen no evidence of fraud in Kenya.', 'STATEMENT ->-')
  })
})

test('spans of actions lie within the text, whatever the text', () => {
  const words = fc.constantFrom(
    ...'Israel Iran police rebels attacked said would not to and , . “ ” by the talks with lifted sanctions on'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (chosen) => {
      const text = chosen.join(' ')
      for (const { start, end, trigger } of readAll(text).actions) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(trigger.start).toBeLessThan(trigger.end)
        expect(trigger.end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 150 },
  )
})
