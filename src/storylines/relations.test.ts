import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RecordParts, record, response, statement } from '../../test/support/records.ts'
import type { EventNumber } from '../model/ids.ts'
import type { Relation } from '../model/relation.ts'
import { relationStep } from './relations.ts'

function relate(later: RecordParts, earlier: RecordParts, sharedTerms: readonly string[] = []): Relation {
  const link = { from: 7 as EventNumber, to: 3 as EventNumber, strength: 0.4, sharedTerms, gapDays: 0 }
  const before = new Map([[link.to, record(3, earlier)]])
  const made = relationStep.run(
    { record: record(7, later), links: [link], earlier: before },
    relationStep.settings,
  )
  const [relation] = made.value
  if (relation === undefined) throw new Error('no relation')
  return relation
}

const truce: RecordParts = {
  title: 'Border truce between Israel and Lebanon takes hold',
  day: '2026-03-02',
  told: ['A truce on the border between Israel and Lebanon took effect at dawn on Monday.'],
  responses: [
    response('ISR', 'AGREE', 'Israel agreed to the border truce on Sunday.', 'LBN'),
    response('LBN', 'AGREE', 'Lebanon accepted the truce.', 'ISR'),
  ],
}
const strike: RecordParts = {
  title: 'Israeli air strike kills five in Tyre',
  day: '2026-03-20',
  told: ['An Israeli air strike killed five people in Tyre on Friday.'],
  responses: [
    response('ISR', 'ASSAULT', 'An Israeli air strike killed five people in Tyre on Friday.', 'LBN'),
  ],
}

describe('the type of a relation', () => {
  it('escalates where blood follows an agreement', () => {
    expect(relate(strike, truce).type).toBe('escalates')
  })
  it('de-escalates where an agreement follows blood', () => {
    expect(relate({ ...truce, day: '2026-04-01' }, strike).type).toBe('de-escalates')
  })
  it('reverses where the same matter comes out the opposite way', () => {
    const collapse = {
      ...truce,
      title: 'Border truce collapses after nine days',
      day: '2026-03-11',
      told: ['The border truce collapsed on Wednesday when shells fell on both sides.'],
    }
    expect(
      relate({ ...collapse, responses: [response('LBN', 'STATEMENT', 'Lebanon regretted it.')] }, truce).type,
    ).toBe('reverses')
  })
  it('responds where the later sentences say so', () => {
    const answer = {
      ...strike,
      title: 'Lebanon calls in the Security Council',
      told: [
        'Lebanon called a meeting of the Security Council in response to the air strike in Tyre that killed five people.',
      ],
      responses: [response('LBN', 'APPEAL', 'Lebanon called a meeting.')],
      day: '2026-03-24',
    }
    expect(relate(answer, strike).type).toBe('responds-to')
  })
  it('causes where the later sentences give the earlier event as a ground', () => {
    const halt = {
      ...strike,
      title: 'School year ends early along the coast',
      told: ['Schools on the coast closed on Monday because of the air strike that killed five in Tyre.'],
      responses: [response('LBN', 'STATEMENT', 'Lebanon closed schools.')],
      day: '2026-03-23',
    }
    expect(relate(halt, strike).type).toBe('causes')
  })
  it('causes nothing where somebody is only due to do something', () => {
    const visit = {
      ...strike,
      title: 'Envoy flies to Cyprus',
      told: ['The envoy is due to discuss the air strike that killed five in Tyre.'],
      responses: [response('CYP', 'CONSULT', 'Cyprus received the envoy.')],
      day: '2026-03-23',
    }
    expect(relate(visit, strike).type).not.toBe('causes')
  })
  it('is background where the earlier event is long past and nothing takes it up again', () => {
    expect(relate({ ...strike, day: '2027-03-20' }, truce).type).toBe('background')
  })
  it('is parallel where the same actors treat another matter at the same time', () => {
    const gas = {
      title: 'Ministers tour the new gas terminal at Haifa',
      day: '2026-03-04',
      told: ['Ministers toured the new gas terminal at Haifa on Wednesday.'],
      responses: [response('ISR', 'STATEMENT', 'Israel opened a pipeline.')],
    }
    expect(relate(gas, { ...truce, responses: [response('ISR', 'STATEMENT', 'Israel spoke.')] }).type).toBe(
      'parallel',
    )
  })
  it('continues where the matter is the same and nothing turned', () => {
    const next = {
      ...truce,
      title: 'Second week of border truce between Israel and Lebanon passes quietly',
      day: '2026-03-14',
      told: ['The truce on the border between Israel and Lebanon held for a second week.'],
    }
    expect(relate(next, truce).type).toBe('continues')
  })
})

