/**
 * How hostile or cooperative an event is, and how its matter came out. Tone: what
 * the title says outright, and the mean level of the responses on PLOVER's line from
 * assault to aid, the first counting most; levels follow Goldstein's (1992) weights. Outcome: whether the title and lead
 * say that talks, a truce, a visit or the like got on or failed; two events that name
 * one matter with opposite outcomes reverse one another.
 *
 * Known failure: "fails to reject" and other double turns.
 */

import type { EventType } from '../model/action.ts'
import type { Citation, Statement } from '../model/citation.ts'
import type { EventRecord } from '../model/event-record.ts'

/** -10 (assault) to 10 (aid), after Goldstein 1992, rounded. */
const levels: Readonly<Record<EventType, number>> = {
  AGREE: 6,
  CONSULT: 3,
  SUPPORT: 4,
  CONCEDE: 5,
  COOPERATE: 6,
  AID: 7,
  RETREAT: 6,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -4,
  THREATEN: -6,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -6,
  COERCE: -7,
  ASSAULT: -10,
  STATEMENT: 0,
  APPEAL: 1,
}

/** Matters that get on or fail, each with the words for it. */
const matters: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['talks', /\b(?:talks?|negotiat\w+|round|dialogue)\b/i],
  ['truce', /\b(?:truce|ceasefire|cease-fire|armistice|pause in fighting)\b/i],
  [
    'withdrawal',
    /\b(?:withdraw\w*|pullback|pull-?out|handover|pilot zones?|pull(?:s|ed|ing)? (?:back|out))\b/i,
  ],
  ['agreement', /\b(?:deal|agreement|accord|pact|treaty|understanding)\b/i],
  ['plan', /\b(?:plan|proposal|initiative|push|bid|offer)\b/i],
  ['visit', /\b(?:visit|trip|meeting|summit)\b/i],
  ['strike', /\b(?:walkout|industrial action|strikes? (?:over|by) (?:pay|workers|drivers))\b/i],
  ['vote', /\b(?:vote|election|referendum|bill|law)\b/i],
]
const failing =
  /\b(?:stall\w*|collaps\w+|fail\w*|reject\w*|refus\w+|declin\w+|turn\w* down|call\w* off|put\w* off|postpon\w+|cancel\w*|suspend\w*|br[eo]ak\w* (?:down|off)|broke down|halt\w*|no longer|stop\w* (?:pressing|pushing)|abandon\w*|drop\w*|set\w* aside|scrap\w*|den(?:y|ies|ied)|block\w*|will not (?:sign|accept)|violat\w+|falter\w*|deadlock\w*)\b/i
/** To stop fighting or a walkout is no failure. */
const relief =
  /\b(?:suspend|halt|stop|end|call|paus|ceas)\w*\s+(?:off\s+)?(?:\w+\s+)?(?:strikes?|attacks?|fighting|hostilities|offensive|war|bombing|fire)\b/i
const thriving =
  /\b(?:agree\w*|begin\w*|began|start\w*|resum\w+|sign(?:s|ed)?|accept\w*|tak\w+ (?:hold|effect)|took effect|approv\w+|open\w*|launch\w*|progress\w*|restor\w+|reach\w*|broker\w*|close to|hold(?:s|ing)? (?:talks|direct)|held|discuss\w*|negotiated|extend\w*|ratif\w+|back(?:s|ed)|meet|met)\b/i
const violence =
  /\b(?:kill\w*|dead|deaths?|bomb\w*|shell\w*|air ?strikes?|strikes? on|attack\w*|open\w* fire|fires? on|raid\w*|invad\w+|assassinat\w+|clash\w*)\b/i
const worsening =
  /\b(?:escalat\w+|intensif\w+|deadliest|heaviest|worst|widen\w+|spread\w*|deepen\w*|largest|first since|furthest)\b/i

export type Course = 'got on' | 'failed'

function responseTone(record: EventRecord): number | null {
  let sum = 0
  let mass = 0
  for (const [place, { eventType }] of record.responses.entries()) {
    const level = levels[eventType]
    if (level === 0) continue
    const weight = 1 / (1 + place)
    sum += weight * level
    mass += weight
  }
  return mass === 0 ? null : sum / mass
}

interface Clause {
  readonly text: string
  readonly citation: Citation | undefined
}

