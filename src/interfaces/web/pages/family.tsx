/**
 * A family: which articles are one text. The events it tells of, what it counts as, its
 * lineage, any two of the texts side by side, and its history: how it grew, whose text
 * took the original's place, which families ended in it. Nothing needs a script.
 */

import type { FamilyView } from '../../../engine/library.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { Beside } from '../parts/beside.tsx'
import { CountsLine } from '../parts/counts.tsx'
import { countOf } from '../parts/format.ts'
import { ChangeList } from '../parts/history.tsx'
import { Lineage, nameOf } from '../parts/lineage.tsx'

/** The page. */
export function FamilyPage({ sheet, view }: { sheet: Sheet; view: FamilyView }) {
  const { members, articles, beside, changes } = view
  const original = members.find(({ derivation }) => derivation.derivedFrom === null) ?? members[0]
  const title = original === undefined ? 'Family' : `Family of “${nameOf(original)}”`
  return (
    <Layout sheet={sheet} title={title} kind="family-page">
      <header class="head">
        <Crumbs view={view} />
        <h1 dir="auto">{original?.title || title}</h1>
        <p class="meta">
          <CountsLine articles={articles} origins={1} />
        </p>
        <Standing view={view} />
      </header>
      <section aria-labelledby="lineage">
        <h2 id="lineage">Lineage</h2>
        {articles > members.length ? (
          <p class="facts">
            {members.length} of {countOf(articles, 'article')}: those that changed most, and what they derive
            from.
          </p>
        ) : null}
        <Lineage members={members} now={sheet.now} />
      </section>
      {beside === null ? (
        <p class="facts">There is nothing to compare: no other article here has this origin.</p>
      ) : (
        <Beside view={view} beside={beside} />
      )}
      {changes.length === 0 ? null : (
        <section class="history" aria-labelledby="history">
          <h2 id="history">History of this family</h2>
          <ChangeList changes={changes} own={null} />
        </section>
      )}
    </Layout>
  )
}

function Crumbs({ view }: { view: FamilyView }) {
  return (
    <p class="crumbs">
      {view.events.map(({ event, title }, index) => (
        <>
          {index > 0 ? ' · ' : null}
          <a href={`/events/${event}`} dir="auto">
            Event {event}: {title}
          </a>
        </>
      ))}
      <span class="here">
        <span aria-hidden="true">›</span> Family
      </span>
    </p>
  )
}

/** What the counts do not say: a group that it counts with, an original that is not here. */
function Standing({ view: { group, primarySource } }: { view: FamilyView }) {
  if (group === null && primarySource === null) return null
  return (
    <p class="facts">
      {group === null ? null : (
        <>
          Counts as one origin with every text of <b dir="auto">{group}</b>.{' '}
        </>
      )}
      {primarySource === null ? null : (
        <>
          Its own original is named as <b dir="auto">{primarySource}</b>, which is not here.
        </>
      )}
    </p>
  )
}
