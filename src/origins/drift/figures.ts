/**
 * Figures of a sentence and of its partners in, those that were changed out. A figure
 * of the derived text that the original has nowhere faces one of the paired sentences
 * that the derived text has nowhere: the same unit, and the same thing counted, the
 * same words around it, or nothing else it could be. A rounded value ("about 400" for
 * 397) or another way to write it ("a fifth", "20 percent") is no change.
 */

import type { Drift } from '../../model/family.ts'
import type { Figure } from '../../model/figure.ts'
import { covers } from '../../model/span.ts'
import { type Compared, difference } from './differences.ts'
import { alike, common, type Facing, facings, surroundings } from './faced.ts'
import type { Line } from './lines.ts'
import { agree, isSized, measure, type Sized } from './same-figures.ts'
import { senseOf } from './senses.ts'
import { type Side, within } from './sides.ts'
import { bareFigure } from './spelled-numbers.ts'
import { stemOf } from './stems.ts'

/**
 * What speaks for two figures being one that was changed must reach this. Lower tells what stands beside by
 * chance: on all our train sets 40 of 46 are found and 47 of 54 told are planted at 2.75, 43 and 50 of 57 at 2;
 * natural pairs tell 4 and 5. 2026-11-26.
 */
const EVIDENCE_MIN = 2

/** Sentences with less in common, over the longer, may tell of two things; by eye on natural pairs, 2026-11. */
const APART = 0.28

/** Counts up to this are met in any sentence and need more to speak for them. */
const SMALL_MAX = 12

/** What anything is counted by. */
const EVERY = /\b(times?|others?|more|points?)$/i

const head = (of: string | null): string =>
  of === null ? '' : senseOf(stemOf(of.slice(of.lastIndexOf(' ') + 1).toLowerCase()))

/** A slip of the hand: one digit other, or two in another order. */
function isSlip(a: number, b: number): boolean {
  const one = String(a)
  const other = String(b)
  if (one.length !== other.length || one.length < 2) return false
  const differing = [...one].filter((digit, index) => digit !== other[index]).length
  return differing === 1 || [...one].sort().join('') === [...other].sort().join('')
}

/** True for the age of whoever stands before it: "Marlowe, 27, was". */
function isAge({ text }: Side, { start, end, unit }: Sized): boolean {
  return (
    unit === 'count' && /\p{L}, $/u.test(text.slice(start - 3, start)) && /^,/.test(text.slice(end, end + 1))
  )
}

/** True where two figures of one sentence beside it make this one together: "five to two", "five of seven". */
function isSum({ value, unit }: Sized, here: readonly Sized[], there: readonly Sized[]): boolean {
  const told = new Set(here.map((figure) => figure.value))
  const values = there.filter((other) => other.unit === unit).map((other) => other.value)
  return values.some((one, i) =>
    values.some((other, j) => i < j && one + other === value && (told.has(one) || told.has(other))),
  )
}

