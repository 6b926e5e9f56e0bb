import { describe, expect, it } from 'vitest'
import { isUsable, partsOfHeadline, plainHeadline } from './headlines.ts'

describe('a published headline made plain', () => {
  const check = (title: string, source: string | null, expected: string) =>
    it(`"${title}" becomes "${expected}"`, () => expect(plainHeadline(title, source)).toBe(expected))

  check('Cabinet approves army plan | Harbour Wire', 'Harbour Wire', 'Cabinet approves army plan')
  check('Cabinet approves army plan - Levant Courier', null, 'Cabinet approves army plan')
  check('Cabinet approves army plan — polderblad', 'www.polderblad.example', 'Cabinet approves army plan')
  check('BREAKING: Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('Brief: Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('Explainer: Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('UPDATE 2 - Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('MIDDLE EAST: Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('[Photos] Cabinet approves army plan (video)', null, 'Cabinet approves army plan')
  check('Cabinet approves army plan – as it happened', null, 'Cabinet approves army plan')
  check('Nine miners found alive', null, 'Nine miners found alive')
  check(
    'Minister quits – weeks after the vote was lost',
    null,
    'Minister quits – weeks after the vote was lost',
  )
  check('Sunday 30 May 2010 20.58 BST Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('PORT ALDER -- Cabinet approves army plan', null, 'Cabinet approves army plan')
  check('Cabinet  approves\narmy plan.', null, 'Cabinet approves army plan')
})

describe('the parts of a headline that may serve', () => {
  const check = (headline: string, parts: readonly string[]) =>
    it(`"${headline}" has ${parts.length}`, () => expect(partsOfHeadline(headline)).toEqual(parts))

  check('Mine flood: owners face third inquiry in a year', [
    'Mine flood: owners face third inquiry in a year',
    'owners face third inquiry in a year',
  ])
  check('Owners face third inquiry in a year; miners go home', [
    'Owners face third inquiry in a year; miners go home',
    'Owners face third inquiry in a year',
  ])
  check('Inspectors: owners knew of the broken pump', ['Inspectors: owners knew of the broken pump'])
  check("Owners answer the miners' widows at last: 'This is over.'", [
    "Owners answer the miners' widows at last: 'This is over.'",
    "Owners answer the miners' widows at last",
  ])
  check('Mine flood: no end', ['Mine flood: no end'])
})

describe('a headline that can stand as a title', () => {
  const check = (headline: string, expected: boolean) =>
    it(`"${headline}" is ${expected ? '' : 'not '}usable`, () => expect(isUsable(headline)).toBe(expected))

  check('Cabinet approves army plan after long night', true)
  check("Israel's army keeps five hilltops", true)
  check('Will the cabinet approve the army plan', false)
  check('Cabinet approves army plan: what we know', false)
  check('Why the cabinet approved the plan', false)
  check('5 things that changed overnight', false)
  check('“We will not sign”, says minister', false)
  check("Judge stops town's 'clean slate' plan", true)
  check('Lind to film “Sea Glass” sequel “Salt.”', true)
  check("Farmers' union leaves the talks", true)
  check('Deputy’ s killer is caught after long hunt', true)
  check("'Clean slate' plan stopped by judge", false)
  check("Judge calls town's plan 'a shame for all of us'", false)
  check('Judge “appalled" by “plan', false)
  check("Lind answers the miners' widows: 'This is over.'", false)
  check('Says the union would leave the talks', false)
  check('The union is not sure what stopped the lift, she said', false)
  check('N) ferries were held up as the storm came near', false)
  check('CABINET APPROVES ARMY PLAN', false)
  check('You should see this plan', false)
  check('Cabinet approves…', false)
  check('They went, and they did not go', false)
  check('I still think the plan is wrong', false)
  check('Inside the hall where the plan was made', false)
  check('If the plan is any sign the cabinet will fall', false)
  check('June 4: The cabinet meets in the old palace', false)
  check('', false)
})
