import { describe, expect, it } from 'vitest'
import { fitnessOf } from './fitness.ts'

function fitness(text: string): number {
  return fitnessOf(text, text.split(' ').length)
}

describe('a sentence that can stand alone', () => {
  it.each([
    'The cabinet approved the plan of the army on Tuesday.',
    'The minister called the plan “a first step” and left for Naqoura.',
    '2,000 people crossed the bridge before the army closed it.',
  ])('"%s" can', (text) => expect(fitness(text)).toBeGreaterThan(0.5))

  it.each([
    'They approved the plan of the army on Tuesday.',
    'Did the cabinet approve the plan of the army?',
    'Read more about the plan of the army here.',
    '“We will never sign such a plan, and nobody will make us,” he said.',
    'The minister called the plan “a first step and left for Naqoura.',
    'We have seen the plan of the army ourselves.',
    'Reporting by our desk; editing by the night shift.',
    'Plan approved on Tuesday.',
    'Expressed concern about the plan of the army and the police.',
    'The concern, two of them said, is a passage on the border.',
    'Smoke over the port in a picture of last week',
    'Letters for publication should be sent to the desk of the paper.',
    'At 11:07 am on 15 June, a reader wrote: the plan is bad for the valley.',
    'June 4: A crew picks up driftwood along the beach of the town.',
    'CABINET APPROVES THE PLAN OF THE ARMY AFTER NINE HOURS.',
    '“A first step, nothing more and nothing less than that,” one said.',
  ])('"%s" cannot', (text) => expect(fitness(text)).toBe(0))

  it('prefers a comfortable length', () => {
    const long = `The cabinet approved the plan ${'of the army and the police '.repeat(7)}on Tuesday.`
    expect(fitness(long)).toBeGreaterThan(0)
    expect(fitness(long)).toBeLessThan(fitness('The cabinet approved the plan of the army on Tuesday.'))
  })
})
