/**
 * Reads everything stored again: after an update whose steps have new versions, or
 * when asked. Raw bytes and the order of arrival stay; all analysis is made anew, in
 * one transaction, so a replay that is stopped leaves the store as it was.
 *
 * An event keeps its number where the same article opens it. A number that is not given
 * again leads on to where most of the event's articles are, and no new event ever gets
 * it; the history says so, and which numbered events lost articles.
 */

import type { Change } from '../model/change.ts'
import type { ArticleId } from '../model/ids.ts'
import type { Publisher } from '../model/publisher.ts'
import { makeBatch } from './drift.ts'
import { startFolds } from './folds.ts'
import { nothingGiven, settingsWith } from './given-settings.ts'
import type { IngestPorts } from './ingest.ts'
import { reopen } from './intake.ts'
import { pipeline } from './pipeline.ts'
import { stepKeys } from './pipeline-check.ts'
import type { Arrival, RereadEvent, StepKey, StoredRaw, Turn } from './ports.ts'
import { type ProblemKind, type ProblemTally, tallyProblems } from './problem-tally.ts'
import { type Creditor, creditorOf, keepPublishers, keptPublishers } from './publishers.ts'
import { recordEvents } from './records.ts'

/** Raw records read at a time: bounds memory. */
const replayItems = 64

export interface ReplaySummary {
  readonly articles: number
  /** Articles that the new cleaning no longer accepts; their raw bytes stay. */
  readonly dropped: number
  /** Numbered events some or all of whose articles are in others now; the history says which. */
  readonly changedEvents: number
  readonly problems: readonly ProblemKind[]
}

/** The keys of the steps of this program, with settings given for this run. */
export function currentKeys(given = nothingGiven): readonly StepKey[] {
  return stepKeys(pipeline.map((step) => ({ ...step, settings: settingsWith(step.settings, given) })))
}

/** Steps whose results in the store were made by another version or settings, by name; empty for a new store. */
export function staleSteps(stored: readonly StepKey[], given = nothingGiven): readonly string[] {
  if (stored.length === 0) return []
  const keys = new Map(stored.map((stepKey) => [stepKey.name, stepKey.key]))
  return currentKeys(given).flatMap(({ name, key }) => (keys.get(name) === key ? [] : [name]))
}

/** Makes all analysis anew from the raw bytes; `given` is a list of publishers in place of the one that the store keeps. */
export async function replay(
  ports: IngestPorts,
  onProgress?: (articles: number) => void,
  given: readonly Publisher[] | null = null,
): Promise<ReplaySummary> {
  return ports.store.turn(async (turn) => {
    const bounds = await turn.eventBounds()
    const formerNumbers = await turn.clearAnalysis()
    if (given !== null) await keepPublishers(turn, given)
    const creditFor = creditorOf(given ?? (await keptPublishers(ports.store)))
    const folds = (ports.startFolds ?? startFolds)()
    folds.bind({ ...bounds, formerNumbers })
    const seen = new Set<ArticleId>()
    const problems = tallyProblems()
    let dropped = 0
    let after = 0
    for (;;) {
      const stored = await turn.rawAfter(after, replayItems)
      const last = stored.at(-1)
      if (!last) break
      after = last.sequence
      const decided = await decideAgain(turn, stored, ports, { folds, seen, problems, creditFor })
      dropped += stored.length - decided.length
      await put(turn, decided)
      onProgress?.(folds.head())
    }
    const reread = await turn.leadFormerOn()
    await turn.addChanges(reread.map((event) => rereadChange(event, folds.head())))
    await turn.setStepKeys(currentKeys(ports.reader.given))
    const changedEvents = reread.length
    return { articles: folds.head(), dropped, changedEvents, problems: problems.kinds() }
  })
}

/** What a replay carries from one batch to the next. */
interface Replaying {
  readonly folds: ReturnType<typeof startFolds>
  readonly seen: Set<ArticleId>
  readonly problems: ProblemTally
  readonly creditFor: Creditor
}

/** What reading again did to a numbered event; of one that is gone, told where it leads. */
function rereadChange(reread: RereadEvent, arrival: number): Change {
  const { event, heir, shared, kept, articles } = reread
  const common = { arrival, kind: 'event-reread', article: null, family: null, storyline: null } as const
  const are = shared === 1 ? 'is' : 'are'
  const opening = 'Read again by newer steps:'
  if (kept === 0) {
    const reason = `${opening} ${wentOf(reread)} of event ${event} ${are} in event ${heir} now.`
    return { ...common, event: heir, otherEvent: event, reason }
  }
  const reason = `${opening} event ${event} keeps ${kept} of its ${articles} articles; ${shared} ${are} in event ${heir} now.`
  return { ...common, event, otherEvent: heir, reason }
}

function wentOf({ shared, articles }: RereadEvent): string {
  if (shared < articles) return `${shared} of the ${articles} articles`
  return articles === 1 ? 'the one article' : `all ${articles} articles`
}

async function decideAgain(
  turn: Turn,
  stored: readonly StoredRaw[],
  ports: IngestPorts,
  { folds, seen, problems, creditFor }: Replaying,
): Promise<Arrival[]> {
  const opened = stored.map(({ raw }) => reopen(raw))
  const rawItems = opened.flatMap((delivery) => delivery.rawItems.slice(0, 1))
  const readItems = await ports.reader.read(rawItems)
  for (const { problems: found } of [...opened, ...readItems]) problems.add(found)
  const load = (asked: readonly ArticleId[]) => turn.consult(asked)
  const decided: Arrival[] = []
  let next = 0
  for (const [index, { raw, fetchedAt }] of stored.entries()) {
    if (opened[index]?.rawItems.length === 0) continue
    const readItem = readItems[next++]
    const { article, layers } = readItem ?? {}
    if (!readItem || !article || !layers || seen.has(article.id)) continue
    seen.add(article.id)
    const { decisions, problems: found } = await folds.decide(readItem, load)
    problems.add(found)
    const credit = creditFor(article)
    decided.push({ arrival: folds.head(), raw, fetchedAt, article, credit, layers, ...decisions })
  }
  return decided
}

async function put(turn: Turn, decided: readonly Arrival[]): Promise<void> {
  if (decided.length === 0) return
  await turn.addBatch(await makeBatch(turn, decided))
  await recordEvents(turn, decided)
}
