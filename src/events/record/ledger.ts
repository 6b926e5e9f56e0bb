/**
 * The figures as a ledger: who claims which value of which measure. Claims are gathered
 * by what they count and their unit; within that, by the scene, since four dead in one
 * town and 1,400 in a war are two measures: values more than a factor apart, sentences
 * about different matters, or two values of one article, are not one measure.
 *
 * A later figure of the same claimant replaces his earlier one; what rises as it is
 * counted (killed, wounded, infected) is replaced by the higher, since a lower one that
 * comes later is mostly an old count told again, unless its words correct it. Two
 * claimants whose standing figures cannot both hold at one time are in conflict: "over
 * 1,400" and 1,423 can, 22 and 24 of one day cannot.
 *
 * One origin's word is enough for what a reader compares (harm, people, weapons, votes,
 * money, shares, the term of an agreement); any other count needs a second origin.
 */

import type { LedgerEntry, Measure } from '../../model/event-record.ts'
import type { Figure } from '../../model/figure.ts'
import {
  areApart,
  areOfOneScene,
  type Claim,
  type ClaimGround,
  gatherClaims,
  haveOneClaimant,
} from './claims.ts'
import { isComparable, isMoney, isNameless, isOfPeople, isState, rises } from './measure-names.ts'

/** Values further apart than this are of two measures. Trades rising tolls against mixing scenes; example collection, 2026-11. */
const factorMax = 1.6
/** "Over 1,400" may reach to the next round number, 1,500, and at least a twentieth further. */
const overReachMin = 0.05
const aboutReach = 0.1
const upToReach = 0.5
/** Digits before the noughts, as a number: 154 of 1,540. */
const tellingMin = 100
/** Smaller equal tolls may be of two places. By eye, 2026-11. */
const manyMin = 5
/** A number rounded to hundreds stands for those around it: 600 for 612. */
const roundStepMin = 100
const measuresMax = 16
/** Smaller counts ("three ministers") are no figures to follow, unless people came to harm, and equal ones are chance. */
const countMin = 10
/** Claims of days further apart are not of one time. */
const oneTimeDays = 1
const dayMs = 86_400_000

/** The step in which a value is rounded: 100 for 1,400, 10 for 3,760, 1 for 22. */
function stepOf(value: number): number {
  let step = 1
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10
  return step
}

/** The least and greatest value that a claim allows. */
function reachOf({ value, high, comparator }: Figure): readonly [low: number, high: number] {
  const low = value ?? 0
  const top = high ?? low
  if (comparator === 'over' || comparator === 'at-least') {
    return [low, top + Math.max(stepOf(top), top * overReachMin)]
  }
  if (comparator === 'about') return [low * (1 - aboutReach), top * (1 + aboutReach)]
  if (comparator === 'nearly') return [low * (1 - aboutReach), top]
  if (comparator === 'up-to') return [low * upToReach, top]
  const slack = high === null && stepOf(low) >= roundStepMin ? stepOf(low) / 2 : 0
  return [low - slack, top + slack]
}

/** True where both claims can hold. */
function agree(a: Claim, b: Claim): boolean {
  const [[lowA, highA], [lowB, highB]] = [reachOf(a.figure), reachOf(b.figure)]
  return lowA <= highB && lowB <= highA
}

function isOneTime(a: Claim, b: Claim): boolean {
  return (
    a.day === '' || b.day === '' || Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= oneTimeDays * dayMs
  )
}

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) <= factorMax * Math.min(a, b)
}

function amountOf({ figure }: Claim): number {
  return figure.value as number
}

function areOfOneArticle(a: Claim, b: Claim): boolean {
  return a.entry.citation.article === b.entry.citation.article
}

/** True for a number that is hardly met twice by chance: three digits that are not rounded away. */
function isTelling(amount: number): boolean {
  return amount / stepOf(amount) >= tellingMin
}

/** Eleven dead here and eleven dead there are the same eleven, within one event. */
function isStateOfMany(claim: Claim): boolean {
  return isState(claim.name) && amountOf(claim) >= manyMin
}

/** True where two claims may be of one measure. */
function mayBelong(a: Claim, b: Claim): boolean {
  if (amountOf(a) === amountOf(b)) return isTelling(amountOf(a)) || isStateOfMany(a) || !areApart(a, b)
  if (isNameless(a.name) || !isNear(amountOf(a), amountOf(b))) return false
  const isOther = !areOfOneArticle(a, b) || a.isEarlier !== b.isEarlier || isDispute(a, b)
  return isOther && areOfOneScene(a, b)
}

/** Two named claimants in one article. */
function isDispute(a: Claim, b: Claim): boolean {
  return a.claimantWords.length > 0 && b.claimantWords.length > 0 && !haveOneClaimant(a, b)
}

function split(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const exact = groups.find((group) =>
      group.some((one) => amountOf(one) === amountOf(claim) && mayBelong(one, claim)),
    )
    const group = exact ?? groups.find((candidate) => candidate.every((one) => mayBelong(one, claim)))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups
}

