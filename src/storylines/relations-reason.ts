/**
 * The reason of a relation in two or three sentences, composed from its ties: what the
 * two events are and how the later stands to the earlier; who takes part in both; what
 * is told of one of them then and now; which words of the later reports refer back, or that none
 * do. Only what was found is said, and words in quotation marks are the articles'.
 *
 * Known failure: a title that is itself a clause reads stiffly within a sentence.
 */

import type { EventRecord, Response } from '../model/event-record.ts'
import type { RelationType } from '../model/relation.ts'
import type { Ties } from './relations-ties.ts'

const actorsNamedMax = 3
const termsNamedMax = 3
/** A quoted clause is at least and at most so many characters. */
const clauseMin = 30
const clauseMax = 110
const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** "a, b and c". */
function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "the United States", "the Security Council", but "Israel". */
function withArticle(name: string): string {
  const takesArticle =
    /^(?:United|European|African|Arab|Security|International|World|Lebanese|Israeli|Ministry)\b|\b(?:States|Nations|Emirates|Netherlands|Philippines|Forces|Army|Council|Union|Ministry|Court|Agency)$/
  return takesArticle.test(name) ? `the ${name}` : name
}

function dayName(isoDay: string): string {
  return `${Number(isoDay.slice(8, 10))} ${monthNames[Number(isoDay.slice(5, 7)) - 1]} ${isoDay.slice(0, 4)}`
}

/** "event 12 (“Title”, 28 May 2026)". */
function named(record: EventRecord): string {
  const title = record.title.text.replace(/[“”"]/g, '’')
  return `event ${record.event} (“${title}”${record.from === null ? '' : `, ${dayName(record.from)}`})`
}

function plural(count: number, unit: string): string {
  return count === 1 ? `one ${unit}` : `${count} ${unit}s`
}

/** How long after the earlier event: "two days later", "on the same day"; null where a time is missing. */
function gapPhrase(gapDays: number | null): string | null {
  if (gapDays === null) return null
  if (gapDays === 0) return 'at the same time'
  if (gapDays < 14) return `${plural(gapDays, 'day')} later`
  if (gapDays < 60) return `${plural(Math.round(gapDays / 7), 'week')} later`
  if (gapDays < 700) return `about ${plural(Math.round(gapDays / 30.4), 'month')} later`
  return `about ${plural(Math.round(gapDays / 365), 'year')} later`
}

const matterPhrases: Readonly<Record<string, string>> = {
  talks: 'the talks',
  truce: 'the truce',
  withdrawal: 'the withdrawal',
  agreement: 'an agreement',
  plan: 'the plan',
  visit: 'the visit',
  strike: 'the strike',
  vote: 'the vote',
}

function opening(ties: Ties, type: RelationType): string {
  const later = named(ties.later)
  const earlier = named(ties.earlier)
  const begin = `E${later.slice(1)}`
  switch (type) {
    case 'responds-to':
      return `${begin} answers ${earlier}.`
    case 'causes':
      return `The reports of ${later} give ${earlier} among the causes.`
    case 'reverses':
      return `${begin} turns round ${earlier}: what is told of ${matterPhrases[ties.reversed ?? ''] ?? 'the matter'} is now the opposite.`
    case 'escalates':
      return `${begin} is more hostile than ${earlier}, with which it shares its matter.`
    case 'de-escalates':
      return `${begin} eases what stood in ${earlier}.`
    case 'parallel':
      return `${begin} runs beside ${earlier}: the same actors, another matter.`
    case 'background':
      return `${begin} has ${earlier} in its history.`
    case 'continues':
      return `${begin} goes on from ${earlier}.`
  }
}

/** The first clause of a statement in quotation marks, whole words. */
function quoted(text: string): string {
  const plain = text.replace(/[“”"]/g, '’').replace(/[.\s]+$/, '')
  const comma = plain.slice(clauseMin).search(/[,;:]\s/)
  const clause = comma < 0 ? plain : plain.slice(0, comma + clauseMin)
  if (clause.length <= clauseMax) return `“${clause}”`
  return `“${clause.slice(0, clause.lastIndexOf(' ', clauseMax))} …”`
}

/** Only what a record puts first is what the event is about. */
const mainResponses = 2

function isDeed({ eventType }: Response): boolean {
  return eventType !== 'STATEMENT' && eventType !== 'APPEAL'
}

/** What the reports say of one side then and now, in their words; null where no side has a response in both. */
function contrast({ later, earlier }: Ties): string | null {
  const before = earlier.responses.slice(0, mainResponses).filter(isDeed)
  for (const now of later.responses.slice(0, mainResponses).filter(isDeed)) {
    const then = before.find(({ actor }) => actor === now.actor)
    if (then === undefined || then.statement.text === now.statement.text) continue
    return `Of ${sideName(now)} the earlier reports say ${quoted(then.statement.text)}, the later ones ${quoted(now.statement.text)}.`
  }
  return null
}

/** "Israel" for "Israel Katz (Israel)". */
function sideName({ actorName }: Response): string {
  return withArticle(/\(([^)]+)\)$/.exec(actorName)?.[1] ?? actorName)
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Who has a part in both, and how far apart they are; empty where neither is known. */
function partsAndTime(ties: Ties): string {
  const names = ties.shared.slice(0, actorsNamedMax).map(({ name }) => withArticle(name))
  const gap = gapPhrase(ties.gapDays)
  const both =
    names.length === 0 ? null : `${listed(names)} ${names.length === 1 ? 'has' : 'have'} a part in both`
  const when = gap === null ? null : ties.gapDays === 0 ? 'the two fall on the same days' : `it comes ${gap}`
  const sentence = [both, when].flatMap((part) => part ?? []).join(', and ')
  return sentence === '' ? '' : `${capitalised(sentence)}.`
}

/** The ground: the words that refer back; where there are none, what was told then and now, or that nothing was found. */
function ground(ties: Ties, type: RelationType): string {
  const tonal = type === 'escalates' || type === 'de-escalates' || type === 'reverses'
  const told = tonal && ties.reference === null ? contrast(ties) : null
  return told ?? ending(ties)
}

function ending({ reference, link, later, earlier }: Ties): string {
  if (reference !== null) {
    return `The later reports refer back in the words “${reference.words.replace(/[“”"]/g, '’')}”.`
  }
  const terms = link.sharedTerms.slice(0, termsNamedMax).map((term) => `“${term}”`)
  const none = `No sentence in the record of event ${later.event} was found to refer to event ${earlier.event}`
  if (terms.length === 0) return `${none}.`
  return `${none}; their reports share the ${terms.length === 1 ? 'word' : 'words'} ${listed(terms)}.`
}

/** The reason: three sentences at most that name both events by number. */
export function writeReason(ties: Ties, type: RelationType): string {
  return [opening(ties, type), partsAndTime(ties), ground(ties, type)].filter((part) => part !== '').join(' ')
}
