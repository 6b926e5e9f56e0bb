/** Which quotes and figures of a record its articles' changes concern. */

import { describe, expect, it } from 'vitest'
import { articleId, familyId, makeRecord } from '../../test/store/factories.ts'
import type { RecordedQuote } from '../model/event-record.ts'
import { type Drift, originOf } from '../model/family.ts'
import { findDifferences } from './differences.ts'
import type { ArticleHead } from './library.ts'

const quote = (article: number, start: number, end: number): RecordedQuote => ({
  kind: 'direct',
  text: 'We walked home.',
  speaker: 'Una Brack',
  speakerActor: null,
  citations: [{ article: articleId(article), start, end }],
  origins: 1,
})

const record = makeRecord(1, {
  quotes: [quote(1, 100, 115), quote(2, 10, 25), quote(3, 0, 15)],
  figures: [
    {
      of: 'killed',
      unit: 'count',
      low: 22,
      high: 22,
      inConflict: false,
      origins: 1,
      entries: [
        {
          value: 22,
          high: null,
          text: '22',
          citation: { article: articleId(1), start: 200, end: 202 },
          at: null,
          family: familyId(1),
          origin: originOf(familyId(1), null),
          claimant: null,
          claimantActor: null,
          asOf: null,
          supersededBy: null,
        },
      ],
    },
  ],
})

const drift = (kind: Drift['kind'], start: number, from: number): Drift => ({
  kind,
  original: 'walked',
  altered: 'marched',
  start,
  end: start + 6,
  from: { start: from, end: from + 6 },
})

/** Article 2, which derives from article 1. */
const head = (...drifts: readonly Drift[]): ArticleHead => ({
  article: articleId(2),
  title: 'A title',
  source: null,
  url: null,
  publishedAt: null,
  publishedPrecision: null,
  derivation: {
    article: articleId(2),
    family: familyId(1),
    kind: 'rewrite',
    derivedFrom: articleId(1),
    confidence: 0.9,
    drift: drifts,
  },
})

const check = (one: Drift, quotes: readonly number[], figures: readonly number[] = []) =>
  expect(findDifferences(record, [head(one)])).toMatchObject([{ kind: one.kind, quotes, figures }])

describe('differences between an event’s sources', () => {
  it('concern a quote that either side of the change is cited for', () => {
    check(drift('quote-altered', 500, 103), [0])
    check(drift('quote-altered', 12, 900), [1])
    check(drift('quote-altered', 12, 103), [0, 1])
    check(drift('quote-truncated', 500, 900), [])
  })
  it('concern a quote by its attribution beside it, and no further off', () => {
    check(drift('speaker-changed', 500, 117), [0])
    check(drift('speaker-changed', 500, 300), [])
  })
  it('concern a figure of the ledger', () => {
    check(drift('figure-changed', 500, 198), [], [0])
    check(drift('figure-changed', 500, 103), [], [])
  })
  it('are of quotes and figures alone, and of derived texts alone', () => {
    expect(findDifferences(record, [head(drift('hedge-dropped', 12, 103))])).toEqual([])
    const original = head(drift('quote-altered', 12, 103))
    const alone = { ...original, derivation: { ...original.derivation, derivedFrom: null } }
    expect(findDifferences(record, [alone])).toEqual([])
  })
  it('carry both places with their words', () => {
    const [difference] = findDifferences(record, [head(drift('quote-altered', 12, 103))])
    expect(difference?.original).toEqual({ article: articleId(1), start: 103, end: 109, text: 'walked' })
    expect(difference?.altered).toEqual({ article: articleId(2), start: 12, end: 18, text: 'marched' })
  })
})
