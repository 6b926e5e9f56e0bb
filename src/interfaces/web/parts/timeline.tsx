/**
 * The drawn timeline of a storyline: events along the top, a lane for each actor,
 * arcs for relations. It is a picture with a text alternative; the list under it says
 * the same in full. A type has its own stroke (solid, dashed, dotted) and its word.
 */

import type { EventRecord } from '../../../model/event-record.ts'
import type { Relation, RelationType } from '../../../model/relation.ts'
import { countOf, shortDayText } from './format.ts'
import {
  type Arc,
  footHeight,
  labelWidth,
  scaleTimeline,
  type TimelineEvent,
  type TimelineScale,
} from './timeline-scale.ts'

const round = (value: number) => Number(value.toFixed(1))
/** Characters of an actor's name that fit beside the lanes at 13 px. */
const nameLengthMax = 24
/** Days stand so far under the lanes, years so far under the days. */
const dayDrop = 18
const yearDrop = 15
/** Day labels closer than this many units would run into each other. */
const dayLabelGap = 46

/** Dashes by type: what carries on is solid, what turns is dashed, what stands beside is dotted. */
export const strokes: Record<RelationType, string> = {
  continues: 'solid',
  escalates: 'solid heavy',
  'de-escalates': 'solid light',
  reverses: 'dashed',
  'responds-to': 'solid',
  causes: 'solid heavy',
  parallel: 'dotted',
  background: 'dotted',
}

interface TimelineProps {
  readonly records: readonly EventRecord[]
  readonly relations: readonly Relation[]
}

/** The picture; nothing for a single event, of which the list says enough. */
export function Timeline({ records, relations }: TimelineProps) {
  if (records.length < 2) return null
  const scale = scaleTimeline(records, relations)
  const { width, height } = scale
  return (
    <figure class="timeline">
      <section class="scrolls" aria-label="Timeline, drawn" tabindex={0}>
        <svg
          viewBox={`0 0 ${round(width)} ${round(height)}`}
          width={round(width)}
          height={round(height)}
          role="img"
        >
          <title>{describe(scale)}</title>
          {scale.arcs.map((arc) => (
            <ArcPath arc={arc} baseline={scale.baseline} />
          ))}
          <Columns scale={scale} />
          <Lanes scale={scale} />
          <EventMarks scale={scale} />
        </svg>
      </section>
      <figcaption>
        {scale.leftOut > 0 ? `The newest ${scale.events.length} of ${records.length} events. ` : null}A column
        is an event, a lane an actor that takes part; a larger dot rests on more independent origins.{' '}
        {scale.arcs.length === 0 ? null : <ArcsKey arcs={scale.arcs} />} The list has the rest.
      </figcaption>
    </figure>
  )
}

function ArcsKey({ arcs }: { arcs: readonly Arc[] }) {
  return (
    <>
      An arc leads to the earlier event that a later one{' '}
      {[...new Set(arcs.map(({ type }) => type))].map((type, index) => (
        <>
          {index > 0 ? ', ' : null}
          <StrokeKey type={type} />
        </>
      ))}
      .
    </>
  )
}

function describe({ events, lanes, arcs }: TimelineScale): string {
  const actors = lanes.map(({ actor }) => actor).join(', ')
  return `${countOf(events.length, 'event')}, ${countOf(arcs.length, 'relation')}; lanes: ${actors}.`
}

function StrokeKey({ type }: { type: RelationType }) {
  return (
    <span class="nowrap">
      <svg class="key" viewBox="0 0 22 6" width="22" height="6" aria-hidden="true">
        <path class={`arc ${strokes[type]}`} d="M0 3H22" />
      </svg>{' '}
      {relationWords[type]}
    </span>
  )
}

/** Each type as the verb in "this event … the earlier one". */
export const relationWords: Record<RelationType, string> = {
  continues: 'continues',
  escalates: 'escalates',
  'de-escalates': 'eases',
  reverses: 'reverses',
  'responds-to': 'responds to',
  causes: 'follows from',
  parallel: 'runs parallel to',
  background: 'has as background',
}

function ArcPath({ arc, baseline }: { arc: Arc; baseline: number }) {
  const { from, to, height, type } = arc
  const top = baseline - 12
  const middle = (from.x + to.x) / 2
  const d = `M${round(to.x)} ${round(top)}Q${round(middle)} ${round(top - 2 * height)} ${round(from.x)} ${round(top)}`
  return (
    <path class={`arc ${strokes[type]}`} d={d}>
      <title>{`#${from.record.event} ${relationWords[type]} #${to.record.event}`}</title>
    </path>
  )
}

function Lanes({ scale }: { scale: TimelineScale }) {
  const right = scale.width - 4
  return (
    <>
      {scale.lanes.map(({ actor, hue, y, events }) => (
        <g class={`hue-${hue}`}>
          <path class="lane" d={`M${labelWidth - 4} ${y}H${round(right)}`} />
          <text class="lane-name" x={labelWidth - 14} y={y + 4} text-anchor="end">
            {actor.length > nameLengthMax ? `${actor.slice(0, nameLengthMax - 1)}…` : actor}
            <title>{actor}</title>
          </text>
          {events.map(({ x, radius, record }) => (
            <circle class="dot" cx={round(x)} cy={y} r={round(radius)}>
              <title>{`${actor}: ${record.title.text} (${countOf(record.origins, 'origin')})`}</title>
            </circle>
          ))}
        </g>
      ))}
    </>
  )
}

function Columns({ scale }: { scale: TimelineScale }) {
  const foot = round(scale.height - footHeight)
  return (
    <path
      class="column"
      d={scale.events.map(({ x }) => `M${round(x)} ${round(scale.baseline + 8)}V${foot}`).join('')}
    />
  )
}

function EventMarks({ scale }: { scale: TimelineScale }) {
  let lastLabel = Number.NEGATIVE_INFINITY
  let lastYear = ''
  const foot = scale.height - footHeight + dayDrop
  return (
    <>
      {scale.events.map(({ x, record }: TimelineEvent) => {
        const at = record.from ?? record.firstAt
        const labelled = at !== null && x - lastLabel >= dayLabelGap
        if (labelled) lastLabel = x
        const isNewYear = labelled && at.slice(0, 4) !== lastYear
        if (isNewYear) lastYear = at.slice(0, 4)
        return (
          <g>
            <a href={`/events/${record.event}`} aria-label={`Event ${record.event}: ${record.title.text}`}>
              <text class="event-number" x={round(x)} y={round(scale.baseline + 4)} text-anchor="middle">
                #{record.event}
              </text>
            </a>
            {labelled ? (
              <text class="day" x={round(x)} y={round(foot)} text-anchor="middle">
                {shortDayText(at)}
              </text>
            ) : null}
            {at !== null && isNewYear ? (
              <text class="year" x={round(x)} y={round(foot + yearDrop)} text-anchor="middle">
                {at.slice(0, 4)}
              </text>
            ) : null}
          </g>
        )
      })}
    </>
  )
}
