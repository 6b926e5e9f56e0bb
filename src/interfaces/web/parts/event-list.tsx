/**
 * The storyline's events as a list, newest last: what the drawn timeline shows, in
 * words, for readers who cannot see the drawing or want to follow a link. In: records,
 * oldest first, and the relations among them. Known limit: the actors named are those
 * whose response was found, so an event may name none.
 */

import type { EventRecord } from '../../../model/event-record.ts'
import type { Relation } from '../../../model/relation.ts'
import { CountsLine } from './counts.tsx'
import { daysText } from './format.ts'
import { relationWords } from './timeline.tsx'

interface EventListProps {
  readonly records: readonly EventRecord[]
  readonly relations: readonly Relation[]
}

/** Every event with its days, counts, actors and relations to earlier ones. */
export function EventList({ records, relations }: EventListProps) {
  return (
    <ol class="events" aria-label="Events, oldest first">
      {records.map((record) => (
        <EventRow record={record} relations={relations.filter(({ from }) => from === record.event)} />
      ))}
    </ol>
  )
}

function EventRow({ record, relations }: { record: EventRecord; relations: readonly Relation[] }) {
  const actors = [...new Set(record.responses.map(({ actorName }) => actorName))]
  return (
    <li class="event-row" data-entry>
      <p class="when facts">{daysText(record.from, record.to) ?? 'day not given'}</p>
      <div>
        <p class="event-title">
          <a href={`/events/${record.event}`} dir="auto">
            <span class="number">#{record.event}</span> {record.title.text}
          </a>
        </p>
        <p class="facts">
          <CountsLine articles={record.articles} origins={record.origins} />
          {actors.length === 0 ? null : ` · ${actors.join(', ')}`}
        </p>
        {relations.length === 0 ? null : (
          <p class="facts">
            {relations.map(({ type, to }, index) => (
              <>
                {index > 0 ? '; ' : null}
                {relationWords[type]} <a href={`/events/${to}`}>#{to}</a>
              </>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
