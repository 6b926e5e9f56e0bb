/**
 * A capital city that speaks, acts or is dealt with stands for its government: "Tehran
 * rejected", "imposed by Washington", "talks between Beirut and Jerusalem", "urged
 * Beijing to". One that is bombed, visited or lived in stays a place. The seats of
 * governments ("the White House") are the other way round: they speak unless something
 * stands or happens in them. The words on both sides decide. Known failure: a city as
 * the subject of a figure of speech ("Beirut held its breath") reads as the government.
 */

import { isCapital, type Words } from './words.ts'

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

const placeBefore = setOf(
  `in at near outside inside around across into toward towards through throughout over above central downtown south
  southern north northern east eastern west western greater leave left reach reached visit visited bombed hit struck
  visiting targeted off via beneath under beyond leaving entered stormed`,
)
const partyBefore = setOf('by between against both neither nor either')
/** What one has with a government, or with which one does something. */
const dealings = setOf(
  `relations ties talks deal agreement pledge pact treaty war peace negotiations alliance contact contacts cooperation
  dialogue tension tensions dispute standoff conflict truce ceasefire discussions trade row feud accord border
  frustration patience sided signed agreed negotiate negotiating negotiated met broke coordination consultations
  disagreement rift friction coordinate coordinated coordinating work working worked`,
)
/** What comes from a government, or is sent to one. */
const gifts = setOf(
  `pressure support approval aid money orders signal signals demand demands response message messages assurances
  guarantees concessions funding help criticism statement pledge promise word independence instructions permission backing reaction
  warning warnings weapons arms condemnation commitment commitments answer reply request requests independent frustration
  ultimatum opposition resistance offer proposal proposals threat threats note letter sanctions`,
)
const towards = setOf(
  'close closer loyal hostile beholden allied blow victory setback problem headache challenge rebuke',
)
const belongings = setOf(
  `demand demands position positions policy policies support approval backing ally allies enemy enemies critic critics
  criticism defiance rejection behest influence opponents supporters intentions`,
)
const attitudes = new Set([...gifts, ...towards])
/** By the word between: the words before it that make of the capital a government. */
const links: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['with', dealings],
  ['from', gifts],
  ['to', attitudes],
  ['on', setOf('pressure sanctions imposed impose imposing demands leverage')],
  ['for', attitudes],
  ['of', belongings],
])
/** Verbs that have a government for their object. */
const addresses = setOf(
  `urge urges urged urging accuse accuses accused accusing tell tells told press pressed pressing warn warns warned
  ask asks asked blame blames blamed blaming criticise criticize criticised criticized condemn condemned thank thanked
  pressure pressured persuade persuaded force forced lobby lobbied inform informed assure assured remind reminded
  defy defied anger angered embarrass embarrassed sued pushed push convince convinced alarm alarmed
  says said insists insisted claims claimed argues argued`,
)
const interests = setOf(
  'view eyes interest interests favor favour policy position demands decision hands calculations',
)
/** "the Kabul government" */
const organs = setOf(
  'government regime administration leadership authorities officials junta policymakers diplomats',
)
const suffered = setOf(
  `bombed hit struck shelled attacked rocked shaken located evacuated besieged captured liberated based bound born
  occupied flooded destroyed rebuilt burned lies lay sits sat woke slept burning`,
)
const placeNouns = setOf(
  `airport suburb suburbs street streets district districts neighborhood neighbourhood outskirts port skyline residents
  hospital hospitals hotel square center centre mayor police university museum subway metro station southern northern
  eastern western downtown old central main`,
)

/** What a government is, where a city would be large or quiet. */
const stances = setOf(
  `ready willing prepared determined keen eager unlikely likely reluctant concerned worried open committed opposed wary
  adamant hopeful furious angry confident sceptical skeptical unwilling able unable responsible guilty`,
)

function followedByAct(words: Words, to: number): boolean {
  let at = to
  while (at < words.count && words.tokens.tags[at] === 'ADV') at++
  const tag = words.tokens.tags[at]
  if (tag === 'VERB') return !suffered.has(words.lowers[at]!)
  return tag === 'AUX' && auxiliaryActs(words, at)
}

