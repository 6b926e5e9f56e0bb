/**
 * Where things stand in the drawn timeline. In: records, oldest first, and the
 * relations among them. Out: an x for each event (true to time, but never closer
 * than two dots), lanes for the actors that occur most, dots sized by origins (area,
 * not width, carries the number), arcs with a height by their span; what only stands
 * beside or behind has no arc, since with it the picture is a thicket. Linear in events
 * times lanes. Known failure: past `eventsMax` events only the newest are drawn, and
 * the picture says so; the list under it has all of them.
 */

import type { EventRecord } from '../../../model/event-record.ts'
import type { EventNumber } from '../../../model/ids.ts'
import type { Relation, RelationType } from '../../../model/relation.ts'
import { huesOf } from './hues.ts'
import { carriesOn } from './relation-weight.ts'

/** More dots than these run into each other at the width of a page (by eye, 2026-11). */
export const eventsMax = 40
/** More lanes than these make the picture taller than a laptop's window (by eye, 2026-11). */
const lanesMax = 6
const dotRadiusMax = 11
const dotRadiusMin = 3.5

export const laneHeight = 30
export const labelWidth = 168
export const plotWidth = 772
/** Room under the lanes for days and years. */
export const footHeight = 40
const gapMin = 30
const arcHeightMax = 72
const arcHeightMin = 16

export interface TimelineEvent {
  readonly record: EventRecord
  readonly x: number
  readonly radius: number
}

export interface Lane {
  readonly actor: string
  readonly hue: number
  readonly y: number
  /** The events in which this actor takes part. */
  readonly events: readonly TimelineEvent[]
}

export interface Arc {
  readonly type: RelationType
  readonly from: TimelineEvent
  readonly to: TimelineEvent
  readonly height: number
}

export interface TimelineScale {
  readonly events: readonly TimelineEvent[]
  readonly lanes: readonly Lane[]
  readonly arcs: readonly Arc[]
  readonly width: number
  /** The y of the line on which the events stand. */
  readonly baseline: number
  readonly height: number
  readonly leftOut: number
}

/** Names of those who respond or take part, in an event; responders first, each once. */
function actorNamesOf(record: EventRecord): readonly string[] {
  return [
    ...new Set([
      ...record.responses.map(({ actorName }) => actorName),
      ...record.actors.filter(({ kind }) => kind !== 'person').map(({ name }) => name),
    ]),
  ]
}

/** Actors of a storyline, most events first, ties by first appearance. */
export function rankActors(records: readonly EventRecord[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const record of records) {
    for (const name of actorNamesOf(record)) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

/** Days of the events on a line: true to time, then pushed apart to `gapMin`, then fitted to the width. */
function placeInTime(records: readonly EventRecord[]): readonly number[] {
  const times = records.map((record) => Date.parse(record.from ?? record.firstAt ?? ''))
  const known = times.filter((ms) => !Number.isNaN(ms))
  const first = Math.min(...known)
  const span = Math.max(1, Math.max(...known) - first)
  let previous = -gapMin
  const pushed = times.map((ms) => {
    const wanted = Number.isNaN(ms) ? previous + gapMin : ((ms - first) / span) * plotWidth
    previous = Math.max(wanted, previous + gapMin)
    return previous
  })
  const last = pushed.at(-1) ?? 0
  const fit = last > plotWidth ? plotWidth / last : 1
  return pushed.map((x) => (last === 0 ? plotWidth / 2 : x * fit))
}

/** The whole geometry of the timeline; arcs name only events that are drawn. */
export function scaleTimeline(
  allRecords: readonly EventRecord[],
  relations: readonly Relation[],
): TimelineScale {
  const records = allRecords.slice(-eventsMax)
  const originsMax = Math.max(1, ...records.map(({ origins }) => origins))
  const xs = placeInTime(records)
  const events = records.map((record, index) => ({
    record,
    x: labelWidth + dotRadiusMax + (xs[index] ?? 0),
    radius: Math.max(dotRadiusMin, Math.sqrt(record.origins / originsMax) * dotRadiusMax),
  }))
  const arcs = placeArcs(events, relations)
  const baseline = 28 + Math.max(0, ...arcs.map(({ height }) => height))
  const ranked = rankActors(allRecords)
  const hues = huesOf(ranked)
  const lanes = ranked.slice(0, lanesMax).map((actor, index) => ({
    actor,
    hue: hues.get(actor) ?? 0,
    y: baseline + 40 + index * laneHeight,
    events: events.filter(({ record }) => actorNamesOf(record).includes(actor)),
  }))
  return {
    events,
    lanes,
    arcs,
    width: labelWidth + plotWidth + 2 * dotRadiusMax + 8,
    baseline,
    height: baseline + 26 + lanes.length * laneHeight + footHeight - 4,
    leftOut: allRecords.length - records.length,
  }
}

function placeArcs(events: readonly TimelineEvent[], relations: readonly Relation[]): readonly Arc[] {
  const byNumber = new Map<EventNumber, TimelineEvent>(events.map((event) => [event.record.event, event]))
  return relations.filter(carriesOn).flatMap(({ from, to, type }) => {
    const later = byNumber.get(from)
    const earlier = byNumber.get(to)
    if (later === undefined || earlier === undefined || later === earlier) return []
    const share = Math.abs(later.x - earlier.x) / plotWidth
    return [{ type, from: later, to: earlier, height: arcHeightMin + share * (arcHeightMax - arcHeightMin) }]
  })
}
