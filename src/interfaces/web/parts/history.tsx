/**
 * Changes: what happened inside the software, with the reason it gives. In: changes in
 * the order in which they are to stand (newest first on the page of all changes, as
 * they came on an event's own). A reason is shown as it was written then; the numbers
 * in it may have merged into others since.
 */

import type { Change } from '../../../model/change.ts'

/** True for a change that is told best by its family's page. */
function isOfFamily({ kind, family }: Change): boolean {
  return family !== null && (kind.startsWith('family-') || kind === 'original-replaced')
}

/** A list of changes, in the order given. */
export function ChangeList({ changes, withEvents }: { changes: readonly Change[]; withEvents: boolean }) {
  return (
    <ol class="changes">
      {changes.map((change) => (
        <li class="change">
          <span class="arrival" title={`brought about by article number ${change.arrival}`}>
            {change.arrival}
          </span>
          <p>
            <span class="kind-word">{change.kind.replaceAll('-', ' ')}</span>{' '}
            <span dir="auto">{change.reason}</span>{' '}
            <span class="facts">
              {withEvents && change.event !== null ? (
                <a href={`/events/${change.event}`}>event {change.event}</a>
              ) : null}
              {withEvents && change.event !== null && change.article !== null ? ' · ' : null}
              {change.article === null ? null : <a href={`/articles/${change.article}`}>article</a>}
              {isOfFamily(change) ? (
                <>
                  {' · '}
                  <a href={`/families/${change.family}`}>family</a>
                </>
              ) : null}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
