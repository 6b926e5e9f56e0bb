/**
 * Members in, how alike groups of them are out: the mean likeness over all pairs
 * (average linkage), which one article that straddles two happenings cannot lift.
 * Likenesses are remembered for the length of one decision, as the same pairs are
 * asked for by joining, merging, parting and moving.
 */

import { type LikenessSettings, type Logits, likenessIn, logitsOf } from './likeness.ts'
import type { Member } from './member-slots.ts'

/**
 * Events less like each other than this are different happenings for sure, though of one
 * day: higher takes more mixed texts for round-ups and merges less. Set 2026-11-26 well
 * below what joining asks for; ECB+ train, one-topic train and generated streams hold with it.
 */
export const UNLIKE_MAX = 0.25

export class Links {
  readonly #settings: LikenessSettings
  readonly #known = new Map<Member, Map<Member, Logits>>()
  /** How crowded it is around the article that is decided on, 0 to 1. */
  crowd = 0

  constructor(settings: LikenessSettings) {
    this.#settings = settings
  }

  /** Likeness of two members, 0 to 1. Kept under the later one: most pairs are the newcomer's. */
  between(a: Member, b: Member): number {
    const [later, earlier] = a.arrival < b.arrival ? [b, a] : [a, b]
    let of = this.#known.get(later)
    if (of === undefined) {
      of = new Map()
      this.#known.set(later, of)
    }
    let logits = of.get(earlier)
    if (logits === undefined) {
      logits = logitsOf(later, earlier, this.#settings)
      of.set(earlier, logits)
    }
    return likenessIn(this.crowd, logits)
  }

  /** Mean likeness of two groups' pairs; of a member with itself nothing counts. */
  mean(some: readonly Member[], others: readonly Member[]): number {
    let sum = 0
    let pairs = 0
    for (const a of some) {
      for (const b of others) {
        if (a === b) continue
        sum += this.between(a, b)
        pairs++
      }
    }
    return pairs > 0 ? sum / pairs : 0
  }
}

/** Two parts of a group, the one with its first member first, and how alike they are. */
export interface Parting {
  readonly stays: readonly Member[]
  readonly leaves: readonly Member[]
  readonly likeness: number
}

/** Members of one family are one: they are never parted. */
function byFamily(members: readonly Member[]): Member[][] {
  const families = new Map<string, Member[]>()
  for (const member of members) {
    const family = families.get(member.family)
    if (family) family.push(member)
    else families.set(member.family, [member])
  }
  return [...families.values()]
}

/**
 * The two parts that a group falls into: the nearest parts are joined until two are
 * left (agglomerative clustering). Cubic in the members, of which there are a dozen.
 * Null for a group that is one family.
 */
export function partsOf(members: readonly Member[], links: Links): Parting | null {
  const parts = byFamily(members)
  if (parts.length < 2) return null
  while (parts.length > 2) joinNearest(parts, links)
  const first = members[0]!
  const [one, other] = parts as [Member[], Member[]]
  const [stays, leaves] = one.includes(first) ? [one, other] : [other, one]
  return { stays, leaves, likeness: links.mean(stays, leaves) }
}

function joinNearest(parts: Member[][], links: Links): void {
  let [best, into, from] = [-1, 0, 1]
  for (let i = 0; i < parts.length; i++) {
    for (let j = i + 1; j < parts.length; j++) {
      const likeness = links.mean(parts[i]!, parts[j]!)
      if (likeness > best) [best, into, from] = [likeness, i, j]
    }
  }
  parts[into]!.push(...parts[from]!)
  parts.splice(from, 1)
}
