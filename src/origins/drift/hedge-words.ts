/**
 * A sentence's words in, the places out where it says that something is not certain:
 * modal verbs, adverbs and adjectives of doubt, verbs of belief and appearance, what is
 * only planned or weighed, and claims that are only reported. The list follows Hyland
 * (1998) and the CoNLL-2010 task on hedges in its scope; English alone, own writing.
 * Looser lists say whether the other text still leaves the claim open in any way.
 */

import { isCue } from './attribution-words.ts'
import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

const set = (words: string): Set<string> => new Set(words.split(/\s+/))
const stems = (words: string): Set<string> => new Set(words.split(/\s+/).map(stemOf))

/** What somebody else says: any attribution leaves it as open as it was. */
const rumoured = set('allegedly reportedly alleged purportedly rumoured rumored')
/** Words that by themselves make a claim uncertain. */
const doubtful = set(
  `allegedly reportedly apparently possibly probably perhaps presumably supposedly likely maybe potentially
  seemingly purportedly ostensibly alleged suspected possible probable potential presumed apparent unconfirmed
  purported supposed rumoured rumored unlikely unofficial unofficially preliminary provisional tentative tentatively
  arguably conceivably unverified`,
)
const modals = set('may might could should')
/** "appears to have", "is believed to", "expected to": only before "to" or "that", or after a form of "be". */
const beliefs = stems(
  'appear seem believe think suspect expect fear estimate assume understand presume rumour',
)
/** "Plans to": what is meant to be done may not be. */
const aims = stems('plan intend threaten')
/** "Hopes to": said of what follows by whoever wants it. */
const wishes = stems('hope aim seek want propose')
/** "Is considering a sale", "is weighing whether to". */
const weighings = stems('consider weigh mull explore contemplate ponder')
/** "Reports that", "rumours of", "claims that": what is only told. */
const tales = set('reports rumours rumors claims allegations speculation suspicions suggestions')

/** Whatever leaves a claim open where it stands in the same clause. */
const open = stems(
  `should would can if whether unless believe think suspect expect fear estimate assume reckon predict forecast
  anticipate hope plan intend consider claim allege accuse chance risk suspicion allegation rumour appear seem
  threaten speculate doubt unclear uncertain project warn presume understand possibility probability prospect danger
  likelihood attempt try roughly want seek intention weigh mull explore option propose ready aim ought must need due set slated schedule
  recommend urge suggest`,
)
/** Whatever leaves a claim open from another clause of its sentence. */
const doubts = stems(
  `believe think suspect suspicion appear seem presume rumour unverified unclear uncertain chance possibility suggest
  indicate accuse allegation allege fear estimate so-called threaten risk plan expect hope predict forecast
  likelihood probability whether doubt option intention warn`,
)

/** Verbs that leave what they tell open: "suggests that", "estimate that", "indicated". */
const guesses = stems(
  'estimate predict forecast project anticipate suggest indicate hint imply doubt reckon signal',
)
/** What may come of it: "a chance that", "the risk of". */
const chances = stems('chance possibility probability risk prospect danger likelihood suspicion doubt option')
/** Before "to": "is set to", "in talks to", "close to". */
const nearly = stems('set poise slate schedule due close ready talk negotiation effort attempt bid try')
/** Without what follows nothing of it holds. */
const conditions = set('if unless provided providing pending subject whether')
const roughly = set('principle theory unclear uncertain unknown informally partly partially largely should')

/** A word or two that leave a claim open more softly; the next word tells most of them from other uses. */
function isSoft(words: readonly Word[], at: number): boolean {
  const { form, stem, capital } = words[at]!
  const next = words[at + 1]?.form ?? ''
  if (capital && at > 0) return false
  if (beliefs.has(stem) || wishes.has(stem)) return next === 'that'
  if (guesses.has(stem))
    return next === 'that' || /(s|ed)$/.test(form) || (at > 0 && !/^(the|an?|of)$/.test(words[at - 1]!.form))
  if (chances.has(stem)) return /^(that|of|for)$/.test(next)
  if (nearly.has(stem)) return next === 'to' && !/^\d/.test(words[at + 2]?.form ?? '')
  if (form === 'seen' || form === 'regarded' || form === 'considered') return next === 'as'
  if (form === 'subject') return next === 'to'
  return conditions.has(form) || roughly.has(form) || (form === 'can' && next !== 'not')
}

export interface Hedge {
  readonly from: number
  readonly to: number
  /** True for what is only reported; an attribution says as much. */
  readonly isTold: boolean
  /** True for what says of all its clause, not of what follows alone, that it is not certain. */
  readonly isWide: boolean
  /** True for what only a flat "will" takes away: "would", "hopes to". */
  readonly isAim?: boolean
  /** True for what leaves a claim open only in some of its uses: "suggests", "set to", "if". */
  readonly isSoft?: boolean
}

/** What "should" leaves open; before other verbs it asks for something. */
const COMING = /^(begin|start|end|open|arrive|come|happen|last|reach|follow|finish|return|take)$/

const isModal = (words: readonly Word[], at: number): boolean => {
  const { form, capital } = words[at]!
  const next = words[at + 1]?.form
  if (
    !modals.has(form) ||
    (capital && at > 0) ||
    words[at - 1]?.form === 'you' ||
    !next ||
    next === 'not' ||
    /^\d/.test(next)
  )
    return false
  return form === 'should' ? COMING.test(next) : !/^(of|in|on|by|to|the)$/.test(next)
}

