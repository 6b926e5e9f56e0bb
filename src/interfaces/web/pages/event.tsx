/**
 * An event: the numbered record. Text on the left in the order of reading (summary,
 * responses, related events, figures, quotes, account, what was revised), marginal facts
 * on the right (when, where, who, sources by origin), the history, and the numbered
 * sources last. The status is told for the stream's time.
 */

import { departuresFrom } from '../../../engine/departures.ts'
import type { EventView } from '../../../engine/library.ts'
import type { EventRecord } from '../../../model/event-record.ts'
import type { Relation } from '../../../model/relation.ts'
import { Layout, type Sheet } from '../layout.tsx'
import {
  type CitationRegister,
  type Cited,
  type Heads,
  passageId,
  registerCitations,
} from '../parts/citations.ts'
import { Cites, Said, SourceList } from '../parts/cites.tsx'
import { CountsLine } from '../parts/counts.tsx'
import type { Disputed } from '../parts/disputes.ts'
import { Families } from '../parts/families.tsx'
import { daysText } from '../parts/format.ts'
import { Headline } from '../parts/headline.tsx'
import { Departures, History } from '../parts/history.tsx'
import { huesOf } from '../parts/hues.ts'
import { Ledger } from '../parts/ledger.tsx'
import { Prose } from '../parts/prose.tsx'
import { Quotes } from '../parts/quotes.tsx'
import { Relations } from '../parts/relations.tsx'
import { Responses } from '../parts/responses.tsx'
import { Revisions } from '../parts/revisions.tsx'
import { Status } from '../parts/status.tsx'
import { Age, Moment } from '../parts/time.tsx'

export interface EventProps {
  readonly sheet: Sheet
  readonly view: EventView
  readonly heads: Heads
  /** The stream's time: that of its newest article. */
  readonly streamAt: Date
}

/** A relation's evidence: in the article's words where this record has them, else as what it is there for. */
function citedForRelation(relation: Relation, view: EventView, words: ReadonlyMap<string, string>): Cited[] {
  const other = relation.from === view.record.event ? relation.to : relation.from
  return relation.evidence.map((citation) => {
    const text = words.get(passageId(citation))
    return text === undefined
      ? { text: `evidence for the tie to event ${other}`, citations: [citation], isNote: true }
      : { text, citations: [citation] }
  })
}

/** Everything the page cites, in the order of reading. */
export function citedOnEvent(view: EventView): readonly Cited[] {
  const { record, relations, laterRelations } = view
  const figures = record.figures.flatMap(({ entries }) =>
    entries.map(({ text, citation }) => ({ text, citations: [citation] })),
  )
  const stances = record.responses.flatMap((response) => [response, ...response.earlier])
  const first = [record.title, ...record.summary, ...stances.map(({ statement }) => statement)]
  const revised = record.revisions.flatMap(({ before, after }) => [before, after])
  const last = [...figures, ...record.quotes, ...record.account, ...revised]
  const words = new Map(
    [...last, ...first].flatMap(({ text, citations }) =>
      citations.map((citation) => [passageId(citation), text] as const),
    ),
  )
  const evidence = [...relations, ...laterRelations].flatMap((relation) =>
    citedForRelation(relation, view, words),
  )
  return [...first, ...evidence, ...last]
}

/** The page. */
export function EventPage({ sheet, view, heads, streamAt }: EventProps) {
  const { record } = view
  const register = registerCitations(citedOnEvent(view))
  return (
    <Layout sheet={sheet} title={record.title.text} kind="event-page">
      <article>
        <Head sheet={sheet} view={view} streamAt={streamAt} register={register} />
        <div class="columns">
          <div class="text">
            <Main sheet={sheet} view={view} heads={heads} register={register} />
            <Revisions revisions={record.revisions} register={register} now={sheet.now} />
            <CitedBy view={view} now={sheet.now} />
            <History changes={view.changes} own={view.record.event} />
          </div>
          <aside class="margin" aria-label="Facts and sources">
            <Facts sheet={sheet} record={record} />
            <Families groups={record.sources} heads={heads} register={register} now={sheet.now} />
          </aside>
        </div>
        <SourceList register={register} heads={heads} now={sheet.now} />
      </article>
    </Layout>
  )
}

interface PartProps extends Omit<EventProps, 'streamAt'> {
  readonly register: CitationRegister
}

interface HeadProps extends Omit<EventProps, 'heads'> {
  readonly register: CitationRegister
}

