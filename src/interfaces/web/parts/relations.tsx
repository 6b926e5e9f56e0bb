/**
 * Related events, the weightiest first, each with its type, number, day,
 * written reason and evidence; what only stands beside or behind is folded. The same form serves both directions: what this event follows from, and
 * what later refers to it.
 */

import type { EventSummary } from '../../../engine/library.ts'
import type { EventNumber } from '../../../model/ids.ts'
import type { Relation } from '../../../model/relation.ts'
import type { CitationRegister } from './citations.ts'
import { Cites } from './cites.tsx'
import { Fold } from './fold.tsx'
import { countOf } from './format.ts'
import { splitByWeight } from './relation-weight.ts'
import { Day } from './time.tsx'
import { relationWords, strokes } from './timeline.tsx'

interface RelationsProps {
  readonly id: string
  readonly heading: string
  readonly relations: readonly Relation[]
  readonly direction: 'earlier' | 'later'
  readonly related: ReadonlyMap<EventNumber, EventSummary>
  readonly register: CitationRegister
}

/** One section of relations; nothing where there are none. */
export function Relations(props: RelationsProps) {
  if (props.relations.length === 0) return null
  const [shown, folded] = splitByWeight(props.relations)
  return (
    <section class="relations" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <Rows {...props} relations={shown} />
      {folded.length === 0 ? null : (
        <Fold summary={`${countOf(folded.length, 'weaker tie', 'weaker ties')}`}>
          <Rows {...props} relations={folded} />
        </Fold>
      )}
    </section>
  )
}

function Rows(props: RelationsProps) {
  return (
    <ol class="rows">
      {props.relations.map((relation) => (
        <RelationRow {...props} relation={relation} />
      ))}
    </ol>
  )
}

function RelationRow({ relation, direction, related, register }: RelationsProps & { relation: Relation }) {
  const other = direction === 'earlier' ? relation.to : relation.from
  const summary = related.get(other)
  return (
    <li class="row relation" data-entry>
      <p class="who">
        <span class="type">
          <svg class="key" viewBox="0 0 22 6" width="22" height="6" aria-hidden="true">
            <path class={`arc ${strokes[relation.type]}`} d="M0 3H22" />
          </svg>{' '}
          {direction === 'earlier' ? relationWords[relation.type] : laterWords[relation.type]}
        </span>
        {summary?.from ? (
          <span class="facts">
            <Day at={summary.from} />
          </span>
        ) : null}
      </p>
      <div class="words">
        <p class="relation-title">
          <a href={`/events/${other}`} dir="auto">
            <span class="number">#{other}</span> {summary?.title ?? `Event ${other}`}
          </a>
        </p>
        <p class="reason" dir="auto">
          {relation.reason}
          <Cites register={register} citations={relation.evidence} />
        </p>
      </div>
    </li>
  )
}

/** Each type as seen from the earlier event. */
const laterWords: Record<Relation['type'], string> = {
  continues: 'continued by',
  escalates: 'escalated by',
  'de-escalates': 'eased by',
  reverses: 'reversed by',
  'responds-to': 'answered by',
  causes: 'leads to',
  parallel: 'runs parallel to',
  background: 'background of',
}
