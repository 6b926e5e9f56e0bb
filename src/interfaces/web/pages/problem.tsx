/**
 * Pages for when something is not there or has failed. In: the status, and what was
 * looked for. Out: what happened, and what to do. The cause of a failure is not told
 * here, as pages may be read by anybody; it goes to the server's output.
 */

import { Layout, type Sheet } from '../layout.tsx'

export interface ProblemProps {
  readonly sheet: Sheet
  readonly status: 404 | 500
  /** What was looked for: "event 12". */
  readonly sought?: string
}

/** The page. */
export function ProblemPage({ sheet, status, sought }: ProblemProps) {
  const missing = status === 404
  return (
    <Layout sheet={sheet} title={missing ? 'Not found' : 'Something failed'} kind="list-page">
      <h1>{missing ? `There is no ${sought ?? 'such page'} here` : 'This page could not be made'}</h1>
      {missing ? (
        <p>
          Check the address, <a href="/search">search for a name</a>, or go to the <a href="/">storylines</a>.
          Events and articles get a number when they are read; another collection has others.
        </p>
      ) : (
        <p>
          The collection is unharmed: pages only read. Load the page again; if it fails again, look at the
          server’s output, which names the cause.
        </p>
      )}
    </Layout>
  )
}
