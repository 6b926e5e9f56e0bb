/**
 * The figures as a ledger: who claims which value of which measure. Figures are
 * gathered by what they count and their unit; within that, by the scene, since four
 * dead in one town and 1,400 in a war are two measures: values more than a factor
 * apart, or two values of one article, are never one measure.
 *
 * A measure is in conflict where the newest claims of two families cannot both hold:
 * "over 1,400" and 1,423 can, "over 1,400" and "over 1,540" or 22 and 24 cannot. Known failure: a toll that rose between
 * two families' reports counts as a conflict; the times beside the entries tell.
 *
 * One origin's word is enough for what a reader compares (harm, people, weapons, votes,
 * money, shares, the term of an agreement); any other count needs a second origin.
 */

import type { LedgerEntry, Measure } from '../../model/event-record.ts'
import type { Figure } from '../../model/figure.ts'
import type { FamilyId } from '../../model/ids.ts'
import type { Material } from './material.ts'
import { lineAt } from './material.ts'
import { isComparable, isMereTime, isState, measureKey, measureName } from './measure-names.ts'

interface Claim {
  readonly key: string
  readonly name: string
  readonly figure: Figure
  readonly entry: LedgerEntry
  readonly order: number
}

/** Values further apart than this are of two measures. Trades rising tolls against mixing scenes; example collection, 2026-11. */
const factorMax = 1.6
/** "Over 1,400" may reach to the next round number, 1,500, and at least a twentieth further. */
const overReachMin = 0.05
const aboutReach = 0.1
const upToReach = 0.5
const measuresMax = 16
/** Smaller counts of a single origin ("three ministers") are no figures to follow, unless people came to harm. */
const countMin = 10

function claimsOf(material: Material): Claim[] {
  return material.members.flatMap(({ article, figures, derivation, origin }, member) =>
    // A rewrite's figure is its original's, or a slip: it is no claim of its own.
    (material.secondHand[member] ? [] : figures).flatMap((figure): Claim[] => {
      const line = lineAt(material, member, figure.start)
      if (line === null) return []
      const name = measureName(article.text, figure, line.sentence)
      if (name === null || isMereTime(name, figure.unit)) return []
      const citation = { article: article.id, start: figure.start, end: figure.end }
      const text = article.text.slice(figure.start, figure.end).replace(/\s+/g, ' ')
      const { value, high } = figure
      const entry = {
        value,
        high,
        text,
        citation,
        at: article.publishedAt,
        family: derivation.family,
        origin,
      }
      return [{ key: `${figure.unit}|${measureKey(name)}`, name, figure, entry, order: line.order }]
    }),
  )
}

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
  return comparator === 'up-to' ? [low * upToReach, top] : [low, top]
}

function areInConflict(claims: readonly Claim[]): boolean {
  const newest = new Map<FamilyId, Claim>()
  for (const claim of claims) {
    const known = newest.get(claim.entry.family)
    // Within an article the first value is its own; those behind it are earlier counts.
    if (known?.entry.citation.article !== claim.entry.citation.article) newest.set(claim.entry.family, claim)
  }
  const reaches = [...newest.values()].map(({ figure }) => reachOf(figure))
  return reaches.some(([low]) => reaches.some(([, high]) => low > high))
}

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) <= factorMax * Math.min(a, b)
}

/** True where `claim` may be another claim of the same measure as `group`. */
function belongs(group: readonly Claim[], claim: Claim): boolean {
  const value = claim.figure.value as number
  return group.every(({ figure, entry }) => {
    const sameArticle = entry.citation.article === claim.entry.citation.article
    return figure.value === value || (!sameArticle && isNear(figure.value as number, value))
  })
}

function split(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const exact = groups.find((group) => group.some(({ figure }) => figure.value === claim.figure.value))
    const group = exact ?? groups.find((candidate) => belongs(candidate, claim))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups
}

/** One entry for each value that an article claims. */
function withoutRepeats(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>()
  return claims.filter(({ entry, figure }) => {
    const key = `${entry.citation.article} ${entry.value} ${entry.high} ${figure.comparator}`
    return seen.has(key) ? false : seen.add(key) !== undefined
  })
}

function measureOf(claims: readonly Claim[]): Measure {
  const first = claims[0] as Claim
  const values = claims.flatMap(({ figure: { value, high } }) =>
    value === null ? [] : [value, high ?? value],
  )
  return {
    of: first.name,
    unit: first.figure.unit,
    low: Math.min(...values),
    high: Math.max(...values),
    inConflict: areInConflict(claims),
    entries: withoutRepeats(claims).map(({ entry }) => entry),
    origins: new Set(claims.map(({ entry }) => entry.origin)).size,
  }
}

function isWorthKeeping({ of, unit, origins, high }: Measure): boolean {
  if (origins > 1) return true
  return isComparable(of, unit) && (unit !== 'count' || high >= countMin || isState(of))
}

/** The ledger: measures of more origins first, then in order of telling. Vague counts ("thousands") are left out. */
export function keepLedger(material: Material): Measure[] {
  const byKey = new Map<string, Claim[]>()
  for (const claim of claimsOf(material)) {
    if (claim.figure.value !== null) byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim])
  }
  const groups = [...byKey.values()].flatMap(split).map((claims) => {
    return { measure: measureOf(claims), order: Math.min(...claims.map(({ order }) => order)) }
  })
  const kept = groups.filter(({ measure }) => isWorthKeeping(measure))
  kept.sort((a, b) => b.measure.origins - a.measure.origins || a.order - b.order)
  return kept.slice(0, measuresMax).map(({ measure }) => measure)
}
