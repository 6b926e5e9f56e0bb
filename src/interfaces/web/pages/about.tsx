/**
 * How pages are made, and what the marks on them mean. The words for kinds of
 * derivation and types of response come from the parts that show them, so that page and
 * explanation cannot differ; the figures beside the marks are samples. The rest is
 * written by hand: when a page changes how it tells something, tell it here too.
 */

import type { Child } from 'hono/jsx'
import { type EventType, eventTypes } from '../../../model/action.ts'
import type { DerivationKind } from '../../../model/family.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { kindMeanings } from '../parts/families.tsx'
import { typeMeanings } from '../parts/responses.tsx'

/** The page. */
export function AboutPage({ sheet }: { sheet: Sheet }) {
  return (
    <Layout sheet={sheet} title="About" current="/about" kind="list-page about">
      <h1>How these pages are made</h1>
      <section aria-labelledby="made">
        <h2 id="made">Extracted, not written</h2>
        <p>
          Throughline reads articles, finds out which of them are one text, groups them into events, records
          who said and did what, and ties each event to earlier ones. Every sentence of a story, a summary or
          an account stands in an article, word for word, and leads to it. No model writes them. Only the
          reasons for relations are put together here, from names, days and shared words, and cite what they
          rest on.
        </p>
        <p>
          It can be wrong: a speaker may be missed, two events taken for one, a rewrite for an independent
          report. The way to check is always the same: follow the number to the source, and the source to the
          sentence.
        </p>
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">The marks</h2>
        <dl class="marks">
          <Mark sign={<b>7 articles · 3 origins</b>}>
            Articles that derive from one text are one family and count once, and so do the texts of one group
            of publishers, where a list of them was given (<code>--sources</code>). The second figure says how
            many independent origins stand behind the first.
          </Mark>
          <Mark sign={<sup class="cites sample">3</sup>}>
            The number of a source, in order of first use on the page. It leads to the list at the end, and
            from there to the sentence in the article, marked.
          </Mark>
          <Mark sign={<span class="conflict">1,400–1,540</span>}>
            <span class="sign conflicting">≠ in conflict</span>: sources claim different figures for one
            measure. The ledger under Figures says who claims which, and when. Nothing is averaged.
          </Mark>
          <Mark sign={<span class="sign conflicting">≠ words differ</span>}>
            A quote or figure that another source has otherwise on the way of the same text. It leads to both
            texts side by side.
          </Mark>
          <Mark sign={<span class="sign agreed">✓ corroborated</span>}>
            At least two independent origins say so. Three copies of one text are still one origin.
          </Mark>
          <Mark sign={<span class="sign changed">Δ changed</span>}>
            A rewrite differs from its original in meaning: a quote, a figure, a name, a date, a negation.
          </Mark>
          <Mark sign={<span class="dated">14 June 2026 · #25</span>}>
            The first day and the number of the event that a sentence is told of: “on Sunday” in it means the
            Sunday of that week.
          </Mark>
          <Mark sign="weaker ties">
            Relations that only stand beside an event or far behind it. They rest on shared actors and words,
            and each says which.
          </Mark>
          <Mark sign="3 h ago">
            The age at which the page was made; the full time is in the title of the word. UTC.
          </Mark>
        </dl>
      </section>
      <Meanings />
      <section aria-labelledby="machines">
        <h2 id="machines">For programs</h2>
        <p>
          The same objects as JSON: <a href="/api/storylines">/api/storylines</a>,{' '}
          <code>/api/storylines/:id</code>, <code>/api/events/:number</code>, <code>/api/articles/:id</code>,{' '}
          <code>/api/families/:id</code>, <code>/api/sources</code>, <code>/api/search?q=</code>.
        </p>
      </section>
    </Layout>
  )
}

function Mark({ sign, children }: { sign: Child; children?: Child }) {
  return (
    <div>
      <dt>{sign}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Meanings() {
  return (
    <section aria-labelledby="words">
      <h2 id="words">The words</h2>
      <dl class="marks">
        {(Object.entries(kindMeanings) as [DerivationKind, string][]).map(([kind, meaning]) => (
          <Mark sign={kind}>{meaning}</Mark>
        ))}
        {eventTypes.map((type: EventType) => (
          <Mark sign={<span class="type">{type}</span>}>{typeMeanings[type]}</Mark>
        ))}
      </dl>
    </section>
  )
}
