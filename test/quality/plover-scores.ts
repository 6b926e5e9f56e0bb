/**
 * Scores of the actions on the hand-coded PLOVER sentences, as the scoring script of the
 * data computes them: macro-F1 of the types, where a sentence is right when any of its
 * actions has the coded type, and the countries of that action's sides.
 */

import { sharedData } from './cluster-corpora.ts'
import { readAll } from './readings-fixture.ts'
import { readLines } from './span-scores.ts'

export const ploverPath = `${sharedData}/plover/records.jsonl`

interface Side {
  readonly code?: string
}
interface CodedSentence {
  readonly text: string
  readonly event: string
  readonly source?: readonly Side[] | string
  readonly target?: readonly Side[] | string
}

export interface PloverScores {
  readonly macroF1: number
  readonly actorCountry: number
  readonly recipientCountry: number
}

/** Codes of three letters that are no country. */
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

function tally(counts: [right: number, of: number], gold: ReadonlySet<string>, found?: string | null): void {
  if (gold.size === 0) return
  counts[1]++
  if (found && gold.has(found)) counts[0]++
}

/** Scores all sentences. */
export function scorePlover(): PloverScores {
  const pairs: [string, string][] = []
  const actors: [number, number] = [0, 0]
  const recipients: [number, number] = [0, 0]
  for (const { text, event, source, target } of readLines<CodedSentence>(ploverPath)) {
    const { actions } = readAll(text)
    const action = actions.find(({ eventType }) => eventType === event) ?? actions[0]
    pairs.push([event, action?.eventType ?? 'NONE'])
    tally(actors, countriesOf(source), action?.country)
    tally(recipients, countriesOf(target), action?.recipientCountry)
  }
  return {
    macroF1: macroF1(pairs),
    actorCountry: actors[0] / actors[1],
    recipientCountry: recipients[0] / recipients[1],
  }
}
