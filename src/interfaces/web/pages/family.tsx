/**
 * A family: which articles are one text. The lineage as an indented tree with times and
 * kinds, and any two of the texts side by side: what was altered is marked with a letter
 * for its kind, what is missing is a gap, what stands elsewhere is said to be moved.
 * Choosing two is a form that needs no script.
 */

import type { ArticleHead, BesideView, FamilyView } from '../../../engine/library.ts'
import type { ComparedRow } from '../../../model/comparison.ts'
import type { Drift } from '../../../model/family.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Span } from '../../../model/span.ts'
import { Layout, type Sheet } from '../layout.tsx'
import { type BesideSide, driftSigns, markSentence } from '../parts/drift-marks.ts'
import { Kind } from '../parts/families.tsx'
import { countOf } from '../parts/format.ts'
import { Age } from '../parts/time.tsx'

/** The page. */
export function FamilyPage({ sheet, view }: { sheet: Sheet; view: FamilyView }) {
  const { members, primarySource, beside } = view
  const original = members.find(({ derivation }) => derivation.derivedFrom === null) ?? members[0]
  const title = original === undefined ? 'Family' : `Family of “${nameOf(original)}”`
  return (
    <Layout sheet={sheet} title={title} kind="family-page">
      <header class="head">
        <h1 dir="auto">{original?.title || title}</h1>
        <p class="facts">
          {countOf(members.length, 'article')} · <b>one origin</b>
          {primarySource === null ? null : (
            <>
              {' '}
              · its own original is named as <b dir="auto">{primarySource}</b>, which is not here
            </>
          )}
        </p>
      </header>
      <section aria-labelledby="lineage">
        <h2 id="lineage">Lineage</h2>
        <Lineage members={members} now={sheet.now} />
      </section>
      {beside === null ? (
        <p class="facts">There is nothing to compare: no other article here has this origin.</p>
      ) : (
        <Beside view={view} beside={beside} />
      )}
    </Layout>
  )
}

/** What an article is called: its source, else its title, else its id. */
function nameOf({ source, title, article }: ArticleHead): string {
  return source || title || `Article ${article}`
}

function Lineage({ members, now }: { members: readonly ArticleHead[]; now: Date }) {
  const ids = new Set(members.map(({ article }) => article))
  const isRoot = ({ derivation }: ArticleHead) =>
    derivation.derivedFrom === null || !ids.has(derivation.derivedFrom)
  return <Branch heads={members.filter(isRoot)} members={members} now={now} seen={new Set()} />
}

interface BranchProps {
  readonly heads: readonly ArticleHead[]
  readonly members: readonly ArticleHead[]
  readonly now: Date
  /** Members above this branch: a circle of derivations, which must not be, would not end. */
  readonly seen: ReadonlySet<ArticleId>
}

function Branch({ heads, members, now, seen }: BranchProps) {
  if (heads.length === 0) return null
  return (
    <ul class="lineage">
      {heads.map((head) => {
        const below = new Set([...seen, head.article])
        const children = members.filter(
          ({ article, derivation }) => derivation.derivedFrom === head.article && !below.has(article),
        )
        return (
          <li>
            <MemberLine head={head} now={now} />
            <Branch heads={children} members={members} now={now} seen={below} />
          </li>
        )
      })}
    </ul>
  )
}

function MemberLine({ head, now }: { head: ArticleHead; now: Date }) {
  const { drift } = head.derivation
  return (
    <p class="member">
      <a href={`/articles/${head.article}`} dir="auto" title={head.title}>
        {nameOf(head)}
      </a>{' '}
      <span class="facts">
        <Kind head={head} />
        {head.publishedAt === null ? null : (
          <>
            {' · '}
            <Age now={now} at={head.publishedAt} />
          </>
        )}
        {drift.length === 0 ? null : (
          <>
            {' · '}
            <span class="changed">{countOf(drift.length, 'change')} of meaning</span>
          </>
        )}
      </span>
    </p>
  )
}

function Beside({ view, beside }: { view: FamilyView; beside: BesideView }) {
  const { comparison, left, right } = beside
  const headOf = (id: ArticleId) => view.members.find(({ article }) => article === id)
  const label = (id: ArticleId, fallback: string) => {
    const head = headOf(id)
    return head === undefined ? fallback : nameOf(head)
  }
  const names = { left: label(left.id, left.title), right: label(right.id, right.title) }
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">Two texts side by side</h2>
      <Choice view={view} beside={beside} />
      <DriftList drift={comparison.drift} />
      <table class="beside">
        <thead>
          <tr>
            <th scope="col" dir="auto">
              {names.left}
            </th>
            <th scope="col" dir="auto">
              {names.right}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <Row row={row} beside={beside} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Choice({ view, beside }: { view: FamilyView; beside: BesideView }) {
  return (
    <form class="choice" method="get" action={`/families/${view.family}#beside`}>
      <Select name="left" label="Left" members={view.members} chosen={beside.left.id} />
      <Select name="right" label="Right" members={view.members} chosen={beside.right.id} />
      <button type="submit">Compare</button>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly members: readonly ArticleHead[]
  readonly chosen: ArticleId
}

function Select({ name, label, members, chosen }: SelectProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {members.map((head) => (
          <option value={head.article} selected={head.article === chosen}>
            {nameOf(head)} ({head.derivation.kind})
          </option>
        ))}
      </select>
    </label>
  )
}

function DriftList({ drift }: { drift: readonly Drift[] }) {
  if (drift.length === 0) return <p class="facts">No change of meaning was found between the two.</p>
  return (
    <ul class="drift">
      {drift.map(({ kind, original, altered }) => (
        <li>
          <span class="sign changed">
            <b class="letter">{driftSigns[kind].letter}</b> {driftSigns[kind].word}
          </span>{' '}
          <del dir="auto">{original}</del> <ins dir="auto">{altered}</ins>
        </li>
      ))}
    </ul>
  )
}

function Row({ row, beside }: { row: ComparedRow; beside: BesideView }) {
  const { left, right, comparison } = beside
  return (
    <tr>
      <Cell text={left.text} span={row.left} drift={comparison.drift} side="left" isMoved={row.isMoved} />
      <Cell text={right.text} span={row.right} drift={comparison.drift} side="right" isMoved={false} />
    </tr>
  )
}

interface CellProps {
  readonly text: string
  readonly span: Span | null
  readonly drift: readonly Drift[]
  readonly side: BesideSide
  readonly isMoved: boolean
}

function Cell({ text, span, drift, side, isMoved }: CellProps) {
  if (span === null) {
    return (
      <td class="gap">
        <span class="facts">not in this text</span>
      </td>
    )
  }
  return (
    <td dir="auto" {...(isMoved ? { class: 'moved' } : {})}>
      {isMoved ? <span class="sign">moved · </span> : null}
      {markSentence(text, span, drift, side).map((piece) =>
        piece.drift === null ? (
          piece.text
        ) : (
          <mark class="altered" title={driftSigns[piece.drift.kind].word}>
            <b class="letter" aria-hidden="true">
              {driftSigns[piece.drift.kind].letter}
            </b>
            {piece.text}
          </mark>
        ),
      )}
    </td>
  )
}
