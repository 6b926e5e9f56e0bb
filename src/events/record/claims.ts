/**
 * Figures as claims: who says that how many of what, as of when. In go the members'
 * figures; out comes a claim for each that counts something, with the claimant as
 * written, the day it holds for, and the scene: the sentence without its numbers and
 * without what is counted. A rewrite's figure is its original's, or a slip, and a sum in
 * brackets behind another is the same money over again: neither is a claim.
 *
 * Known failure: a claimant who is named in another sentence.
 */

import type { LedgerEntry } from '../../model/event-record.ts'
import type { Figure } from '../../model/figure.ts'
import type { ActorId } from '../../model/ids.ts'
import type { Speaker } from '../../model/quote.ts'
import { covers, overlaps } from '../../model/span.ts'
import type { Line, Material } from './material.ts'
import { lineAt, memberOf } from './material.ts'
import { isMereTime, isMoney, isState, measureKey, measureName } from './measure-names.ts'
import { flatText } from './openings.ts'
import { isBackground } from './salience.ts'
import type { Sides } from './sides.ts'
import { speakerName } from './speaker-names.ts'
import { containment, distinct, readWords, sharedCount } from './words.ts'

interface Claimant {
  readonly claimant: string | null
  readonly claimantActor: ActorId | null
  /** Content words of the claimant's name; empty where the article speaks for itself. */
  readonly claimantWords: readonly number[]
}

const nobody: Claimant = { claimant: null, claimantActor: null, claimantWords: [] }

/** What claims are gathered from. */
export interface ClaimGround {
  readonly material: Material
  readonly sides: Sides
  /** First day of the event. */
  readonly from: string | null
}

export interface Claim extends Claimant {
  readonly key: string
  readonly name: string
  readonly figure: Figure
  readonly entry: LedgerEntry
  /** Place of its sentence in the article. */
  readonly order: number
  /** Who is responsible for an unattributed figure: the publisher, else the family. */
  readonly voice: string
  /** ISO day it holds for, or "". */
  readonly day: string
  /** Content words around it. */
  readonly scene: readonly number[]
  /** Who and what its sentence names, but for the claimant. */
  readonly named: readonly string[]
  /** True for a sentence that looks back. */
  readonly isPast: boolean
  /** True where its words say that it is an earlier count, or a correction. */
  readonly isEarlier: boolean
  readonly isCorrection: boolean
  /** True where its sentence tells of people who came through. */
  readonly isSpared: boolean
}

/** Characters before a figure in which its words may say how it stands to another count. Set by hand, 2026-11. */
const cueWindow = 60
const earlierCue =
  /\b(?:earlier|previous(?:ly)?|initial(?:ly)?|first (?:count|report)\w*|had (?:been|given|put|stood)|up from|rose from|from)\b[^.;]*$/i