/** "is said to", "is reported to": of others' words only in the passive. */
const reports = stems('say report claim allege')
const beForms = set('is are was were be been being')

const isBe = (word: Word | undefined): boolean => word !== undefined && beForms.has(word.form)

/** A form of "be" before the word, an adverb between them let pass. */
function isPassive(words: readonly Word[], at: number): boolean {
  return isBe(words[at - 1]) || (isBe(words[at - 2]) && words[at - 1]!.form.endsWith('ly'))
}

function isBelief(words: readonly Word[], at: number): boolean {
  const { stem } = words[at]!
  const next = words[at + 1]?.form
  if (next === 'to' && /^\d/.test(words[at + 2]?.form ?? '')) return false
  if (words[at]!.form === 'suspicion') return next === 'of'
  if ((stem === stemOf('accuse') || stem === 'suspect') && /^(of|for)$/.test(next ?? '')) return true
  if (stem === 'claim' && next === 'to') return true
  if (reports.has(stem)) return (isPassive(words, at) || words[at + 2]?.form === 'have') && next === 'to'
  return beliefs.has(stem) && (next === 'to' || isPassive(words, at))
}

const isAim = (words: readonly Word[], at: number): boolean =>
  (aims.has(words[at]!.stem) && words[at + 1]?.form === 'to') ||
  (weighings.has(words[at]!.stem) && /ing$/.test(words[at]!.form) && isPassive(words, at))

/** "Would", but not "would have", which did not come, nor after "said", where it is "will". */
const isWish = (words: readonly Word[], at: number): boolean =>
  (words[at]!.form === 'would' &&
    !/^(not|have)$/.test(words[at + 1]?.form ?? 'not') &&
    !words.slice(0, at).some(isCue)) ||
  (wishes.has(words[at]!.stem) && words[at + 1]?.form === 'to')

/** True where the words say flatly that it comes. */
export const isFlat = (words: readonly Word[]): boolean =>
  words.some(({ form }, at) => form === 'will' && words[at + 1]?.form !== 'not')

/** "Reports that", "reports are coming in that". */
const isTale = (words: readonly Word[], at: number): boolean =>
  tales.has(words[at]!.form) && words.slice(at + 1, at + 5).some(({ form }) => form === 'that')

const told = stems('accuse allege report rumour claim say suspect')

/** The doubts that the words say, in order. */
export function hedgesIn(words: readonly Word[]): Hedge[] {
  return words.flatMap((word, at): Hedge[] => {
    if (doubtful.has(word.form)) {
      return [{ from: at, to: at, isTold: rumoured.has(word.form), isWide: true }]
    }
    if (isModal(words, at)) return [{ from: at, to: at, isTold: false, isWide: false }]
    if (isTale(words, at)) {
      const to = words.findIndex(({ form }, index) => index > at && form === 'that')
      return [{ from: at, to, isTold: true, isWide: false }]
    }
    if (isWish(words, at)) return [{ from: at, to: at, isTold: false, isWide: false, isAim: true }]
    if (!isBelief(words, at) && !isAim(words, at)) {
      if (!isSoft(words, at)) return []
      const to = words[at + 1]?.form === 'to' || words[at + 1]?.form === 'that' ? at + 1 : at
      return [{ from: at, to, isTold: false, isWide: false, isSoft: true }]
    }
    const from = isBe(words[at - 1]) ? at - 1 : at
    const to = /^(to|of)$/.test(words[at + 1]?.form ?? '') ? at + 1 : at
    return [{ from, to, isTold: told.has(word.stem), isWide: false }]
  })
}

const isPlainModal = ({ form, capital }: Word): boolean => /^(may|might|could)$/.test(form) && !capital

/** The words of doubt, from whatever clause. */
export function doubtsIn(words: readonly Word[]): Word[] {
  return words.filter(
    (word, at) =>
      doubtful.has(word.form) ||
      doubts.has(word.stem) ||
      isPlainModal(word) ||
      isBelief(words, at) ||
      isAim(words, at),
  )
}

/** "Up to four years", "is to step down": no more is said than may come. */
const isAhead = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.form === 'to' && (words[at]!.form === 'up' || isBe(words[at]))

/** "Are put at 55 million", "is put by some at": an estimate. */
const PUT_WORDS = 4
const FACE = stemOf('face')
const isPut = (words: readonly Word[], at: number): boolean =>
  words[at]!.form === 'put' &&
  isBe(words[at - 1]) &&
  words.slice(at + 1, at + PUT_WORDS).some(({ form }) => form === 'at')

/** "At worst", "at best", "as much as", "faces up to": no more is said than may come. */
const isAtMost = (words: readonly Word[], at: number): boolean =>
  (words[at]!.form === 'at' && /^(best|worst|most)$/.test(words[at + 1]?.form ?? '')) ||
  (/^(much|many)$/.test(words[at]!.form) && words[at - 1]?.form === 'as' && words[at + 1]?.form === 'as') ||
  words[at]!.stem === FACE

/** True where the words of a clause leave anything open; what is told, by an attribution too. */
export function isOpen(words: readonly Word[], isTold: boolean): boolean {
  return words.some(
    (word, at) =>
      doubtful.has(word.form) ||
      open.has(word.stem) ||
      isPlainModal(word) ||
      isBelief(words, at) ||
      isAhead(words, at) ||
      isPut(words, at) ||
      isAtMost(words, at) ||
      (isTold && isCue(word)),
  )
}
