/** Claims of one measure: who says what, what replaces what, and who disagrees. */

import { describe, expect, it } from 'vitest'
import { dossier, type MarkedArticle } from '../../../test/support/dossiers.ts'
import type { Measure } from '../../model/event-record.ts'
import type { Figure } from '../../model/figure.ts'
import type { ActorId } from '../../model/ids.ts'
import { recordStep } from './index.ts'
import { isComparable, measureName } from './measure-names.ts'

/** An article whose sentence names the claimant right before the figure's verb. */
function report(id: string, words: string, day: string, more: Partial<MarkedArticle> = {}): MarkedArticle {
  return {
    id,
    title: 'Flood kills people in the valley',
    source: `Paper ${id}`,
    publishedAt: `2026-06-${day}T08:00:00.000Z`,
    text: `A flood {hit|ASSAULT:NOR>} the valley again on <Tuesday|2026-06-09>. ${words}`,
    ...more,
  }
}

const claimants = /(?:The ministry of health|The health ministry|The police)/g

/** The record with every figure claimed by the claimant whom its sentence names. */
function recordOf(marked: readonly MarkedArticle[]) {
  const input = dossier(1, marked)
  const members = input.members.map((member) => {
    const { text } = member.article
    const figures = member.figures.map((figure): Figure => {
      const sentence = member.sentences.find(({ start, end }) => start <= figure.start && figure.end <= end)
      const said = [...text.matchAll(claimants)].find(
        ({ index }) => sentence !== undefined && sentence.start <= index && index < figure.start,
      )
      if (said === undefined) return figure
      return {
        ...figure,
        claimedBy: { start: said.index, end: said.index + said[0].length, actor: null as ActorId | null },
      }
    })
    return { ...member, figures }
  })
  return recordStep.run({ ...input, members }, recordStep.settings).value
}

function killed(marked: readonly MarkedArticle[]): Measure | undefined {
  return recordOf(marked).figures.find(({ of }) => of === 'killed')
}

const first = report('c1', 'The ministry of health said that 22 people were killed.', '09')
const then = report('c2', 'The health ministry said that 24 people were killed.', '10')

