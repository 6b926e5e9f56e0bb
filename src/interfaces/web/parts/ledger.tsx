/**
 * Figures as a ledger: for each measure the range that stands, whether the claims agree,
 * and who claims what, as of when, in which source. One claim is one claim, never an
 * agreement; two that differ at one time are shown as a conflict with sign, word and
 * colour, and nothing is averaged. A figure that the same claimant replaced is struck
 * through and says by which.
 */

import type { LedgerEntry, Measure } from '../../../model/event-record.ts'
import type { FamilyId } from '../../../model/ids.ts'
import type { CitationRegister } from './citations.ts'
import { Cites, type Heads } from './cites.tsx'
import { numberText } from './format.ts'
import { OriginsSign } from './responses.tsx'
import { Age, Day } from './time.tsx'

interface LedgerProps {
  readonly figures: readonly Measure[]
  readonly register: CitationRegister
  readonly heads: Heads
  readonly now: Date
  /** The name of the original source of each family. */
  readonly familyNames: ReadonlyMap<FamilyId, string>
}

/** "1,400–1,540 killed"; a unit other than a plain count follows the number. */
export function measureText({ low, high, unit }: Pick<Measure, 'low' | 'high' | 'unit'>): string {
  const range = low === high ? numberText(low) : `${numberText(low)}–${numberText(high)}`
  if (unit === 'percent') return `${range}%`
  if (unit === 'count' || unit === 'ratio') return range
  return `${range} ${high !== 1 && /^[a-z]{3,}$/.test(unit) ? `${unit}s` : unit}`
}

/** The most origins that claim one and the same value which stands. */
export function agreeingOrigins({ entries }: Pick<Measure, 'entries'>): number {
  const families = new Map<string, Set<FamilyId>>()
  for (const { value, high, family, supersededBy } of entries) {
    if (value === null || supersededBy !== null) continue
    const key = `${value}-${high ?? value}`
    families.set(key, (families.get(key) ?? new Set<FamilyId>()).add(family))
  }
  return Math.max(0, ...[...families.values()].map(({ size }) => size))
}

/** In conflict, corroborated, or neither: claims that differ without excluding each other ("over 1,400", "over 1,540"). */
function AgreementSign({ measure }: { measure: Measure }) {
  if (measure.inConflict) {
    return (
      <span class="sign conflicting">
        <span aria-hidden="true">≠ </span>in conflict
      </span>
    )
  }
  const agreeing = agreeingOrigins(measure)
  const standing = measure.entries.filter(({ supersededBy }) => supersededBy === null)
  const origins = new Set(standing.map(({ family }) => family)).size
  if (agreeing > 1 || origins < 2) return <OriginsSign origins={agreeing} />
  return <span class="sign">{origins} origins, no two alike</span>
}

/** The ledger; nothing where no figure is claimed. */
export function Ledger(props: LedgerProps) {
  if (props.figures.length === 0) return null
  const numbered = props.figures.map((measure, index) => ({ measure, number: index + 1 }))
  return (
    <section class="ledger" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      {numbered.filter(isClaimedOften).map(({ measure, number }) => (
        <MeasureTable {...props} measure={measure} id={`figure-${number}`} />
      ))}
      <ClaimedOnce {...props} numbered={numbered.filter((one) => !isClaimedOften(one))} />
    </section>
  )
}

interface Numbered {
  readonly measure: Measure
  /** 1, 2, 3 … in the order of the record; the place that a disputed figure leads to. */
  readonly number: number
}

function isClaimedOften({ measure }: Numbered): boolean {
  return measure.entries.length > 1
}

/** Figures with one claim each share a table: there is nothing to compare. */
function ClaimedOnce(props: LedgerProps & { numbered: readonly Numbered[] }) {
  if (props.numbered.length === 0) return null
  return (
    <table>
      <caption>
        <span class="label">claimed once</span>
      </caption>
      <Columns />
      <tbody>
        {props.numbered.map(({ measure, number }) =>
          measure.entries.map((entry) => (
            <EntryRow {...props} entry={entry} unit={measure.unit} of={measure.of} id={`figure-${number}`} />
          )),
        )}
      </tbody>
    </table>
  )
}

function Columns() {
  return (
    <>
      <colgroup>
        <col class="figure-column" />
        <col class="words-column" />
        <col />
        <col class="when-column" />
      </colgroup>
      <thead class="unseen">
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">In its words</th>
          <th scope="col">Claimed by</th>
          <th scope="col">When</th>
        </tr>
      </thead>
    </>
  )
}

function standingFirst(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return [...entries].sort((a, b) => Number(a.supersededBy !== null) - Number(b.supersededBy !== null))
}

function MeasureTable({ measure, id, ...props }: LedgerProps & { measure: Measure; id: string }) {
  return (
    <table id={id}>
      <caption>
        <span class={measure.inConflict ? 'value conflict' : 'value'}>{measureText(measure)}</span>{' '}
        <span dir="auto">{measure.of}</span> <AgreementSign measure={measure} />
      </caption>
      <Columns />
      <tbody>
        {standingFirst(measure.entries).map((entry) => (
          <EntryRow
            {...props}
            entry={entry}
            unit={measure.unit}
            by={entry.supersededBy === null ? undefined : measure.entries[entry.supersededBy]}
          />
        ))}
      </tbody>
    </table>
  )
}

interface EntryProps extends LedgerProps {
  readonly entry: LedgerEntry
  readonly unit: string
  /** What is counted, where the table does not say it. */
  readonly of?: string
  readonly id?: string
  /** The claim that replaced this one. */
  readonly by?: LedgerEntry | undefined
}

function valueText({ value, high }: LedgerEntry, unit: string): string {
  return value === null ? 'no number' : measureText({ low: value, high: high ?? value, unit })
}

function EntryRow({ entry, unit, of, id, by, register, heads, now, familyNames }: EntryProps) {
  const { text, citation, at, asOf } = entry
  return (
    <tr {...(id === undefined ? {} : { id })}>
      <td class="figure">
        {by === undefined ? valueText(entry, unit) : <del>{valueText(entry, unit)}</del>}
      </td>
      <td>
        {of === undefined ? null : (
          <>
            <span dir="auto">{of}</span>{' '}
          </>
        )}
        <span class="own-words" dir="auto">
          {of === undefined ? text : `“${text}”`}
        </span>
        <Cites register={register} citations={[citation]} />
      </td>
      <td dir="auto">
        <Claimant
          entry={entry}
          source={heads.get(citation.article)?.source ?? null}
          familyNames={familyNames}
        />
        {by === undefined ? null : <span class="facts"> replaced by {valueText(by, unit)}</span>}
      </td>
      <td class="when">
        {asOf === null ? null : (
          <>
            as of <Day at={asOf} />
          </>
        )}
        {at === null || asOf !== null ? null : <Age now={now} at={at} />}
      </td>
    </tr>
  )
}

interface ClaimantProps {
  readonly entry: LedgerEntry
  readonly source: string | null
  readonly familyNames: ReadonlyMap<FamilyId, string>
}

/** "Lebanon's health ministry, in Harbour Wire"; the source alone where it speaks for itself. */
function Claimant({ entry: { claimant, family }, source, familyNames }: ClaimantProps) {
  const original = familyNames.get(family)
  const name = source ?? 'source not given'
  return (
    <>
      {claimant ?? name}
      {claimant === null ? null : <span class="facts"> in {name}</span>}
      {original !== undefined && original !== '' && original !== source ? (
        <span class="facts"> after {original}</span>
      ) : null}
    </>
  )
}
