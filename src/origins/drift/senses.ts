/**
 * A word's stem in, its sense out: the head of its group in the thesaurus, so that
 * "surrendered" and "handed over" stand in each other's place without a difference.
 * Verbs of two words are one sense, and their particle has none. The thesaurus leaves
 * out words with two common senses; between two sentences that say the same a few of
 * those may be let in, and stand here. Both lists were written by hand.
 *
 * Known failure: of two groups that share a stem neither counts.
 */

import { thesaurusGroups } from '../../text/thesaurus.ts'
import { stemOf } from './stems.ts'

/** Words that join the group of the first; a group of the thesaurus joins as a whole. */
const further = `blow punch, barman bartender, floor flatten, dismiss sack, charge indict, match game, crowd throng,
  worker employee, factory plant, jail prison, boss manager, firm company, lorry truck, flat apartment,
  doctor physician, ballot vote, ask request, share stock, participate involve, open start, consider weigh,
  consider mull, exceed beat, exceed top, deny contradict, stop scrap, stop shelve, recently lately, previous last,
  soldier troop, rebel insurgent, chief head, trader dealer, target aim, get obtain, role part, join accede,
  happen occur, require need, want seek, show reveal, find discover, find detect, agree approve, damage harm,
  journalist reporter, newspaper daily, fall sink, lawmaker deputy, lawmaker legislator, resident inhabitant, proof evidence,
  talk speak, demand ask, restart resume, foresee expect, anticipate expect, intend plan, shut close, acquire buy,
  permit allow, postpone delay, pick choose, recruit hire, quit resign, depart leave, assist help, perish die,
  complete finish, mend repair, fix repair, exchange replace, dispatch send, construct build, ruin destroy, flee escape,
  refuse reject, verify confirm, concede admit, pledge promise, caution warn, inspect examine, investigate examine,
  uncover discover, conceal hide, display show, demonstrate show, spend pay, possess own, manage run, identify name,
  describe call, label call, reckon believe, wish want, attempt try, blaze fire, illness disease, medicine drug,
  medication drug, pupil student, store shop, automobile car, plane aircraft, jet aircraft, ship vessel, boat vessel,
  house home, nation country, frontier border, detective investigator, attorney lawyer, counsel lawyer,
  legislation law, regulation rule, levy tax, cash money, salary wage, pay wage, post job, position job, staff employee,
  workforce employee, walkout strike, demonstration protest, chair chairman, representative spokesman, specialist expert,
  scientist researcher, paper newspaper, movie film, coach trainer, revenue turnover, sale turnover, purchase buy,
  takeover acquisition, merger combine, bid offer, client customer, rival competitor, opponent rival, supplier vendor,
  quarrel dispute, accord agreement, contract agreement, assurance guarantee, licence permit, headquarters seat,
  subsidy grant, fine penalty, victim casualty, wounded injured, hurt injure, rescue save, flood inundate, collapse fail,
  bankrupt insolvent, shrink fall, climb increase, jump increase, plunge fall, drop fall, slip fall, widen expand,
  advise recommend, notice spot, notice observe, discover unearth, find locate, affect touch, attend participate,
  inspect test, inspect check, inspect study, different another, order instruct, order direct, receive get, 
  compensation refund, lawsuit suit, lawsuit action, sue action, 
  sea water, sum amount, cost expense, rate level, limit cap,
  search hunt, search comb, chase pursue, follow pursue, strike stoppage, crew staff, passenger traveller,
  dwelling house, blast explosion, fire burn, gun weapon, arm weapon, shell bombard, raid attack, 
  kidnap abduct, hostage captive, free release, jail lock, sentence term, fraud cheat, theft steal, rob steal, loot steal, thief steal,
  injury wound, sick ill, illness ail, hospital clinic, patient sufferer, jab vaccine, vaccinate inoculate, disease infection,
  expand enlarge, grow rise, rise dearer, raise increase, double twice, majority most, member part, rival opponent,
  vow promise, guarantee promise, assurance promise, remark comment, answer reply, respond reply,
  response reply, write letter, note letter, message letter, statement declaration, press reporter, press media,
  interview conversation, meet gather, round stage, phase stage, step measure,
  aid help, support help, crisis emergency, shortage lack, goods product, ware product, shop retail,
  chain retail, airline fly, flight fly, ship boat, boat craft, sail voyage, harbour port, dock port, train railway,
  line route, road street, motorway highway, wage pay, income revenue, profit earnings, loan credit, lend credit,
  owner proprietor, possess hold, stake share, holder owner, founder found, director head, 
  expert specialist, study research, researcher scientist, survey poll,
  report account, record file, file document, picture photograph, picture photo, image photograph, footage video, film video,
  camera lens, night evening, dusk evening, dawn morning, daybreak morning, year annual, week weekly, month monthly,
  sign signature, trace clue, hint clue, suspect suspicion, reason cause, blame cause, source origin,
  effect impact, result outcome, win victory, champion title, tie draw, goal score, player footballer, team squad, side team,
  damage mar, wreck ruin, spoil ruin, clean tidy, dear costly, expensive costly, quick fast, rapid fast, swift fast,
  huge vast, tiny small, beside near, across over, forbid bar, allow let, 
  plead appeal, insist maintain, stress underline, hope wish, fear afraid, worry concern, concern anxious, glad pleased`