describe('a ledger', () => {
  it('has the claimant as written, and the article’s own voice as none', () => {
    expect(killed([first])?.entries).toMatchObject([
      { claimant: 'The ministry of health', supersededBy: null },
    ])
    expect(killed([report('c1', 'In all 22 people were killed.', '09')])?.entries[0]?.claimant).toBeNull()
  })
  it('counts the hurt whoever they are, and no killer as killed', () => {
    const counted = (words: string) => recordOf([report('c1', words, '09')]).figures.map(({ of }) => of)
    expect(counted('In all 3 dockers were badly hurt.')).toEqual(['wounded'])
    expect(counted('In all 40 dockers were killed.')).toEqual(['killed'])
    expect(counted('In all 40 goats were killed.')).not.toContain('killed')
    expect(counted('Then 60 rebels killed the guard.')).not.toContain('killed')
  })
  it('counts the killed whoever they are, and those accused of killing as none', () => {
    const counted = (words: string) => recordOf([report('c1', words, '09')]).figures.map(({ of }) => of)
    expect(counted('The blast killed at least 40 oilworkers there.')).toEqual(['killed'])
    expect(counted('The flood killed 27 of the 46 people there.')).toEqual(['killed', 'people'])
    expect(counted('There 40 men accused of killing a guard were tried.')).not.toContain('killed')
  })
  it('takes people of the number of the killed for the killed, unless they came through', () => {
    const told = (words: string) =>
      recordOf([first, report('c2', words, '09')]).figures.map(({ of, origins }) => [of, origins])
    expect(told('The families of the 22 dockers met in the valley.')).toEqual([['killed', 2]])
    expect(told('A boat saved 22 people in the valley.')).toContainEqual(['killed', 1])
  })
  it('names what a country owns of which a share is told', () => {
    const text = 'Some 40% of Malta’s old wetlands were under water.'
    const share = { start: 5, end: 8, value: 40, high: null, unit: 'percent', of: 'Malta' } as const
    const figure: Figure = { ...share, comparator: 'about' }
    expect(measureName(text, figure, { start: 0, end: text.length })).toBe('old wetlands')
  })
  it('names no measure by a word of time', () => {
    const nameOf = (of: string) => {
      const text = `The port lost 13% ${of}.`
      const share = { start: 14, end: 17, value: 13, high: null, unit: 'percent' } as const
      const figure: Figure = { ...share, of, comparator: 'exactly' }
      return measureName(text, figure, { start: 0, end: text.length })
    }
    expect(nameOf('trade')).toBe('trade')
    expect(nameOf('today')).toBeNull()
    expect(nameOf('last month')).toBeNull()
    expect(isComparable('fall', 'percent')).toBe(false)
  })
  it('says what it is that rises or falls', () => {
    const text = 'It was a 13% fall in its share price on Monday.'
    const share = { start: 9, end: 12, value: 13, high: null, unit: 'percent', of: 'fall' } as const
    const figure: Figure = { ...share, comparator: 'exactly' }
    expect(measureName(text, figure, { start: 0, end: text.length })).toBe('fall in its share price')
  })
  it('hears who spoke before where a sentence only goes on', () => {
    const told = recordOf([
      report(
        'c1',
        'The ministry of health said that 22 people were killed. It counted 134 wounded in the valley.',
        '09',
      ),
    ])
    expect(told.figures.find(({ of }) => of === 'wounded')?.entries).toMatchObject([
      { value: 134, claimant: 'The ministry of health' },
    ])
  })
  it('lets a later figure of one claimant replace the earlier, however papers call him', () => {
    const measure = killed([first, then])
    expect(measure).toMatchObject({ low: 24, high: 24, inConflict: false, origins: 2 })
    expect(measure?.entries.map(({ supersededBy }) => supersededBy)).toEqual([1, null])
  })
  it('does not fall back to an old count that a later paper tells again', () => {
    const late = report('c3', 'The ministry of health said that 22 people were killed.', '11')
    expect(killed([first, then, late])).toMatchObject({ low: 24, high: 24 })
  })
  it('follows a count that is corrected downwards', () => {
    const late = report('c3', 'The health ministry revised the toll and said 21 people were killed.', '11')
    expect(killed([then, late])).toMatchObject({ low: 21, high: 21 })
  })
  it('shows two claimants of one day in conflict', () => {
    const police = report('c2', 'The police said that 24 people were killed.', '09')
    expect(killed([first, police])).toMatchObject({ low: 22, high: 24, inConflict: true })
  })
  it('shows no conflict between claimants of different weeks', () => {
    const police = report('c2', 'The police said that 24 people were killed.', '19')
    expect(killed([first, police])).toMatchObject({ low: 22, high: 24, inConflict: false })
  })
  it('takes a number in hundreds for those around it', () => {
    const [round, exact] = [
      report('c1', 'Some 600 people were killed.', '09'),
      report('c2', 'The flood killed 612 people.', '09'),
    ]
    expect(killed([round, exact])).toMatchObject({ inConflict: false, origins: 2 })
  })
  it('keeps the toll of another place apart', () => {
    const measures = recordOf([
      report('c1', 'In [Chad|CHA] 22 people were killed.', '09'),
      report('c2', 'In [Norway|NOR] 24 people were killed.', '09'),
    ]).figures
    expect(measures.filter(({ of }) => of === 'killed').map(({ low }) => low)).toEqual([22, 24])
  })
  it('counts nothing that has no plural, and no small things', () => {
    const texts = [
      'He had a 357 magnum with him.',
      'He was arrested 30 times there.',
      'They met 9 ministers there.',
      'She died at 91 in her house.',
    ]
    for (const words of texts)
      expect(recordOf([report('c1', words, '09'), report('c2', words, '09')]).figures).toEqual([])
  })
})

describe('the record’s history', () => {
  it('tells which figure replaced which, with both places', () => {
    const [revision] = recordOf([first, then]).revisions
    expect(revision).toMatchObject({
      kind: 'figure-replaced',
      at: '2026-06-10T08:00:00.000Z',
      subject: 'killed, The health ministry',
      before: { text: '22', citations: [{ article: 'c1' }] },
      after: { text: '24', citations: [{ article: 'c2' }] },
    })
  })
  it('tells once what several papers had before', () => {
    const [revision, ...others] = recordOf([
      first,
      report('c0', 'The health ministry said that 22 people were killed.', '09'),
      then,
    ]).revisions
    expect(others).toEqual([])
    expect(revision?.before.citations.map(({ article }) => article).sort()).toEqual(['c0', 'c1'])
  })
  it('does not depend on the order of arrival', () => {
    expect(recordOf([then, first]).revisions).toEqual(recordOf([first, then]).revisions)
  })
  it('is empty where nothing was revised', () => expect(recordOf([first]).revisions).toEqual([]))
})

describe('the summary', () => {
  it('tells the count that stands, not the one it replaced', () => {
    const told = recordOf([first, then])
      .summary.map(({ text }) => text)
      .join(' ')
    expect(told).toContain('24 people')
    expect(told).not.toContain('22 people')
  })
})
