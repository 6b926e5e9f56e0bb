/**
 * Where the later event's own sentences refer back to the earlier one. A sentence does
 * so where words of the earlier event's title and lead follow a word that points back
 * ("after", "following", "because of", "in response to", "despite", "resumed"), or where
 * it names the earlier event's day ("the ceasefire of 27 November"). The clause from
 * that word on is what the reason quotes.
 *
 * A clause that names another month than the earlier event's is about something else.
 * Known failure: a reference that shares no word and no date with the earlier title.
 */

import type { Citation, Statement } from '../model/citation.ts'
import type { EventRecord } from '../model/event-record.ts'
import { contentWeights, sharedWeight, type WordWeights } from './relations-words.ts'

export type CueKind = 'response' | 'cause' | 'after' | 'despite' | 'again' | 'date'

export interface Reference {
  readonly cue: CueKind
  /** Characters of a statement of the later record. */
  readonly words: string
  readonly citation: Citation
  /** Weight of the words shared with the earlier event; above about 1 it is no chance. */
  readonly strength: number
}

/** Less shared weight than this is chance, unless the day is named. About two fairly rare words. Example pairs, 2026-11. */
const strengthMin = 0.8
/** With the day named, one fairly rare word is enough. */
const datedStrengthMin = 0.4
/** The earlier lead's words count less than its title's. */
const leadFactor = 0.5
/** Words of the later event's own title tie little to any other. */
const ownTitleFactor = 0.25
/** Names of actors stand in every event of a running story. */
const nameFactor = 0.5
const wordsShownMax = 150
const millisecondsADay = 86_400_000

/** "Due to" before a verb ("is due to meet") names no cause. */
const cues: readonly (readonly [CueKind, RegExp])[] = [
  [
    'response',
    /\b(?:in (?:response|reply|answer|retaliation|reaction) (?:to|for)|respond(?:ed|ing|s) to|retaliat\w+ (?:for|against|after)|answer(?:ed|ing) to)\b/gi,
  ],
  [
    'cause',
    /\b(?:because of|due to(?! (?:be|begin|start|end|meet|hold|take|discuss|visit|arrive|leave|return|open|close|expire|resume|vote|speak|talk|travel|appear|go|come|face|give|make|release|publish|announce|report|run|last|sign|launch|host|attend|decide|fly|retire|stand|play|join|submit|deliver|elect|present)\b)|as a result of|owing to|caused by|prompted by|triggered by|blam\w+ (?:it )?on|citing|(?:frustrat|anger|resent|dismay)\w* (?:by|at|over|with|of))\b/gi,
  ],
  ['despite', /\b(?:despite|in spite of|notwithstanding|although|even though|in defiance of)\b/gi],
  [
    'after',
    /\b(?:after|following|follows|since|in the wake of|as part of|under|agreed (?:in|on|at)|extends?|extended|extending|prolong\w+|(?:of|from|in|the) last|earlier this (?:week|month)|(?:days?|weeks?|months?) (?:ago|earlier))\b/gi,
  ],
  [
    'again',
    /\b(?:again|resum\w+|once more|a second time|for the second time|repeated\w*|renew\w+|second round|still)\b/gi,
  ],
]
const monthNames =
  'January February March April May June July August September October November December'.split(' ')

function keysOf(record: EventRecord): WordWeights {
  const weights = contentWeights(record.title.text)
  for (const [key, weight] of contentWeights(record.summary[0]?.text ?? '')) {
    if (!weights.has(key)) weights.set(key, weight * leadFactor)
  }
  return weights
}

/** The day as newspapers write it: "27 November", "November 27", "Nov. 27". */
function dayPattern(isoDay: string): RegExp {
  const month = monthNames[Number(isoDay.slice(5, 7)) - 1] ?? ''
  const day = Number(isoDay.slice(8, 10))
  const short = month.slice(0, 3)
  return new RegExp(
    `\\b(?:${day}(?:st|nd|rd|th)? (?:of )?${month}|${month} ${day}|${short}\\.? ${day})\\b(?!\\d)`,
  )
}

const monthPattern = new RegExp(`\\b(?:${monthNames.join('|')})\\b`, 'g')

/** "Days earlier", "last week": words that point no further back than a month. */
const nearPast =
  /\b(?:(?:days?|weeks?|hours?) (?:ago|earlier|before|after|later)|(?:last|this|earlier this) week|yesterday|overnight)\b/i
const nearDaysMax = 35

function isTooFar(words: string, later: EventRecord, earlier: EventRecord): boolean {
  const end = earlier.to ?? earlier.from
  if (later.from === null || end === null || !nearPast.test(words)) return false
  return Date.parse(later.from) - Date.parse(end) > nearDaysMax * millisecondsADay
}

