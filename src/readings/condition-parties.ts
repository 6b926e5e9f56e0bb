/**
 * Whose a condition is, and towards whom. A verb's cue asks the clause for its subject,
 * a noun's for its owner, and what is said of another ("Iran must …") belongs to
 * whoever says the sentence. "Each demands that the other …" has two actors, the pair
 * that the sentence names before. Null where the text names nobody who is known.
 */

import type { ActorId } from '../model/ids.ts'
import { castNoun, castOf } from './action-parties.ts'
import { phraseAhead, phraseBack, subjectBefore } from './clauses.ts'
import { type Cue, isSide, lemmaAt, lowerAt, subjectOf, tagAt } from './condition-cues.ts'
import { speech } from './condition-lexicon.ts'
import { namedParties, type Party, partiesOf } from './parties.ts'
import { mentionAt, type Scene } from './scene.ts'
import type { Range } from './words.ts'

export interface Sides {
  readonly actor: ActorId | null
  readonly towards: ActorId | null
}

/** Who says the sentence: the subject of a verb of speech, before it or, after a quote, behind it. */
function speakerOf(scene: Scene, sentence: Range, except: ActorId | null): Party | null {
  const { words } = scene
  for (let at = sentence.from; at < sentence.to; at++) {
    const isSpeech = tagAt(words, at) === 'VERB' && speech.has(lemmaAt(words, at))
    const isClear = lowerAt(words, at) === 'clear' && lemmaAt(words, at - 1) === 'make'
    if (!isSpeech && !isClear && lowerAt(words, at) !== 'position') continue
    const before = subjectBefore(words, isClear ? at - 1 : at, sentence.from)
    const after = /^[,"”’]$/.test(lowerAt(words, at - 1)) ? phraseAhead(words, at + 1, sentence.to) : null
    const owner = isSpeech ? null : { from: Math.max(sentence.from, at - 3), to: at }
    for (const phrase of [after, before, owner]) {
      const found = phrase && partiesOf(scene, phrase).find(({ actor }) => actor !== except)
      if (found) return found
    }
  }
  return null
}

function actorOf(scene: Scene, cue: Cue, sentence: Range, towards: ActorId | null): ActorId | null {
  if (cue.by === 'noun') return ownerOf(scene, cue.token, sentence)
  if (cue.by === 'speaker') return speakerOf(scene, sentence, towards)?.actor ?? null
  const accused = lowerAt(scene.words, cue.token - 1) === 'of' ? subjectOf(scene, cue.token, sentence) : null
  if (accused) return partiesOf(scene, accused)[0]?.actor ?? null
  const found = castOf(scene, cue.token, sentence).actors[0]
  if (found) return found.actor
  // "Paris to call for talks": a headline's future.
  const isHeadline = lowerAt(scene.words, cue.token - 1) === 'to'
  const subject = isHeadline
    ? phraseBack(scene.words, cue.token - 2, sentence.from)
    : subjectOf(scene, cue.token, sentence)
  return subject ? (partiesOf(scene, subject)[0]?.actor ?? null) : null
}

/** "Paris's call", "her refusal", "a call by Paris". */
function ownerOf(scene: Scene, noun: number, sentence: Range): ActorId | null {
  for (let at = noun - 1; at >= Math.max(sentence.from, noun - 3); at--) {
    const isPronoun = /^(?:his|her|its|their)$/.test(lowerAt(scene.words, at))
    if (isPronoun) return partiesOf(scene, { from: at, to: at + 1 })[0]?.actor ?? null
    const named = mentionAt(scene, at)?.actor
    if (named) return named
    if (!/^(?:ADJ|NOUN|PART)$/.test(tagAt(scene.words, at))) break
  }
  return castNoun(scene, noun, sentence, true).actors[0]?.actor ?? null
}

/** "an apology from X", "calls by X": who gives what is asked, or asked for what is refused. */
function sourceIn(scene: Scene, content: Range, except: ActorId | null): ActorId | null {
  for (let at = content.from + 1; at < Math.min(content.to, content.from + 12); at++) {
    if (!/^(?:from|by)$/.test(lowerAt(scene.words, at))) continue
    const phrase = phraseAhead(scene.words, at + 1, content.to)
    if (!phrase || !isSide(scene, phrase)) continue
    const found = namedParties(scene, phrase).find(({ actor }) => actor !== except)
    if (found) return found.actor
  }
  return null
}

/** Tokens at the head of a content in which the other side is named. */
const headMax = 6

/**
 * The other side of a refusal, an offer or a condition: whom the verb names before the
 * content ("offered them a deal"), who must act for it, or whose plan is refused.
 */
function otherSide(scene: Scene, cue: Cue, actor: ActorId | null): ActorId | null {
  const { content, dependsOn, token } = cue
  const isAct = tagAt(scene.words, content.from) === 'VERB'
  const places: Range[] = dependsOn
    ? [{ from: dependsOn.from, to: Math.min(dependsOn.to, dependsOn.from + 2) }]
    : [
        { from: token + 1, to: content.from },
        ...(isAct ? [] : [{ from: content.from, to: Math.min(content.to, content.from + headMax) }]),
      ]
  for (const place of places) {
    if (place.to <= place.from) continue
    const found = namedParties(scene, place).find((party) => party.actor !== actor)
    if (found) return found.actor
  }
  return null
}

/** Actor and addressee of a cue. */
export function sidesOf(scene: Scene, cue: Cue, sentence: Range): Sides {
  const asked = cue.addressee ? (partiesOf(scene, cue.addressee)[0]?.actor ?? null) : null
  const actor = actorOf(scene, cue, sentence, asked)
  if (asked !== null) return { actor: actor === asked && cue.by === 'speaker' ? null : actor, towards: asked }
  const source = sourceIn(scene, cue.content, actor)
  if (source !== null || cue.kind === 'demand') return { actor, towards: source }
  return { actor, towards: cue.kind === 'red-line' ? null : otherSide(scene, cue, actor) }
}

/** Two parties that "each … the other" and "both … each other" stand for; null where the cue is not such. */
export function pairOf(scene: Scene, cue: Cue, sentence: Range): readonly [ActorId, ActorId] | null {
  const { words } = scene
  const isOther =
    lowerAt(words, cue.content.from) === 'the' && lowerAt(words, cue.content.from + 1) === 'other'
  let isEach = false
  for (let at = cue.token - 1; at >= Math.max(sentence.from, cue.token - 4); at--)
    isEach = isEach || /^(?:each|both)$/.test(lowerAt(words, at))
  if (!isOther || !isEach) return null
  return pairBefore(scene, cue.token, sentence) ?? pairBeforeSentence(scene, sentence)
}

/** The last two different parties joined by "and" before a token of the sentence. */
function pairBefore(scene: Scene, token: number, sentence: Range): readonly [ActorId, ActorId] | null {
  const { words } = scene
  for (let at = token - 1; at > sentence.from; at--) {
    if (lowerAt(words, at) !== 'and') continue
    const phrase = subjectBefore(words, at + 2, sentence.from) ?? { from: at - 1, to: at + 2 }
    const [first, second] = namedParties(scene, {
      from: Math.min(phrase.from, at - 1),
      to: Math.max(phrase.to, at + 2),
    })
    if (first && second && first.actor !== second.actor) return [first.actor, second.actor]
  }
  return null
}

/** Sentences before in which the pair may stand. */
const pairSentences = 2

function pairBeforeSentence(scene: Scene, sentence: Range): readonly [ActorId, ActorId] | null {
  const { words } = scene
  const number = words.sentenceOf[sentence.from] ?? 0
  for (let back = 1; back <= pairSentences && number - back >= 0; back++) {
    const before = words.sentences[number - back]!
    const found = pairBefore(scene, before.to, before)
    if (found) return found
  }
  return null
}
