/**
 * Who a noun phrase stands for: a name in it ("Israeli Defense Minister Yoav Gallant"),
 * a country with a noun of state ("senior US officials", "Israel's army"), a body after
 * a preposition ("a spokesman for Hezbollah"), a pronoun or a role that takes up a
 * name from before ("he", "the group", "the official"). Null is an answer: "Iranian-
 * backed militias" are not Iran. Searches back are bounded.
 */

import type { ActorId } from '../model/ids.ts'
import type { Mention } from '../model/mention.ts'
import { gazetteer } from './gazetteer.ts'
import { roleHeads } from './roles.ts'
import { mentionAt, type Scene } from './scene.ts'
import type { Range } from './words.ts'

export interface Party {
  readonly actor: ActorId
  readonly country: string | null
  /** The mention in the phrase itself; null where a pronoun or a role takes up a name from before. */
  readonly named: Mention | null
}

/** Mentions looked at when a pronoun is resolved, and tokens for a role. Sets reach against cost; 2026-11. */
const pronounReach = 40
const roleReach = 160
/** Tokens back to a role that a pronoun takes up where no person is named. */
const bearerReach = 40

const personPronouns = new Set('he she him her his'.split(' '))
const bodyPronouns = new Set('it its they them their'.split(' '))
const linkers = new Set('of from for with at in'.split(' '))
const groupNouns = new Set(
  'group organization organisation movement militia company firm agency party ministry bank'.split(' '),
)
const stateNouns = new Set('country government administration military army state regime nation'.split(' '))

/**
 * True for a body or state that the gazetteer knows, so that a missing country is meant.
 * It is asked without a user's own names: a body of theirs without a country may be given one.
 */
export function isKnown({ actors }: Scene, { actor }: Party): boolean {
  return actors.get(actor)?.kind !== 'person' && gazetteer().actors.has(actor)
}

function partyOf(scene: Scene, mention: Mention): Party | null {
  if (!mention.actor) return null
  const actor = scene.actors.get(mention.actor)
  return { actor: mention.actor, country: actor?.country ?? null, named: null }
}

/** "Iranian-backed", "US-led", "Beirut-based": the name modifies and does not act. */
function isAttached(scene: Scene, token: number): boolean {
  const { words } = scene
  let to = token
  while (scene.mentionOf[to] === scene.mentionOf[token]) to++
  return (
    words.lowers[to] === '-' &&
    /(?:ed|led|based|run|owned|held|era|born|built|made|speaking|language|style)$/.test(
      words.lowers[to + 1] ?? '',
    )
  )
}

function headEnd(scene: Scene, range: Range): number {
  for (let at = range.from + 1; at < range.to; at++) {
    const lower = scene.words.lowers[at]!
    if (scene.words.tokens.tags[at] === 'ADP' && lower !== '-' && scene.mentionOf[at]! < 0) return at
  }
  return range.to
}

function partiesWithin(scene: Scene, range: Range): { party: Party; mention: Mention; at: number }[] {
  const found = []
  for (let at = range.from; at < range.to; at++) {
    const mention = mentionAt(scene, at)
    if (!mention || scene.mentionOf[at - 1] === scene.mentionOf[at]) continue
    const party = partyOf(scene, mention)
    if (party && !isAttached(scene, at)) found.push({ party: { ...party, named: mention }, mention, at })
  }
  return found
}

const isCoordinated = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (/^(?:and|or|,|&|nor)$/.test(scene.words.lowers[at]!)) return true
  return false
}

/** A person outranks the body or country named beside them; otherwise the last name that is not coordinated leads. */
function leading(scene: Scene, found: ReturnType<typeof partiesWithin>): Party[] {
  const groups: ReturnType<typeof partiesWithin>[] = []
  for (const one of found) {
    const group = groups.at(-1)
    if (group && !isCoordinated(scene, group.at(-1)!.at, one.at)) group.push(one)
    else groups.push([one])
  }
  return groups.map((group) => {
    // "Berg adviser Tom Lund" is Lund: a name before another tells whose.
    const { party } = group.findLast(({ mention }) => mention.type === 'person') ?? bodyOf(group)
    if (party.country !== null || isKnown(scene, party)) return party
    // "the Burundian rebel group FNL": who is not known otherwise belongs to the country named beside.
    return { ...party, country: group.find((one) => one.party.country !== null)?.party.country ?? null }
  })
}

const stateOrgans =
  /\b(?:Court|Senate|Congress|Parliament|Ministry|Department|Cabinet|Navy|Army|Guard|Police|Commission)$/

