/**
 * Sources by family: the original first, then what derives from it, each with its kind
 * and how sure that is. In: the record's groups, the heads of their articles, and the
 * page's citation numbers. An article is named by its source, else its title; where its
 * head was not found, only its id is shown.
 */

import type { ArticleHead } from '../../../engine/library.ts'
import type { SourceGroup } from '../../../model/event-record.ts'
import { type DerivationKind, groupOf } from '../../../model/family.ts'
import type { ArticleId } from '../../../model/ids.ts'
import type { CitationRegister, Heads } from './citations.ts'
import { countOf } from './format.ts'
import { Age } from './time.tsx'

interface FamiliesProps {
  readonly groups: readonly SourceGroup[]
  readonly heads: Heads
  readonly register: CitationRegister
  readonly now: Date
}

/** What a reader is told about each kind. */
export const kindMeanings: Record<DerivationKind, string> = {
  original: 'the text that the others derive from, or the earliest of them',
  copy: 'the same words',
  edited: 'the same text with small edits',
  rewrite: 'the same account in other words',
  brief: 'a short form',
}

/** Every family of an event. */
export function Families({ groups, heads, register, now }: FamiliesProps) {
  return (
    <section class="families" aria-labelledby="families">
      <h2 id="families">Sources by origin</h2>
      <ol>
        {groups.map((group) => (
          <Family
            group={group}
            isShared={groups.some((other) => other !== group && other.origin === group.origin)}
            heads={heads}
            register={register}
            now={now}
          />
        ))}
      </ol>
    </section>
  )
}

interface FamilyProps extends Omit<FamiliesProps, 'groups'> {
  readonly group: SourceGroup
  /** True where another family counts as the same origin. */
  readonly isShared: boolean
}

function Family({ group, isShared, heads, register, now }: FamilyProps) {
  const publishers = groupOf(group.origin)
  const derived = group.articles.filter((article) => article !== group.original)
  return (
    <li>
      {isShared && publishers !== null ? (
        <p class="facts">
          counts once with the other texts of <b dir="auto">{publishers}</b>
        </p>
      ) : null}
      {group.primarySource === null ? null : (
        <p class="facts">
          names as its original: <b dir="auto">{group.primarySource}</b>
        </p>
      )}
      <Member article={group.original} heads={heads} register={register} now={now} />
      {derived.length === 0 ? null : (
        <p class="facts">
          <a href={`/families/${group.family}`}>what changed on the way</a>
        </p>
      )}
      {derived.length === 0 ? null : (
        <ul aria-label={countOf(derived.length, 'derived article')}>
          {derived.map((article) => (
            <li>
              <Member article={article} heads={heads} register={register} now={now} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Member({ article, heads, register, now }: Omit<FamiliesProps, 'groups'> & { article: ArticleId }) {
  const head = heads.get(article)
  const number = register.numberOf(article)
  return (
    <p class="member">
      <a href={`/articles/${article}`} dir="auto" {...(head?.title ? { title: head.title } : {})}>
        {head?.source || head?.title || `Article ${article}`}
      </a>
      {number === null ? null : (
        <sup class="cites">
          <a href={`#source-${number}`} aria-label={`source ${number} in the list`}>
            {number}
          </a>
        </sup>
      )}{' '}
      <span class="facts">
        {head === undefined ? null : <Kind head={head} />}
        {head?.publishedAt ? (
          <>
            {' · '}
            <Age now={now} at={head.publishedAt} />
          </>
        ) : null}
      </span>
    </p>
  )
}

/** "rewrite", with its meaning and how sure it is in the title. */
export function Kind({ head }: { head: ArticleHead }) {
  const { kind, confidence } = head.derivation
  const sure = kind === 'original' ? '' : `; ${Math.round(confidence * 100)}% sure`
  return <abbr title={kindMeanings[kind] + sure}>{kind}</abbr>
}
