/**
 * The example collection through the whole pipeline, in this process and without a
 * store, beside its truth: what the program says of each article, and what is right.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decisions, startFolds } from '../../src/engine/folds.ts'
import { openPart } from '../../src/engine/intake.ts'
import type { ReadItem } from '../../src/engine/ports.ts'
import { readItem } from '../../src/engine/reading.ts'
import { Standing } from '../../src/engine/standing.ts'
import type { Article } from '../../src/model/article.ts'

/** Tests and scripts run in the project's folder. */
const folder = 'examples/lebanon-talks'

export interface Truth {
  readonly articles: readonly { readonly url: string; readonly file: string }[]
  readonly families: readonly {
    readonly id: string
    readonly members: readonly { readonly url: string; readonly kind: string }[]
  }[]
  readonly events: readonly {
    readonly id: string
    readonly title: string
    readonly articles: readonly string[]
  }[]
  readonly storylines: readonly { readonly id: string; readonly events: readonly string[] }[]
}

export interface Placed {
  readonly article: Article
  readonly read: ReadItem
  readonly decisions: Decisions
}

export const truth: Truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))

/** Every article of the collection with what was decided on it, in order of file names. */
export async function placeExamples(): Promise<readonly Placed[]> {
  const folds = startFolds()
  const rawItems = readdirSync(join(folder, 'articles'))
    .sort()
    .flatMap((name) => partsOf(join(folder, 'articles', name)))
    .flatMap((part) => openPart(part).rawItems)
  const placed: Placed[] = []
  const standing = new Standing()
  for (const rawItem of rawItems) {
    const read = readItem(rawItem)
    if (!read.article) continue
    const { decisions } = await folds.decide(read)
    placed.push({ article: read.article, read, decisions })
    standing.add(decisions)
  }
  return placed.map((one) => ({ ...one, decisions: standingNow(one.decisions, standing) }))
}

/** The decisions with the event and the storyline in which the article stands when the stream ends. */
function standingNow(decisions: Decisions, standing: Standing): Decisions {
  const event = standing.eventOf(decisions.event.article)!
  return {
    ...decisions,
    event: { ...decisions.event, event },
    storyline: { ...decisions.storyline, storyline: standing.storylineOf(event)! },
  }
}

function partsOf(path: string): readonly Parameters<typeof openPart>[0][] {
  const bytes = readFileSync(path)
  if (!path.endsWith('.jsonl')) return [{ kind: 'document', location: path, bytes }]
  const lines = bytes.toString().split('\n')
  return lines.flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [{ kind: 'line' as const, location: path, lineNumber: index + 1, bytes: Buffer.from(line) }],
  )
}

/** Right and found labels of the articles that the truth places, in parallel. */
export function labelled(
  placed: readonly Placed[],
  right: ReadonlyMap<string, string>,
  found: (one: Placed) => string | number,
): { readonly gold: readonly string[]; readonly predicted: readonly string[] } {
  const known = placed.filter(({ article }) => right.has(article.url ?? ''))
  return {
    gold: known.map(({ article }) => right.get(article.url ?? '') ?? ''),
    predicted: known.map((one) => String(found(one))),
  }
}

/** The right event of each article, by its address. */
export function rightEvents(): ReadonlyMap<string, string> {
  return new Map(truth.events.flatMap((event) => event.articles.map((url) => [url, event.id] as const)))
}

/** The right storyline of each article, by its address. */
export function rightStorylines(): ReadonlyMap<string, string> {
  const storylineOf = new Map(
    truth.storylines.flatMap(({ id, events }) => events.map((event) => [event, id] as const)),
  )
  return new Map([...rightEvents()].map(([url, event]) => [url, storylineOf.get(event) ?? event] as const))
}

/** The right family of each article, by its address; an article of no family is one alone. */
export function rightFamilies(): ReadonlyMap<string, string> {
  const inFamily = truth.families.flatMap(({ id, members }) => members.map(({ url }) => [url, id] as const))
  return new Map([...truth.articles.map(({ url }) => [url, url] as const), ...inFamily])
}
