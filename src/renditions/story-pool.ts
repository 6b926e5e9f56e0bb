/**
 * The statements of a storyline, each once. Every record's summary, account and
 * responses are laid out by event; a statement that repeats an earlier-told one (the
 * same text, or most of its words) is dropped, except that the newest event's first
 * sentences are told there and not where an older report foresaw them. The pool is what
 * all depths choose from, which is why a shorter depth never says what a longer does not.
 */

import type { Statement } from '../model/citation.ts'
import type { EventRecord } from '../model/event-record.ts'
import type { StoryStatement } from '../model/layered-story.ts'
import { wordsOf } from '../text/words.ts'
import { leadOf } from './story-lead.ts'

export interface PooledStatement {
  readonly statement: StoryStatement
  readonly record: EventRecord
  readonly words: ReadonlySet<string>
  /** The record's own place for it: the sentence that tells the event, its summary, its account, a response. */
  readonly part: 'lead' | 'summary' | 'account' | 'response'
}

/** Short words are mostly function words. */
const lettersMin = 4
/** Fewer words are too few to call a repetition by share. */
const wordsMin = 4

/** The distinct lower-case words of at least four letters, and the numbers, of a text. */
export function wordSet(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length >= lettersMin || /^\d/.test(word)))
}

/** Share of the shorter one's words that the other has, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}

function repeats(candidate: PooledStatement, told: readonly PooledStatement[], shareMax: number): boolean {
  return told.some(
    ({ statement, words }) =>
      statement.text === candidate.statement.text ||
      (Math.min(words.size, candidate.words.size) >= wordsMin &&
        likeness(words, candidate.words) >= shareMax),
  )
}

function layOut(record: EventRecord): PooledStatement[] {
  const lead = leadOf(record)
  const parts: [PooledStatement['part'], readonly Statement[]][] = [
    ['lead', lead === undefined ? [] : [lead]],
    ['summary', record.summary.filter((one) => one !== lead)],
    ['account', record.account.filter((one) => one !== lead)],
    ['response', record.responses.map(({ statement }) => statement)],
  ]
  return parts.flatMap(([part, statements]) =>
    statements.map(({ text, citations }) => ({
      statement: { text, citations, event: record.event, from: record.from },
      record,
      words: wordSet(text),
      part,
    })),
  )
}

/** All statements worth telling, oldest event first, leads before the rest. Quadratic in the statements. */
export function poolStatements(records: readonly EventRecord[], shareMax: number): PooledStatement[] {
  const laid = records.map(layOut)
  const told: PooledStatement[] = []
  // Leads are chosen first, newest event first: what is news there is not told before as an outlook.
  const leads = [...laid].reverse().map((own) => own.filter(({ part }) => part === 'lead'))
  const rest = laid.map((own) => own.filter(({ part }) => part !== 'lead'))
  for (const candidate of [...leads, ...rest].flat()) {
    if (!repeats(candidate, told, shareMax)) told.push(candidate)
  }
  const place = new Map(laid.flat().map((candidate, index) => [candidate, index] as const))
  return told.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
}