/**
 * "Israel's Shin Bet" is the Shin Bet; "Hezbollah's Lebanese fighters" is Hezbollah;
 * "Israel's Supreme Court" is not the American one that the name alone would mean.
 */
function bodyOf(group: ReturnType<typeof partiesWithin>) {
  const first = group[0]!
  const body = group.findLast(({ mention }) => mention.type === 'organisation') ?? first
  const isOthers = first.party.country !== null && body.party.country !== first.party.country
  return isOthers && first.mention.type !== 'organisation' && stateOrgans.test(body.mention.name)
    ? first
    : body
}

function before(scene: Scene, token: number, fits: (mention: Mention) => boolean): Party | null {
  let number = -1
  for (let at = token - 1; at >= 0 && at > token - roleReach && number < 0; at--)
    number = scene.mentionOf[at]!
  const words = scene.words
  for (let looked = 0; looked < pronounReach && number >= 0; looked++, number--) {
    const mention = scene.mentions[number]!
    if (!fits(mention) || isAside(words.text, mention)) continue
    return partyOf(scene, firstOfSentence(scene, words.text, number, fits))
  }
  return null
}

/** "in Gaza", "of Iran": after a preposition a name is seldom what a pronoun takes up. */
function isAside(text: string, mention: Mention): boolean {
  return /\b(?:in|at|near|across|of|from|to|on|against|for)\s(?:the\s)?$/i.test(
    text.slice(Math.max(0, mention.start - 12), mention.start),
  )
}

