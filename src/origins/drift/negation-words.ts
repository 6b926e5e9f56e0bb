/**
 * Words in, whether they deny what comes after them, and which words mean the opposite
 * of each other, out. English alone; from a grammar's list of negative words
 * (Huddleston and Pullum 2002, ch. 9) and from the verbs that news turns reports on.
 */

import { stemOf, type Word } from './word-forms.ts'

const set = (words: string): Set<string> => new Set(words.split(/\s+/).map(stemOf))

const negators = set(
  'not no never nor neither nobody nothing none without cannot hardly scarcely barely rather instead',
)
/** Words that deny a verb after "to". */
const refusals = set('fail refuse decline unable unlikely unwilling')
const comparatives = set(
  'few less more more late early soon under over above below long only just mere simple least',
)

const counters = set(
  'deny dispute prevent avoid lack absence impossible against oppose cease except reject dismiss',
)

/** True for a word that may deny in its own way what another text denies by "not". */
export const mayDeny = (stem: string): boolean => counters.has(stem)

/** A word and the one after it: "not", "didn't", "refused to", but not "no fewer than", "not only". */
export function isNegator({ form, stem }: Word, next: Word | undefined): boolean {
  if (next && comparatives.has(stemOf(next.form.replace(/(?:er|ly)$/, '')))) return false
  return form.endsWith("n't") || negators.has(stem) || (refusals.has(stem) && next?.form === 'to')
}

/** Words that a clause begins with: what stands before them is not about what stands after. */
const openers = set(
  'that which who whom whose because when while whereas where if but although though and or until',
)

/** True for the stem of a word that begins a clause. */
export const opensClause = (stem: string): boolean => openers.has(stem)

const pairs = `accept reject, accept refuse, agree refuse, agree disagree, approve reject, approve block, confirm deny,
  admit deny, support oppose, back oppose, favour oppose, rise fall, rise drop, rise decline, increase decrease,
  increase fall, increase drop, increase reduce, grow shrink, gain lose, win lose, raise lower, raise cut, climb fall,
  up down, more less, more fewer, above below, allow ban, allow forbid, allow bar, permit ban, permit forbid,
  legal illegal, guilty innocent, convict acquit, guilty acquit, condemn praise, condemn welcome, criticise praise,
  begin end, start stop, start end, open close, continue stop, continue halt, join leave, enter leave, pass fail,
  succeed fail, success failure, likely unlikely, able unable, safe unsafe, strengthen weaken, improve worsen,
  better worse, best worst, highest lowest, higher lower, high low, most least, majority minority, before after,
  always never, all none, buy sell, arrest release, include exclude, optimistic pessimistic, ally enemy, peace war,
  alive dead, survive die, positive negative, strong weak, early late, former current, extend shorten, hope fear,
  encourage discourage, advance retreat, lift impose, expand shrink, friend foe, victory defeat, profit loss,
  present absent, public private, remain leave, ahead behind, large small, fast slow, upheld overturned,
  maximum minimum, recommend discourage, with without, first last, north south, east west, northern southern,
  eastern western`

const opposites = new Map<string, Set<string>>()
for (const pair of pairs.split(',')) {
  const [one, other] = pair.trim().split(/\s+/).map(stemOf)
  for (const [a, b] of [
    [one!, other!],
    [other!, one!],
  ] as const) {
    opposites.set(a, (opposites.get(a) ?? new Set()).add(b))
  }
}

/** True where two stems mean the opposite of each other. */
export function areOpposite(a: string, b: string): boolean {
  return opposites.get(a)?.has(b) ?? false
}
