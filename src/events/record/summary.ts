/**
 * The summary (about three sentences) and the account (six to fourteen), by choice
 * alone: every sentence is one of an article. First the lead that says who did what;
 * then, by maximal marginal relevance (Carbonell and Goldstein 1998), sentences that
 * matter and say something new. The account holds the summary's and is put in order of
 * telling: the lead, facts with the newest article first, reactions, background.
 *
 * Where they penalise likeness we also refuse it: a sentence most of whose words stand
 * in a chosen one is never told. Known failure: the same fact in wholly other words.
 */

import type { Statement } from '../../model/citation.ts'
import { overlaps } from '../../model/span.ts'
import type { Corroborate } from './corroboration.ts'
import { citationOf, isAnotherOpening, tellsLeadAgain } from './corroboration.ts'
import type { Line, Material } from './material.ts'
import { memberOf } from './material.ts'
import type { Candidate, LineKind } from './salience.ts'
import type { Titled } from './title.ts'
import { containment, distinct, readWords, sharedCount } from './words.ts'

export interface Telling {
  readonly summary: readonly Statement[]
  /** The sentences of the summary. */
  readonly told: ReadonlySet<Line>
  readonly account: readonly Statement[]
}

export interface TellingSettings {
  readonly summarySentences: number
  readonly accountSentencesMin: number
  readonly accountSentencesMax: number
  /** A sentence whose words stand to this share in a chosen one repeats it. */
  readonly repeatShareMax: number
  /** The same within the summary, which has no room for one thing twice. */
  readonly summaryRepeatShareMax: number
  /** And by the weight of the words: the event's central ones in common make it the same fact. */
  readonly summaryWeightShareMax: number
}

/** Which lines have figures that others replaced, and which have those that replaced them. */
export interface Currency {
  readonly outdated: ReadonlySet<Line>
  readonly renewed: ReadonlySet<Line>
}

/** What a figure that replaced another adds to its sentence: as much as the title's words. By eye, 2026-11. */
const renewedBonus = 0.25

/** The candidates, best first, with what is new weighing more. */
function withNews(candidates: readonly Candidate[], { renewed }: Currency): Candidate[] {
  const weighed = candidates.map((candidate) =>
    renewed.has(candidate.line) ? { ...candidate, score: candidate.score + renewedBonus } : candidate,
  )
  return weighed.sort((a, b) => b.score - a.score || a.line.id - b.line.id)
}

/** What is told so far, and by which rules. */
interface Told {
  readonly material: Material
  readonly corroborate: Corroborate
  readonly settings: TellingSettings
  readonly currency: Currency
  readonly chosen: Candidate[]
}

/** Weight of importance against novelty; 0.7 is the paper's choice for summaries. */
const relevanceShare = 0.7
/** Past the least length, a sentence must be worth this share of the lead to be told. */
const worthMin = 0.32
/** Each further origin with something to tell lengthens the account by so many sentences. */
const sentencesAnOrigin = 2
const kindOrder: readonly LineKind[] = ['fact', 'reaction', 'background']
const leadOrderMax = 2

function likeness(a: Line, b: Line): number {
  const size = a.words.length + b.words.length
  return size === 0 ? 0 : (2 * sharedCount(a.words, b.words)) / size
}

/** A first sentence of the title's article may be this much weaker than the best and still lead. */
const sameArticleShare = 0.75

/** A shorter first sentence ("Trams will run again.") whets the appetite; the next one tells. */
const leadWordsMin = 9

function tellsEnough({ line }: Candidate): boolean {
  return line.order > 0 || line.text.split(' ').length >= leadWordsMin
}

