/**
 * The lineage of a family as an indented tree: each text below the one it derives from,
 * with its kind, its time and how many changes of meaning it has. A member whose source
 * text is not here stands at the root.
 */

import type { ArticleHead } from '../../../engine/library.ts'
import type { ArticleId } from '../../../model/ids.ts'
import { Kind } from './families.tsx'
import { countOf } from './format.ts'
import { Moment } from './time.tsx'

/** What an article is called: its source, else its title, else its id. */
export function nameOf({ source, title, article }: ArticleHead): string {
  return source || title || `Article ${article}`
}

/** The tree of all members. */
export function Lineage({ members, now }: { members: readonly ArticleHead[]; now: Date }) {
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
  const { drift, derivedFrom } = head.derivation
  return (
    <div class="member">
      <p>
        <a href={`/articles/${head.article}`} dir="auto">
          {nameOf(head)}
        </a>{' '}
        <span class="facts">
          <Kind head={head} />
          {' · '}
          {head.publishedAt === null ? (
            'time not given'
          ) : (
            <Moment now={now} at={head.publishedAt} precision={head.publishedPrecision} />
          )}
          {drift.length === 0 ? null : (
            <>
              {' · '}
              <a class="changed" href={`?left=${derivedFrom}&right=${head.article}#beside`}>
                {countOf(drift.length, 'change')} of meaning
              </a>
            </>
          )}
        </span>
      </p>
      {head.source && head.title ? (
        <p class="member-title" dir="auto">
          {head.title}
        </p>
      ) : null}
    </div>
  )
}
