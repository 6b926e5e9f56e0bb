/**
 * What an article is known by when happenings are told apart: its telling words with
 * what each is (a person, a place, a figure …) and where it first stands, what is quoted,
 * who did what to whom, and the years and the latest day that are named. Columns of hashes, as thousands of
 * profiles are compared a second; `labels` gives a few of them back in words, for the
 * reasons that people read.
 */

export interface Profile {
  /** Hashes of distinct content words, unsigned 32-bit, the most telling of them, ascending. */
  readonly keys: readonly number[]
  /** One letter a key: `w` noun or verb, `a` other plain word, `p` person, `l` place, `o` other name, `f` figure, `d` date. */
  readonly kinds: string
  /** One digit a key, where it first stands: 0 headline or first sentence, 1 first sentences, 2 rest of the lead, 3 later. */
  readonly fields: string
  /** One digit a key, how often it stands in the text: 9 for more. */
  readonly times: string
  /** The smallest hashes of runs of quoted words, ascending. */
  readonly quoted: readonly number[]
  /** Hashes of what was done by whom to whom, ascending. */
  readonly deeds: readonly number[]
  /** Years that it names, ascending. */
  readonly years: readonly number[]
  /** First day of the latest date of at most a month, in days since 1970; null where none is named. */
  readonly latestDay: number | null
  /** Names, figures and deeds as people read them, by key; the first to stand first. */
  readonly labels: readonly ProfileLabel[]
}

export interface ProfileLabel {
  readonly key: number
  readonly kind: 'actor' | 'place' | 'action' | 'day' | 'figure'
  readonly text: string
}