const correctionCue = /\b(?:revised?|corrected|lowered|cut|reduced|down to)\b[^.;]*$/i
/** A sentence that opens so goes on with whoever spoke before. */
const goesOnOpening =
  /^\s*(?:it|they|he|she|the (?:ministry|agency|official|police|statement|army|company)(?:['’]s)?)\b/i
const sparing = /\b(?:surviv|rescue|escap|unhurt|unharmed|saved|safe)\w*/i
/** "Arrested three times", and a number that a blank parts: "$27. 5 million". */
const noCountBefore = /^\s*times\b|^\. ?\d/
/** Units of a thing's size or weight. */
const sizes = /^(?:tonne|ton|foot|yard|metre|inch|mile|km|kg|pound|acre|square-\w+)$/
/** "$930m (£642m)". */
const bracketBefore = /(?:\(|-LRB-)\s*(?:about |around |some )?$/i
const wordsSharedMin = 2
/** Of such numbers two that are near each other are hardly near by chance, however they are told. By eye, 2026-11. */
const largeMin = 100
/** Share of the shorter scene that must stand in the other. Trades scenes that run together against tolls told in other words; ECB+ train and the example collection, 2026-11. */
const sceneShareMin = 0.34
/** A longer phrase is a clause, or runs over pieces of the page. By eye, 2026-11. */
const claimantWordsMax = 10
/** Share of the shorter claimant's words: "the health ministry" is "Lebanon's Ministry of Public Health". */
const claimantShareMin = 0.66

/** What a claim's sentence is about. */
function sceneOf(material: Material, line: Line, name: string): number[] {
  const counted = new Set(readWords(material.lexicon, name).ids)
  return line.words.filter((word) => !material.lexicon.numeric[word] && !counted.has(word))
}

/** What a sentence names, but for who claims the figure. */
function namedIn(material: Material, member: number, line: Line, { claimedBy }: Figure): string[] {
  const { mentions } = material.members[member] as Material['members'][number]
  const named = mentions.filter(
    (mention) => covers(line.sentence, mention) && (claimedBy === undefined || !overlaps(claimedBy, mention)),
  )
  return [...new Set(named.map(({ actor, name }) => actor ?? name))]
}

/** The claimant's name as a quote's speaker has it; null for a pronoun without a name, and for what cannot speak. */
function nameOf(material: Material, sides: Sides, line: Line, speaker: Speaker): string | null {
  const { article, mentions } = memberOf(material, line)
  const quote = { start: speaker.end, end: speaker.end, kind: 'indirect', cue: null, speaker } as const
  const found = speakerName(article, quote, mentions, sides.actors, line.span.start)
  if (found === 'nobody' || found.name === null) return null
  return /--|:/.test(found.name) || found.name.split(' ').length > claimantWordsMax ? null : found.name
}

/** Who claims a figure; where its sentence says only "it put", who claimed the one before. */
function claimantOf(
  material: Material,
  sides: Sides,
  line: Line,
  figure: Figure,
  before: Claim | null,
): Claimant {
  const { claimedBy } = figure
  const { text } = memberOf(material, line).article
  if (claimedBy === undefined) {
    const goesOn =
      before !== null &&
      line.order - before.order === 1 &&
      goesOnOpening.test(text.slice(line.sentence.start))
    return goesOn ? before : nobody
  }
  const named = nameOf(material, sides, line, claimedBy)
  if (named === null) return nobody
  const { actor } = claimedBy
  const claimant = named.replace(/['’]s$/, '')
  const claimantActor = actor === null ? null : (sides.actors.get(actor)?.id ?? actor)
  return { claimant, claimantActor, claimantWords: distinct(readWords(material.lexicon, claimant).ids) }
}

/** "A 100-ton box", "a 12-man crew": what a thing is like, not what happened. Terms ("a 21-day truce") and strengths stay. */
function isModifier(text: string, { start, end, unit }: Figure): boolean {
  if (text[end] === '-' && unit === 'count') return true
  return text.slice(start, end).includes('-') && sizes.test(unit)
}

/** Half a person is a rate. */
function isWhole({ unit, value }: Figure): boolean {
  return unit !== 'count' || Number.isInteger(value)
}

function claimOf(
  { material, sides, from }: ClaimGround,
  member: number,
  figure: Figure,
  previous: Claim | null,
): Claim | null {
  const { article, derivation, origin } = material.members[member] as Material['members'][number]
  const line = lineAt(material, member, figure.start)
  if (line === null || figure.value === null) return null
  const before = article.text.slice(Math.max(line.sentence.start, figure.start - cueWindow), figure.start)
  if (isMoney(figure.unit) && bracketBefore.test(before)) return null
  if (isModifier(article.text, figure) || !isWhole(figure)) return null
  if (noCountBefore.test(article.text.slice(figure.end, figure.end + 8))) return null
  const name = measureName(article.text, figure, line.sentence)
  if (name === null || isMereTime(name, figure.unit)) return null
  const { claimant, claimantActor, claimantWords } = claimantOf(material, sides, line, figure, previous)
  const { value, high, asOf = null } = figure
  const citation = { article: article.id, start: figure.start, end: figure.end }
  const said = { value, high, text: flatText(article.text, figure), citation, at: article.publishedAt }
  return {
    key: `${figure.unit}|${measureKey(name)}`,
    name,
    figure,
    entry: { ...said, claimant, claimantActor, asOf, family: derivation.family, origin, supersededBy: null },
    claimant,
    claimantActor,
    claimantWords,
    order: line.order,
    voice: article.source ?? derivation.family,
    day: asOf ?? article.publishedAt?.slice(0, 10) ?? '',
    scene: sceneOf(material, line, name),
    named: namedIn(material, member, line, figure),
    isPast: isBackground(material, line, from),
    isEarlier: earlierCue.test(before),
    isCorrection: correctionCue.test(before),
    isSpared: sparing.test(line.text),
  }
}

/** The claims of all members that tell something of their own. */
export function gatherClaims(ground: ClaimGround): Claim[] {
  return ground.material.members.flatMap(({ figures }, member) => {
    if (ground.material.secondHand[member]) return []
    const claims: Claim[] = []
    for (const figure of figures) {
      const claim = claimOf(ground, member, figure, claims.at(-1) ?? null)
      if (claim !== null) claims.push(claim)
    }
    return claims
  })
}

/** True where two sentences tell of different times, or name places and persons of which none is the same. */
export function areApart(a: Claim, b: Claim): boolean {
  const isLarge = Math.min(a.figure.value ?? 0, b.figure.value ?? 0) >= largeMin
  if (a.isPast !== b.isPast && !isLarge) return true
  const areElsewhere =
    a.named.length > 0 && b.named.length > 0 && !a.named.some((name) => b.named.includes(name))
  return areElsewhere && !(isState(a.name) && sharedCount(a.scene, b.scene) > wordsSharedMin)
}

/**
 * True where two sentences may count the same. What happens to people is told in many
 * words, so there it is enough that they are not apart; all else must be told in like
 * words.
 */
export function areOfOneScene(a: Claim, b: Claim): boolean {
  if (areApart(a, b)) return false
  // History has many tolls: there the words must be alike too.
  if ((isState(a.name) && !a.isPast) || sharedCount(a.scene, b.scene) >= wordsSharedMin) return true
  return containment(a.scene, b.scene) >= sceneShareMin
}

/** True where one and the same says both. An article that names nobody speaks for itself. */
export function haveOneClaimant(a: Claim, b: Claim): boolean {
  if (a.claimantWords.length === 0 || b.claimantWords.length === 0) {
    return a.claimantWords.length === b.claimantWords.length && a.voice === b.voice
  }
  return containment(a.claimantWords, b.claimantWords) >= claimantShareMin
}
