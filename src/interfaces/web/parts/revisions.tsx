/**
 * What was revised: the figure or the stance that stood before, struck through, and what
 * took its place, each in the articles' words with its source. In: a record's revisions,
 * newest first. The history below it tells what happened inside the software.
 */

import type { Revision } from '../../../model/event-record.ts'
import type { CitationRegister } from './citations.ts'
import { Cites } from './cites.tsx'
import { Fold, splitAt } from './fold.tsx'
import { countOf } from './format.ts'
import { Age } from './time.tsx'

/** Revisions in the open; the rest are folded (by eye, 2026-11). */
const shownMax = 4

interface RevisionsProps {
  readonly revisions: readonly Revision[]
  readonly register: CitationRegister
  readonly now: Date
}

const verbs: Record<Revision['kind'], string> = {
  'figure-replaced': 'figure replaced',
  'stance-changed': 'stance changed',
}

/** The section; nothing where nothing was revised. */
export function Revisions({ revisions, register, now }: RevisionsProps) {
  if (revisions.length === 0) return null
  const [shown, folded] = splitAt(revisions, shownMax)
  return (
    <section class="revisions" aria-labelledby="revisions">
      <h2 id="revisions">What was revised</h2>
      <RevisionList revisions={shown} register={register} now={now} />
      {folded.length === 0 ? null : (
        <Fold summary={countOf(folded.length, 'earlier revision')}>
          <RevisionList revisions={folded} register={register} now={now} />
        </Fold>
      )}
    </section>
  )
}

function RevisionList({ revisions, register, now }: RevisionsProps) {
  return (
    <ol class="plain">
      {revisions.map(({ kind, at, subject, before, after }) => (
        <li class="revision">
          <p class="facts">
            {verbs[kind]}: <span dir="auto">{subject}</span>
            {at === null ? null : (
              <>
                {' · '}
                <Age now={now} at={at} />
              </>
            )}
          </p>
          <p>
            <del dir="auto">{before.text}</del>
            <Cites register={register} citations={before.citations} /> <span class="unseen">replaced by</span>
            <ins dir="auto">{after.text}</ins>
            <Cites register={register} citations={after.citations} />
          </p>
        </li>
      ))}
    </ol>
  )
}