describe('the reason', () => {
  const collapse: RecordParts = {
    ...strike,
    told: [
      ...strike.told,
      'The strike was the heaviest since the border truce of 2 March between the two states.',
    ],
  }

  it('names both events by number and leaves their titles to the page', () => {
    const { reason } = relate(strike, truce)
    expect(reason).toMatch(/event 7/i)
    expect(reason).toMatch(/event 3/)
    expect(reason).not.toContain(truce.title)
  })
  it('names shared actors and the time between', () => {
    expect(relate(strike, truce).reason).toMatch(
      /3 weeks after event 3.*Israel and Lebanon take part in both/,
    )
  })
  it('quotes the sentence that makes a turn, and cites it', () => {
    const { reason, evidence } = relate(strike, truce)
    expect(reason).toContain('“An Israeli air strike killed five people in Tyre on Friday”')
    expect(evidence[0]).toMatchObject({ article: 'e7' })
  })
  it('sets both outcomes of a matter beside one another where it is turned round', () => {
    const { reason } = relate(
      { ...strike, title: 'Border truce collapses', told: ['The border truce collapsed.'] },
      truce,
    )
    expect(reason).toMatch(/the truce went forward then and founders now/)
    expect(reason).toContain(`Then: “${truce.title}”; now: “Border truce collapses”.`)
  })
  it('quotes the words that refer back, and cites them', () => {
    const { reason, evidence, confidence } = relate(collapse, truce)
    expect(reason).toMatch(/Its reports measure it by event 3: “[^”]*border truce of 2 March/)
    expect(evidence[0]).toMatchObject({ article: 'e7' })
    expect(confidence).toBeGreaterThan(relate(strike, truce).confidence)
  })
  it('does not quote what is pieced together, which its citation would not cover', () => {
    const quote = (text: string) => ({
      kind: 'direct' as const,
      text,
      speaker: 'a mayor',
      speakerActor: null,
      citations: statement(text, 'q').citations,
      origins: 1,
    })
    const said = 'We are back where we were after the truce on the border took effect'
    const whole = relate({ ...strike, quotes: [quote(said)] }, truce)
    expect(whole.reason).toContain('after the truce on the border took effect')
    const pieced = relate({ ...strike, quotes: [quote(`Nobody slept … ${said}`)] }, truce)
    expect(pieced.reason).not.toContain('after the truce')
  })

  it('does not take a clause about another month for a reference', () => {
    const other = {
      ...strike,
      told: [...strike.told, 'The strike was the heaviest since the border truce of November.'],
    }
    expect(relate(other, truce).reason).not.toContain('measure it by')
  })
  it('does not take "days earlier" for what happened months ago', () => {
    const told = [...strike.told, 'The strike came only days after the border truce between the two states.']
    const near = { ...truce, day: '2026-03-12' }
    expect(relate({ ...strike, told }, near).reason).toContain('“only days after the border truce')
    expect(relate({ ...strike, told }, { ...truce, day: '2025-12-12' }).reason).not.toContain(
      'days after the border',
    )
  })
  it('says plainly what is shared where no sentence ties the two, and that this is all', () => {
    const quiet = {
      responses: [],
      title: 'Fishing boats leave Tyre',
      told: ['Boats left the harbour of Tyre.'],
    }
    const other = { ...truce, responses: [], told: ['The harbour of Tyre took in nine boats.'] }
    const { reason } = relate({ ...strike, ...quiet }, other, ['harbour', 'boats', 'Courier', 'Tyre'])
    expect(reason).toBe(
      'Event 7 comes 3 weeks after event 3. Both speak of “harbour”, “boats” and “Tyre”; that it goes on from there is inferred: no sentence says so.',
    )
  })
  it('does not say that one comes after the other where neither has a day', () => {
    const undated = { responses: [], day: null }
    const quiet = { ...strike, ...undated, title: 'Boats stay in', told: ['The harbour of Tyre was empty.'] }
    const other = { ...truce, ...undated, told: ['The harbour of Tyre was full.'] }
    expect(relate(quiet, other, ['harbour']).reason).toMatch(/^Event 7 was read after event 3\./)
  })
  it('does not offer the name of an actor as a shared word', () => {
    const bare = { ...truce, day: '2026-03-14', title: 'Second week of border truce passes quietly' }
    expect(relate(bare, truce, ['Israeli', 'Lebanese', 'border']).reason).toMatch(
      /Israel and Lebanon take part in both, and both speak of “border”; that it goes on/,
    )
  })
  it('writes no gap where a time is missing', () => {
    expect(relate({ ...strike, day: null }, truce).reason).not.toContain('later.')
  })
  it('is at most three sentences, with two or more evidences, for any pair of the days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom(truce, strike, collapse),
        (day, earlier) => {
          const later = { ...collapse, day: `2026-06-${String(day).padStart(2, '0')}` }
          const { reason, evidence } = relate(later, earlier)
          expect(reason.replace(/“[^”]*”/g, '').match(/\.(?: |$)/g)?.length).toBeLessThanOrEqual(3)
          expect(evidence.length).toBeGreaterThanOrEqual(2)
        },
      ),
      { numRuns: 30 },
    )
  })
  it('leaves out a link whose earlier record is gone', () => {
    const link = { from: 7 as EventNumber, to: 3 as EventNumber, strength: 1, sharedTerms: [], gapDays: 1 }
    const input = { record: record(7, strike), links: [link], earlier: new Map() }
    expect(relationStep.run(input, relationStep.settings).value).toEqual([])
  })
})