/** False where the words name a month or year in which the earlier event did not happen, or point less far back. */
function timeFits(words: string, later: EventRecord, earlier: EventRecord): boolean {
  if (isTooFar(words, later, earlier)) return false
  const years: readonly string[] = words.match(/\b(?:19|20)\d\d/g) ?? []
  const year = earlier.from?.slice(0, 4)
  if (years.length > 0 && year !== undefined && !years.includes(year)) return false
  const named = words.match(monthPattern) ?? []
  if (named.length === 0 || earlier.from === null) return true
  const own = [earlier.from, earlier.to ?? earlier.from].map((day) => monthNames[Number(day.slice(5, 7)) - 1])
  return named.some((month) => own.includes(month))
}

/** From `at` to the end of the clause, whole words, at most 150 characters. */
function clauseFrom(text: string, at: number): string {
  const rest = text.slice(at)
  const stop = rest.slice(24).search(/[;:—–]|[.!?]["”’]?(?:\s|$)|,\s/)
  const clause = stop < 0 ? rest : rest.slice(0, stop + 24)
  if (clause.length <= wordsShownMax) return clause.trim()
  return clause.slice(0, clause.lastIndexOf(' ', wordsShownMax)).trim()
}

function clauseAround(text: string, at: number): string {
  const start = Math.max(
    text.lastIndexOf(', ', at) + 2,
    text.lastIndexOf('; ', at) + 2,
    text.lastIndexOf('— ', at) + 2,
    0,
  )
  const from = start === 1 || at - start > wordsShownMax / 2 ? 0 : start
  return clauseFrom(text, at - from > wordsShownMax / 2 ? text.lastIndexOf(' ', at - 1) + 1 : from)
}

/** "Two days" in "two days after the truce" belongs to the reference. */
const distance = /(?:\b\w+ )?\b(?:days?|weeks?|months?|hours?) $/
const distanceLengthMax = 24

function withDistance(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - distanceLengthMax), at)
  return at - (distance.exec(before)?.[0].length ?? 0)
}

function referencesIn(statement: Statement, keys: WordWeights, day: RegExp | null): Reference[] {
  const citation = statement.citations[0]
  if (citation === undefined) return []
  const { text } = statement
  const found: Reference[] = []
  const dated = day === null ? -1 : text.search(day)
  if (dated >= 0) {
    const words = clauseAround(text, dated)
    const strength = sharedWeight(contentWeights(words), keys)
    if (strength >= datedStrengthMin)
      found.push({ cue: 'date', words, citation, strength: strength + strengthMin })
  }
  for (const [cue, pattern] of cues) {
    for (const match of text.matchAll(pattern)) {
      const words = clauseFrom(text, withDistance(text, match.index))
      const strength = sharedWeight(contentWeights(words), keys)
      if (strength >= strengthMin) found.push({ cue, words, citation, strength })
    }
  }
  return found
}

/** Between the pieces of a quote that the attribution interrupts; no article has these characters there. */
const betweenPieces = ' … '

/**
 * All that a record tells, each text once: statements first, then what people are quoted
 * with in one piece, because a piece's words must be covered by the citation given.
 */
function statementsOf(record: EventRecord): Statement[] {
  const own = new Map<string, Statement>()
  const responses = record.responses.map(({ statement }) => statement)
  const quotes = record.quotes.filter(({ text }) => !text.includes(betweenPieces))
  for (const statement of [...record.summary, ...record.account, ...responses, ...quotes]) {
    if (!own.has(statement.text)) own.set(statement.text, statement)
  }
  return [...own.values()]
}

/** The strongest reference from the later record to the earlier event; null where there is none. */
export function findReference(later: EventRecord, earlier: EventRecord): Reference | null {
  const keys = new Map(keysOf(earlier))
  // Words of the later event's own title are in all its sentences and point nowhere.
  const names = [...later.actors, ...earlier.actors].map(({ name }) => name).join(' ')
  for (const key of contentWeights(names).keys()) keys.set(key, (keys.get(key) ?? 0) * nameFactor)
  for (const key of contentWeights(later.title.text).keys())
    keys.set(key, (keys.get(key) ?? 0) * ownTitleFactor)
  const day = earlier.from === null || earlier.from === later.from ? null : dayPattern(earlier.from)
  const found = statementsOf(later)
    .flatMap((statement) => referencesIn(statement, keys, day))
    .filter(({ words }) => timeFits(words, later, earlier))
  return found.reduce<Reference | null>(
    (best, next) => (best === null || next.strength > best.strength ? next : best),
    null,
  )
}
