/**
 * What each actor said or did. In: an event's responses, and a hue for each actor. Out:
 * a row each: actor, TYPE → recipient, the article's own words with their sources, the
 * age, the number of origins; older stances stand folded under the newest. The types are codes; `typeMeanings` says them in a
 * reader's words, here in the title and on the About page in full.
 */

import type { Response, Stance } from '../../../model/event-record.ts'
import type { CitationRegister } from './citations.ts'
import { Cites } from './cites.tsx'
import { citedArticles, OriginsSign } from './counts.tsx'
import { DisputedText } from './differences.tsx'
import { type Disputed, findDisputes } from './disputes.ts'
import { Fold } from './fold.tsx'
import { countOf } from './format.ts'
import { Age } from './time.tsx'

interface ResponsesProps {
  readonly responses: readonly Response[]
  readonly disputed: Disputed
  readonly register: CitationRegister
  /** By actor's id. */
  readonly hues: ReadonlyMap<string, number>
  readonly now: Date
}

/** The section of responses; nothing where there are none. */
export function Responses({ responses, disputed, register, hues, now }: ResponsesProps) {
  if (responses.length === 0) return null
  return (
    <section class="responses" aria-labelledby="responses">
      <h2 id="responses">Responses</h2>
      <ol class="rows">
        {responses.map((response) => (
          <li class={`row hue-${hues.get(response.actor) ?? 0}`}>
            <p class="who">
              <b dir="auto">{response.actorName}</b>
              <Does stance={response} />
            </p>
            <div class="words">
              <Words stance={response} disputed={disputed} register={register} now={now} />
              {response.earlier.length === 0 ? null : (
                <Fold summary={countOf(response.earlier.length, 'earlier stance')}>
                  {response.earlier.map((stance) => (
                    <div class="stance">
                      <p class="who">
                        {stance.actorName === response.actorName ? null : (
                          <span dir="auto">{stance.actorName} </span>
                        )}
                        <Does stance={stance} />
                      </p>
                      <Words stance={stance} disputed={disputed} register={register} now={now} />
                    </div>
                  ))}
                </Fold>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** TYPE → recipient. */
function Does({ stance: { eventType, recipientName } }: { stance: Stance }) {
  return (
    <span class="does">
      <abbr class="type" title={typeMeanings[eventType]}>
        {eventType}
      </abbr>
      {recipientName === null ? null : (
        <>
          {' '}
          <span aria-hidden="true">→</span>
          <span class="unseen">towards</span> <span dir="auto">{recipientName}</span>
        </>
      )}
    </span>
  )
}

interface WordsProps {
  readonly stance: Stance
  readonly disputed: Disputed
  readonly register: CitationRegister
  readonly now: Date
}

/** The words with their sources, the age and the origins. */
function Words({ stance: { statement, at, origins }, disputed, register, now }: WordsProps) {
  return (
    <>
      <blockquote dir="auto">
        <DisputedText text={statement.text} disputes={findDisputes(statement, disputed)} />
        <Cites register={register} citations={statement.citations} />
      </blockquote>
      <p class="facts">
        {at === null ? null : (
          <>
            <Age now={now} at={at} />
            {' · '}
          </>
        )}
        <OriginsSign articles={citedArticles(statement.citations)} origins={origins} />
      </p>
    </>
  )
}

/** What PLOVER's types mean, in a reader's words. */
export const typeMeanings: Record<Response['eventType'], string> = {
  AGREE: 'agrees, or signs an agreement',
  CONSULT: 'meets, talks or visits',
  SUPPORT: 'supports in words or by diplomacy',
  CONCEDE: 'gives way',
  COOPERATE: 'works together',
  AID: 'gives help',
  RETREAT: 'withdraws',
  REQUEST: 'asks or demands',
  ACCUSE: 'accuses or condemns',
  REJECT: 'refuses',
  THREATEN: 'threatens',
  PROTEST: 'protests',
  SANCTION: 'restricts or breaks off relations',
  MOBILIZE: 'readies forces',
  COERCE: 'uses force short of fighting',
  ASSAULT: 'attacks',
  STATEMENT: 'says',
  APPEAL: 'appeals',
}
