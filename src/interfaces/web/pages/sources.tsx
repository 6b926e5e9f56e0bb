/**
 * The sources' record: of each publisher how many of its texts are originals and how many
 * derive, in which way and from whom, and how much it alters on the way. Publishers of one
 * group say so. Those with most articles come first, so many to a page.
 */

import type { SourceSummary } from '../../../engine/library.ts'
import { numberText } from '../../amounts.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { countOf } from '../parts/format.ts'
import { Paging } from '../parts/paging.tsx'
import { Age } from '../parts/time.tsx'
import { NothingYet } from './lists.tsx'

interface SourcesProps {
  readonly sheet: Sheet
  readonly sources: readonly SourceSummary[]
  readonly page: number
  readonly more: boolean
}

/** The page. */
export function SourcesPage({ sheet, sources, page, more }: SourcesProps) {
  return (
    <Layout sheet={sheet} title="Sources" current="/sources" kind="list-page">
      <h1>Sources</h1>
      <p class="facts">
        An original is a text that no other one here explains; the rest derives from another article. A change
        is one of meaning: a quote, figure, date, name, speaker, negation, hedge or attribution.
        {sources.some(({ group }) => group !== null) ? ' Texts of one group count as one origin.' : null}
      </p>
      {sources.length === 0 ? <NothingYet /> : <SourceTable sheet={sheet} sources={sources} />}
      <Paging path="/sources" page={page} more={more} words={['← More articles', 'Fewer articles →']} />
    </Layout>
  )
}

function SourceTable({ sheet, sources }: Pick<SourcesProps, 'sheet' | 'sources'>) {
  return (
    <section class="scrolls" aria-label="Table of sources" tabindex={0}>
      <table class="source-table">
        <thead>
          <tr>
            {['Source', 'Articles', 'Originals'].map((name) => (
              <th scope="col">{name}</th>
            ))}
            {['Derived', 'From', 'Altered', 'Newest'].map((name) => (
              <th scope="col" class="words">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((summary) => (
            <SourceRow summary={summary} now={sheet.now} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SourceRow({ summary, now }: { summary: SourceSummary; now: Date }) {
  const { source, group, articles, originals, derivedFrom, lastAt } = summary
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{source}</span>
        {group === null ? null : (
          <span class="source-group">
            {' '}
            group: <span dir="auto">{group}</span>
          </span>
        )}
      </th>
      <td data-label="articles">{numberText(articles)}</td>
      <td data-label="originals">
        <b>{numberText(originals)}</b>
      </td>
      <td class="words" data-label="derived">
        {kindsText(summary)}
      </td>
      <td class="words" data-label="from">
        {derivedFrom.map((origin, index) => (
          <>
            {index > 0 ? ', ' : null}
            <span dir="auto">{origin.source}</span> ({numberText(origin.articles)})
          </>
        ))}
      </td>
      <td class="words" data-label="altered">
        {alterationsText(summary)}
      </td>
      <td class="words" data-label="newest">
        <Age now={now} at={lastAt} />
      </td>
    </tr>
  )
}

/** "2 copies, 1 rewrite"; nothing where every text is its own. */
function kindsText({ copies, edited, rewrites, briefs }: SourceSummary): string {
  const kinds: [number, string, string?][] = [
    [copies, 'copy', 'copies'],
    [edited, 'edited', 'edited'],
    [rewrites, 'rewrite'],
    [briefs, 'brief'],
  ]
  return kinds.flatMap(([count, ...noun]) => (count === 0 ? [] : [countOf(count, ...noun)])).join(', ')
}

/** "2 of 3, by 5 changes": derived texts that change the meaning, and in how many places. */
function alterationsText({ derived, altering, alterations }: SourceSummary): string {
  if (derived === 0) return ''
  if (altering === 0) return `none of ${numberText(derived)}`
  return `${numberText(altering)} of ${numberText(derived)}, by ${countOf(alterations, 'change')}`
}
