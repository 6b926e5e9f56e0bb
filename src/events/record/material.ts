/**
 * The dossier made ready: its members in a fixed order, every sentence as a line with
 * its words, and the weight of each word in the event. All parts of the record work on
 * this, so that words are read once.
 *
 * Order: articles without a time first, as they arrived; then by time, equal times by
 * id, so that the order in which articles of one moment came does not matter. An
 * article whose sentences were not read (another language) is cut at full stops.
 *
 * Word weights are a centroid (Radev et al. 2004) with one vote a family: a family's
 * vote for a word is the strongest place where it uses it (title, lead, body), and the
 * weight is the mean of the votes, times how telling the word is in the news at large,
 * because one event has no collection to count in. Known failure: in an event of one
 * article the weights are that article's view.
 */

import type { DossierMember, EventDossier } from '../../model/dossier.ts'
import type { OriginId } from '../../model/ids.ts'
import type { Span } from '../../model/span.ts'
import { fitnessOf } from './fitness.ts'
import { mendOpening, shownText } from './openings.ts'
import { distinct, type Lexicon, readWords, startLexicon } from './words.ts'

/** A sentence that may be shown. */
export interface Line {
  readonly id: number
  /** Index into `members`. */
  readonly member: number
  /** Index into `families`. */
  readonly family: number
  /** Place in its article, from 0; a headline that the text begins with has the place of the sentence behind it. */
  readonly order: number
  /** The whole sentence. */
  readonly sentence: Span
  /** The part that is shown. */
  readonly span: Span
  readonly text: string
  /** Distinct content words, ascending. */
  readonly words: readonly number[]
  /** 0 where it cannot stand alone, else up to 1. */
  readonly fitness: number
}

export interface Material {
  readonly members: readonly DossierMember[]
  /** What the members count as: families, or groups of publishers. */
  readonly families: readonly OriginId[]
  /** Place in `families` of each member. */
  readonly familyOf: readonly number[]
  /** Members that only repeat another member: copies, rewrites and briefs whose original is here. */
  readonly secondHand: readonly boolean[]
  /** Members that derive from another member, edited versions too. */
  readonly isDerived: readonly boolean[]
  readonly lines: readonly Line[]
  /** Lines of each member. */
  readonly linesOf: readonly (readonly Line[])[]
  readonly titles: readonly (readonly number[])[]
  readonly lexicon: Lexicon
  /** Centroid weight by word, 0 to 1. */
  readonly weights: Float64Array
  /** How telling a word is between sentences, by word: 1 for the rarest, less for those in many lines. */
  readonly rarity: Float64Array
}

/** A family's vote for a word by the best place that has it: title, lead, or each use in the body up to the lead's. Set by hand on the example collection, 2026-11. */
const titleVote = 1
const leadVote = 0.8
const bodyVoteEach = 0.2
const bodyVoteMax = 0.6
const leadLines = 3

function compareMembers(a: DossierMember, b: DossierMember): number {
  const left = a.article.publishedAt
  const right = b.article.publishedAt
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1
  if (left !== right) return left < right ? -1 : 1
  return a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0
}

/** Sentences by full stops and empty lines, for texts whose sentences were not read. */
export function plainSentences(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/[^.!?。！？।؟\n]+[.!?。！？।؟]*/gu)) {
    if (/\p{L}/u.test(match[0])) spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans
}

/** "5. 9 hit the south": a sentence that begins or ends within a number. */
function isCutNumber(text: string, { start, end }: Span): boolean {
  if (/\d\.$/.test(text.slice(Math.max(start, end - 2), end)) && /^\s*\d/.test(text.slice(end, end + 4)))
    return true
  return /\d/.test(text[start] ?? '') && /\d\.\s*$/.test(text.slice(Math.max(0, start - 4), start))
}

/** Longer first paragraphs are leads. By eye on PolNeAR train, whose texts begin with their headlines, 2026-11. */
const headlineWordsMax = 18

/** True where the text has its headline as its first paragraph. */
function hasHeadline({ article: { text, title }, sentences }: DossierMember): boolean {
  const [first, second] = sentences
  if (first === undefined || second === undefined || sentences.length < 3) return false
  const bare = (part: string) => part.replace(/[.!;\s]+$/, '').replace(/\s+/g, ' ')
  const opening = bare(text.slice(first.start, first.end))
  const isShort = opening.split(' ').length <= headlineWordsMax
  return isShort && first.paragraph !== second.paragraph && opening === bare(title)
}

