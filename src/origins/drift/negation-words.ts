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
  `deny dispute prevent avoid lack absence impossible against oppose cease except reject dismiss refuse decline fail
  unable unlikely unwilling reluctant shelve scrap abandon drop cancel halt stop block ban bar forbid prohibit veto
  exclude exclusion postpone delay withhold withdraw doubt contest contradict refute rebut void few little yet neglect
  ignore exempt abstain resist refrain first remain stay unchanged escape miss disagree differ same still`,
)

/** "Unfit", "unable", but not "under", "until". */
const UNDOING = /^un(?!der|til|ion|ite|it|iq|iv)[a-z]{3}/

/** True for a word that may deny in its own way what another text denies by "not". */
export const mayDeny = ({ stem, sense, form }: Word): boolean =>
  counters.has(stem) || counters.has(sense) || UNDOING.test(form)

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
