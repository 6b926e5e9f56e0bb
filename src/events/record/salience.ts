/**
 * How much a sentence deserves to be told. In go the lines of a dossier; out comes a
 * score a line and what kind of telling it is: a fact of this event, a reaction to it,
 * or background. The score is the centrality of its words (Radev et al. 2004, MEAD:
 * centroid, position, overlap with the title), more for what several families tell,
 * less for background, times its fitness to stand alone.
 *
 * Background is told by an older date, a pluperfect or words such as "last year". Known
 * failure: history told in the present tense counts as fact.
 */

import { overlaps } from '../../model/span.ts'
import type { Corroborate } from './corroboration.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import { sharedCount } from './words.ts'

export type LineKind = 'fact' | 'reaction' | 'background'

export interface Candidate {
  readonly line: Line
  readonly kind: LineKind
  readonly score: number
}

/** A dense short sentence would win by its density alone; this many words of no weight are added. Example collection, 2026-11. */
const densityPadding = 12
/** What place, title words, an action and a second origin add to a centrality of at most 1. Set together by reading the example collection, 2026-11: none alone. */
const placeBonuses = [0.3, 0.15, 0.08]
const sceneFactor = 0.3
const titleBonus = 0.25
const actionBonus = 0.12
const originBonus = 0.15
const figureBonus = 0.05
/** A sentence that names nobody is mostly colour. */
const actorBonus = 0.12
/** A sentence that says what this event follows from explains it. */
const tieBonus = 0.15
const backgroundLoss = 0.35
/** A brief and a rewrite lose detail and may alter it; the original tells. */
const derivedLoss = 0.12
/** Only the best by the cheap part of the score are asked for corroboration: bounds the work. */
const corroboratedMax = 60
const backgroundDays = 3
/** The main verb of a sentence mostly stands in so many characters. */
const openingMax = 45

const olderWords =
  /\b(?:had (?:been|already|previously|long|earlier)|last (?:year|month|summer|winter|autumn|fall|spring)|(?:years?|months?|decades?|weeks) (?:ago|earlier)|[Dd]ays earlier|[Uu]ntil now|since (?:19|20)\d\d|(?:[Ii]n|[Dd]uring) (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d|previously|earlier this (?:year|month)|for (?:years|decades|months)|historically|was founded|began in)\b/u

const tieWords =
  /\b(?:because|in response to|in retaliation|following (?:the|a|an)|after (?:the|a|an)|as a result of|due to|in the wake of|under the|(?:last|earlier this|the previous) (?:week|month)|(?:days|weeks) (?:after|ago)|frustrated by|prompted by|triggered by|blamed)\b/i

/** "The army had left …": a pluperfect that is not somebody's words. */
function isPluperfect(text: string): boolean {
  const opening = text.slice(0, openingMax)
  return /\bhad\b/.test(opening) && !/\b(?:said|says|told|has had|have had)\b/.test(opening)
}

/** A sentence up to its first relative clause: what "…, which ended the war of 2006" tells is not the sentence's matter. */
function mainClause(text: string): string {
  const at = text.search(/,\s+(?:which|who|whose|where|when)\b/)
  return at < 0 ? text : text.slice(0, at)
}

function densityOf(material: Material, line: Line): number {
  let mass = 0
  for (const word of line.words) mass += material.weights[word] ?? 0
  return mass / (line.words.length + densityPadding)
}

/** True for a sentence that tells what was before the event. */
export function isBackground(material: Material, line: Line, from: string | null): boolean {
  const main = mainClause(line.text)
  if (line.order > 0 && (olderWords.test(main) || isPluperfect(line.text))) return true
  if (from === null) return false
  const told = { start: line.span.start, end: line.span.start + main.length }
  const dates = memberOf(material, line).dates.filter((date) => overlaps(date, told))
  const limit = Date.parse(from) - backgroundDays * 86_400_000
  return dates.length > 0 && dates.every((date) => Date.parse(date.to) < limit)
}

function kindOf(material: Material, line: Line, from: string | null): LineKind {
  if (isBackground(material, line, from)) return 'background'
  if (line.order === 0) return 'fact'
  const quoted = memberOf(material, line).quotes.some((quote) => overlaps(quote, line.span))
  return quoted ? 'reaction' : 'fact'
}

function titleShare(material: Material, line: Line): number {
  const title = material.titles[line.member] ?? []
  return title.length === 0 ? 0 : sharedCount(title, line.words) / title.length
}

/** The score without corroboration. */
function cheapScore(material: Material, line: Line, kind: LineKind, density: number): number {
  const { derivation, actions, mentions } = memberOf(material, line)
  const acted = actions.some(({ trigger }) => overlaps(trigger, line.span))
  const named = mentions.some((mention) => mention.actor !== null && overlaps(mention, line.span))
  const figured = line.words.some((word) => material.lexicon.numeric[word])
  const tied = tieWords.test(line.text) ? tieBonus : 0
  const title = titleBonus * titleShare(material, line)
  const signs = (acted ? actionBonus : 0) + (figured ? figureBonus : 0) + (named ? actorBonus : 0)
  // A first sentence without name, deed or number sets a scene.
  const place = (placeBonuses[line.order] ?? 0) * (acted || named || figured ? 1 : sceneFactor)
  const parts = density + place + tied + title + signs
  const derived = derivation.kind === 'rewrite' || derivation.kind === 'brief' ? derivedLoss : 0
  return (parts - derived - (kind === 'background' ? backgroundLoss : 0)) * line.fitness
}

/** The lines fit to be shown, best first; equal scores in the material's order. */
export function rankLines(material: Material, corroborate: Corroborate, from: string | null): Candidate[] {
  const fit = material.lines.filter(({ fitness, member }) => fitness > 0 && !material.secondHand[member])
  const densities = fit.map((line) => densityOf(material, line))
  const densest = Math.max(1e-9, ...densities)
  const candidates = fit.map((line, index): Candidate => {
    const kind = kindOf(material, line, from)
    return { line, kind, score: cheapScore(material, line, kind, (densities[index] ?? 0) / densest) }
  })
  candidates.sort((a, b) => b.score - a.score || a.line.id - b.line.id)
  const asked = candidates.slice(0, corroboratedMax).map((candidate) => {
    const echoes = corroborate(candidate.line).length
    const score = candidate.score + originBonus * Math.log2(1 + echoes) * candidate.line.fitness
    return { ...candidate, score }
  })
  return asked.sort((a, b) => b.score - a.score || a.line.id - b.line.id)
}
