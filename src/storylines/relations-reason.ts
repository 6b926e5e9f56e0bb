/**
 * The reason of a relation in one to three sentences, as an editor would note it beside a
 * link. In: the ties of two events and the type decided from them. Out: the sentences,
 * which name both events by number (their titles stand beside them wherever a reason is
 * shown), and the places of the sentences that they quote.
 *
 * What is said depends on what was found: the words that refer back; else the sentence
 * that makes the turn; else, plainly, which actors and words both have and that this is
 * all. Words in quotation marks are the articles'. Known failure: a quoted clause that
 * needs the sentence before it.
 */

import type { Citation, Statement } from '../model/citation.ts'
import type { RelationType } from '../model/relation.ts'
import { gapLength, listed, sharedActors, sharedWords } from './relations-shared.ts'
import type { Ties } from './relations-ties.ts'

/** A quoted clause is at least and at most so many characters. */
const clauseMin = 40
const clauseMax = 150

export interface Reason {
  readonly reason: string
  /** The sentences that the reason quotes. */
  readonly grounds: readonly Citation[]
}

const matterPhrases: Readonly<Record<string, string>> = {
  talks: 'the talks',
  truce: 'the truce',
  withdrawal: 'the withdrawal',
  agreement: 'the agreement',
  plan: 'the plan',
  visit: 'the visit',
  strike: 'the walkout',
  vote: 'the vote',
}

/** The first clause of a statement in quotation marks, whole words. */
function quoted(text: string): string {
  const plain = text.replace(/[“”"]/g, '’').replace(/[.,\s]+$/, '')
  const comma = plain.slice(clauseMin).search(/[,;:]\s/)
  const clause = comma < 0 ? plain : plain.slice(0, comma + clauseMin)
  if (clause.length <= clauseMax) return `“${clause}”`
  return `“${clause.slice(0, clause.lastIndexOf(' ', clauseMax))} …”`
}

/** "8 days after event 12", "at the same time as event 12"; "read after event 12" where a day is not known. */
function afterEarlier(ties: Ties): string {
  const gap = gapLength(ties)
  if (gap !== null) return `${gap} after event ${ties.earlier.event}`
  return ties.gapDays === 0
    ? `at the same time as event ${ties.earlier.event}`
    : `read after event ${ties.earlier.event}`
}

/** "Event 12 comes 8 days after event 9"; without days nothing is known but which was read first. */
function placed(ties: Ties): string {
  const verb = ties.gapDays === null ? 'was' : 'comes'
  return `Event ${ties.later.event} ${verb} ${afterEarlier(ties)}`
}

/** Words that refer back, introduced by how they do. */
function referring({ reference, later, earlier }: Ties, type: RelationType): Reason | null {
  if (reference === null) return null
  const words = `“${reference.words.replace(/[“”"]/g, '’')}”`
  const [now, then] = [`event ${later.event}`, `event ${earlier.event}`]
  const openings: Readonly<Record<RelationType, string>> = {
    'responds-to': `The reports of ${now} call it an answer to ${then}: ${words}.`,
    causes: `The reports of ${now} give ${then} as a ground: ${words}.`,
    reverses: `Its reports look back on ${then} with the words ${words}.`,
    escalates: `Its reports measure it by ${then}: ${words}.`,
    'de-escalates': `Its reports look back on ${then} with the words ${words}.`,
    parallel: `The reports of ${now} mention ${then} beside their own matter: ${words}.`,
    background: `The reports of ${now} look back on ${then}: ${words}.`,
    continues: `The reports of ${now} take up ${then}: ${words}.`,
  }
  return { reason: openings[type], grounds: [reference.citation] }
}

function quoting(opening: string, statement: Statement): Reason {
  return { reason: `${opening} ${quoted(statement.text)}.`, grounds: statement.citations.slice(0, 1) }
}

/** The turn for the worse, for the better, or right round, with the sentences that show it; null for the other types. */
function turning(ties: Ties, type: RelationType): Reason | null {
  const { later, earlier, reversed, grave, kind } = ties
  if (type === 'reverses' && reversed !== null) {
    const { matter, then, now } = reversed
    const went =
      now.course === 'failed' ? 'went forward then and founder now' : 'foundered then and go forward now'
    const subject = matterPhrases[matter] ?? 'the matter'
    const verb =
      subject === 'the talks'
        ? went
        : went.replace('founder now', 'founders now').replace('go forward', 'goes forward')
    return {
      reason: `Event ${later.event} undoes event ${earlier.event}: ${subject} ${verb}. Then: ${quoted(then.text)}; now: ${quoted(now.text)}.`,
      grounds: [now.citation, then.citation].flatMap((citation) => citation ?? []),
    }
  }
  if (type === 'escalates' && grave !== null)
    return quoting(`Things are worse in event ${later.event}, ${afterEarlier(ties)}:`, grave)
  if (type === 'de-escalates' && kind !== null)
    return quoting(`Things ease in event ${later.event}, ${afterEarlier(ties)}:`, kind)
  return null
}

/** "Israel and Lebanon take part in both"; empty where no actor is shared. */
function takingPart(ties: Ties): string {
  const actors = sharedActors(ties)
  if (actors === '') return ''
  return `${actors.charAt(0).toUpperCase()}${actors.slice(1)} ${ties.shared.length === 1 ? 'takes' : 'take'} part in both`
}

/** Where no sentence ties the two: what they share, and that nothing closer is known. What continues is an inference then, and said to be one. */
function sharing(ties: Ties, type: RelationType): Reason {
  const words = sharedWords(ties).map((word) => `“${word}”`)
  const speaking = words.length === 0 ? '' : `both speak of ${listed(words)}`
  const place = placed(ties)
  const shared = [takingPart(ties), speaking].filter((part) => part !== '').join(', and ')
  if (shared === '') return { reason: `${place}; their reports are alike in wording.`, grounds: [] }
  const sentence = `${shared.charAt(0).toUpperCase()}${shared.slice(1)}`
  if (type === 'parallel') return { reason: `${place}, with another matter. ${sentence}.`, grounds: [] }
  if (type === 'continues') {
    return {
      reason: `${place}. ${sentence}; that it goes on from there is inferred: no sentence says so.`,
      grounds: [],
    }
  }
  return { reason: `${place}. ${sentence}; no closer tie is known.`, grounds: [] }
}

/** Who takes part in both, and when; for a relation whose ground is already told. */
function company(ties: Ties, tellsTime: boolean): string {
  const both = takingPart(ties)
  const gap = tellsTime ? gapLength(ties) : null
  if (both === '') return gap === null ? '' : ` It comes ${gap} later.`
  return ` ${both}${gap === null ? '' : `, ${gap} apart`}.`
}

/** The reason: three sentences at most, and the places that it quotes. */
export function writeReason(ties: Ties, type: RelationType): Reason {
  const turn = turning(ties, type)
  const back = referring(ties, type)
  if (turn !== null && back !== null)
    return { reason: `${turn.reason} ${back.reason}`, grounds: [...back.grounds, ...turn.grounds] }
  if (turn !== null) return { ...turn, reason: `${turn.reason}${company(ties, type === 'reverses')}` }
  if (back !== null) return { ...back, reason: `${back.reason}${company(ties, true)}` }
  return sharing(ties, type)
}
