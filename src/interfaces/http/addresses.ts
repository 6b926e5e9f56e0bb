/**
 * Ids and numbers as they stand in addresses. In: text from strangers. Out: a branded
 * id, or null where the text cannot be one; the caller then answers 404. Lengths are
 * bounded before anything else looks at the text.
 */

import type { ArticleId, EventNumber, FamilyId, StorylineId } from '../../model/ids.ts'
import type { Span } from '../../model/span.ts'

/** Digits of the largest event number taken; more would lose precision. */
const numberPattern = /^[1-9][0-9]{0,14}$/
const storylinePattern = /^s[1-9][0-9]{0,14}$/
const articlePattern = /^[0-9a-f]{16}$/
const familyPattern = /^f-[0-9a-f]{16}$/
const spanPattern = /^([0-9]{1,9})-([0-9]{1,9})$/

/** Pages past this are nobody's reading and only cost the store (2026-11). */
const pageMax = 10_000
/** Characters of a query or a filter that are looked at; a headline has about 100. */
const wordsLengthMax = 200

/** 1, 2, 3 …, or null. */
export function eventNumberOf(text: string): EventNumber | null {
  return numberPattern.test(text) ? (Number(text) as EventNumber) : null
}

/** `s12`, or null. */
export function storylineIdOf(text: string): StorylineId | null {
  return storylinePattern.test(text) ? (text as StorylineId) : null
}

/** 16 hexadecimal digits, or null. */
export function articleIdOf(text: string): ArticleId | null {
  return articlePattern.test(text) ? (text as ArticleId) : null
}

/** `f-` and 16 hexadecimal digits, or null. */
export function familyIdOf(text: string): FamilyId | null {
  return familyPattern.test(text) ? (text as FamilyId) : null
}

/** Two articles to compare, or null where one of them is no id. */
export function pairOf(
  left: string | undefined,
  right: string | undefined,
): readonly [ArticleId, ArticleId] | null {
  const [first, second] = [articleIdOf(left ?? ''), articleIdOf(right ?? '')]
  return first === null || second === null ? null : [first, second]
}

/** The page of a list, 1 to `pageMax`; anything else is page 1. */
export function pageOf(text: string | undefined): number {
  const page = eventNumberOf(text ?? '')
  return page === null || page > pageMax ? 1 : page
}

/** A span `128-140` within a text of `length` units, or null. */
export function spanOf(text: string | undefined, length: number): Span | null {
  const found = spanPattern.exec(text ?? '')
  const start = Number(found?.[1])
  const end = Number(found?.[2])
  return found !== null && start < end && end <= length ? { start, end } : null
}

/** Words from an address: trimmed, without control characters and lone surrogates, at most `wordsLengthMax` units; undefined where empty. */
export function wordsOf(text: string | undefined): string | undefined {
  const words = (text ?? '')
    .slice(0, wordsLengthMax)
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .trim()
  return words === '' ? undefined : words
}
