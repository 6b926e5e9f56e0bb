/**
 * The storyline's events as a list, newest last: what the drawn timeline shows, in
 * words, for readers who cannot see the drawing or want to follow a link. In: records,
 * oldest first, and the relations among them. Known limit: the actors named are those
 * whose response was found, so an event may name none.
 */

import type { EventRecord } from '../../../model/event-record.ts'
import type { EventNumber } from '../../../model/ids.ts'
import type { Relation, RelationType } from '../../../model/relation.ts'
import { CountsLine } from './counts.tsx'
import { daysText } from './format.ts'
import { byWeight } from './relation-weight.ts'
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

/** Earlier events by type, what carries the story on before what stands beside or behind it. */
function groupByType(relations: readonly Relation[]): readonly (readonly [RelationType, EventNumber[]])[] {
  const groups = new Map<RelationType, EventNumber[]>()
  for (const { type, to } of [...relations].sort(byWeight))
    groups.set(type, [...(groups.get(type) ?? []), to])
  return [...groups]
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
            {groupByType(relations).map(([type, numbers], index) => (
              <>
                {index > 0 ? '; ' : null}
                {relationWords[type]}{' '}
                {numbers.map((number, place) => (
                  <>
                    {place > 0 ? ', ' : null}
                    <a href={`/events/${number}`}>#{number}</a>
                  </>
                ))}
              </>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
