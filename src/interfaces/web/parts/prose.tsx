/**
 * Statements as running text. A new paragraph begins where the telling moves to
 * another article, or after `sentencesMax` sentences, so that a long account does not
 * stand as one block; the order is never changed.
 */

import type { Statement } from '../../../model/citation.ts'
import type { CitationRegister } from './citations.ts'
import { Said } from './cites.tsx'
import type { Disputed } from './disputes.ts'

/** Longer paragraphs tire the eye at this measure (by eye, 2026-11). */
const sentencesMax = 5
/** Shorter ones make a list of what should be a text. */
const sentencesMin = 2

/** Statements in paragraphs, in their order. */
export function paragraphsFrom(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  const paragraphs: Statement[][] = []
  for (const statement of statements) {
    const last = paragraphs.at(-1)
    const moved = last?.at(-1)?.citations[0]?.article !== statement.citations[0]?.article
    if (last === undefined || last.length >= sentencesMax || (moved && last.length >= sentencesMin)) {
      paragraphs.push([statement])
    } else last.push(statement)
  }
  return paragraphs
}

interface ProseProps {
  readonly statements: readonly Statement[]
  readonly register: CitationRegister
  readonly disputed?: Disputed
}

/** The paragraphs, each sentence with its superscripts. */
export function Prose({ statements, register, disputed }: ProseProps) {
  return (
    <div class="prose">
      {paragraphsFrom(statements).map((paragraph) => (
        <p>
          {paragraph.map((statement) => (
            <>
              <Said register={register} statement={statement} disputed={disputed} />{' '}
            </>
          ))}
        </p>
      ))}
    </div>
  )
}
