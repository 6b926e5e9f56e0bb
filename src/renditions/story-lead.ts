/**
 * The sentence that tells an event: a record goes in, the statement with which the story
 * tells it comes out. Mostly that is the first of its summary. A feature opens with a
 * scene, though ("Fifteen hands went up"), and an analysis with what was long ago; in
 * their place comes the record's first sentence that says what somebody did now.
 *
 * A sentence tells where it begins with one of the record's actors or shares its matter
 * with the title, does not look back and is not somebody's words. Known failure: a scene
 * that begins with an actor's name.
 */

import type { Statement } from '../model/citation.ts'
import type { EventRecord } from '../model/event-record.ts'
import { wordsOf } from '../text/words.ts'

/** An actor named among so many first words is what the sentence is about (by eye, 2026-11). */
const openingWords = 8
/** So many words in common with the title make it the same matter. */
const titleWordsMin = 2
const lettersMin = 4
/** Letters that "Israel" and "Israeli", "Lebanon" and "Lebanese" have in common. */
const prefixLength = 5

/** Such an opening leans on what stood before; "it is unclear who" does not. */
const leaning =
  /^(?:he|she|it(?! (?:is|was|remains) )|they|his|her|its|their|this|that|these|those|but|and|the \w+ one)\b/i
const yearPattern = /\b(?:19|20)\d\d\b/g
const monthNames =
  'January February March April May June July August September October November December'.split(' ')
const monthOpening = new RegExp(
  `^(?:In|By|Since|During|Last|On \\d{1,2}) (${monthNames.join('|')})(?:,? (?:of )?((?:19|20)\\d\\d))?\\b`,
)

/** True for a sentence that needs another before it. */
export function leansBack(text: string): boolean {
  return leaning.test(text)
}

/** True where the sentence itself dates what it tells before the event: by the month it opens with, or by its years. */
export function looksBack(text: string, from: string | null): boolean {
  if (from === null) return false
  const [, month, year] = monthOpening.exec(text) ?? []
  if (month !== undefined) {
    const opened = `${year ?? from.slice(0, 4)}-${String(monthNames.indexOf(month) + 1).padStart(2, '0')}`
    return year === undefined ? opened !== from.slice(0, 7) : opened < from.slice(0, 7)
  }
  const years = text.match(yearPattern) ?? []
  return years.length > 0 && years.every((one) => one < from.slice(0, 4))
}

/** True for words of somebody that stand alone, with no more than who said them. */
export function isMereQuote(text: string): boolean {
  return /^["“]/.test(text)
}

function prefixesOf(text: string): string[] {
  return wordsOf(text)
    .filter((word) => word.length >= lettersMin)
    .map((word) => word.slice(0, prefixLength))
}

/** True where the sentence says what happened, for itself. Linear in its words and the actors. */
export function tellsNews({ text }: Statement, record: EventRecord): boolean {
  if (leansBack(text) || isMereQuote(text) || looksBack(text, record.from)) return false
  const first = prefixesOf(text.split(/\s+/, openingWords).join(' '))
  const names = new Set(record.actors.flatMap(({ name }) => prefixesOf(name)))
  if (first.some((word) => names.has(word))) return true
  const title = new Set(prefixesOf(record.title.text))
  return new Set(prefixesOf(text).filter((word) => title.has(word))).size >= titleWordsMin
}

/** The statement that tells the event; the first of the summary where none is better, undefined where there is none. */
export function leadOf(record: EventRecord): Statement | undefined {
  const own = new Set([...record.summary, ...record.account].map(({ text }) => text))
  const deeds = record.responses
    .filter(({ eventType, statement }) => eventType !== 'STATEMENT' && own.has(statement.text))
    .map(({ statement }) => statement)
  const [first] = record.summary
  if (first === undefined || tellsNews(first, record)) return first
  return [...deeds, ...record.summary, ...record.account].find((one) => tellsNews(one, record)) ?? first
}
