/**
 * A family: articles that derive from one original text. Corroboration is counted
 * in origins, never in articles: a family is one, and families whose originals come
 * from publishers of one group are one together. Words as in W3C PROV: `derivedFrom` is
 * prov:wasDerivedFrom; `primarySource` is prov:hadPrimarySource, named but absent.
 */

import type { ArticleId, FamilyId, OriginId } from './ids.ts'
import type { Span } from './span.ts'

export type DerivationKind = 'original' | 'copy' | 'edited' | 'rewrite' | 'brief'

export type DriftKind =
  | 'quote-altered'
  | 'quote-truncated'
  | 'figure-changed'
  | 'date-changed'
  | 'speaker-changed'
  | 'name-swapped'
  | 'negation-flipped'
  | 'hedge-dropped'
  | 'attribution-dropped'

/**
 * A difference in meaning, with the exact words on both sides. The span is that of
 * `altered` in the derived text; where something was dropped, of the words it is
 * missing from.
 */
export interface Drift extends Span {
  readonly kind: DriftKind
  readonly original: string
  readonly altered: string
  /** Where `original` stands in the text derived from. */
  readonly from: Span
}

const groupMark = 'g-'

/** What a family counts as; `group` is that of its original's publisher, null where it has none. */
export function originOf(family: FamilyId, group: string | null): OriginId {
  return (group === null ? family : groupMark + group) as string as OriginId
}

/** The group that an origin is; null where it is a family. */
export function groupOf(origin: OriginId): string | null {
  return origin.startsWith(groupMark) ? origin.slice(groupMark.length) : null
}

/** Where one article stands in its family. */
export interface Derivation {
  readonly article: ArticleId
  readonly family: FamilyId
  readonly kind: DerivationKind
  readonly derivedFrom: ArticleId | null
  /** 0 to 1: how sure the link is; 1 for the original itself. */
  readonly confidence: number
  readonly drift: readonly Drift[]
}

/**
 * What one arriving article changed in the families: its own place, articles whose
 * place it altered (an original that came late), and families that it joined.
 */
export interface FamilyDecision {
  readonly derivation: Derivation
  readonly revised: readonly Derivation[]
  /** Families that ended here; their members moved to `derivation.family`. */
  readonly merged: readonly FamilyId[]
}