function Head({ sheet, view, streamAt, register }: HeadProps) {
  const { record, storyline } = view
  const where = [daysText(record.from, record.to) ?? 'day not given', ...record.places.slice(0, 3)]
  return (
    <header class="head">
      <div class="over">
        <p class="crumbs">
          <a href={`/storylines/${storyline.storyline}`} dir="auto">
            {storyline.headline === record.title.text
              ? `Storyline ${storyline.storyline.slice(1)}`
              : storyline.headline}
          </a>
          <span class="here">
            <span aria-hidden="true">›</span> Event {record.event}
          </span>
        </p>
        <Status record={record} streamAt={streamAt} now={sheet.now} />
      </div>
      <h1 dir="auto">
        <Headline text={record.title.text} />
        <Cites register={register} citations={record.title.citations} />
      </h1>
      <p class="meta">
        <span>{where.join(', ')}</span>
        <CountsLine articles={record.articles} origins={record.origins} />
      </p>
      <Departures departures={departuresFrom(record.event, view.changes)} />
      {record.summary.length === 0 ? null : (
        <p class="summary">
          {record.summary.map((statement) => (
            <>
              <Said register={register} statement={statement} disputed={disputedOf(view)} />{' '}
            </>
          ))}
        </p>
      )}
    </header>
  )
}

function Main({ sheet, view, heads, register }: PartProps) {
  const { record } = view
  const related = new Map(view.related.map((summary) => [summary.event, summary]))
  const names = new Map(
    record.sources.map(({ family, original, primarySource }) => [
      family,
      primarySource ?? heads.get(original)?.source ?? '',
    ]),
  )
  const relations = { related, register }
  return (
    <>
      <Responses
        responses={record.responses}
        disputed={disputedOf(view)}
        register={register}
        hues={huesOf(actorIds(record))}
        now={sheet.now}
      />
      <Relations
        {...relations}
        id="related"
        heading="Related earlier events"
        direction="earlier"
        relations={view.relations}
      />
      <Relations
        {...relations}
        id="later"
        heading="Later events tied to this one"
        direction="later"
        relations={view.laterRelations}
      />
      <Ledger
        figures={record.figures}
        differences={view.differences}
        register={register}
        heads={heads}
        now={sheet.now}
        familyNames={names}
      />
      <Quotes quotes={record.quotes} register={register} differences={view.differences} heads={heads} />
      <Account view={view} register={register} />
    </>
  )
}

function disputedOf({ record, differences }: EventView): Disputed {
  return { figures: record.figures, differences }
}

/** Responders first, so that their hues are the same in every part of the page. */
function actorIds(record: EventRecord): readonly string[] {
  return [...record.responses.map(({ actor }) => actor), ...record.actors.map(({ id }) => id)]
}

/** The account, unless the summary has said all of it. */
function Account({ view, register }: { view: EventView; register: CitationRegister }) {
  const { record } = view
  const said = new Set(record.summary.map(({ text }) => text))
  if (record.account.every(({ text }) => said.has(text))) return null
  return (
    <section class="account" aria-labelledby="account">
      <h2 id="account">Full account</h2>
      <Prose statements={record.account} register={register} disputed={disputedOf(view)} />
    </section>
  )
}

/** When it was reported: one moment, or the first and the last. */
function reportedAt({ firstAt, lastAt }: EventRecord): readonly (readonly [string, string])[] {
  if (firstAt === null || firstAt === lastAt) return lastAt === null ? [] : [['Reported', lastAt]]
  return [['First reported', firstAt], ...(lastAt === null ? [] : [['Last reported', lastAt] as const])]
}

function Facts({ sheet, record }: { sheet: Sheet; record: EventRecord }) {
  const hues = huesOf(actorIds(record))
  return (
    <dl class="facts-list">
      {reportedAt(record).map(([term, at]) => (
        <div>
          <dt>{term}</dt>
          <dd>
            <Moment now={sheet.now} at={at} />
          </dd>
        </div>
      ))}
      {record.places.length === 0 ? null : (
        <div>
          <dt>Where</dt>
          <dd dir="auto">{record.places.join(', ')}</dd>
        </div>
      )}
      {record.actors.length === 0 ? null : (
        <div>
          <dt>Who</dt>
          <dd>
            <ul class="plain">
              {record.actors.map(({ id, name, role }) => (
                <li class={`actor hue-${hues.get(id) ?? 0}`}>
                  <span dir="auto">{name}</span>
                  {role === null ? null : <span class="facts"> {role}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  )
}

/** Round-ups, analyses and live blogs of other events, or of none, that tell of this one too. */
function CitedBy({ view, now }: { view: EventView; now: Date }) {
  if (view.citedBy.length === 0) return null
  return (
    <section class="cited-by" aria-labelledby="cited-by">
      <h2 id="cited-by">Also told of in</h2>
      <ul class="plain">
        {view.citedBy.map(({ article, title, source, publishedAt }) => (
          <li>
            <a href={`/articles/${article}`} dir="auto">
              {title}
            </a>{' '}
            <span class="facts">
              {source === null ? null : <>{source} · </>}
              <Age now={now} at={publishedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