/** Verbs of two words with the word that says the same. */
const phrases = `take part:participate, took part:participate, hand over:surrender, give up:abandon, turn down:reject,
  rule out:exclude, call off:cancel, put off:postpone, carry out:perform, set up:establish, step down:resign,
  stand down:resign, pull out:withdraw, pull back:withdraw, go up:increase, go down:fall, come down:fall,
  take place:happen, break out:erupt, find out:discover, point out:stress, send back:return, shut down:close,
  bring down:topple, lay off:dismiss, take over:buy, knock out:flatten, come ashore:landfall, make landfall:landfall,
  in favour:support, in favor:support, give evidence:testify, get away:escape, fall out:quarrel, hit back:retort,
  set free:release, walk free:release, back out:withdraw, drop out:withdraw, hold back:withhold, keep on:continue,
  go on:continue, carry on:continue, come back:return, go back:return, vote against:oppose, fall ill:sicken,
  take ill:sicken, bear out:confirm, give way:collapse, blow up:explode, go off:explode, figure out:discover,
  run out:lack, run short:lack`

interface Senses {
  readonly heads: ReadonlyMap<string, string>
  readonly phrases: ReadonlyMap<string, string>
}

/** Heads by stem; a stem that two groups claim keeps to itself. */
function readHeads(): Map<string, string> {
  const heads = new Map<string, string>()
  const claimed = new Map<string, Set<string>>()
  for (const group of thesaurusGroups) {
    const head = group[0]!
    for (const stem of group.map(stemOf)) {
      heads.set(stem, head)
      claimed.set(stem, (claimed.get(stem) ?? new Set()).add(head))
    }
  }
  for (const [stem, owners] of claimed) if (owners.size > 1) heads.delete(stem)
  return heads
}

function join(heads: Map<string, string>, [one, other]: readonly string[]): void {
  const [head, joining] = [one!, other!].map((word) => heads.get(stemOf(word)) ?? stemOf(word))
  for (const [stem, old] of heads) if (old === joining) heads.set(stem, head!)
  heads.set(joining!, head!)
  heads.set(stemOf(other!), head!)
}

function readSenses(): Senses {
  const heads = readHeads()
  for (const pair of further.split(',')) join(heads, pair.trim().split(/\s+/))
  const read = phrases.split(',').map((entry): [string, string] => {
    const [words, word] = entry.trim().split(':')
    const stem = stemOf(word!)
    return [words!.split(' ').map(stemOf).join(' '), heads.get(stem) ?? stem]
  })
  return { heads, phrases: new Map(read) }
}

let known: Senses | null = null

/** The sense of one stem. Constant time. */
export function senseOf(stem: string): string {
  known ??= readSenses()
  return known.heads.get(stem) ?? stem
}

/** The sense of two stems that stand together and mean one thing; null for any others. */
export function phraseSense(stem: string, next: string): string | null {
  known ??= readSenses()
  return known.phrases.get(`${stem} ${next}`) ?? null
}
