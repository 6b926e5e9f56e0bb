/**
 * Two senses in, whether they mean the opposite of each other out. A pair stands for all
 * words of both groups of the thesaurus, so "rise" and "fall" stand for "surge" and
 * "slump" too. English alone, written by hand from what news turns reports on: votes,
 * verdicts, prices, moves, positions.
 */

import { senseOf } from './senses.ts'
import { stemOf } from './stems.ts'

const pairs = `accept reject, agree reject, agree disagree, approve reject, approve block, approve oppose, confirm deny,
  admit deny, claim deny, support oppose, support against, support reject, favour oppose, favour against, for against,
  increase fall, increase cut, increase shrink, expand shrink, gain loss, gain lose, win lose, lift lower, up down,
  more less, more fewer, many few, most few, majority minority, above below, over under, allow ban, allow bar,
  allow block, allow prevent, legal illegal, lawful unlawful, guilty innocent, guilty acquit, guilty clear,
  convict acquit, convict clear, condemn praise, condemn welcome, criticise praise, criticise welcome, start end,
  start stop, continue stop, continue end, continue suspend, resume suspend, resume stop, open close, join leave,
  enter leave, pass fail, succeed fail, likely unlikely, able unable, possible impossible, safe unsafe,
  safe dangerous, strengthen weaken, strong weak, improve worsen, better worse, best worst, highest lowest,
  higher lower, high low, before after, always never, often rarely, all none, everybody nobody, everyone nobody,
  everything nothing, buy sell, arrest release, detain release, include exclude, optimistic pessimistic,
  ally enemy, friend enemy, peace war, alive dead, survive die, survive kill, positive negative, early late,
  former current, former present, extend shorten, long short, hope fear, encourage discourage, urge discourage,
  advance retreat, enter retreat, deploy retreat, lift impose, lift tighten, ease tighten, ease toughen,
  relax tighten, victory defeat, profit loss, present absent, public private, public secret, secret open,
  remain leave, remain resign, ahead behind, lead trail, large small, big small, fast slow, accelerate slow,
  uphold overturn, uphold quash, maximum minimum, recommend discourage, with without, first last, north south,
  east west, northern southern, eastern western, northeast southwest, left right, exceed miss, meet miss,
  fulfil break, honour breach, keep break, obey defy, comply defy, hire dismiss, employ dismiss, appoint dismiss,
  attack defend, prosecution defence, plaintiff defendant, buyer seller, employer employee, victim attacker,
  government opposition, minister shadow, import export, borrow lend, arrive depart, arrive leave, land depart,
  love hate, trust distrust, believe doubt, certain uncertain, clear unclear, known unknown, same different,
  similar different, voluntary compulsory, optional compulsory, temporary permanent, cheap expensive, rich poor,
  hot cold, wet dry, healthy ill, recover worsen, rescue abandon, save waste, build demolish, create destroy,
  add remove, add cut, load unload, protect endanger, reveal hide, reveal conceal, disclose conceal, publish withhold,
  remember forget, attend boycott, attend miss, obtain lose, recognise ignore, heed ignore, return keep,
  popular unpopular, stable unstable, fair unfair, satisfied dissatisfied, content unhappy, happy unhappy, calm tense,
  loosen tighten, wide narrow, widen narrow, reverse uphold, inside outside, within outside, male female, man woman,
  son daughter, brother sister, mother father, husband wife, domestic foreign, rural urban, civilian military,
  day night, morning evening, morning night, summer winter, spring autumn`

const opposites = new Map<string, Set<string>>()
for (const pair of pairs.split(',')) {
  const [one, other] = pair
    .trim()
    .split(/\s+/)
    .map((word) => senseOf(stemOf(word)))
  for (const [a, b] of [
    [one!, other!],
    [other!, one!],
  ] as const) {
    opposites.set(a, (opposites.get(a) ?? new Set()).add(b))
  }
}

/** True where two senses mean the opposite of each other. */
export function areOpposite(a: string, b: string): boolean {
  return a !== b && (opposites.get(a)?.has(b) ?? false)
}

/** Those of the senses that mean the opposite of this one. */
export function oppositesIn(sense: string, senses: ReadonlySet<string>): string[] {
  return [...(opposites.get(sense) ?? [])].filter((other) => other !== sense && senses.has(other))
}