/** The subject of a sentence is mostly its first name: prefer it to the nearest one in the same sentence. */
function firstOfSentence(
  scene: Scene,
  text: string,
  number: number,
  fits: (mention: Mention) => boolean,
): Mention {
  let best = scene.mentions[number]!
  for (let at = number - 1; at >= 0 && at > number - 12; at--) {
    const mention = scene.mentions[at]!
    if (/[.!?]["”]?\s|\n/.test(text.slice(mention.end, Math.min(best.start, mention.end + 200)))) break
    if (fits(mention) && !isAside(text, mention)) best = mention
  }
  return best
}

const isPerson = (mention: Mention): boolean => mention.type === 'person'
const isGroup = (mention: Mention): boolean => mention.type === 'organisation' && mention.actor !== null
const isBody = (mention: Mention): boolean => mention.type !== 'person' && mention.actor !== null

/** "the official", "the general": who the same noun named last, with its side. */
function byNoun(scene: Scene, token: number): Party | null {
  const { words } = scene
  const noun = words.tokens.lemmas[token]!
  for (let at = token - 1; at >= Math.max(0, token - roleReach); at--) {
    if (words.tokens.lemmas[at] !== noun) continue
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      const mention = mentionAt(scene, back)
      if (mention?.actor && mention.type !== 'person') return partyOf(scene, mention)
      if (/^[.,;]$/.test(words.lowers[back]!)) break
    }
  }
  return null
}

/** "Ukraine's president said he …": the side of the last role that a country is named with. */
function lastBearer(scene: Scene, token: number): Party | null {
  const { words } = scene
  for (let at = token - 1; at >= Math.max(0, token - bearerReach); at--) {
    if (!roleHeads.has(words.tokens.lemmas[at]!) || scene.mentionOf[at]! >= 0) continue
    for (let back = at - 1; back >= Math.max(0, at - 4) && !/^[.,;]$/.test(words.lowers[back]!); back--) {
      const mention = mentionAt(scene, back)
      if (mention?.actor && mention.type !== 'person') return partyOf(scene, mention)
    }
  }
  return null
}

function byRole(scene: Scene, range: Range): Party | null {
  const last = range.to - 1
  const lemma = scene.words.tokens.lemmas[last]!
  const lower = scene.words.lowers[last]!
  if (range.to - range.from === 1 && personPronouns.has(lower))
    return before(scene, range.from, isPerson) ?? lastBearer(scene, range.from)
  if (range.to - range.from === 1 && bodyPronouns.has(lower)) return before(scene, range.from, isBody)
  if (lower === lemma && groupNouns.has(lemma)) return before(scene, range.from, isGroup)
  if (stateNouns.has(lemma)) return before(scene, range.from, (one) => /^[A-Z]{3}$/.test(one.actor ?? ''))
  if (roleHeads.has(lemma)) return personByRole(scene, lemma) ?? byNoun(scene, last)
  return byNoun(scene, last)
}

/** Bearers found before, by scene and role. */
const bearers = new WeakMap<Scene, Map<string, Party | null>>()

/** "the president" where the article knows exactly one. */
function personByRole(scene: Scene, lemma: string): Party | null {
  const known = bearers.get(scene) ?? new Map<string, Party | null>()
  if (known.size === 0) bearers.set(scene, known)
  const kept = known.get(lemma)
  if (kept !== undefined) return kept
  const found = findBearer(scene, lemma)
  known.set(lemma, found)
  return found
}

function findBearer(scene: Scene, lemma: string): Party | null {
  let found: Party | null = null
  for (const actor of scene.actors.values()) {
    if (actor.kind !== 'person' || !actor.role?.toLowerCase().includes(lemma)) continue
    if (found || /\bformer\b/i.test(actor.role)) return null
    found = { actor: actor.id, country: actor.country, named: null }
  }
  return found
}

/** "the Israeli defense minister" where the article names exactly one such: the person, not only the side. */
function bearerOf(scene: Scene, end: number, named: ReturnType<typeof partiesWithin>): Party | null {
  const { lowers, tokens } = scene.words
  const noun = lowers[end - 1] ?? ''
  const [only] = named
  if (named.length !== 1 || only!.mention.type === 'person' || !only!.party.country) return null
  if (!roleHeads.has(noun) || tokens.lemmas[end - 1] !== noun || scene.mentionOf[end - 1]! >= 0) return null
  const office = scene.mentionOf[end - 2]! < 0 ? `${lowers[end - 2]} ${noun}` : noun
  let found: Party | null = null
  for (const { id, kind, role, country } of scene.actors.values()) {
    if (kind !== 'person' || country !== only!.party.country) continue
    if (!` ${role?.toLowerCase() ?? ''} `.includes(` ${office} `) || /\bformer\b/i.test(role!)) continue
    if (found) return null
    found = { actor: id, country, named: null }
  }
  return found
}

/** "the president's chief of staff, Ada Brandt": who is named behind, where the name before only owns the role. */
function ownedRole(scene: Scene, range: Range, named: ReturnType<typeof partiesWithin>): Party | null {
  const [owner] = named
  if (named.length !== 1 || owner!.mention.type !== 'person') return null
  const { lowers, tokens } = scene.words
  let mark = owner!.at
  while (scene.mentionOf[mark] === scene.mentionOf[owner!.at]) mark++
  if (!/^['’]s$/.test(lowers[mark] ?? '')) return null
  const isRole = [mark + 1, mark + 2].some((at) => at < range.to && roleHeads.has(tokens.lemmas[at]!))
  const behind = isRole ? partiesWithin(scene, { from: mark + 1, to: range.to }) : []
  return behind.find(({ mention }) => mention.type === 'person')?.party ?? null
}

const isManyBearers = (lower: string): boolean => lower.endsWith('s') && roleHeads.has(lower.slice(0, -1))

/** All parties that a phrase stands for, more than one where they are coordinated; empty where none is known. */
export function partiesOf(scene: Scene, range: Range): readonly Party[] {
  const end = headEnd(scene, range)
  const named = partiesWithin(scene, { from: range.from, to: end })
  if (named.length > 0) {
    const bearer = ownedRole(scene, range, named) ?? bearerOf(scene, end, named)
    return bearer ? [bearer] : leading(scene, named)
  }
  if (end < range.to && linkers.has(scene.words.lowers[end]!)) {
    const after = partiesWithin(scene, { from: end, to: range.to })
    // "officials from Serbia and Croatia", "leaders of India and Pakistan" are both; "the head of the army and …" is one.
    const isPlural = isManyBearers(scene.words.lowers[end - 1] ?? '')
    const most = scene.words.lowers[end] === 'from' || isPlural ? 3 : 1
    if (after.length > 0) return leading(scene, after).slice(0, most)
  }
  const taken = byRole(scene, { from: range.from, to: end })
  return taken ? [taken] : []
}

/** Parties that a phrase names, pronouns and roles left aside. */
export function namedParties(scene: Scene, range: Range): readonly Party[] {
  return leading(scene, partiesWithin(scene, range))
}

/** "Its deputy leader, Sheikh Naim Qassem, rejected …": the phrase with the person that an aside after it names. */
export function withApposition(scene: Scene, range: Range): Range {
  if (scene.words.lowers[range.to] !== ',') return range
  for (let at = range.to + 1; at < range.to + 5; at++) {
    const mention = mentionAt(scene, at)
    if (mention && mention.type !== 'person') return range
    if (!mention) continue
    let to = at
    while (scene.mentionOf[to] === scene.mentionOf[at]) to++
    return /^[,.]$/.test(scene.words.lowers[to] ?? '') ? { from: range.from, to } : range
  }
  return range
}

/** The first party of a phrase, or null. */
export function partyIn(scene: Scene, range: Range): Party | null {
  return partiesOf(scene, range)[0] ?? null
}