/** The lead: a strong first sentence of the title's article, else the best first sentence, else the best of all. */
function findLead(candidates: readonly Candidate[], titled: number): Candidate | undefined {
  const own = candidates.filter(({ line, kind }) => line.member === titled && kind !== 'background')
  const opening = own.find(({ line }) => line.order === 0)
  const first =
    opening !== undefined && tellsEnough(opening)
      ? opening
      : (own.find(({ line }) => line.order === 1) ?? opening)
  const best = candidates[0]?.score ?? 0
  return (
    (first !== undefined && first.score >= best * sameArticleShare ? first : undefined) ??
    candidates.find(({ line, kind }) => line.order === 0 && kind === 'fact') ??
    candidates.find(({ line, kind }) => line.order < leadOrderMax && kind !== 'background') ??
    candidates[0]
  )
}

/** Two sentences with this many numbers in common give the same count. */
const sharedNumbersMax = 1

/** Two sentences with the same person's words and so many content words in common report one utterance. */
const sharedUtteranceMin = 3

/** The person whom a line with somebody's words names first; null where it has no words or names none. */
function personQuoted(material: Material, line: Line): string | null {
  const { quotes, actors, mentions } = memberOf(material, line)
  if (!quotes.some((quote) => overlaps(quote, line.span))) return null
  const named = mentions.filter((mention) => overlaps(mention, line.span)).map(({ actor }) => actor)
  return named.find((id) => actors.some((actor) => actor.id === id && actor.kind === 'person')) ?? null
}

/** Share of the weight of the lighter line that the shared words have, 0 to 1. */
function sharedWeight({ weights }: Material, a: Line, b: Line): number {
  const weigh = (words: readonly number[]) => words.reduce((sum, word) => sum + (weights[word] ?? 0), 0)
  const known = new Set(a.words)
  const least = Math.min(weigh(a.words), weigh(b.words))
  return least === 0 ? 0 : weigh(b.words.filter((word) => known.has(word))) / least
}

/** True where `candidate` says again what a chosen sentence says: its words, its numbers, or as its echo. */
function repeats(told: Told, candidate: Candidate): boolean {
  const { settings, chosen } = told
  const isSummary = chosen.length < settings.summarySentences
  const shareMax = isSummary ? settings.summaryRepeatShareMax : settings.repeatShareMax
  const numbers = candidate.line.words.filter((word) => told.material.lexicon.numeric[word])
  const speaker = personQuoted(told.material, candidate.line)
  return told.chosen.some(
    ({ line }) =>
      containment(line.words, candidate.line.words) >= shareMax ||
      (isSummary && sharedWeight(told.material, line, candidate.line) >= settings.summaryWeightShareMax) ||
      sharedCount(line.words, numbers) > sharedNumbersMax ||
      (speaker !== null &&
        speaker === personQuoted(told.material, line) &&
        sharedCount(line.words, candidate.line.words) >= sharedUtteranceMin) ||
      told.corroborate(line).some((echo) => echo.line === candidate.line),
  )
}

function marginOf(candidate: Candidate, chosen: readonly Candidate[]): number {
  const nearest = Math.max(0, ...chosen.map(({ line }) => likeness(line, candidate.line)))
  return relevanceShare * candidate.score - (1 - relevanceShare) * nearest
}

/** The candidate of `left` that adds most to what is told; null where all of them repeat. */
function nextOf(told: Told, left: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null
  let bestMargin = Number.NEGATIVE_INFINITY
  for (const candidate of left) {
    if (told.chosen.includes(candidate)) continue
    const margin = marginOf(candidate, told.chosen)
    if (margin > bestMargin && !repeats(told, candidate)) [best, bestMargin] = [candidate, margin]
  }
  return best
}

/** An account ends with how it came to this, if the articles tell it: at least so many sentences of background. */
const historySentences = 2

function addHistory(told: Told, candidates: readonly Candidate[]): void {
  const history = candidates.filter(({ kind }) => kind === 'background')
  const most = told.settings.accountSentencesMax
  const present = told.chosen.filter(({ kind }) => kind === 'background').length
  for (let turn = present; turn < Math.min(historySentences, most); turn++) {
    const next = nextOf(told, history)
    if (next === null) return
    if (told.chosen.length >= most) told.chosen.pop()
    told.chosen.push(next)
  }
}

/** So many words beyond the title's are no news. */
const wordsBeyondTitleMax = 3