/** What became of a matter, in the clause that says so. */
export interface Outcome extends Clause {
  readonly course: Course
}

function clausesOf({ title, summary }: EventRecord): Clause[] {
  const [lead] = summary
  const clauses = (lead?.text ?? '').split(/[,;]\s/)
  return [
    { text: title.text, citation: title.citations[0] },
    ...clauses.map((text) => ({ text, citation: lead?.citations[0] })),
  ]
}

/** What became of each matter that the title or lead names; what they leave open is absent. */
export function coursesOf(record: EventRecord): Map<string, Outcome> {
  const courses = new Map<string, Outcome>()
  for (const clause of clausesOf(record)) {
    const fails = failing.test(clause.text) && !relief.test(clause.text)
    if (fails === (thriving.test(clause.text) || relief.test(clause.text)) && !fails) continue
    for (const [name, pattern] of matters) {
      if (pattern.test(clause.text) && !courses.has(name))
        courses.set(name, { ...clause, course: fails ? 'failed' : 'got on' })
    }
  }
  return courses
}

/** Levels of what a title says outright: blood, a failure, a success. */
const violentLevel = -9
const failedLevel = -4
const gotOnLevel = 4
/** A title is chosen from many and read by its words; it weighs so much against the responses' one. */
const titleWeight = 2

function titleTone(record: EventRecord): number | null {
  if (violence.test(record.title.text)) return violentLevel
  const courses = [...coursesOf(record).values()].map(({ course }) => course)
  if (courses.length === 0) return null
  return courses.includes('failed') ? failedLevel : gotOnLevel
}

/** From -10 (assault) to 10 (aid): the title's words and the weighted mean of the responses; 0 where neither tells. */
export function toneOf(record: EventRecord): number {
  const told = titleTone(record)
  const done = responseTone(record)
  if (told === null) return done ?? 0
  return done === null ? told : (titleWeight * told + done) / (titleWeight + 1)
}

export interface Reversal {
  readonly matter: string
  readonly then: Outcome
  readonly now: Outcome
}

/** A matter that both events name with opposite outcomes, in the later one's order; else null. */
export function reversedMatter(later: EventRecord, earlier: EventRecord): Reversal | null {
  const before = coursesOf(earlier)
  for (const [matter, now] of coursesOf(later)) {
    const then = before.get(matter)
    if (then !== undefined && then.course !== now.course) return { matter, then, now }
  }
  return null
}

/** Responses that a record puts first are what the event is about. */
const mainResponses = 2
/** Deeds at or beyond these levels are a turn by themselves: threats and force, agreements and retreats. */
const graveLevel = -6
const kindLevel = 5

function mainDeed(record: EventRecord, isSuch: (level: number) => boolean): Statement | null {
  const deed = record.responses.slice(0, mainResponses).find(({ eventType }) => isSuch(levels[eventType]))
  return deed?.statement ?? null
}

function outcomeWith(record: EventRecord, course: Course): Statement | null {
  const found = [...coursesOf(record).values()].find((outcome) => outcome.course === course)
  if (found === undefined) return null
  // The title stands beside every reason; its lead says the same in full.
  if (found.text === record.title.text && record.summary[0] !== undefined) return record.summary[0]
  return { text: found.text, citations: found.citation === undefined ? [] : [found.citation] }
}

/** The sentence by which an event is grave: blood in its title, a main deed of force or threat, things said to be worse, a failure; else null. */
export function graveOf(record: EventRecord): Statement | null {
  const told = [record.title, ...record.summary]
  return (
    (violence.test(record.title.text) ? (record.summary[0] ?? record.title) : null) ??
    mainDeed(record, (level) => level <= graveLevel) ??
    told.find(({ text }) => worsening.test(text)) ??
    outcomeWith(record, 'failed')
  )
}

/** The sentence by which an event is a step towards one another: a main deed of that kind, or a matter that got on; else null. */
export function kindOf(record: EventRecord): Statement | null {
  if (violence.test(record.title.text)) return null
  return mainDeed(record, (level) => level >= kindLevel) ?? outcomeWith(record, 'got on')
}

/** True where the later event's first sentences say that things got worse. */
export function saysWorse(record: EventRecord): boolean {
  return [record.title, ...record.summary].some(({ text }) => worsening.test(text))
}
