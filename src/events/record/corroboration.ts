/**
 * Who else says so. In goes a sentence; out come the sentences of other families that
 * say the same, at most one a family. Two sentences say the same where the words they
 * share, each counting by its rarity among the event's sentences, are most of both
 * (a weighted Dice coefficient), and where, if both give numbers, they share one.
 * Articles of one family never corroborate one another.
 *
 * Worked example: "Lebanon rejected the plan on Monday" and "On Monday the Lebanese
 * government rejected the US plan" share reject, plan, monday. Known failure: the same
 * words with the parties exchanged.
 */

import type { Citation } from '../../model/citation.ts'
import { covers } from '../../model/span.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import { sharedCount } from './words.ts'

export interface Echo {
  readonly line: Line
  /** 0 to 1. */
  readonly similarity: number
}

export type Corroborate = (line: Line) => readonly Echo[]

/** Fewer shared words are chance. */
const sharedWordsMin = 3
/**
 * The first sentences of two reports of one event that name the same sides mostly tell
 * the same in other words: this share of the likeness is enough for them. Example collection, 2026-11.
 */
const firstLinesShare = 0.55
/** They must name the same sides for it: two at least, and this share of the fewer. */
const sidesSharedMin = 2
const sidesShareMin = 0.75

function postingsOf(material: Material): Line[][] {
  const postings: Line[][] = material.lexicon.numeric.map(() => [])
  for (const line of material.lines) for (const word of line.words) postings[word]?.push(line)
  return postings
}

function massOf(material: Material, line: Line): number {
  let mass = 0
  for (const word of line.words) mass += material.rarity[word] ?? 0
  return mass
}

function numbersAgree(material: Material, a: Line, b: Line): boolean {
  const { numeric } = material.lexicon
  const left = a.words.filter((word) => numeric[word])
  const right = b.words.filter((word) => numeric[word])
  return left.length === 0 || right.length === 0 || sharedCount(left, right) > 0
}

/** Scratch for one dossier: the shared mass by line, and which lines have any. */
interface Shares {
  readonly mass: Float64Array
  readonly touched: Line[]
}

function countShares(material: Material, postings: readonly Line[][], line: Line, shares: Shares): void {
  for (const word of line.words) {
    const rarity = material.rarity[word] ?? 0
    for (const other of postings[word] ?? []) {
      if (other.family === line.family) continue
      if (shares.mass[other.id] === 0) shares.touched.push(other)
      shares.mass[other.id] = (shares.mass[other.id] ?? 0) + rarity
    }
  }
}

function saysTheSame(material: Material, line: Line, other: Line): boolean {
  return sharedCount(line.words, other.words) >= sharedWordsMin && numbersAgree(material, line, other)
}

/** The countries, or else the actors, that a line names. */
function sidesNamed(material: Material, line: Line): Set<string> {
  const { mentions, actors } = memberOf(material, line)
  const named = mentions.filter((mention) => mention.actor !== null && covers(line.sentence, mention))
  return new Set(
    named.map(({ actor }) => actors.find(({ id }) => id === actor)?.country ?? (actor as string)),
  )
}

/**
 * True for the first line of another article than the lead's, unless it turns to one of
 * several sides: papers open with the same happening, and a reader needs it once.
 */
export function isAnotherOpening(material: Material, lead: Line, line: Line): boolean {
  if (line.order !== 0 || line.member === lead.member) return false
  return !(sidesNamed(material, line).size === 1 && sidesNamed(material, lead).size > 1)
}

/** In so many lines another paper's opening may tell the lead again. */
const openingLines = 3

/**
 * True for a line near the start of another article that names no other sides than the
 * lead, two at least, shares a word with it and has no number: the lead in other words.
 */
export function tellsLeadAgain(material: Material, lead: Line, line: Line): boolean {
  if (line.member === lead.member || line.order >= openingLines) return false
  if (line.words.some((word) => material.lexicon.numeric[word])) return false
  const [known, named] = [sidesNamed(material, lead), sidesNamed(material, line)]
  const isSame = named.size >= sidesSharedMin && [...named].every((side) => known.has(side))
  return isSame && sharedCount(lead.words, line.words) > sidesSharedMin
}

function areSameFirstLines(material: Material, line: Line, other: Line): boolean {
  if (line.order !== 0 || other.order !== 0) return false
  const [a, b] = [sidesNamed(material, line), sidesNamed(material, other)]
  const shared = [...a].filter((side) => b.has(side)).length
  return shared >= sidesSharedMin && shared >= sidesShareMin * Math.min(a.size, b.size)
}

/** Makes the question "who else says so" for one dossier; answers are kept, so asking twice costs once. */
export function corroborator(material: Material, similarityMin: number): Corroborate {
  const postings = postingsOf(material)
  const masses = Float64Array.from(material.lines, (line) => massOf(material, line))
  const shares: Shares = { mass: new Float64Array(material.lines.length), touched: [] }
  const answers = new Map<Line, readonly Echo[]>()
  const answer = (line: Line): readonly Echo[] => {
    const best = new Map<number, Echo>()
    countShares(material, postings, line, shares)
    for (const other of shares.touched) {
      const both = (masses[line.id] ?? 0) + (masses[other.id] ?? 0)
      const similarity = (2 * (shares.mass[other.id] ?? 0)) / both
      shares.mass[other.id] = 0
      const least = areSameFirstLines(material, line, other) ? similarityMin * firstLinesShare : similarityMin
      if (similarity < least || similarity <= (best.get(other.family)?.similarity ?? 0)) continue
      if (saysTheSame(material, line, other)) best.set(other.family, { line: other, similarity })
    }
    shares.touched.length = 0
    return [...best.values()].sort((a, b) => b.similarity - a.similarity || a.line.id - b.line.id)
  }
  return (line) => {
    const known = answers.get(line) ?? answer(line)
    answers.set(line, known)
    return known
  }
}

/** The place of a line's shown part in its article. */
export function citationOf(material: Material, line: Line): Citation {
  return { article: memberOf(material, line).article.id, start: line.span.start, end: line.span.end }
}