/** True for a line that says no more than the title. */
function saysTitle(title: readonly number[], { words }: Line): boolean {
  return words.length - sharedCount(title, words) <= wordsBeyondTitleMax
}

/** Fills `told` in the order of choice, after the lead. */
function choose(told: Told, lead: Candidate, candidates: readonly Candidate[]): void {
  const { accountSentencesMin: least, accountSentencesMax: most, summarySentences } = told.settings
  const length = Math.min(most, least + sentencesAnOrigin * told.material.families.length)
  const present = candidates.filter(
    ({ line, kind }) => kind !== 'background' && !told.currency.outdated.has(line),
  )
  // Another paper's opening tells the lead again in other words: no summary needs both.
  const further = present.filter(
    ({ line }) =>
      told.currency.renewed.has(line) ||
      (!isAnotherOpening(told.material, lead.line, line) && !tellsLeadAgain(told.material, lead.line, line)),
  )
  told.chosen.push(lead)
  while (told.chosen.length < length) {
    // The summary is about this event: history waits until it is filled.
    const pool = told.chosen.length < summarySentences ? further : candidates
    const next = nextOf(told, pool) ?? nextOf(told, candidates)
    if (next === null || (told.chosen.length >= least && next.score < worthMin * lead.score)) break
    told.chosen.push(next)
  }
  addHistory(told, candidates)
}

function inOrderOfTelling(chosen: readonly Candidate[]): Candidate[] {
  const [lead, ...rest] = chosen
  if (lead === undefined) return []
  rest.sort(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      // The lead's own article goes on first, so that the telling does not jump.
      Number(b.line.member === lead.line.member) - Number(a.line.member === lead.line.member) ||
      b.line.member - a.line.member ||
      a.line.order - b.line.order,
  )
  return [lead, ...rest]
}

/** A line as a statement, with the places in other families that say the same. */
export function stateLine(material: Material, corroborate: Corroborate, line: Line): Statement {
  const echoes = corroborate(line).map((echo) => citationOf(material, echo.line))
  return { text: line.text, citations: [citationOf(material, line), ...echoes] }
}

/** Where nothing is fit to stand alone (another language, fragments): the first lines as they are. */
function plainTelling(material: Material, corroborate: Corroborate, settings: TellingSettings): Telling {
  const lines = material.linesOf.find((own) => own.length > 0) ?? []
  const account = lines
    .slice(0, settings.accountSentencesMin)
    .map((line) => stateLine(material, corroborate, line))
  const told = new Set(lines.slice(0, settings.summarySentences))
  return { summary: account.slice(0, settings.summarySentences), told, account }
}

/** Summary and account from ranked candidates, without what the title says already; outdated lines do not stand in the summary. Quadratic in the sentences chosen, linear in the candidates. */
export function tellEvent(
  material: Material,
  ranked: readonly Candidate[],
  { title, member: titled }: Titled,
  corroborate: Corroborate,
  currency: Currency,
  settings: TellingSettings,
): Telling {
  const titleWords = distinct(readWords(material.lexicon, title.text).ids)
  const beyond = ranked.filter(({ line }) => !saysTitle(titleWords, line))
  const candidates = withNews(beyond.length > 0 ? beyond : ranked, currency)
  const lead = findLead(candidates, titled)
  if (lead === undefined) return plainTelling(material, corroborate, settings)
  const told: Told = { material, corroborate, settings, currency, chosen: [] }
  choose(told, lead, candidates)
  const statements = new Map(
    told.chosen.map((candidate) => [candidate, stateLine(material, corroborate, candidate.line)] as const),
  )
  const shown = (some: readonly Candidate[]) => some.flatMap((candidate) => statements.get(candidate) ?? [])
  const summary = inOrderOfTelling(told.chosen.slice(0, settings.summarySentences))
  const lines = new Set(summary.map(({ line }) => line))
  return { summary: shown(summary), told: lines, account: shown(inOrderOfTelling(told.chosen)) }
}
