/**
 * Forms of demands, conditions, offers, refusals and red lines, in sentences of our
 * own: what kind is read, whose, with which content and dependence, and what is none.
 */

import { describe, expect, test } from 'vitest'
import { readSides } from '../../test/quality/condition-scores.ts'

/** Each condition as `kind actor>towards: content | dependence`. */
function read(text: string): string[] {
  return readSides(text).conditions.map(({ kind, actor, towards, content, dependsOn }) => {
    const sides = `${actor ?? '?'}${towards ? `>${towards}` : ''}`
    const rest = dependsOn ? ` | ${text.slice(dependsOn.start, dependsOn.end)}` : ''
    return `${kind} ${sides}: ${text.slice(content.start, content.end)}${rest}`
  })
}

describe('conditions', () => {
  test.each([
    [
      'Egypt will not reopen the crossing unless Israel withdraws its tanks.',
      'condition EGY: reopen the crossing | Israel withdraws its tanks',
    ],
    [
      'France said it would not lift the sanctions until the prisoners are freed.',
      'condition FRA: lift the sanctions | the prisoners are freed',
    ],
    [
      'Turkey refuses to return the ship without a written apology.',
      'condition TUR: return the ship | a written apology',
    ],
    ['Israel links progress to security guarantees.', 'condition ISR: progress | security guarantees'],
    [
      'Serbia threatened to close the border if Kosovo sends police to the north.',
      'condition SRB: close the border | Kosovo sends police to the north',
    ],
    ['Qatar made the loan conditional on free elections.', 'condition QAT: the loan | free elections'],
  ])('%s', (text, expected) => {
    expect(read(text)[0]?.replace(/>[^:]*/, '')).toBe(expected)
  })
})

describe('demands', () => {
  test.each([
    ['Lebanon demands a full withdrawal.', 'demand LBN: a full withdrawal'],
    ['Spain called on Morocco to reopen the port.', 'demand ESP>MAR: reopen the port'],
    [
      'Kenya insists that any talks must be held in Nairobi.',
      'demand KEN: any talks must be held in Nairobi',
    ],
    ['Iran wants Turkey to leave the valley.', 'demand IRN>TUR: leave the valley'],
    ['Peru sought an apology from Chile.', 'demand PER>CHL: an apology from Chile'],
    ['Canada urged restraint.', 'demand CAN: restraint'],
    ['The minister welcomed Poland’s call for a border inquiry.', 'demand POL: a border inquiry'],
    ['Norway said that Russia must release the crew.', 'demand NOR>RUS: Russia must release the crew'],
    [
      'Striking dockers demanded higher pay and an end to night shifts.',
      'demand ?: higher pay and an end to night shifts',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test('two sides that each demand that the other move first give two, towards each other', () => {
    expect(read('Serbia and Croatia are stuck, each demanding the other move first.')).toEqual([
      'demand SRB>HRV: the other move first',
      'demand HRV>SRB: the other move first',
    ])
  })
})

describe('offers, refusals and red lines', () => {
  test.each([
    ['Oman offered to host the talks.', 'offer OMN: host the talks'],
    [
      'Brazil is ready to send engineers if Peru asks for them.',
      'offer BRA: send engineers | Peru asks for them',
    ],
    ['Japan pledged $20 million in aid.', 'offer JPN: $20 million in aid'],
    ['Greece rejected the plan.', 'refusal GRC: the plan'],
    ['Hungary ruled out a ban on imports.', 'refusal HUN: a ban on imports'],
    ['Sudan is unwilling to meet the rebels.', 'refusal SDN: meet the rebels'],
    ['India’s refusal to sign the pact surprised diplomats.', 'refusal IND: sign the pact'],
    ['Ukraine reserves the right to act itself.', 'red-line UKR: act itself'],
    ['Taiwan will never accept foreign rule.', 'red-line TWN: accept foreign rule'],
  ])('%s', (text, expected) => {
    expect(read(text).map((line) => line.replace(/>[^:]*/, ''))).toEqual([expected])
  })
})

describe('no conditions', () => {
  test.each([
    'Israel did not demand a withdrawal.',
    'France could call for a summit.',
    'The ministry refused to comment on the report.',
    'Turkey rejected the allegation that it had armed the rebels.',
    'The court rejected the appeal on Monday.',
    'The official spoke on condition of anonymity.',
    'The striker tied the record with a late goal.',
    'The airline offers flights to Oslo and Rome.',
    'Global demand for oil fell in May.',
    'The man was in a critical condition.',
    'It must be nice to live by the sea.',
    'She called on her neighbour at noon.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
