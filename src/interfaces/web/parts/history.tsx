/** Changes: what happened inside the software, in order, with the reason it gives. */

import type { Change } from '../../../model/change.ts'

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
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
