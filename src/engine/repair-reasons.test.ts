/** A reason is one plain sentence: what the texts share, or in what they differ. */

import { describe, expect, it } from 'vitest'
import { articleId, eventNumber, familyId } from '../../test/store/factories.ts'
import { type EventFacts, type MergeReason, type MoveReason, noFacts } from '../model/event.ts'
import { mergeReason, moveReason } from './repair-reasons.ts'

const facts = (some: Partial<EventFacts>): EventFacts => ({ ...noFacts, ...some })

const checkMerge = (reason: MergeReason, expected: string) =>
  expect(mergeReason({ ended: eventNumber(9), into: eventNumber(5), similarity: 0.714, reason })).toBe(
    expected,
  )

function checkMove(reason: MoveReason, articles: number, opened: boolean, expected: string) {
  const ids = Array.from({ length: articles }, (_, n) => articleId(n))
  const move = { articles: ids, from: eventNumber(5), to: eventNumber(9), opened, reason }
  expect(moveReason(move)).toBe(expected)
}

describe('the reason of a merge', () => {
  it('names what both events tell of, a few facts at most', () => {
    const shared = facts({
      actors: ['Israel', 'Lebanon'],
      places: ['Lebanon', 'Tyre'],
      days: ['2026-06-08'],
      figures: ['1,400 dead'],
      actions: ['shell'],
      words: ['harbour'],
    })
    checkMerge(
      { kind: 'alike', shared },
      'Event 9 is the same as event 5: both tell of Israel, Lebanon, Tyre, 8 June 2026, 1,400 dead and “shell” (similarity 0.71).',
    )
    checkMerge(
      { kind: 'family', family: familyId(1), shared: facts({ places: ['Tyre'] }) },
      'Event 9 is the same as event 5: texts that derive from one another stand in both, and both tell of Tyre (similarity 0.71).',
    )
  })

  it('says only that they are alike where no fact is given, and gives a person’s words', () => {
    checkMerge(
      { kind: 'alike', shared: noFacts },
      'Event 9 is the same as event 5: their articles are alike (similarity 0.71).',
    )
    checkMerge(
      { kind: 'person', note: 'Same “vote”' },
      'Event 9 is the same as event 5: a person decided so, noting “Same ’vote’”.',
    )
  })
})

describe('the reason of a move', () => {
  it('says in what those that left differ from those that stayed', () => {
    const [left, stayed] = [facts({ places: ['Sidon'] }), facts({ places: ['Tyre'] })]
    checkMove(
      { kind: 'split', left, stayed },
      2,
      true,
      '2 articles left event 5 for the new event 9: they tell of Sidon, the others of Tyre.',
    )
    checkMove(
      { kind: 'split', left, stayed: noFacts },
      1,
      true,
      '1 article left event 5 for the new event 9: it tells of Sidon, the others do not.',
    )
    checkMove(
      { kind: 'split', left: noFacts, stayed: noFacts },
      1,
      true,
      '1 article left event 5 for the new event 9: it tells of another happening.',
    )
  })

  it('says how much nearer the other event is, and what a person noted', () => {
    const shared = facts({ actors: ['Israel'] })
    checkMove(
      { kind: 'nearer', similarityFrom: 0.2, similarityTo: 0.61, shared },
      1,
      false,
      '1 article left event 5 for event 9: it is nearer to it (similarity 0.61 against 0.20), and both tell of Israel.',
    )
    checkMove(
      { kind: 'family', family: familyId(1) },
      3,
      false,
      '3 articles left event 5 for event 9: a text of the same origin is there.',
    )
    checkMove(
      { kind: 'person', note: null },
      3,
      false,
      '3 articles left event 5 for event 9: a person decided so.',
    )
  })
})
