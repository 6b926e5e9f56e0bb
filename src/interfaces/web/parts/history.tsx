/**
 * Changes: what happened inside the software, with the reason it gives. In: changes in
 * the order in which they are to stand (newest first on the page of all changes, as
 * they came on an event's own). A reason is shown as it was written then; the numbers
 * in it may have merged into others since, and their links lead on.
 */

import { type Departure, isRepair } from '../../../engine/departures.ts'
import type { Change } from '../../../model/change.ts'
import type { EventNumber } from '../../../model/ids.ts'
import { numberText } from '../../amounts.ts'
import { Fold } from './fold.tsx'
import { countOf } from './format.ts'

/** True for a change that is told best by its family's page. */
function isOfFamily({ kind, family }: Change): boolean {
  return family !== null && (kind.startsWith('family-') || kind === 'original-replaced')
}

/** Changes of one event in the open, besides those that concern two events (by eye, 2026-11). */
const changesShownMax = 3
/** Folded ones that the page carries: a wire story copied a thousand times would weigh megabytes (2026-11). */
const changesFoldedMax = 60
/** Departures named at the head of an event's page; the rest are in its history. */
const departuresShownMax = 3

/** The events that a change is about, but for the one whose history it is. */
function eventsOf({ kind, event, otherEvent }: Change, own: EventNumber | null): readonly EventNumber[] {
  // In a history of its own an ended number would lead back to the same page.
  const other = kind === 'event-merged' && own !== null ? null : otherEvent
  return [...new Set([event, other])].filter((one) => one !== null && one !== own) as EventNumber[]
}

/** A list of changes, in the order given; `own` is the event whose history it is, null for all. */
export function ChangeList({ changes, own }: { changes: readonly Change[]; own: EventNumber | null }) {
  return (
    <ol class="changes">
      {changes.map((change) => (
        <li class="change">
          <span class="arrival" title={`brought about by article number ${change.arrival}`}>
            {change.arrival}
          </span>
          <p>
            <span class="kind-word">{change.kind.replaceAll('-', ' ')}</span>{' '}
            <ToldChange change={change} own={own} /> <ChangeLinks change={change} own={own} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The events that a reason names, as it is written: "event 17" leads there. */
function eventsNamed(reason: string): ReadonlySet<number> {
  return new Set([...reason.matchAll(eventName)].map(([, number]) => Number(number)))
}

/** A name of an event in a reason. Titles are quoted there, and one may hold the word: they are passed over. */
const eventName = /“[^”]*”|\bevent (\d+)\b/gi

/** A reason whose events lead to their pages; those of `linked` only. */
function Told({ reason, linked }: { reason: string; linked: readonly number[] }) {
  const found = [...reason.matchAll(eventName)].filter(([, number]) => linked.includes(Number(number)))
  const ends = [0, ...found.map((match) => match.index + match[0].length)]
  return (
    <span dir="auto">
      {found.map((match, place) => (
        <>
          {reason.slice(ends[place], match.index)}
          <a href={`/events/${match[1]}`}>{match[0]}</a>
        </>
      ))}
      {reason.slice(ends.at(-1))}
    </span>
  )
}

interface ChangeProps {
  readonly change: Change
  /** The event whose history it is; null on the page of all changes. */
  readonly own: EventNumber | null
}

/** In an event's own history only a merge, a split or a move names another one that still stands. */
function linkedEvents({ change, own }: ChangeProps): readonly EventNumber[] {
  return own === null || isRepair(change) ? eventsOf(change, own) : []
}

function ToldChange(props: ChangeProps) {
  return <Told reason={props.change.reason} linked={linkedEvents(props)} />
}

/** What the reason does not lead to itself. Opening and joining are told on the event's own page by the article alone. */
function ChangeLinks({ change, own }: ChangeProps) {
  const told = eventsNamed(change.reason)
  const missing = linkedEvents({ change, own }).filter((event) => !told.has(event))
  const links = [
    ...missing.map((event) => <a href={`/events/${event}`}>event {event}</a>),
    ...(change.article === null ? [] : [<a href={`/articles/${change.article}`}>article</a>]),
    ...(isOfFamily(change) ? [<a href={`/families/${change.family}`}>family</a>] : []),
  ]
  return (
    <span class="facts">
      {links.map((link, place) => (
        <>
          {place > 0 ? ' · ' : null}
          {link}
        </>
      ))}
    </span>
  )
}

/** An event's history: the first changes and all that concern two events in the open, the rest folded. */
export function History({ changes, own }: { changes: readonly Change[]; own: EventNumber }) {
  if (changes.length === 0) return null
  const isHidden = (change: Change, place: number) => place >= changesShownMax && !isRepair(change)
  const hidden = changes.filter(isHidden)
  // A fold that hides one change is longer than the change.
  const folded = hidden.length === 1 ? [] : hidden
  const shown = changes.filter((change) => !folded.includes(change))
  return (
    <section class="history" aria-labelledby="history">
      <h2 id="history">History of this record</h2>
      <ChangeList changes={shown} own={own} />
      {folded.length === 0 ? null : (
        <Fold summary={countOf(folded.length, 'other change')}>
          <ChangeList changes={folded.slice(0, changesFoldedMax)} own={own} />
          {folded.length > changesFoldedMax ? (
            <p class="facts">
              and {numberText(folded.length - changesFoldedMax)} more, which <a href="/changes">Changes</a>{' '}
              has
            </p>
          ) : null}
        </Fold>
      )}
    </section>
  )
}

/** Says at the head of an event's page that articles left it, why, and where they are; newest first. */
export function Departures({ departures }: { departures: readonly Departure[] }) {
  if (departures.length === 0) return null
  return (
    <ul class="departures plain" aria-label="Articles that left this event">
      {departures
        .slice(-departuresShownMax)
        .reverse()
        .map(({ change, to }) => (
          <li>
            <span class="changed">moved</span> <Told reason={change.reason} linked={[to]} />
            {eventsNamed(change.reason).has(to) ? null : (
              <>
                {' '}
                <a href={`/events/${to}`}>Event {to}</a>
              </>
            )}
          </li>
        ))}
    </ul>
  )
}