/** "will not yield", "has warned", "is ready"; but "was bombed", "is home to", "has a port". */
function auxiliaryActs({ lowers, tokens }: Words, at: number): boolean {
  if (!/^(?:is|are|was|were|has|have|had|'s)$/.test(lowers[at]!)) return true
  for (let next = at + 1; next < at + 4; next++) {
    if (stances.has(lowers[next] ?? '')) return true
    const tag = tokens.tags[next] ?? ''
    if (tag === 'VERB') return !suffered.has(lowers[next]!)
    if (tag !== 'ADV' && tag !== 'PART' && tag !== 'AUX') return false
  }
  return false
}

/** Verbs of two that a tagger takes for nouns. */
const pluralActs = setOf(
  'work want need seek share trade plan talk clash move fight face differ hope vow demand',
)

/** "Washington and Jerusalem work": the verb stands behind the name that is coordinated. */
function joinedAct(words: Words, to: number): boolean {
  if (words.lowers[to] !== 'and' && words.lowers[to] !== 'or') return false
  let at = to + 1
  while (at < to + 4 && at < words.count && isCapital(words.tokens.words[at]!)) at++
  return at > to + 1 && (followedByAct(words, at) || pluralActs.has(words.lowers[at] ?? ''))
}

/** "talks with Tehran", "a response from Washington", "tension along the border with Beirut". */
function isDealtWith(words: Words, from: number): boolean {
  const before = words.lowers[from - 1] ?? ''
  const nouns = links.get(before)
  if (!nouns) return false
  for (let at = from - 2; at >= Math.max(0, from - 4); at--) if (nouns.has(words.lowers[at]!)) return true
  return false
}

/** "over Tehran's nuclear programme", "in Tehran's view"; but "in Beirut's suburbs", "Berlin's Brandenburg Gate". */
function ownsAsState(words: Words, before: string, to: number): boolean {
  const owned = words.tokens.words[to + 1] ?? ''
  if (placeNouns.has(owned) || isCapital(owned)) return false
  return (
    !/^(?:in|at|near|outside|inside|around|across|through|throughout)$/.test(before) || interests.has(owned)
  )
}

/** What stands right behind the name and decides alone; null where nothing does. */
function decidedBehind(words: Words, to: number): boolean | null {
  const after = words.lowers[to] ?? ''
  const next = words.lowers[to + 1] ?? ''
  if (after === '-')
    return /^(?:backed|led|funded|sponsored|brokered|imposed|allied|aligned|friendly)$/.test(next)
  if (organs.has(after)) return true
  if (after === ',' && /^(?:however|meanwhile|too|though)$/.test(next)) return words.lowers[to + 2] === ','
  return null
}

/** Whether the capital over tokens `[from, to)` stands for its government; `joined` where it is coordinated with one that does. */
export function speaksForState(words: Words, from: number, to: number, joined: boolean): boolean {
  if (joined) return true
  const before = words.lowers[from - 1] ?? ''
  const behind = decidedBehind(words, to)
  if (behind !== null) return behind
  const after = words.lowers[to] ?? ''
  if (after === "'s" || after === "'") return ownsAsState(words, before, to)
  if (placeBefore.has(before)) return false
  if (isDealtWith(words, from) || addresses.has(before)) return true
  if (links.has(before)) return false
  if (after === ',' || after === '(') return partyBefore.has(before) && after === ','
  return followedByAct(words, to) || joinedAct(words, to) || partyBefore.has(before)
}

const seats = new Set([
  'White House',
  'Oval Office',
  'Pentagon',
  'Kremlin',
  'Whitehall',
  'Downing Street',
  '10 Downing Street',
  'Westminster',
  'Buckingham Palace',
  'Capitol Hill',
  'Blue House',
  'Élysée Palace',
  'Elysee Palace',
])
const within = setOf(
  'in at near outside inside around beneath across into visited left entered stormed leaving',
)

/** "an autocrat in the Kremlin", "outside the White House": the seat is only where something is. */
export function isOnlySeat(words: Words, name: string, from: number, to: number): boolean {
  if (!seats.has(name)) return false
  const before = words.lowers[from - 1] ?? ''
  const place = before === 'the' ? (words.lowers[from - 2] ?? '') : before
  return within.has(place) || (words.lowers[to] === '-' && words.lowers[to + 1] === 'era')
}