function readLines(
  member: DossierMember,
  place: { member: number; family: number; firstId: number },
  lexicon: Lexicon,
  sentencesMax: number,
): Line[] {
  const { text } = member.article
  const sentences = member.sentences.length > 0 ? member.sentences : plainSentences(text)
  const names = new Set(member.mentions.map((mention) => mention.start))
  const headlines = hasHeadline(member) ? 1 : 0
  const { member: index, family, firstId } = place
  return sentences.slice(0, sentencesMax).map(({ start, end }, at): Line => {
    const span = mendOpening(text, { start, end }, (offset) => names.has(offset))
    const shown = shownText(text, span)
    const { ids, count } = readWords(lexicon, shown)
    const isNone = at < headlines || isCutNumber(text, { start, end })
    return {
      id: firstId + at,
      member: index,
      family,
      order: Math.max(0, at - headlines),
      sentence: { start, end },
      span,
      text: shown,
      words: distinct(ids),
      fitness: isNone ? 0 : fitnessOf(shown, count),
    }
  })
}

function voteOf(titles: readonly number[], lines: readonly Line[]): Map<number, number> {
  const votes = new Map<number, number>()
  for (const line of lines) {
    for (const word of line.words) {
      const before = votes.get(word) ?? 0
      const vote = line.order < leadLines ? leadVote : Math.min(bodyVoteMax, before + bodyVoteEach)
      if (vote > before) votes.set(word, vote)
    }
  }
  for (const word of titles) votes.set(word, titleVote)
  return votes
}

function weighWords(material: Omit<Material, 'weights' | 'rarity'>): Float64Array {
  const { lexicon, families, familyOf, linesOf, titles } = material
  const weights = new Float64Array(lexicon.numeric.length)
  families.forEach((_, family) => {
    const best = new Map<number, number>()
    for (const [member, lines] of linesOf.entries()) {
      if (familyOf[member] !== family) continue
      for (const [word, vote] of voteOf(titles[member] ?? [], lines)) {
        if (vote > (best.get(word) ?? 0)) best.set(word, vote)
      }
    }
    for (const [word, vote] of best) {
      weights[word] = (weights[word] ?? 0) + (vote * (lexicon.telling[word] ?? 1)) / families.length
    }
  })
  return weights
}

function rarityOf(lines: readonly Line[], lexicon: Lexicon): Float64Array {
  const counts = new Float64Array(lexicon.numeric.length)
  for (const line of lines) for (const word of line.words) counts[word] = (counts[word] ?? 0) + 1
  return counts.map((count, word) => (lexicon.telling[word] ?? 1) / Math.log2(2 + count))
}

/** True for a member that derives from another and so tells nothing of its own. An edited version may add. */
function isSecondHand(member: DossierMember, members: readonly DossierMember[]): boolean {
  const { family, kind } = member.derivation
  if (kind === 'original' || kind === 'edited') return false
  return members.some(
    ({ derivation }) =>
      derivation.family === family && (derivation.kind === 'original' || derivation.kind === 'edited'),
  )
}

/** True for a member whose original is here too. */
function hasOriginal(member: DossierMember, members: readonly DossierMember[]): boolean {
  const { family, kind } = member.derivation
  if (kind === 'original') return false
  return members.some(({ derivation }) => derivation.family === family && derivation.kind === 'original')
}

/** Reads a dossier's sentences once. Linear in the text; at most `sentencesMax` sentences of each article. */
export function gatherMaterial(dossier: EventDossier, sentencesMax: number): Material {
  const members = [...dossier.members].sort(compareMembers)
  const families = [...new Set(members.map(({ origin }) => origin))]
  const familyOf = members.map(({ origin }) => families.indexOf(origin))
  const secondHand = members.map((member) => isSecondHand(member, members))
  const isDerived = members.map((member) => hasOriginal(member, members))
  const lexicon = startLexicon()
  const lines: Line[] = []
  const linesOf = members.map((member, index) => {
    const place = { member: index, family: familyOf[index] ?? 0, firstId: lines.length }
    const own = readLines(member, place, lexicon, sentencesMax)
    lines.push(...own)
    return own
  })
  const titles = members.map(({ article }) => distinct(readWords(lexicon, article.title).ids))
  const read = { members, families, familyOf, secondHand, isDerived, lines, linesOf, titles, lexicon }
  return { ...read, weights: weighWords(read), rarity: rarityOf(lines, lexicon) }
}

/** The line of a member that holds `offset`, or null. Logarithmic in its lines. */
export function lineAt(material: Material, member: number, offset: number): Line | null {
  const lines = material.linesOf[member] ?? []
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as Line).sentence.start <= offset) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return line !== undefined && line.sentence.start <= offset && offset < line.sentence.end ? line : null
}

/** The member a line belongs to. */
export function memberOf(material: Material, line: Line): DossierMember {
  return material.members[line.member] as DossierMember
}
