/**
 * A stretch of text in, its words out with their places and a rough stem, so that
 * "spread", "spreads" and "spreading" meet. Two sentences that say the same are laid
 * side by side word by word, and tokens are not stored: this is made again for the few
 * sentences that need it. Suffixes are cut as by Porter's first steps (1980), with a
 * table of the verbs that news bends irregularly.
 *
 * Known failure: "united" and "unit", "news" and "new" share a stem; within two
 * sentences that are already known to say the same this seldom matters.
 */

import type { Span } from '../../model/span.ts'

export interface Word extends Span {
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly form: string
  readonly stem: string
  readonly capital: boolean
  /** True where a mark stands before it: a clause or a piece of speech begins. */
  readonly opens: boolean
}

const WORD = /[\p{L}\p{M}]+(?:['’‑-][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu
const MARK = /[,;:()"“”„«»…—–]|\.\s|\s-\s/
const POSSESSIVE = /'s?$/
/** Shorter words are their own stem. */
const STEM_MIN = 4

/** A verb and how news bends it. */
const irregular = new Map(
  `say said, tell told, begin began begun, rise rose risen, fall fell fallen, win won, lose lost, give gave given,
  take took taken, make made, find found, go went gone, leave left, keep kept, hold held, meet met, pay paid,
  send sent, shoot shot, strike struck, sell sold, buy bought, bring brought, catch caught, think thought,
  know knew known, grow grew grown, break broke broken, speak spoke spoken, write wrote written, come came,
  become became, run ran, see saw seen, show shown, withdraw withdrew withdrawn, fight fought, build built,
  drive drove driven, steal stole stolen, choose chose chosen, lead led, feel felt, stand stood,
  die died dying dead, lie lying, have has had, be is are was were been being am, do does did done, get got,
  sink sank sunk, shrink shrank shrunk, swear swore sworn, wear wore worn, flee fled, seek sought, teach taught,
  hide hid hidden, forget forgot forgotten, forbid forbade forbidden, hear heard, spend spent, lend lent`
    .split(',')
    .map((verb) => verb.trim().split(/\s+/))
    .flatMap(([base, ...bent]) => bent.map((word): [string, string] => [word, base!])),
)

function bare(stem: string): string {
  const last = stem.at(-1)
  if (stem.length > STEM_MIN && last === stem.at(-2) && !'aeiouls'.includes(last!)) return stem.slice(0, -1)
  if (last === 'e') return stem.slice(0, -1)
  return last === 'y' ? stem.slice(0, -1) + 'i' : stem
}

/** The stem of a lower-case word: "stopped" and "stops" give "stop". Constant time. */
export function stemOf(form: string): string {
  const known = irregular.get(form)
  if (known !== undefined) return stemOf(known)
  if (form.length < STEM_MIN) return form
  for (const [suffix, instead] of [
    ['ies', 'i'],
    ['ied', 'i'],
    ['sses', 'ss'],
    ['ing', ''],
    ['ed', ''],
    ['es', 'e'],
    ['s', ''],
  ] as const) {
    if (!form.endsWith(suffix) || form.length - suffix.length < 3) continue
    if (suffix === 's' && (form.endsWith('ss') || form.endsWith('us') || form.endsWith('is'))) break
    return bare(form.slice(0, form.length - suffix.length) + instead)
  }
  return bare(form)
}

/** The words of `text` within `span`, in order; linear in its length, at most `most` of them. */
export function wordsIn(text: string, { start, end }: Span, most: number): Word[] {
  const words: Word[] = []
  const stretch = text.slice(start, end)
  let before = 0
  for (const match of stretch.matchAll(WORD)) {
    if (words.length >= most) break
    const written = match[0]
    const form = written.toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, '')
    words.push({
      start: start + match.index,
      end: start + match.index + written.length,
      form,
      stem: stemOf(form),
      capital: written.charAt(0) !== written.charAt(0).toLowerCase(),
      opens: MARK.test(stretch.slice(before, match.index)),
    })
    before = match.index + written.length
  }
  return words
}
