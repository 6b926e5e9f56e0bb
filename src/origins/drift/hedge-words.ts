/**
 * A sentence's words in, the places out where it says that something is not certain:
 * modal verbs, adverbs and adjectives of doubt, verbs of belief and appearance. The
 * list follows Hyland (1998) and the CoNLL-2010 task on hedges in its scope; English
 * alone. A looser list says whether the other text still hedges in any way at all.
 */

import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

const set = (words: string): Set<string> => new Set(words.split(/\s+/))
const stems = (words: string): Set<string> => new Set(words.split(/\s+/).map(stemOf))

/** Words that by themselves make a claim uncertain. */
const doubtful = set(
  `allegedly reportedly apparently possibly probably perhaps presumably supposedly likely maybe potentially
  seemingly purportedly ostensibly alleged suspected possible probable potential presumed apparent unconfirmed
  purported supposed rumoured rumored`,
)
const modals = set('may might could')
/** "appears to have", "is believed to", "expected to": only before "to" or "that", or after a form of "be". */
const beliefs = stems(
  'appear seem believe think suspect expect fear estimate assume understand presume rumour',
)

/** Whatever else leaves a claim open, or gives it to somebody. */
const open = stems(
  `should would if whether unless believe think suspect expect fear estimate assume reckon predict forecast anticipate
  hope plan intend consider claim allege accuse say-so chance risk suspicion allegation rumour appear seem threaten
  speculate doubt unclear uncertain predict project warn estimated up presume understand possibility probability
  prospect danger likelihood attempt try about around roughly some`,
)

/** A place where doubt is said, with the words that say it. */
export interface Hedge {
  readonly from: number
  readonly to: number
}

const isModal = (words: readonly Word[], at: number): boolean => {
  const { form, capital } = words[at]!
  const next = words[at + 1]?.form
  if (!modals.has(form) || (capital && at > 0) || !next || next === 'not' || /^\d/.test(next)) return false
  return !/^(of|in|on|by|to|the)$/.test(next)
}

/** "is said to", "is reported to": of others' words only in the passive. */
const reports = stems('say report claim allege hold')
const beForms = set('is are was were be been being')

function isBelief(words: readonly Word[], at: number): boolean {
  const { stem } = words[at]!
  const isPassive = beForms.has(words[at - 1]?.form ?? '')
  const next = words[at + 1]?.form
  if ((stem === 'accus' || stem === 'suspect') && next === 'of') return true
  if (stem === 'claim' && next === 'to') return true
  if (reports.has(stem)) return isPassive && next === 'to'
  if (!beliefs.has(stem)) return false
  const before = words[at - 1]?.form ?? ''
  const beforeThat = words[at - 2]?.form ?? ''
  return next === 'to' || isPassive || (beForms.has(beforeThat) && before.endsWith('ly'))
}

/** The doubts that the words say, in order. */
export function hedgesIn(words: readonly Word[]): Hedge[] {
  return words.flatMap((word, at) => {
    if (doubtful.has(word.form) || isModal(words, at)) return [{ from: at, to: at }]
    if (!isBelief(words, at)) return []
    const hasTo = words[at + 1]?.form === 'to'
    const from = beForms.has(words[at - 1]?.form ?? '') ? at - 1 : at
    return [{ from, to: hasTo ? at + 1 : at }]
  })
}

/** Words that are doubt wherever they stand. */
const doubts = stems(
  `believe think suspect suspicion appear seem presume rumour unverified unclear uncertain chance possibility suggest
  indicate accuse allegation preliminary provisional unofficial tentative fear estimate unknown so-called`,
)

/** Before "to": what is meant to be done may not be. */
const aims = stems('plan intend hope aim propose seek want expect schedule due threaten offer')

/** True where any of the words is one of doubt. */
export function isDoubted(words: readonly Word[]): boolean {
  return words.some(
    ({ form, stem, capital }, at) =>
      doubtful.has(form) ||
      doubts.has(stem) ||
      (modals.has(form) && !capital) ||
      (aims.has(stem) && words[at + 1]?.form === 'to'),
  )
}

/** True where the words leave anything open. */
export function isOpen(words: readonly Word[]): boolean {
  return words.some(
    ({ form, stem, capital }, at) =>
      doubtful.has(form) || open.has(stem) || (modals.has(form) && !capital) || isBelief(words, at),
  )
}