/** True for what stands in brackets after another figure: the same in another measure. */
function isConverted({ text }: Side, { start }: Sized): boolean {
  return /[\d\p{L}]\s?[([]\s?\S{0,3}$/u.test(text.slice(Math.max(0, start - 8), start))
}

interface Candidate {
  readonly figure: Sized
  readonly line: Line
  readonly share: number
  readonly both: number
}

function evidence(
  figure: Sized,
  line: Line,
  { figure: other, line: there, share, both }: Candidate,
  only: boolean,
): number {
  const ours = measure(figure)
  const theirs = measure(other)
  if (ours.unit !== theirs.unit) return 0
  const counted = figure.of !== null && !EVERY.test(figure.of) && head(figure.of) === head(other.of) ? 1.5 : 0
  const fate = figure.fate && other.fate && figure.fate !== other.fate ? -1 : 0
  const apart = both < APART ? -0.25 : 0
  const plain = ours.unit === 'count' || ours.unit === 'time'
  const { words, names } = alike({ line, span: figure }, { line: there, span: other })
  const around = Math.min(2, words + 0.5 * Math.min(1, names))
  const slip = isSlip(figure.value, other.value) ? 1 : figure.value === other.value ? 1.5 : 0
  const ratio = Math.max(figure.value, other.value) / Math.max(1e-9, Math.min(figure.value, other.value))
  const near = ratio < 12 ? 0.5 : 0
  const small = plain && Math.max(figure.value, other.value) <= SMALL_MAX ? -0.5 : 0
  return (
    counted +
    apart +
    fate +
    around +
    slip +
    near +
    small +
    (plain ? 0 : 1.25) +
    (only ? 0.75 : 0) +
    (share >= 0.5 ? 0.5 : 0)
  )
}

const figuresIn = ({ layers }: Side, line: Line): Sized[] => within(layers.figures, line).filter(isSized)

/** True where one of the figures states the other. */
const isStated = (figure: Sized, others: readonly Sized[]): boolean =>
  others.some((other) => measure(other).unit === measure(figure).unit && agree(other, figure))

/** The same, or has its value: no reading may have given both their unit. */
const isMet = (figure: Sized, others: readonly Sized[]): boolean =>
  isStated(figure, others) || others.some(({ value }) => value === figure.value && value > SMALL_MAX)

/** Figures of the paired sentences that the derived text has nowhere. */
function leftOver({ pairs }: Facing, original: Side, told: readonly Sized[]): Candidate[] {
  return pairs.flatMap(({ original: line, share, both }) =>
    within(original.layers.figures, line)
      .filter(isSized)
      .filter((figure) => !isStated(figure, told))
      .map((figure) => ({ figure, line, share, both })),
  )
}

/**
 * True where the original states the figure in a sentence that is paired with this one,
 * or anywhere of the same thing or among the same words.
 */
function isKnown(figure: Sized, { line, pairs }: Facing, original: Side): boolean {
  const around = surroundings(line, figure)
  return original.layers.figures.filter(isSized).some((other) => {
    if (!agree(figure, other)) return false
    const there = original.lines.find((found) => covers(found, other))
    if (!there || pairs.some((pair) => pair.original === there)) return true
    const isAlike = figure.of !== null && other.of !== null && head(figure.of) === head(other.of)
    return isAlike || common(around, surroundings(there, other)) > 0
  })
}

interface Change {
  readonly ours: Sized
  readonly theirs: Sized
}

/** The candidate for which most speaks, where that is enough. */
function bestOf(
  figure: Sized,
  line: Line,
  open: readonly Candidate[],
  only: boolean,
  least: number,
): Change | null {
  const [best] = open
    .map((candidate) => ({ theirs: candidate.figure, evidence: evidence(figure, line, candidate, only) }))
    .sort((a, b) => b.evidence - a.evidence)
  return best && best.evidence >= least ? { ours: figure, theirs: best.theirs } : null
}

/** Figures of one sentence that stand for others of its partners; those in `taken` stand for no second one. */
function changedIn(compared: Compared, facing: Facing, told: readonly Sized[], taken: Set<Figure>): Change[] {
  const { line } = facing
  const fresh = within(told, line).filter(
    (figure) =>
      !isConverted(compared.derived, figure) &&
      !isAge(compared.derived, figure) &&
      !isKnown(figure, facing, compared.original) &&
      !facing.pairs.some(({ original }) =>
        isSum(figure, within(told, line), figuresIn(compared.original, original)),
      ),
  )
  return fresh.flatMap((figure) => {
    const open = leftOver(facing, compared.original, told).filter((candidate) => !taken.has(candidate.figure))
    const { unit } = measure(figure)
    const only = [open.map((candidate) => candidate.figure), fresh].every(
      (figures) => figures.filter((other) => measure(other).unit === unit).length === 1,
    )
    const change = bestOf(figure, line, open, only, EVIDENCE_MIN)
    if (change) taken.add(change.theirs)
    return change ?? []
  })
}

/**
 * A figure that the original has nowhere, and one of it that the derived text has nowhere, in sentences that are
 * not paired, as a brief has them: more must speak for these. At 3 and 3.5 two more of three are
 * found on our train sets, with two and one told falsely, and none on natural pairs; 2026-11-26.
 */
const FAR_MIN = 3.5

/** The same of sentences that are not paired. */
function changedFar(compared: Compared, told: readonly Sized[], known: readonly Change[]): Change[] {
  const { derived, original } = compared
  const figures = original.layers.figures.filter(isSized)
  const fresh = told.filter((figure) => !isMet(figure, figures) && !known.some(({ ours }) => ours === figure))
  const open = original.lines.flatMap((line) =>
    within(figures, line)
      .filter((figure) => !isMet(figure, told) && !known.some(({ theirs }) => theirs === figure))
      .map((figure): Candidate => ({ figure, line, share: 0, both: 0 })),
  )
  return fresh
    .filter((figure) => !isConverted(derived, figure) && !isAge(derived, figure))
    .flatMap((figure) => {
      const line = derived.lines.find((found) => covers(found, figure))
      return (line && bestOf(figure, line, open, false, FAR_MIN)) ?? []
    })
}

/** Figures that were changed. */
export function changedFigures(compared: Compared): Drift[] {
  const told = compared.derived.layers.figures.filter(isSized)
  const taken = new Set<Figure>()
  const near = facings(compared.pairs).flatMap((facing) => changedIn(compared, facing, told, taken))
  return [...near, ...changedFar(compared, told, near)].map(({ ours, theirs }) =>
    difference(
      'figure-changed',
      compared,
      bareFigure(compared.derived.text, ours),
      bareFigure(compared.original.text, theirs),
    ),
  )
}
