/**
 * The name under a quote. In go an article's quote and its mentions; out comes the
 * speaker as the text has him: the full phrase ("a pharmacist on the ground floor
 * opposite"), the full name for a surname, the phrase that a pronoun stands for. Null
 * where the text names nobody; `nobody` where the phrase is no speaker at all: an
 * abstract noun ("the broader push"), or the outlet itself.
 *
 * A phrase can speak if its head is a person's or a body's name, a word for people, or
 * a document that speaks for its writers. Known failure: a trade that no ending shows.
 */

import type { Actor } from '../../model/actor.ts'
import type { Article } from '../../model/article.ts'
import type { ActorId } from '../../model/ids.ts'
import type { Mention } from '../../model/mention.ts'
import type { Quote } from '../../model/quote.ts'
import { covers, overlaps, type Span } from '../../model/span.ts'
import { isSideNoun } from './grounds.ts'

export type SpeakerName = { readonly name: string | null } | 'nobody'

const pronoun =
  /^(?:the|an?|this|that|these|those|he|she|they|it|who|i|we|you|his|her|their|one|another|others?|the others?|some|many|most|both|all|no one|nobody|none|neither|everyone|someone|somebody)$/i
/** The article's first noun phrase ends here. */
const phraseEnd =
  /[,;:(]|\s(?:of|for|from|in|on|at|near|to|with|by|who|which|that|and|under|behind|outside|opposite)\s/
const people =
  /^(?:people|persons?|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|mothers?|fathers?|parents?|mum|dad|brothers?|sisters?|sons?|daughters?|wi(?:fe|ves)|husbands?|widows?|cousins?|uncles?|aunts?|neighbou?rs?|friends?|members?|residents?|sources?|experts?|analysts?|witness(?:es)?|clerks?|nurses?|guests?|hosts?|patients?|pupils?|students?|agents?|assistants?|accountants?|consultants?|merchants?|participants?|applicants?|immigrants?|migrants?|veterans?|refugees?|employees?|trainees?|retirees?|deputies|teams?|crews?|famil(?:y|ies)|relatives?|colleagues?|staff|voters?|critics?|mechanics?|medics?|paramedics?|cooks?|monks?|nuns?|priests?|guides?|victims?|activists?|chiefs?|judges?|(?:of )?them|one|two|three|several|some)$/i
const humanEnding = /(?:er|or|ist|ian|man|men|woman|women|person|keeper|hand)s?$/i
const notHuman =
  /^(?:number|paper|newspaper|letter|order|weather|tower|power|water|river|winter|summer|center|quarter|matter|chapter|answer|offer|border|corner|danger|murder|september|october|november|december|sector|error|factor|color|door|other|another|either|neither|never|disaster|figure|closer|layer|charter|maneuver|manpower|however|moreover|ever|never|after|under|over)s?$/i
const documents =
  /^(?:statements?|memo|memorandum|reports?|letter|document|documents|communiqu[eé]|declaration|lawsuit|indictment|complaint|ruling|verdict|poll|survey|study|resolution|text|draft|release|filing|email|post)$/i

function headOf(written: string): string {
  const cut = written.search(phraseEnd)
  // "Doctors hired by the family" are doctors.
  const phrase = (cut < 0 ? written : written.slice(0, cut)).replace(
    /(?<=\s\S*)\s\p{Ll}+ed$|(?<=^\p{L}+s)\s\p{Ll}+ed$/u,
    '',
  )
  return (phrase.trim().split(/\s+/).at(-1) ?? '')
    .replace(/['’]s?$/, '')
    .replace(/[^\p{L}]+$/u, '')
    .replace(/^.*-/, '')
}

function isName(written: string): boolean {
  return written.split(/\s+/).every((word) => /^(?:[\p{Lu}\d]|(?:al|bin|de|van|von|der|la|el)\b)/u.test(word))
}

function canSpeak(written: string): boolean {
  if (/^(?:no|not|any) |^(?:at|in|on|by|for|to|of|with|but|and|so|then)$/i.test(written)) return false
  const head = headOf(written)
  if (/^\p{Lu}/u.test(head) || isName(written)) return true
  if (people.test(head) || documents.test(head) || isSideNoun(head)) return true
  return humanEnding.test(head) && !notHuman.test(head)
}

/** Code units within which an aside names whom a phrase describes. Set by hand, 2026-11-26. */
const asideMax = 40

/** "June 16 - Orlane": the day of a chronicle's entry. */
const dayBefore = /^(?:\d{1,2} \p{L}{3,9}|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})?\s*(?:--?|[–—:])\s*/u

/** No part of an office: clauses, days, marks. */
const unclean =
  /\b(?:which|that|who|whom|whose|when|where|as|in|on|at|from|and|more|quote|today|yesterday|tomorrow|earlier|later|meanwhile|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[^\p{L}\p{N}\s.,'’-]|(?:^|\s)-/iu
const titles = /^(?:(?:mr|mrs|ms|dr|sir|lord|lady|sheikh)\.?\s+)+/i

/** True for a person's name, also where only another article shows that it is one. */
function isPerson({ type, actor }: Mention, actors: ReadonlyMap<ActorId, Actor>): boolean {
  return type === 'person' || (actor !== null && actors.get(actor)?.kind === 'person')
}

/**
 * A person by the full name that any article gives, behind the office that this phrase
 * gives: "Adm Allen" is "Adm Thad Allen". What is not clean, a piece of an office, a word
 * of time, a caption run into the phrase, is left out, and what follows the name too.
 */
function inFull(
  written: string,
  at: Span,
  text: string,
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
): string {
  // The last of several is who speaks: "Berg adviser Tom Lund".
  const person = mentions.findLast((mention) => isPerson(mention, actors) && covers(at, mention))
  if (person === undefined || onlyDescribes(text, at, person)) return written
  const known = person.actor === null ? undefined : actors.get(person.actor)
  const bare = text.slice(person.start, person.end)
  const name = [known?.name, person.name].find((full) => full?.includes(surnameOf(bare))) ?? bare
  const before = `${text.slice(at.start, person.start).replace(/\s+/g, ' ').trim()} `
  const office = before.replace(titles, '').trim()
  const isClean = office !== '' && !unclean.test(office)
  return isClean && namesOffice(office) ? `${office} ${name}` : name
}

/** "Experts hired by the Berg family": whoever stands behind such a word, or owns what follows, is not who speaks. */
const hangsOn = /\b(?:by|of|for|from|to|with|against|about|on|at|near|under|like)\s+(?:the\s+|an?\s+)?$/i
/** What follows a name that speaks for nobody but the one who bears it. */
const followed =
  /^\s+(?:famil(?:y|ies)|supporters?|camp|campaign|team|estate|trial|case|office|administration|era|plan|book|show|fans?)\b/i

/** True where the phrase is another's, whom it tells of by this person. */
function onlyDescribes(text: string, at: Span, person: Span): boolean {
  if (hangsOn.test(text.slice(at.start, person.start))) return true
  return followed.test(text.slice(person.end, at.end))
}

/** "Doug Suttles' " is "Suttles". */
function surnameOf(name: string): string {
  return (name.split(/\s+/).at(-1) ?? '').replace(/['’]s?$/, '')
}

/** True for what can stand before a name: it opens with a capital or an article, or has more than one word. */
function namesOffice(office: string): boolean {
  return /^(?:\p{Lu}|an?\s|the\s)/u.test(office) || office.includes(' ')
}

/** True where an aside behind a phrase names the person: "its deputy leader, Jane Doe". */
function isNamedBehind(text: string, from: number, person: string | null): boolean {
  return person !== null && text.slice(from, from + asideMax).includes(surnameOf(person))
}

function isOutlet(
  at: Span,
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
  written: string,
  source: string | null,
): boolean {
  const named = mentions.find((mention) => overlaps(at, mention))
  const isMedia = named?.actor != null && actors.get(named.actor)?.kind === 'media' && covers(named, at)
  return isMedia || (source !== null && written.toLowerCase() === source.toLowerCase())
}

/** The speaker of a quote as shown. `textStart` is where the quote's sentence begins behind its dateline. */
export function speakerName(
  article: Article,
  quote: Quote,
  mentions: readonly Mention[],
  actors: ReadonlyMap<ActorId, Actor>,
  textStart: number,
): SpeakerName {
  const { speaker } = quote
  if (speaker === null) return { name: null }
  const phrase = speaker.named ?? speaker
  const at = {
    start: phrase.end > textStart ? Math.max(phrase.start, textStart) : phrase.start,
    end: phrase.end,
  }
  const plain = article.text.slice(at.start, at.end).replace(/\s+/g, ' ').trim().replace(dayBefore, '')
  const written = / who /.test(plain) ? plain : plain.replace(/['’]s$/, '')
  const actor = speaker.actor === null ? undefined : actors.get(speaker.actor)
  const person = actor?.kind === 'person' ? actor.name : null
  if (written === '' || pronoun.test(written)) return { name: /^s?he$/i.test(written) ? person : null }
  // "Its deputy leader, Jane Doe," leans on the sentence before; the name does not.
  if (/^(?:his|her) /i.test(written) && person !== null) return { name: person }
  if (/^(?:its|their) /i.test(written))
    return isNamedBehind(article.text, at.end, person) ? { name: person } : 'nobody'
  if (isOutlet(at, mentions, actors, written, article.source) || !canSpeak(written)) return 'nobody'
  return { name: inFull(written, at, article.text, mentions, actors) }
}
