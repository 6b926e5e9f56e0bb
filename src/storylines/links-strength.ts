/**
 * Two events in, how strongly they are tied out: the cosine of their vectors over
 * what they share, faded by the gap in time, and the terms that tie them. Common
 * words never tie by themselves: without shared names among the chief terms of both
 * there is no link, however alike the vocabulary ("police", "killed", "talks").
 */

import type { EventLink } from '../model/storyline.ts'
import { isName } from '../text/term-vectors.ts'
import { type LinkedEvent, sharedKeys } from './links-vectors.ts'

const DAY_MS = 86_400_000
/** Terms shown of a link. */
const TERMS_SHOWN = 8
/** Shared names of the chief terms of both below which there is no link. */
const NAMES_MIN = 2

export interface LinkSettings {
  readonly linkStrengthMin: number
  readonly decayDays: number
}

/** Days between the end of the earlier event so far and the start of the later, at least 0. */
export function gapDaysBetween(later: LinkedEvent, earlier: LinkedEvent): number {
  if (later.firstTime === null || earlier.lastTime === null) return 0
  return Math.max(0, (later.firstTime - earlier.lastTime) / DAY_MS)
}

/** True where `other` began before `linked`; the order of opening where times are equal or unknown. */
export function beganBefore(other: LinkedEvent, linked: LinkedEvent): boolean {
  if (other.firstTime !== null && linked.firstTime !== null && other.firstTime !== linked.firstTime) {
    return other.firstTime < linked.firstTime
  }
  return other.event < linked.event
}

/** The link from the later event to the earlier, or null where they are not tied. */
export function linkBetween(
  later: LinkedEvent,
  earlier: LinkedEvent,
  settings: LinkSettings,
): EventLink | null {
  const shared = sharedKeys(later.vector, earlier.vector)
  let cosine = 0
  let names = 0
  const sharedTerms: string[] = []
  for (const { key, weight } of shared) {
    cosine += weight
    const word = later.words.get(key) ?? earlier.words.get(key)
    if (word === undefined) continue
    if (isName(word)) names++
    if (sharedTerms.length < TERMS_SHOWN) sharedTerms.push(word)
  }
  if (names < NAMES_MIN) return null
  const gapDays = gapDaysBetween(later, earlier)
  const strength = Math.min(1, cosine) * Math.exp(-gapDays / settings.decayDays)
  if (strength < settings.linkStrengthMin) return null
  return { from: later.event, to: earlier.event, strength, sharedTerms, gapDays }
}
