/** Records as rows hold them, those of older versions too. */

import { expect, it } from 'vitest'
import { makeRecord } from '../../../test/store/factories.ts'
import { record, response } from '../../../test/support/records.ts'
import { toRecord } from './event-rows.ts'

it('a record comes back as it went in', () => {
  const made = makeRecord(3)
  expect(toRecord(JSON.stringify(made))).toEqual(made)
})
it('a record of an older version has none of what records have got since', () => {
  const made = record(1, {
    title: 'Talks stall',
    day: '2026-06-09',
    told: [],
    responses: [response('ISR', 'REJECT', 'Israel refused.')],
  })
  const { revisions: _, ...older } = {
    ...made,
    responses: made.responses.map(({ earlier: __, ...rest }) => rest),
  }
  expect(toRecord(JSON.stringify(older))).toEqual(made)
})