/** One entry for each value that a family has from one claimant. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    const { value, high, family } = claim.entry
    const isKnown = kept.some(
      (one) =>
        one.entry.family === family &&
        one.entry.value === value &&
        one.entry.high === high &&
        one.figure.comparator === claim.figure.comparator &&
        (haveOneClaimant(one, claim) || claim.claimantWords.length === 0),
    )
    if (!isKnown) kept.push(claim)
  }
  return kept
}

/** True where `later` takes the place of `claim`. */
function replaces(later: Claim, claim: Claim): boolean {
  if (later === claim || amountOf(later) === amountOf(claim)) return false
  if (areOfOneArticle(later, claim))
    return !isDispute(later, claim) && !later.isEarlier && later.order <= claim.order
  if (!haveOneClaimant(later, claim) || agree(later, claim)) return false
  if (rises(later.name)) {
    const isRise = amountOf(later) > amountOf(claim)
    return later.isCorrection !== claim.isCorrection ? later.isCorrection : isRise
  }
  const [day, time] = [later.day, later.entry.at ?? '']
  return day > claim.day || (day === claim.day && time > (claim.entry.at ?? ''))
}

/** For each claim the place of the one that replaced it: the nearest in value of those that did. */
function findReplacements(claims: readonly Claim[]): (number | null)[] {
  return claims.map((claim) => {
    let found: number | null = null
    for (const [place, later] of claims.entries()) {
      const known = found === null ? null : (claims[found] as Claim)
      const isNearer =
        known === null ||
        Math.abs(amountOf(later) - amountOf(claim)) < Math.abs(amountOf(known) - amountOf(claim))
      if (isNearer && replaces(later, claim)) found = place
    }
    return found
  })
}

function areInConflict(standing: readonly Claim[]): boolean {
  return standing.some((a) =>
    standing.some((b) => a !== b && !haveOneClaimant(a, b) && isOneTime(a, b) && !agree(a, b)),
  )
}

function measureOf(all: readonly Claim[]): Measure {
  const claims = withoutRepeats(all)
  const replaced = findReplacements(claims)
  const standing = claims.filter((_, place) => replaced[place] === null)
  const values = standing.flatMap(({ figure: { value, high } }) =>
    value === null ? [] : [value, high ?? value],
  )
  const first = all[0] as Claim
  return {
    of: first.name,
    unit: first.figure.unit,
    low: Math.min(...values),
    high: Math.max(...values),
    inConflict: areInConflict(standing),
    entries: claims.map(
      ({ entry }, place): LedgerEntry => ({ ...entry, supersededBy: replaced[place] ?? null }),
    ),
    origins: new Set(all.map(({ entry }) => entry.origin)).size,
  }
}

function isWorthKeeping({ of, unit, origins, high }: Measure): boolean {
  if (isState(of)) return true
  if (unit === 'count' && high < countMin) return false
  return origins > 1 || isComparable(of, unit)
}

interface Ranked {
  readonly measure: Measure
  readonly order: number
  readonly isPast: boolean
}

/** More origins first, then the event's own before history, harm to people, and the order of telling. */
function compareMeasures(a: Ranked, b: Ranked): number {
  return (
    b.measure.origins - a.measure.origins ||
    Number(a.isPast) - Number(b.isPast) ||
    Number(isState(b.measure.of)) - Number(isState(a.measure.of)) ||
    a.order - b.order
  )
}

/** One sum of money under several names ("$20 billion", "a $20 billion fund") is one measure, under the first that says what it is for. */
function uniteSums(groups: readonly Claim[][]): Claim[][] {
  const united: Claim[][] = []
  for (const claims of groups) {
    const [first] = claims as [Claim]
    const same = united.find(
      ([known]) =>
        known !== undefined &&
        isMoney(first.figure.unit) &&
        known.figure.unit === first.figure.unit &&
        [...claims, known].every((claim) => amountOf(claim) === amountOf(known)),
    )
    if (same === undefined) united.push([...claims])
    else if (isNameless((same[0] as Claim).name)) same.unshift(...claims)
    else same.push(...claims)
  }
  return united
}

/** True for a count of people that says nothing of what happened to them. */
function countsPeople({ name, figure, isSpared }: Claim): boolean {
  return figure.unit === 'count' && !isState(name) && isOfPeople(name) && !isSpared
}

/** "The 11 workers" of an event that killed eleven are the killed: both are one measure, under what happened. */
function uniteFates(groups: readonly Claim[][]): Claim[][] {
  const tolls = groups.filter(([first]) => first !== undefined && isState(first.name))
  return groups.flatMap((claims) => {
    if (!claims.every((claim) => countsPeople(claim) && amountOf(claim) >= manyMin)) return [claims]
    const toll = tolls.find((known) =>
      [...known, ...claims].every((claim) => amountOf(claim) === amountOf(claims[0] as Claim)),
    )
    toll?.push(...claims)
    return toll === undefined ? [claims] : []
  })
}

/** The ledger. Vague counts ("thousands") are left out. Quadratic in the claims of one noun and unit. */
export function keepLedger(ground: ClaimGround): Measure[] {
  const byKey = new Map<string, Claim[]>()
  for (const claim of gatherClaims(ground)) {
    byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim])
  }
  const groups = uniteFates(uniteSums([...byKey.values()].flatMap(split))).map((claims): Ranked => {
    const order = Math.min(...claims.map((claim) => claim.order))
    return { measure: measureOf(claims), order, isPast: claims.every((claim) => claim.isPast) }
  })
  const kept = groups.filter(({ measure }) => isWorthKeeping(measure)).sort(compareMeasures)
  return kept.slice(0, measuresMax).map(({ measure }) => measure)
}
