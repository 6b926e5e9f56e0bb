/**
 * Changes: what happened inside the software, with the reason it gives. In: changes in
 * the order in which they are to stand (newest first on the page of all changes, as
 * they came on an event's own). A reason is shown as it was written then; the numbers
 * in it may have merged into others since, and their links lead on.
 */

import { type Departure, isRepair } from '../../../engine/departures.ts'
import type { Change } from '../../../model/change.ts'
import type { EventNumber } from '../../../model/ids.ts'
import { Fold } from './fold.tsx'
import { countOf, numberText } from './format.ts'

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
            <span dir="auto">{change.reason}</span> <ChangeLinks change={change} own={own} />
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Opening and joining are told on the event's own page by the article alone. */
function ChangeLinks({ change, own }: { change: Change; own: EventNumber | null }) {
  const named = own === null || isRepair(change) ? eventsOf(change, own) : []
  const links = [
    ...named.map((event) => <a href={`/events/${event}`}>event {event}</a>),
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
            <span class="changed">moved</span> {change.reason} <a href={`/events/${to}`}>Event {to}</a>
          </li>
        ))}
    </ul>
  )
}
