/**
 * Gates of the actions: types and sides on the hand-coded PLOVER sentences, which were
 * only counted, never read while the lexicon was written; and our own gold, whose train
 * part was read and whose dev part is counted. Floors stand a little under the figures
 * of 2026-11 (PLOVER .728, .815, .803; own dev macro .70, all .69, false alarms .25,
 * actor's country .68, recipient's .56).
 */

import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actionScores } from './action-scores.ts'
import { hasGoldTexts } from './gold.ts'
import { readAll } from './readings-fixture.ts'
import { digestOf, readLines } from './span-scores.ts'

const plover = new URL('../../../shared/data/plover/records.jsonl', import.meta.url)

interface Side {
  readonly code?: string
}
interface CodedSentence {
  readonly text: string
  readonly event: string
  readonly source?: readonly Side[] | string
  readonly target?: readonly Side[] | string
}

const bodies = new Set(['IGO', 'NGO', 'IMG', 'MNC'])

function countriesOf(sides: readonly Side[] | string | undefined): ReadonlySet<string> {
  const codes = typeof sides === 'string' || !sides ? [] : sides.map(({ code = '' }) => code)
  return new Set(codes.filter((code) => /^[A-Z]{3}$/.test(code) && !bodies.has(code)))
}

function macroF1(pairs: readonly (readonly [gold: string, found: string])[]): number {
  const types = new Set(pairs.map(([gold]) => gold))
  let sum = 0
  for (const type of types) {
    const both = pairs.filter(([gold, found]) => gold === type && found === type).length
    const either =
      pairs.filter(([gold]) => gold === type).length + pairs.filter(([, found]) => found === type).length
    sum += (2 * both) / either
  }
  return sum / types.size
}

describe.skipIf(!existsSync(plover))(
  'actions on the PLOVER sentences (skipped where the shared data is absent)',
  () => {
    test('types and sides are right at least as often as when the floor was set', () => {
      expect(digestOf(plover)).toBe('d1bcae2d630d7d26')
      const pairs: [string, string][] = []
      const actors = [0, 0]
      const recipients = [0, 0]
      for (const { text, event, source, target } of readLines<CodedSentence>(plover)) {
        const { actions } = readAll(text)
        const action = actions.find(({ eventType }) => eventType === event) ?? actions[0]
        pairs.push([event, action?.eventType ?? 'NONE'])
        tally(actors, countriesOf(source), action?.country)
        tally(recipients, countriesOf(target), action?.recipientCountry)
      }
      expect(macroF1(pairs)).toBeGreaterThanOrEqual(0.71)
      expect(actors[0]! / actors[1]!).toBeGreaterThanOrEqual(0.8)
      expect(recipients[0]! / recipients[1]!).toBeGreaterThanOrEqual(0.79)
    })
  },
)

describe.skipIf(!hasGoldTexts())('actions on our own gold (skipped where the texts are absent)', () => {
  test('the dev part is read at least as well as when the floor was set', () => {
    const { macroF1: types, all, falseAlarms, country, recipientCountry } = actionScores('dev')
    expect(types).toBeGreaterThanOrEqual(0.67)
    expect(all.f1).toBeGreaterThanOrEqual(0.66)
    expect(falseAlarms.right / falseAlarms.of).toBeLessThanOrEqual(0.3)
    expect(country.right / country.of).toBeGreaterThanOrEqual(0.65)
    expect(recipientCountry.right / recipientCountry.of).toBeGreaterThanOrEqual(0.52)
  })
})

function tally(counts: number[], gold: ReadonlySet<string>, found: string | null | undefined): void {
  if (gold.size === 0) return
  counts[1]!++
  if (found && gold.has(found)) counts[0]!++
}
