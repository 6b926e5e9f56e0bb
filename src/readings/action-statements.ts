/**
 * STATEMENT: what a sentence's speaker says, where nothing else is told of them. A known
 * party counts, and a public speaker without a name ("officials said", "a spokesman").
 */

import type { Action } from '../model/action.ts'
import { type Cast, castOf, speakersOf } from './action-parties.ts'
import { actionsOf } from './action-records.ts'
import { isPublic } from './action-sides.ts'
import { chainAhead, clauseEnd, isPassive, phraseAhead, subjectBefore } from './clauses.ts'
import { statementCues } from './cues.ts'
import { partiesOf } from './parties.ts'
import type { Scene } from './scene.ts'
import { asIs } from './verb-groups.ts'
import type { Range } from './words.ts'

/** Verbs of speech that give a statement beside the cues of `cues.json`. */
const moreCues = new Set('declare report reveal disclose testify caution predict'.split(' '))

/** ‹"…," said X›: the speaker stands after the verb. */
function isInverted(scene: Scene, token: number): boolean {
  return /^[,"”’]$/.test(scene.words.lowers[token - 1] ?? '')
}

/** ‹"…," X continued.› */
function endsQuote(scene: Scene, token: number, sentence: Range): boolean {
  const subject = subjectBefore(scene.words, token, sentence.from)
  return subject !== null && /^["”]$/.test(scene.words.lowers[subject.from - 1] ?? '')
}

/** Who speaks; without a recipient, which costs most to find and only "told" has. */
function statementCast(scene: Scene, token: number, sentence: Range): Cast {
  const phrase = isInverted(scene, token) ? chainAhead(scene.words, token + 1, sentence.to) : null
  const speakers = phrase ? null : speakersOf(scene, token, sentence)
  return {
    actors: phrase ? partiesOf(scene, phrase) : speakers!.actors,
    recipient: null,
    end: clauseEnd(scene.words, token, sentence.to),
    passive: false,
    as: phrase ? 'subject' : speakers!.as,
  }
}

function isPublicSpeaker(scene: Scene, token: number, sentence: Range): boolean {
  const phrase = isInverted(scene, token)
    ? phraseAhead(scene.words, token + 1, sentence.to)
    : subjectBefore(scene.words, token, sentence.from)
  return phrase !== null && isPublic(scene, phrase)
}

/** ‹X said Y must …›: what another party is told to do is a request. */
function askedOf(scene: Scene, token: number, cast: Cast, sentence: Range): Action[] | null {
  const { lowers, tokens } = scene.words
  const bound = Math.min(sentence.to - 1, token + 24)
  for (let at = token + 1; at < bound; at++) {
    if (/^["“”;]$/.test(lowers[at]!) && at > token + 2) return null
    if (tokens.tags[at - 1] === 'AUX') continue
    const isDue =
      lowers[at] === 'must' ||
      lowers[at] === 'should' ||
      (/^(?:has|have|needs|need)$/.test(lowers[at]!) && lowers[at + 1] === 'to')
    if (!isDue || (lowers[at + 1] === 'have' && lowers[at] !== 'must')) continue
    const subject = subjectBefore(scene.words, at, token + 1)
    if (!subject || subject.to !== at || subject.from <= token || ownPronoun.test(lowers[subject.to - 1]!))
      return null
    const recipient = partiesOf(scene, subject)[0] ?? null
    if (!recipient && !isPublic(scene, subject)) return null
    if (recipient && cast.actors.some(({ actor }) => actor === recipient.actor)) return null
    const trigger = { token: at, last: at, eventType: 'REQUEST', isBare: true } as const
    return actionsOf(scene, trigger, { ...cast, recipient }, asIs, sentence)
  }
  return null
}

const ownPronoun = /^(?:it|they|he|she|we|i|you|there|this|that|who|which)$/

/** The sentence's first speech by a public party, where nothing else is told of that party. */
export function readStatement(scene: Scene, sentence: Range, told: readonly Action[]): Action[] {
  const { tags, lemmas } = scene.words.tokens
  for (let token = sentence.from; token < sentence.to; token++) {
    const lemma = lemmas[token]!
    if (
      tags[token] !== 'VERB' ||
      !(
        statementCues.has(lemma) ||
        moreCues.has(lemma) ||
        (lemma === 'continue' && endsQuote(scene, token, sentence))
      )
    )
      continue
    // "maintains a presence": the verb has an object and tells no words.
    if (lemma === 'maintain' && /^(?:DET|ADJ|NOUN)$/.test(tags[token + 1] ?? '')) continue
    if (isPassive(scene.words, token, sentence.from) || scene.words.lowers[token + 1] === 'by') continue
    const cast = statementCast(scene, token, sentence)
    const isUnnamed = cast.actors.length === 0
    const start = scene.words.tokens.starts[token]!
    const isTold = told.some(({ trigger, actor }) => actor === null && trigger.start <= start)
    if (isUnnamed && (isTold || !isPublicSpeaker(scene, token, sentence))) continue
    if (told.some(({ actor }) => cast.actors.some((party) => party.actor === actor))) return []
    const asked = askedOf(scene, token, cast, sentence)
    if (asked) return asked
    const recipient = lemma === 'tell' ? castOf(scene, token, sentence).recipient : null
    const trigger = { token, last: token, eventType: 'STATEMENT', isBare: true } as const
    return actionsOf(scene, trigger, { ...cast, recipient }, asIs, sentence)
  }
  return []
}
