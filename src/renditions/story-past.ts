/**
 * How it came to this: the pool of statements goes in, the leads of the earlier events
 * that matter most come out, oldest first. The first event is always among them, since a
 * story that does not say how it began cannot be followed. The others are weighed by
 * their independent origins and by how many later events carry on from them.
 *
 * Events with no sentence that tells what happened are passed over while others are
 * left. Known failure: a turning point that nobody took up again yet.
 */

import type { EventRecord } from '../model/event-record.ts'
import type { Relation } from '../model/relation.ts'
import { tellsNews } from './story-lead.ts'
import type { PooledStatement } from './story-pool.ts'

/** Past so many statements of history the short text is not short (by eye, 2026-11). */
const pastMax = 6
/** A relation as sure as this rests on a sentence that refers back, not on actors and words alone. */
const sureMin = 0.5

/** How many later events surely carry on from this one, turn it round or answer it; each weighs as one origin. */
function followersOf(relations: readonly Relation[], record: EventRecord): number {
  return relations.filter(
    ({ to, type, confidence }) =>
      to === record.event && confidence >= sureMin && type !== 'background' && type !== 'parallel',
  ).length
}

/** Leads of the earlier events that matter most, oldest first, none of them in `taken`. */
export function choosePast(
  pool: readonly PooledStatement[],
  taken: ReadonlySet<PooledStatement>,
  relations: readonly Relation[],
): PooledStatement[] {
  const leads = pool.filter((one) => one.part === 'lead' && !taken.has(one))
  const telling = leads.filter(({ statement, record }) => tellsNews(statement, record))
  const [first, ...others] = telling.length > 0 ? telling : leads
  if (first === undefined) return []
  const weightOf = ({ record }: PooledStatement) => record.origins + followersOf(relations, record)
  const weighty = [...others].sort(
    (a, b) => weightOf(b) - weightOf(a) || b.record.articles - a.record.articles,
  )
  const kept = new Set([first, ...weighty.slice(0, pastMax - 1)])
  return leads.filter((one) => kept.has(one))
}
