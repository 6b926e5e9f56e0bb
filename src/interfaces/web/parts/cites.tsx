/**
 * Statements with their superscripts, and the list of sources to which these lead. In:
 * a page's citation register, the heads of the cited articles, and what is in dispute,
 * whose words are underlined within a sentence. An id may stand on a page
 * once, so where a passage is cited twice the way back from the list leads to the first
 * place only.
 */

import type { ArticleHead } from '../../../engine/library.ts'
import type { Citation, Statement } from '../../../model/citation.ts'
import type { ArticleId } from '../../../model/ids.ts'
import {
  type CitationRegister,
  type CitedArticle,
  type Heads,
  passageHref,
  passageId,
  referenceId,
} from './citations.ts'
import { DisputedText } from './differences.tsx'
import { type Disputed, findDisputes } from './disputes.ts'
import { Outside } from './outside.tsx'
import { Moment } from './time.tsx'

interface CitesProps {
  readonly register: CitationRegister
  readonly citations: readonly Citation[]
}

/** The superscripts of one statement: a number for each article, linked to its passage below. */
export function Cites({ register, citations }: CitesProps) {
  const byArticle = new Map<ArticleId, Citation[]>()
  for (const citation of citations) {
    byArticle.set(citation.article, [...(byArticle.get(citation.article) ?? []), citation])
  }
  if (byArticle.size === 0) return null
  const numberOf = (article: ArticleId) => register.numberOf(article) ?? 0
  const ordered = [...byArticle].sort(([one], [other]) => numberOf(one) - numberOf(other))
  return (
    <sup class="cites">
      {ordered.map(([, ofArticle]) => (
        <Superscript register={register} citations={ofArticle} />
      ))}
    </sup>
  )
}

function Superscript({ register, citations }: CitesProps) {
  const [first, ...others] = citations
  if (first === undefined) return null
  const number = register.numberOf(first.article)
  const anchors = others.filter((citation) => register.claim(referenceId(citation)))
  return (
    <>
      <a
        {...(register.claim(referenceId(first)) ? { id: referenceId(first) } : {})}
        href={`#${passageId(first)}`}
        aria-label={`source ${number}`}
      >
        {number}
      </a>
      {anchors.map((citation) => (
        <span id={referenceId(citation)} />
      ))}
    </>
  )
}

interface SaidProps {
  readonly register: CitationRegister
  readonly statement: Statement
  /** What is underlined in the sentence and leads to where both sides stand. */
  readonly disputed?: Disputed | undefined
}

/** One sentence with its superscripts. */
export function Said({ register, statement, disputed }: SaidProps) {
  return (
    <span class="said" dir="auto">
      <DisputedText
        text={statement.text}
        disputes={disputed === undefined ? [] : findDisputes(statement, disputed)}
      />
      <Cites register={register} citations={statement.citations} />
    </span>
  )
}

interface SourceListProps {
  readonly register: CitationRegister
  readonly heads: Heads
  readonly now: Date
}

/** The numbered sources of a page, each with the passages that the page rests on. */
export function SourceList({ register, heads, now }: SourceListProps) {
  if (register.articles.length === 0) return null
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">Sources cited</h2>
      <ol>
        {register.articles.map((cited) => (
          <SourceEntry cited={cited} head={heads.get(cited.article)} now={now} />
        ))}
      </ol>
    </section>
  )
}

interface SourceEntryProps {
  readonly cited: CitedArticle
  readonly head: ArticleHead | undefined
  readonly now: Date
}

function SourceEntry({ cited, head, now }: SourceEntryProps) {
  return (
    <li value={cited.number} id={`source-${cited.number}`}>
      <p class="source-title">
        <a href={`/articles/${cited.article}`} dir="auto">
          {head?.title || `Article ${cited.article}`}
        </a>{' '}
        <span class="source-facts">
          {head?.source ? <Outside href={head.url}>{head.source}</Outside> : 'source not given'}
          {head?.publishedAt ? (
            <>
              {' · '}
              <Moment now={now} at={head.publishedAt} precision={head.publishedPrecision} />
            </>
          ) : null}
          {head ? <span class="kind"> · {head.derivation.kind}</span> : null}
        </span>
      </p>
      <ul class="passages">
        {cited.passages.map(({ citation, opening, isNote }) => (
          <li id={passageId(citation)} {...(isNote ? { class: 'note' } : {})}>
            <a class="back" href={`#${referenceId(citation)}`} aria-label="back to where it is cited">
              ↑
            </a>{' '}
            <a href={passageHref(citation)} dir="auto">
              {opening}
            </a>
          </li>
        ))}
      </ul>
    </li>
  )
}
