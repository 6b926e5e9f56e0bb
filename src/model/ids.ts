/**
 * Branded identifiers. A brand keeps an article's id from being passed where a
 * family's is meant; at run time each is a plain string or number.
 *
 * Article ids are made from content (see `articles/identity.ts`), so the same
 * article read twice has the same id. Event numbers are given in order of
 * opening and are never used again: when events merge, the older number stays.
 */

type Brand<Base, Name extends string> = Base & { readonly __brand: Name }

/** 16 hexadecimal digits of SHA-256 over what identifies the publication. */
export type ArticleId = Brand<string, 'ArticleId'>

/** 64 hexadecimal digits of SHA-256 over the raw bytes. */
export type RawHash = Brand<string, 'RawHash'>

/** The id of a family's first-seen article, with the prefix `f-`. */
export type FamilyId = Brand<string, 'FamilyId'>

/** What counts as one origin: a family's id, or `g-` and the name of a group of publishers. */
export type OriginId = Brand<string, 'OriginId'>

/** 1, 2, 3 … in order of opening. */
export type EventNumber = Brand<number, 'EventNumber'>

/** `s` and the number of the storyline's first event: `s12`. */
export type StorylineId = Brand<string, 'StorylineId'>

/** A country's alpha-3 code, a body's short name from the gazetteer or else its slug, or `person:` and a slug. */
export type ActorId = Brand<string, 'ActorId'>
