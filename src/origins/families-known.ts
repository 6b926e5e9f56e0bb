/**
 * The families that have more than one text, with who leads each. A text alone is a
 * family too, but has no record here: its id follows from its article.
 */

import type { Derivation, DerivationKind } from '../model/family.ts'
import type { ArticleId, FamilyId } from '../model/ids.ts'
import type { EntryFacts } from './generation.ts'

/** A text with its place in its family. */
export interface Member extends EntryFacts {
  readonly kind: DerivationKind
}

/** A derived text, as far as it matters when another becomes its original. */
export type Derived = Pick<Derivation, 'article' | 'kind' | 'confidence'>

/** Derived texts of a family that are remembered: bounds memory and what one late original can revise. */
export const MEMBERS_MAX = 32

export interface FamilyRecord {
  readonly id: FamilyId
  /** Number of the text that opened it: where families merge, the older stays. */
  readonly number: number
  original: Member
  /** Those that derive from the original, in order of arrival, at most `MEMBERS_MAX`: a late original takes them over. */
  members: Derived[]
  /** Texts in the index; later ones are only counted. */
  kept: number
  /** Time of the newest text, copies included. */
  seenAt: number | null
  into: FamilyRecord | null
}

/** Id of the family that an article opens. */
export function ownFamily(article: ArticleId): FamilyId {
  return `f-${article}` as FamilyId
}

/** The family that this one has become. */
export function resolve(family: FamilyRecord): FamilyRecord {
  let found = family
  while (found.into !== null) found = found.into
  return found
}

/** Growth after which families are looked through again: trades memory against time. */
const SWEEP_GROWTH = 1.25

export class KnownFamilies {
  readonly #byId = new Map<FamilyId, FamilyRecord>()
  readonly #byOpener = new Map<number, FamilyRecord>()
  /** Families left when they were last looked through. */
  #left = 0

  /** The family of an indexed text; one of its own, not yet kept, where it is alone. */
  of(entry: EntryFacts): FamilyRecord {
    const known = this.#byOpener.get(entry.opener)
    return known ? resolve(known) : alone(entry)
  }

  get(id: FamilyId): FamilyRecord | null {
    const known = this.#byId.get(id)
    return known ? resolve(known) : null
  }

  /** Keeps a family from now on. */
  keep(family: FamilyRecord): void {
    this.#byId.set(family.id, family)
    this.#byOpener.set(family.number, family)
  }

  /**
   * Forgets families whose newest text is older than `oldest`; looks for them only when
   * there are a quarter more than were left the last time, so that the looking costs
   * each family little however many there are.
   */
  forget(oldest: number): void {
    if (this.#byId.size < this.#left * SWEEP_GROWTH) return
    for (const [id, family] of this.#byId) {
      const { seenAt } = resolve(family)
      if (seenAt === null || seenAt >= oldest) continue
      this.#byId.delete(id)
      this.#byOpener.delete(family.number)
    }
    this.#left = this.#byId.size
  }

  get size(): number {
    return this.#byId.size
  }
}

function alone(entry: EntryFacts): FamilyRecord {
  const { article, number, seenAt } = entry
  return {
    id: ownFamily(article),
    number,
    original: { ...entry, kind: 'original' },
    members: [],
    kept: 1,
    seenAt,
    into: null,
  }
}
