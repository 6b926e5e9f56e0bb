/**
 * The candidates that the models of drift are fitted on: those of every train version
 * beside its original, planted or not, and those of names that were replaced in the
 * original (`drift-mutations.ts`). A candidate that touches a planted difference of
 * another kind teaches nothing and is left out.
 */

import type { ComparedLayers } from '../src/model/dossier.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import type { Compared } from '../src/origins/drift/differences.ts'
import { compare } from '../src/origins/drift/index.ts'
import { type Loss, possibleLosses } from '../src/origins/drift/losses.ts'
import type { Side } from '../src/origins/drift/sides.ts'
import { slotsOf } from '../src/origins/drift/slots.ts'
import { readWholeLine } from '../test/quality/cluster-corpora.ts'
import { driftTrain, faithfulVersions, naturalTrain, type TrainCase } from '../test/quality/drift-corpora.ts'
import { isSameDifference } from '../test/quality/origin-scores.ts'
import { APART, EXCHANGES_APART, exchangeNames, mutateNames } from './drift-mutations.ts'

export interface Candidate {
  readonly story: string
  /** True for those by which thresholds are chosen: neither replaced by machine nor of stories dense with plants. */
  readonly isCounted: boolean
  readonly isNatural: boolean
  readonly loss: Loss
  readonly is: boolean
  readonly weight: number
  /** The planted differences of its kind that it is. */
  readonly planted: readonly object[]
  /** One of each mark is told. */
  readonly mark: string
}

type Planted = TrainCase['planted'][number]

/** Names replaced by machine are many, and easier than what a careless rewriter does; 0.05 to 0.15 give the same. */
const MUTATED_WEIGHT = 0.1

function lossesBeside(original: ComparedLayers, derived: ComparedLayers) {
  const compared = compare({ original, derived })
  return { compared, losses: possibleLosses(compared, compared.pairs.flatMap(slotsOf)) }
}

/** Natural pairs stand for what real names and real reporters do; a few of their differences are real, so they count for less. */
const NATURAL_WEIGHT = 0.5

/** Reports of two hands show what stands beside each other by chance; they do differ, so they count for little. */
const APART_WEIGHT = 0.2

/** Our own faithful versions of real news have none, and tell as freely as a rewriter does. */
const FAITHFUL_WEIGHT = 1

function falseIn(one: TrainCase, at: number, weight: number): Candidate[] {
  return lossesBeside(one.original, one.derived).losses.map((loss) => ({
    story: one.story,
    isCounted: false,
    isNatural: true,
    loss,
    is: false,
    weight,
    planted: [],
    mark: `${one.story} ${at} ${loss.facts.added ?? 0} ${loss.mark.start}`,
  }))
}

/** True where the candidate's two sentences are those of the planted words: a marker beside another sentence is not that loss. */
function isBeside({ derived, original }: Compared, { here, there }: Loss, planted: Planted): boolean {
  const meets = ({ text, lines }: Side, words: string, span: Span) => {
    const start = text.indexOf(words)
    return lines.some((line) => overlaps(line, span) && overlaps(line, { start, end: start + words.length }))
  }
  return meets(derived, planted.altered, here) && meets(original, planted.original, there)
}

function plantedIn(one: TrainCase, at: number): Candidate[] {
  const { compared, losses } = lossesBeside(one.original, one.derived)
  return losses.flatMap((loss): Candidate[] => {
    const told = {
      original: compared.original.text.slice(loss.there.start, loss.there.end),
      altered: compared.derived.text.slice(loss.here.start, loss.here.end),
    }
    const hit = one.planted.filter((planted) => isSameDifference(planted, told))
    const planted = hit.filter((found) => found.kind === loss.kind && isBeside(compared, loss, found))
    if (hit.length > 0 && planted.length === 0) return []
    const mark = `${at} ${loss.facts.added ?? 0} ${loss.mark.start}`
    const is = planted.length > 0
    return [
      { story: one.story, isCounted: !one.isDense, isNatural: false, loss, is, weight: 1, planted, mark },
    ]
  })
}

/** The surest candidate of each replaced name where the derived text has the name that stood there. */
function replacedIn({ original, derived, story, kind }: TrainCase, at: number): Candidate[] {
  if (kind === 'brief') return []
  return [
    ...Array.from({ length: APART }, (_, turn) => mutateNames(original, turn)),
    ...Array.from({ length: EXCHANGES_APART }, (_, turn) => exchangeNames(original, turn)),
  ].flatMap(({ text, mutations }, turn) => {
    const { givenId } = original.article
    const mutated = readWholeLine({
      id: givenId ?? '',
      text,
      published: original.article.publishedAt ?? '',
    })
    const { compared, losses } = lossesBeside(mutated, derived)
    return mutations.flatMap((mutation): Candidate[] => {
      const own = losses.filter(
        ({ loss, here, there }) =>
          loss === 'name' &&
          overlaps(there, mutation) &&
          compared.derived.text.slice(here.start, here.end).includes(mutation.was),
      )
      const [loss] = own.sort((a, b) => b.facts.both! - a.facts.both!)
      const mark = `${at} ${turn} ${mutation.start}`
      const candidate = {
        story,
        isCounted: false,
        isNatural: false,
        is: true,
        weight: MUTATED_WEIGHT,
        planted: [],
        mark,
      }
      return loss ? [{ ...candidate, loss }] : []
    })
  })
}

/** All of them. */
export function driftExamples(): Candidate[] {
  return [
    ...driftTrain().flatMap((one, at) => [...plantedIn(one, at), ...replacedIn(one, at)]),
    ...naturalTrain().flatMap((one, at) => falseIn(one, at, NATURAL_WEIGHT)),
    ...naturalTrain(false).flatMap((one, at) =>
      falseIn({ ...one, story: `${one.story} apart` }, at, APART_WEIGHT),
    ),
    ...faithfulVersions('fit').flatMap((one, at) => falseIn(one, at, FAITHFUL_WEIGHT)),
  ]
}
