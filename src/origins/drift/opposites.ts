/**
 * Two senses in, whether they mean the opposite of each other out. A pair stands for all
 * words of both groups of the thesaurus, so "rise" and "fall" stand for "surge" and
 * "slump" too. English alone, written by hand from what news turns reports on: votes,
 * verdicts, prices, moves, positions.
 */

import { poles } from './poles.ts'
import { senseOf } from './senses.ts'
import { stemOf } from './stems.ts'

const turns = `accept reject, agree reject, agree disagree, approve reject, approve block, approve oppose,
  confirm deny, admit deny, claim deny, support oppose, support against, support reject, favour oppose,
  favour against, increase fall, increase cut, increase shrink, expand shrink, gain loss, gain lose,
  win lose, lift lower, allow ban, allow bar, allow block, allow prevent, legal illegal, lawful unlawful,
  guilty innocent, guilty acquit, guilty clear, convict acquit, convict clear, condemn praise,
  condemn welcome, criticise praise, criticise welcome, start end, start stop, continue stop,
  continue end, continue suspend, resume suspend, resume stop, open close, join leave, enter leave,
  pass fail, succeed fail, likely unlikely, able unable, possible impossible, safe unsafe,
  safe dangerous, strengthen weaken, improve worsen, better worse, higher lower, always never,
  often rarely, everybody nobody, everyone nobody, everything nothing, buy sell, arrest release,
  detain release, include exclude, ally enemy, friend enemy, peace war, survive die, survive kill,
  extend shorten, hope fear, encourage discourage, urge discourage, advance retreat, enter retreat,
  deploy retreat, lift impose, lift tighten, ease tighten, ease toughen, relax tighten, victory defeat,
  profit loss, remain leave, remain resign, lead trail, accelerate slow, uphold overturn, uphold quash,
  recommend discourage, exceed miss, meet miss, fulfil break, honour breach, keep break, obey defy,
  comply defy, hire dismiss, employ dismiss, appoint dismiss, attack defend, prosecution defence,
  plaintiff defendant, buyer seller, victim attacker, government opposition,
  minister shadow, import export, borrow lend, arrive depart, arrive leave, land depart, love hate,
  trust distrust, believe doubt, certain uncertain, clear unclear, known unknown, voluntary compulsory,
  optional compulsory, recover worsen, recover lose, rescue abandon, save waste, build demolish, create destroy,
  add remove, add cut, load unload, protect endanger, reveal hide, reveal conceal, disclose conceal,
  publish withhold, remember forget, attend boycott, attend miss, obtain lose, recognise ignore,
  heed ignore, return keep, loosen tighten, widen narrow, reverse uphold,
  grant deny, grant refuse, grant reject, accept refuse, agree refuse, admit dispute, confirm dispute, find lose,
  confident doubt, drop keep, drop continue, raise lower, hold release, qualify fail, spare kill, settle dispute,
  halt continue, halt resume, cancel confirm, tighten relax, easy hard, easier harder, rare common, soften harden,
  cool heat, wide narrow, backing opposition, backer opponent, supporter opponent, supporter critic, hero villain,
  optimism pessimism, optimistic pessimistic, surplus deficit, boom slump, upgrade downgrade, overestimate underestimate,
  beat lose, beat miss, above below, inflow outflow, hawk dove, creditor debtor, landlord tenant, teacher pupil`

/** Words that say how much, when or where: many stand in any sentence, so only one in the other's very place counts. */
const measures = `former current, former present, large small, big small, long short, fast slow, strong weak, high low,
  highest lowest, best worst, first last, north south, east west, northern southern, eastern western,
  northeast southwest, left right, same different, similar different, temporary permanent,
  cheap expensive, rich poor, hot cold, wet dry, healthy ill, popular unpopular, stable unstable,
  fair unfair, satisfied dissatisfied, content unhappy, happy unhappy, calm tense, wide narrow,
  male female, man woman, son daughter, brother sister, mother father, husband wife, domestic foreign,
  rural urban, civilian military, day night, morning evening, morning night, summer winter,
  spring autumn, early late, public private, public secret, secret open, maximum minimum,
  positive negative, present absent, alive dead, more less, more fewer, many few, most few, up down,
  over under, above below, before after, with without, ahead behind, majority minority, all none,
  inside outside, within outside, for against, optimistic pessimistic`

const sensesOf = (words: string): string[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => senseOf(stemOf(word)))

const pairsIn = (list: string): string[][] => list.split(',').map(sensesOf)

/** Every word of the one end with every word of the other. */
const pairsOf = ([one, other]: readonly [string, string]): string[][] =>
  sensesOf(one).flatMap((a) => sensesOf(other).map((b) => [a, b]))

function read(pairs: readonly (readonly string[])[]): Map<string, Set<string>> {
  const table = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    table.set(one!, (table.get(one!) ?? new Set()).add(other!))
    table.set(other!, (table.get(other!) ?? new Set()).add(one!))
  }
  return table
}

const ofTurns = read([...pairsIn(turns), ...poles.flatMap(pairsOf)])
const ofMeasures = read(pairsIn(measures))

/** True where two senses mean the opposite of each other. */
export function areOpposite(a: string, b: string): boolean {
  return a !== b && ((ofTurns.get(a)?.has(b) ?? false) || (ofMeasures.get(a)?.has(b) ?? false))
}

/** True for two that turn a sentence wherever they stand, not as measures only in each other's place. */
export const isTurn = (a: string, b: string): boolean => ofTurns.get(a)?.has(b) ?? false
