/**
 * Invented streams of one running story each, as rows: what assignment to events may be
 * fitted on where several happenings of one day share their actors. Articles stand in
 * their order of arrival; an article that tells of no one happening (`none`) becomes an
 * event of its own, so that rows go straight into B³ and pairwise scores. Known limit:
 * all streams come from one hand, which real newsrooms do not.
 */

import { readFileSync } from 'node:fs'

/** A line of `articles.jsonl`, in the format that every command reads. */
export interface StreamArticle {
  readonly id: string
  readonly source: string
  /** ISO time; two streams have none. */
  readonly published?: string
  readonly title: string
  readonly text: string
}

/** A line of `labels.jsonl`: a happening's slug means the same within its stream only. */
export interface StreamLabel {
  readonly id: string
  readonly stream: string
  readonly event: string
  readonly covers?: readonly string[]
  readonly rewriteOf?: string
  readonly borderline?: boolean
}

export interface TrainArticle {
  readonly article: StreamArticle
  readonly label: StreamLabel
  /** `stream/slug`, or `none:` and the article's id. */
  readonly event: string
}

/** Tests and scripts run in the project's folder. */
function linesOf<Row>(name: string): Row[] {
  const lines = readFileSync(`test/quality/event-train/${name}`, 'utf8').trimEnd().split('\n')
  return lines.map((line) => JSON.parse(line) as Row)
}

/** Every article with its label, stream after stream. Throws where one has no label. */
export function eventTrain(): TrainArticle[] {
  const labels = new Map(linesOf<StreamLabel>('labels.jsonl').map((label) => [label.id, label]))
  return linesOf<StreamArticle>('articles.jsonl').map((article) => {
    const label = labels.get(article.id)
    if (label === undefined) throw new Error(`${article.id}: labels.jsonl has no line for it`)
    const event = label.event === 'none' ? `none:${article.id}` : `${label.stream}/${label.event}`
    return { article, label, event }
  })
}
