/**
 * Publishers of one group in a record: their texts are families of their own, listed and
 * compared as such, but no second witness for one another.
 */

import { describe, expect, it } from 'vitest'
import { dossier, type MarkedArticle } from '../../../test/support/dossiers.ts'
import type { EventRecord } from '../../model/event-record.ts'
import { recordStep } from './index.ts'

const said =
  'The {talks|CONSULT:ISR>LBN} at the border will go on after 22 people were killed. “Nobody will draw our border for us today,”^person:katz said [Israel Katz|person:katz]. The government of [Israel|ISR] {rejected|REJECT:ISR>USA} the plan of the [United States|USA].'

/** Two texts in nearly the same words, each a family of its own. */
function record(groups: readonly (string | undefined)[]): EventRecord {
  const texts = [said, said.replace(' today', '').replace('will go on', 'go on')]
  const marked = texts.map(
    (text, index): MarkedArticle => ({
      id: `c${index}`,
      title: index === 0 ? 'Talks go on at the border' : 'Border talks go on',
      text,
      ...(groups[index] === undefined ? {} : { group: groups[index] }),
    }),
  )
  return recordStep.run(dossier(2, marked), recordStep.settings).value
}

/** Origins of the first quote, response and figure. */
function counts({ origins, quotes, responses, figures }: EventRecord) {
  const response = responses.find(({ eventType }) => eventType === 'REJECT')
  return [origins, quotes[0]?.origins, response?.origins, figures[0]?.origins]
}

describe('two texts', () => {
  it('of publishers that belong to no group are two origins', () => {
    expect(counts(record([undefined, undefined]))).toEqual([2, 2, 2, 2])
  })
  it('of two groups are two origins', () => {
    expect(counts(record(['House A', 'House B']))).toEqual([2, 2, 2, 2])
  })
  it('of one group are one, in the event and in every quote, response and figure', () => {
    expect(counts(record(['House A', 'House A']))).toEqual([1, 1, 1, 1])
  })
  it('of one group are still listed as two families, with what they count as', () => {
    const { sources } = record(['House A', 'House A'])
    expect(sources.map(({ family, origin }) => [family, origin])).toEqual([
      ['f-c0', 'g-House A'],
      ['f-c1', 'g-House A'],
    ])
  })
})
