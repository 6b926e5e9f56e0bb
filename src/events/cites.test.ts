import { describe, expect, it } from 'vitest'
import { ownFamilyOf } from '../../test/quality/cluster-runs.ts'
import { sampleArticle } from '../../test/quality/cluster-samples.ts'
import { EventRules } from '../../test/support/event-rules.ts'
import type { EventDecision } from '../model/event.ts'
import { eventFold } from './fold.ts'

const { settings } = eventFold

interface Told {
  readonly text: string
  /** Day of March 2026; later days run on into April and beyond. */
  readonly day: number
}

/** The decisions on texts, one after the other, checked against the rules that events keep. */
function run(texts: readonly Told[]): EventDecision[] {
  const state = eventFold.start(settings)
  const rules = new EventRules()
  return texts.map(({ text, day }, i) => {
    const publishedAt = new Date(Date.UTC(2026, 2, day, 12)).toISOString()
    const layers = sampleArticle(`told-${i}`, text, { publishedAt })
    const known = { ...layers, family: ownFamilyOf(layers.article) }
    const decision = eventFold.decide(state, known, settings).value
    eventFold.apply(state, known, decision, settings)
    rules.add(decision)
    return decision
  })
}

const ferry = [
  'The car ferry Skua ran aground off Dunnel Point on Monday with 214 passengers aboard. Lifeboats from Harwell Bay took everyone ashore within three hours. Captain Moira Tennant said the steering had failed in the narrow channel. The ferry company Northlink has stopped its other two boats until they are checked.',
  'Rescuers brought 214 passengers of the stranded ferry Skua to safety off Dunnel Point. The steering failed, captain Moira Tennant told reporters at Harwell Bay. Northlink, which runs the ferry, halted its two other boats. No one aboard was hurt when the ferry ran aground.',
  'Northlink will refund all 214 passengers of the ferry Skua, which ran aground off Dunnel Point. Captain Moira Tennant had reported failing steering before the ferry left Harwell Bay, the company said. Divers will look at the hull of the Skua on the next tide.',
]
const verdict = [
  'A court in Castellane sentenced the banker Emil Vasko to nine years in prison for fraud on Monday. Judge Renata Solis said he had emptied the pension fund of 3,800 miners. Vasko will appeal, his lawyer Jonas Prell said. Miners applauded outside the courthouse in Castellane.',
  'The banker Emil Vasko must go to prison for nine years over a fraud on the pension fund of 3,800 miners. Judge Renata Solis in Castellane called it a theft from old men. His lawyer Jonas Prell announced an appeal against the sentence.',
  'Lawyer Jonas Prell filed the appeal of banker Emil Vasko against nine years in prison. Judge Renata Solis had sentenced Vasko in Castellane for emptying the pension fund of 3,800 miners. The fraud came out two years ago.',
]
const wildfire = [
  'A wildfire destroyed 62 houses in the hills above Torremar on Monday. Fire chief Paula Quiroga ordered the villages of Alcor and Benza to leave. Strong wind drove the wildfire towards the reservoir. Two aircraft from the coast joined the crews at noon.',
  'Fire chief Paula Quiroga told the villages of Alcor and Benza to leave as a wildfire burned 62 houses above Torremar. The wildfire moved towards the reservoir in strong wind. Crews were helped by two aircraft.',
  'Rain slowed the wildfire above Torremar that destroyed 62 houses. People of Alcor and Benza may go home, fire chief Paula Quiroga said. The reservoir was not reached by the wildfire.',
]
const first = [ferry, verdict, wildfire].flatMap(([one, two]) => [
  { text: one!, day: 2 },
  { text: two!, day: 2 },
])
const roundUp = [
  'Here is what happened today.',
  'The car ferry Skua ran aground off Dunnel Point and lifeboats from Harwell Bay took off 214 passengers; captain Moira Tennant of Northlink said the steering failed.',
  'A court in Castellane sent the banker Emil Vasko to prison for nine years for a fraud on the pension fund of 3,800 miners, judge Renata Solis ruled.',
  'A wildfire destroyed 62 houses above Torremar and fire chief Paula Quiroga cleared the villages of Alcor and Benza.',
].join(' ')

describe('a round-up of three events', () => {
  const later = [ferry, verdict, wildfire].map((texts) => ({ text: texts[2]!, day: 3 }))
  const decisions = run([...first, { text: roundUp, day: 2 }, ...later])

  it('opens its own event, cites the three and changes none', () => {
    expect(decisions.slice(0, 6).map(({ event }) => event)).toEqual([1, 1, 2, 2, 3, 3])
    expect(decisions[6]).toMatchObject({ event: 4, opened: true, cites: [1, 2, 3], merged: [], moved: [] })
  })

  it('does not draw in what is told of each later, nor is it cited by that', () => {
    expect(decisions.slice(7).map(({ event }) => event)).toEqual([1, 2, 3])
    for (const { merged, moved } of decisions.slice(7)) expect([...merged, ...moved]).toEqual([])
  })
})

describe('a live blog of two events', () => {
  const blog = [
    'Live: ferry and wildfire.',
    '12:40 The ferry Skua is aground off Dunnel Point; 214 passengers leave in lifeboats for Harwell Bay. Captain Moira Tennant says the steering failed.',
    '12:05 The wildfire above Torremar has destroyed 62 houses. Fire chief Paula Quiroga tells Alcor and Benza to leave. Wind drives it to the reservoir.',
    '11:30 Northlink stops two other boats. 11:10 Two aircraft join the crews above Torremar.',
  ].join(' ')

  it('ties them together by no merge, and goes to the one that it leads with', () => {
    const singles = [ferry[0]!, wildfire[0]!].map((text) => ({ text, day: 2 }))
    const more = [ferry[1]!, wildfire[1]!].map((text) => ({ text, day: 3 }))
    const decisions = run([...singles, { text: blog, day: 2 }, ...more])
    expect(decisions.flatMap(({ merged }) => merged)).toEqual([])
    expect(decisions[2]!.cites).toEqual([])
    expect(decisions.slice(3).map(({ event }) => event)).toEqual([1, 2])
  })
})

describe('an article that looks back', () => {
  const anniversary = (when: string) =>
    `The bells of Harwell Bay rang ${when} after the car ferry Skua ran aground off Dunnel Point. Captain Moira Tennant laid a wreath on the pier beside 90 guests. Lifeboats had taken 214 passengers ashore when the steering failed. A choir of schoolchildren sang and mayor Owen Strand unveiled a bronze anchor.`
  const before = first.slice(0, 2)

  it('does not join what happened a year or four weeks before', () => {
    const [, , year] = run([...before, { text: anniversary('a year'), day: 367 }])
    expect(year).toMatchObject({ opened: true, cites: [] })
    const [, , weeks] = run([...before, { text: anniversary('four weeks'), day: 30 }])
    expect(weeks).toMatchObject({ event: 2, opened: true, merged: [], moved: [] })
  })

  it('does not join a happening of the week before for one paragraph of background', () => {
    const report =
      'Northlink named Hedda Brun as its new head on Monday. The board in Oskarstad chose her over four others. Brun ran the railways of Lenmark for six years and wants new boats by 2029. Unions asked for talks on wages with her. The ferry Skua ran aground off Dunnel Point last week and 214 passengers were taken ashore.'
    const decisions = run([...before, { text: report, day: 9 }])
    expect(decisions[2]).toMatchObject({ event: 2, opened: true, cites: [] })
  })
})
