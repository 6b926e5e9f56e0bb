/**
 * What a figure counts, brought to one name. "1,400 deaths", "killed more than 1,400
 * people" and "1,400 were killed" measure the same: killed. The state is read from the
 * counted words, else from the words just behind or before the figure; what has no
 * known state goes by its own noun.
 *
 * Known failure: "14 people in a car that killed" style sentences take the wrong state.
 */

import type { Figure } from '../../model/figure.ts'
import type { Span } from '../../model/span.ts'
import { stemOf } from './words.ts'

const states: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'killed',
    /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|fatalit\w+|slain|lost their lives|(?:taken|claimed|ended) the li\w+|death toll|perished)\b/i,
  ],
  ['wounded', /\b(?:wounded|wounding|injur\w+|hurt)\b/i],
  [
    'displaced',
    /\b(?:displac\w+|uprooted|out of their homes|abandon their (?:homes|residences)|fled|refugees|forced from)\b/i,
  ],
  ['arrested', /\b(?:arrest\w*|detain\w*)\b/i],
  ['missing', /\b(?:missing|unaccounted)\b/i],
  ['released', /\b(?:released|freed)\b/i],
]
const windowAfter = 70
const windowBefore = 40
const people =
  /\b(?:people|persons?|individuals?|civilians?|men|women|children|residents|others?|inhabitants|lives)\b/i

function stateIn(text: string): string | null {
  return states.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The state that stands nearest in `text`, from its start or, where `fromEnd`, from its end. */
function nearestState(text: string, fromEnd: boolean): string | null {
  let best: string | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const [name, pattern] of states) {
    const at = fromEnd ? lastIndex(text, pattern) : text.search(pattern)
    const distance = at < 0 ? Number.POSITIVE_INFINITY : fromEnd ? text.length - at : at
    if (distance < nearest) [best, nearest] = [name, distance]
  }
  return best
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(new RegExp(pattern.source, 'gi'))) last = match.index
  return last
}

function upTo(text: string, stop: RegExp): string {
  const at = text.search(stop)
  return at < 0 ? text : text.slice(0, at)
}

/** The one name of what `figure` counts within `sentence` of `text`; null where the text does not say. */
export function measureName(text: string, figure: Figure, sentence: Span): string | null {
  const own = figure.of === null ? null : stateIn(figure.of)
  if (own !== null) return own
  const counted = figure.of ?? ''
  if (counted === '' || people.test(counted)) {
    const after = upTo(
      text.slice(figure.end, Math.min(sentence.end, figure.end + windowAfter)),
      /[,;:.]|\band\b/,
    )
    const before = text.slice(Math.max(sentence.start, figure.start - windowBefore), figure.start)
    const since = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(',')) + 1)
    const state = nearestState(after, false) ?? nearestState(since, true) ?? nearestState(before, true)
    if (state !== null) return state
  }
  return counted === '' ? null : counted.toLowerCase()
}

/** True for what happens to people: killed, wounded, displaced and the like. */
export function isState(name: string): boolean {
  return states.some(([state]) => state === name)
}

/** The key under which names are compared: the state, or the stem of the last word. */
export function measureKey(name: string): string {
  return stemOf(name.split(/\s+/).at(-1) ?? name)
}
