/**
 * Words in, whether they deny what comes after them out: outright ("not", "never",
 * "refused to") or by what they mean ("shelved plans to", "lacks"). English alone; from
 * a grammar's list of negative words (Huddleston and Pullum 2002, ch. 9) and from the
 * verbs that news denies with. What denies by its meaning is read only to see that two
 * sentences agree: it denies too many things in too many ways to accuse a text by.
 */

import { stemOf } from './stems.ts'
import type { Word } from './word-forms.ts'

const set = (words: string): Set<string> => new Set(words.split(/\s+/).map(stemOf))

const negators = set(
  'not no never nor neither nobody nothing none without cannot hardly scarcely barely rather instead seldom rarely',
)
/** Words that deny a verb after "to". */
const refusals = set('fail refuse decline unable unlikely unwilling yet reluctant')
/** After "not" these set a bound or add something: "not later", "no fewer than", "not only". By form. */
const bounds = new Set(
  `few fewer less more late later early earlier soon sooner above below low lower long longer just only mere merely
  simply solely least`.split(/\s+/),
)
/** Words that deny in their own way what another text denies by "not". */
const counters = set(
  `deny dispute prevent avoid lack absence absent impossible against oppose cease except reject dismiss refuse
  decline fail failure unable unlikely unwilling reluctant shelve scrap abandon drop cancel halt stop block ban bar
  forbid prohibit veto exclude exclusion postpone withhold withdraw doubt contest contradict refute rebut void few
  little neglect ignore exempt abstain resist refrain escape miss disagree safe spare harmless dead silent silence
  acquit innocent intact empty vacant idle invisible vain slim scant zero omit disappear vanish disapprove
  object forgo forego waive spurn rebuff skip boycott quit foil thwart rescind revoke repeal quash overturn reverse
  incapable ineligible inaccurate incorrect insufficient inadequate incomplete invalid inactive immune untouched
  beyond deprive forfeit lose loss missing wrong false free elude evade shun 
  closed shut sceptical scepticism overlook dissent discontinue negative exception secret anonymous barely scarce
  oblivious powerless useless pointless groundless baseless fruitless`,
)
/** Words that may deny beside the right others: "still", "only from", "leave as it is", "too late". */
const loose = set(
  `still yet first only remain stay leave same until unchanged differ too keep alone delay apart instead away out
  beside before late hold wait rest reserve elsewhere other unless save but`,
)

/** "Unfit", "unable", but not "under", "until"; "harmless", but not "unless". */
const UNDOING =
  /^un(?!der|til|ion|ite|it|iq|iv|less)[a-z]{3}|^non-?[a-z]{4}|^(?!un|regard|none|never)[a-z]{3,}less(ly)?$/

/** True for a word that may deny in its own way what another text denies by "not". */
export const mayDeny = ({ stem, sense, form }: Word): boolean =>
  counters.has(stem) || counters.has(sense) || UNDOING.test(form)

/** True for a word that denies only in some of its uses. */
export const mayLeaveOpen = ({ stem, form }: Word): boolean => loose.has(stem) || loose.has(form)

/** A word and the one after it: "not", "didn't", "refused to", but not "no fewer than", "not only". */
export function isNegator({ form, stem }: Word, next: Word | undefined): boolean {
  if (next && bounds.has(next.form)) return form === 'no' && next.form === 'longer'
  return form.endsWith("n't") || negators.has(stem) || (refusals.has(stem) && next?.form === 'to')
}

/** Words that a clause begins with: what stands before them is not about what stands after. */
const openers = set(
  'that which who whom whose because when while whereas where if but although though and or until',
)

/** True for the stem of a word that begins a clause. */
export const opensClause = (stem: string): boolean => openers.has(stem)
