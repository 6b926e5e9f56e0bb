/**
 * Two texts of a family side by side. In: their sentences in rows and the differences in
 * meaning. Out: a form that chooses which two, a list of the differences, and the rows:
 * altered words marked with a letter for the kind, a passage that stands elsewhere joined
 * to its other side by a rule with a word, what one text lacks shown as a gap. On a phone
 * a row's two sides stand one below the other, each under its source's name. Known limit:
 * a moved passage stands where the right text has it, so the left is not in its own order
 * there; the label says how far it is from its place.
 */

import type { ArticleHead, BesideView, FamilyView } from '../../../engine/library.ts'
import type { ComparedRow } from '../../../model/comparison.ts'
import type { Drift } from '../../../model/family.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { Span } from '../../../model/span.ts'
import { type BesideSide, driftSigns, markSentence } from './drift-marks.ts'
import { countOf, openingOf } from './format.ts'
import { nameOf } from './lineage.tsx'

/** Words of a name that stand above every passage on a phone. */
const columnWords = 4

/** The section: what is compared, what differs, the rows. */
export function Beside({ view, beside }: { view: FamilyView; beside: BesideView }) {
  const { comparison, left, right } = beside
  const nameFor = ({ id, title }: { id: ArticleId; title: string }) => {
    const head = view.members.find(({ article }) => article === id)
    return head === undefined ? title : nameOf(head)
  }
  const names = { left: nameFor(left), right: nameFor(right) }
  const marked = new Set<number>()
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">Two texts side by side</h2>
      <Choice view={view} beside={beside} />
      {comparison.drift.length === 0 ? (
        <p class="facts">No change of meaning was found between the two.</p>
      ) : (
        <DriftList drift={comparison.drift} />
      )}
      <table class="beside">
        <thead>
          <tr>
            {[left, right].map((article) => (
              <th scope="col">
                <a href={`/articles/${article.id}`} dir="auto" title={article.title}>
                  {nameFor(article)}
                </a>
                {article.title === nameFor(article) ? null : (
                  <span class="column-title" dir="auto">
                    {article.title}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <Row row={row} beside={beside} names={names} marked={marked} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Choice({ view, beside }: { view: FamilyView; beside: BesideView }) {
  return (
    <form class="choice" method="get" action={`/families/${view.family}#beside`}>
      <Select name="left" label="Left" view={view} chosen={beside.left.id} />
      <Select name="right" label="Right" view={view} chosen={beside.right.id} />
      <button type="submit">Compare</button>
    </form>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly view: FamilyView
  readonly chosen: ArticleId
}

/** "Harbour Wire (original)"; with its title's first words where another member has the same source. */
function optionText(head: ArticleHead, members: readonly ArticleHead[]): string {
  const name = nameOf(head)
  const isAmbiguous = members.some((other) => other !== head && nameOf(other) === name)
  const title = isAmbiguous && head.title !== name ? `: ${openingOf(head.title, columnWords)}` : ''
  return `${name}${title} (${head.derivation.kind})`
}

function Select({ name, label, view, chosen }: SelectProps) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {view.members.map((head) => (
          <option value={head.article} selected={head.article === chosen}>
            {optionText(head, view.members)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface DriftListProps {
  readonly drift: readonly Drift[]
  /** The page on which the differences are marked; this one where it is left out. */
  readonly page?: string
}

/** The differences in meaning, each leading to its place side by side. */
export function DriftList({ drift, page = '' }: DriftListProps) {
  return (
    <ul class="drift" aria-label={`${countOf(drift.length, 'change')} of meaning`}>
      {drift.map(({ kind, original, altered, start }) => (
        <li>
          <a class="sign changed" href={`${page}#d-${start}`}>
            <b class="letter">{driftSigns[kind].letter}</b> {driftSigns[kind].word}
          </a>{' '}
          <del dir="auto">{original}</del> <ins dir="auto">{altered}</ins>
        </li>
      ))}
    </ul>
  )
}

interface RowProps {
  readonly row: ComparedRow
  readonly beside: BesideView
  readonly names: Readonly<Record<BesideSide, string>>
  /** Starts of the differences whose place on the page is taken: an id stands once. */
  readonly marked: Set<number>
}

function Row({ row, ...props }: RowProps) {
  return (
    <tr {...(row.isMoved ? { class: 'moved' } : {})}>
      <Cell {...props} row={row} side="left" />
      <Cell {...props} row={row} side="right" />
    </tr>
  )
}

function Cell({ row, beside, names, marked, side }: RowProps & { side: BesideSide }) {
  const span = row[side]
  const { text } = beside[side]
  if (span === null) {
    return (
      <td class="gap" data-source={openingOf(names[side], columnWords)}>
        <span class="facts">not in this text</span>
      </td>
    )
  }
  return (
    <td data-source={openingOf(names[side], columnWords)}>
      {row.isMoved && side === 'left' ? (
        <span class="sign moved-sign">
          <span aria-hidden="true">⇅ </span>
          moved: {movedWords(row, beside.comparison.rows)}
        </span>
      ) : null}
      <span dir="auto">
        {markSentence(text, span, beside.comparison.drift, side).map((piece) =>
          piece.drift === null ? (
            piece.text
          ) : (
            <Altered drift={piece.drift} text={piece.text} side={side} marked={marked} />
          ),
        )}
      </span>
    </td>
  )
}

interface AlteredProps {
  readonly drift: Drift
  readonly text: string
  readonly side: BesideSide
  readonly marked: Set<number>
}

function Altered({ drift, text, side, marked }: AlteredProps) {
  const { letter, word } = driftSigns[drift.kind]
  const isPlace = side === 'right' && !marked.has(drift.start)
  if (isPlace) marked.add(drift.start)
  return (
    <mark class="altered" title={word} {...(isPlace ? { id: `d-${drift.start}` } : {})}>
      <b class="letter" aria-hidden="true">
        {letter}
      </b>
      <span class="unseen">({word}) </span>
      {text}
    </mark>
  )
}

/** How far the left sentence of a moved row stands from its own place: "3 sentences earlier on the left". */
function movedWords(row: ComparedRow, rows: readonly ComparedRow[]): string {
  const lefts = rows.flatMap(({ left, isMoved }) => (left === null || isMoved ? [] : [left]))
  const above = rows
    .slice(0, rows.indexOf(row))
    .flatMap(({ left, isMoved }) => (left === null || isMoved ? [] : [left]))
  const before = (span: Span) => row.left !== null && span.start < row.left.start
  const passed = above.filter((span) => !before(span)).length
  if (passed > 0) return `${countOf(passed, 'sentence')} earlier on the left`
  const ahead = lefts.filter((span) => !above.includes(span) && before(span)).length
  return ahead > 0 ? `${countOf(ahead, 'sentence')} later on the left` : 'in another order on the left'
}
