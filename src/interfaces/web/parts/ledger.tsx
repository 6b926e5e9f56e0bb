/**
 * Figures as a ledger: for each measure the range that stands, whether the claims agree,
 * and who claims what, as of when, in which source. One claim is one claim, never an
 * agreement; two that differ at one time are shown as a conflict with sign, word and
 * colour, and nothing is averaged. A figure that the same claimant replaced is struck
 * through and says by which.
 */

import type { Difference } from '../../../engine/library.ts'
import type { LedgerEntry, Measure } from '../../../model/event-record.ts'
import type { FamilyId } from '../../../model/ids.ts'
import { measureText } from '../../amounts.ts'
import type { CitationRegister, Heads } from './citations.ts'
import { Cites } from './cites.tsx'
import { CountsLine, citedArticles, OriginsSign } from './counts.tsx'
import { DifferenceNotes } from './differences.tsx'
import { Age, Day } from './time.tsx'

interface LedgerProps {
  readonly figures: readonly Measure[]
  readonly differences: readonly Difference[]
  readonly register: CitationRegister
  readonly heads: Heads
  readonly now: Date
  /** The name of the original source of each family. */
  readonly familyNames: ReadonlyMap<FamilyId, string>
}

/** The value that stands and that most origins claim: how many they are, in how many articles. */
export function agreementOn({ entries }: Pick<Measure, 'entries'>): { articles: number; origins: number } {
  const claims = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    if (entry.value === null || entry.supersededBy !== null) continue
    const key = `${entry.value}-${entry.high ?? entry.value}`
    claims.set(key, [...(claims.get(key) ?? []), entry])
  }
  let most = { articles: 0, origins: 0 }
  for (const alike of claims.values()) {
    const origins = new Set(alike.map(({ origin }) => origin)).size
    const articles = citedArticles(alike.map(({ citation }) => citation))
    if (origins > most.origins) most = { articles, origins }
  }
  return most
}

interface AgreementProps {
  readonly measure: Measure
  readonly isChanged: boolean
}

/** In conflict, changed on the way, corroborated, or none of these: claims that differ without excluding each other ("over 1,400", "over 1,540"). */
function AgreementSign({ measure, isChanged }: AgreementProps) {
  const { inConflict } = measure
  const entries = measure.entries.filter(({ supersededBy }) => supersededBy === null)
  const origins = new Set(entries.map(({ origin }) => origin)).size
  const articles = citedArticles(entries.map(({ citation }) => citation))
  const agreeing = agreementOn(measure)
  const isDisputed = inConflict || isChanged
  if (!isDisputed && (agreeing.origins > 1 || origins < 2)) return <OriginsSign {...agreeing} />
  return (
    <>
      {isDisputed ? (
        <span class="sign conflicting">
          <span aria-hidden="true">≠ </span>
          {inConflict ? 'in conflict' : 'changed on the way'}
        </span>
      ) : (
        <span class="sign">no two alike</span>
      )}
      {' · '}
      <CountsLine articles={articles} origins={origins} />
    </>
  )
}

/** The ledger; nothing where no figure is claimed. */
export function Ledger(props: LedgerProps) {
  if (props.figures.length === 0) return null
  const numbered = props.figures.map((measure, index) => ({ measure, number: index + 1 }))
  return (
    <section class="ledger" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      {numbered.filter(isClaimedOften).map(({ measure, number }) => (
        <MeasureTable {...props} measure={measure} number={number} />
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
        {props.numbered.map(({ number }) => (
          <DifferenceRow {...props} number={number} />
        ))}
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

/** Below the claims: which derived text has the figure otherwise. Nothing where none has. */
function DifferenceRow({ number, differences, heads }: LedgerProps & { number: number }) {
  const own = differences.filter(({ figures }) => figures.includes(number - 1))
  if (own.length === 0) return null
  return (
    <tr class="differs-row">
      <td colspan={4}>
        <DifferenceNotes differences={own} heads={heads} />
      </td>
    </tr>
  )
}

/** True where the words of a claim are among those that another text has otherwise. */
function isClaimOf({ citation }: LedgerEntry, { original, altered }: Difference): boolean {
  return [original, altered].some(
    ({ article, start, end }) => citation.article === article && citation.start < end && start < citation.end,
  )
}

/** Whether what stands was changed on the way: a change of a figure replaced since says nothing of the one that stands. */
export function isStandingChanged(
  { entries }: Pick<Measure, 'entries'>,
  differences: readonly Difference[],
): boolean {
  return differences.some((difference) => {
    const touched = entries.filter((entry) => isClaimOf(entry, difference))
    return touched.length === 0 || touched.some(({ supersededBy }) => supersededBy === null)
  })
}

function MeasureTable({ measure, number, ...props }: LedgerProps & Numbered) {
  const own = props.differences.filter(({ figures }) => figures.includes(number - 1))
  const isChanged = isStandingChanged(measure, own)
  const isDisputed = measure.inConflict || isChanged
  return (
    <table id={`figure-${number}`}>
      <caption>
        <span class={isDisputed ? 'value conflict' : 'value'}>{measureText(measure)}</span>{' '}
        <span dir="auto">{measure.of}</span> · <AgreementSign measure={measure} isChanged={isChanged} />
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
        <DifferenceRow {...props} number={number} />
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

/** What is counted, and the claim's words where they say more than the figure before them. */
function ClaimWords({ entry, unit, of }: Pick<EntryProps, 'entry' | 'unit' | 'of'>) {
  const isSaid = entry.text === valueText(entry, unit)
  const words = of === undefined ? entry.text : `“${entry.text}”`
  return (
    <>
      {of === undefined ? null : <span dir="auto">{of}</span>}
      {of === undefined || isSaid ? null : ' '}
      {isSaid ? null : (
        <span class="own-words" dir="auto">
          {words}
        </span>
      )}
    </>
  )
}

function EntryRow({ entry, unit, of, id, by, register, heads, now, familyNames }: EntryProps) {
  const { citation, at, asOf } = entry
  return (
    <tr {...(id === undefined ? {} : { id })}>
      <td class="figure">
        {by === undefined ? valueText(entry, unit) : <del>{valueText(entry, unit)}</del>}
        <Cites register={register} citations={[citation]} />
      </td>
      <td>
        <ClaimWords entry={entry} unit={unit} {...(of === undefined ? {} : { of })} />
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
