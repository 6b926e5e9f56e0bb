/**
 * Actors: who acts, speaks or is acted upon. As in PLOVER an actor has a side (a
 * country) and a kind; a person keeps name and role and acts for a side. "Jerusalem"
 * as a speaker, "the Israeli defense minister" and "Israel" share the side ISR.
 */

import type { ActorId } from './ids.ts'

export type ActorKind =
  | 'country'
  | 'government'
  | 'armed-forces'
  | 'armed-group'
  | 'intergovernmental'
  | 'organisation'
  | 'media'
  | 'person'
  | 'group'

export interface Actor {
  readonly id: ActorId
  readonly kind: ActorKind
  /** As a reader would write it: "Israel", "Hezbollah", "Yoav Gallant". */
  readonly name: string
  /** ISO 3166-1 alpha-3 of the side it acts for; null for bodies of several countries. */
  readonly country: string | null
  /** A person's role as written, "defense minister". */
  readonly role: string | null
}
