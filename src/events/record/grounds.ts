/**
 * What entitles a sentence to stand as a side's response. In go an action or a quote of
 * a member; out comes whether its own words name the side as the one who acts or
 * speaks. "Israel's army struck" does, "Israel's answer took one line" and "a Dutch
 * engineer said" do not: between a country's name and the verb stands a noun of state
 * or nothing. Left out is what is wished, feared, only to come, told of the past within
 * the sentence ("had struck"), or said in a clause about something else ("while …",
 * "…, which ended the war"). Few and right beats many.
 *
 * Works on characters alone, since words are not stored. Known failure: a noun of state
 * that is missing from the list silences its side.
 */

import type { Action, EventType } from '../../model/action.ts'
import type { Mention } from '../../model/mention.ts'
import type { Quote } from '../../model/quote.ts'
import { covers, type Span } from '../../model/span.ts'

/** Nouns of people and bodies that act for the country or organisation named before them. */
const sideNoun =
  /^(?:officials?|officers?|governments?|authorit(?:y|ies)|administrations?|arm(?:y|ies)|military|militaries|nav(?:y|ies)|forces?|troops?|soldiers?|commandos?|marines?|police|ministers?|minist(?:ry|ries)|diplomats?|leaders?|leadership|presidents?|presidency|premiers?|parliament|lawmakers?|legislators?|senators?|spokes\w+|envoys?|ambassadors?|negotiators?|mediators?|delegations?|delegates?|representatives?|jets?|warplanes?|aircraft|planes?|bombers?|helicopters?|drones?|missiles?|rockets?|artillery|tanks?|warships?|gunboats?|generals?|commanders?|intelligence|cabinet|courts?|judges?|prosecutors?|embassy|chancellor|king|queen|prince|secretary|regime|fighters?|gunmen|militia(?:s|men)?|militants?|insurgents?|guards?|side|team|mission|office|department|agency|council|senate|congress|house|peacekeepers?|units?|chiefs?|advisers?|aides?|leaderships?|party|movement|group|coalition|union|compan(?:y|ies)|firm|executives?|state|republic|operator|board|management)$/i
/** True for a noun of people or of a body that acts for a country or an organisation. */
export function isSideNoun(noun: string): boolean {
  return sideNoun.test(noun)
}

const noSide = /\b(?:former|ex|retired|onetime|then)\b[^,;]*$/i
/** What ends the noun phrase behind a name. */
const phraseStop =
  /^(?:[^\p{L}\p{N}]|(?:of|for|from|in|on|at|near|to|with|by|over|under|after|before|since|during|and|or|but|who|which|that|have|has|had|is|are|was|were|be|been|will|would|shall|should|could|can|may|might|must|do|does|did|not|also|again|still|both|now|then|already|once|later|earlier|never|\w+ly|yesterday|today|this|last|next|mon|tues|wednes|thurs|fri|satur|sun)\b)/iu

/** The noun of the phrase behind a name, "" where the name stands alone. */
function headBehind(text: string, from: number, to: number): string {
  let head = ''
  const behind = text.slice(from, to).replace(/^['’]s?\b/, '')
  for (const word of behind.split(/\s+/)) {
    if (word === '') continue
    if (phraseStop.test(word)) break
    head = word
    if (/[,;:)”"]$/.test(word)) break
  }
  return head.replace(/[^\p{L}]+$/u, '').replace(/['’]s?$/, '')
}

/** "supporters of Republican Donald Trump": a noun that belongs to whom the mention names. */
const linkBefore =
  /(\p{L}+)\s+(of|for|from|in|at|on|near|with|by|between|against|about|to|like|over)\s+(?:the\s+|its\s+)?(?:\p{Lu}[\p{L}.]+\s+){0,3}$/u
/** Those who speak for a person. */
const voiceNoun =
  /^(?:spokes\w+|lawyers?|attorneys?|office|campaign|team|aides?|advisers?|advisors?|administration|government|cabinet|press secretary|publicists?|representatives?|reps?|managers?|agents?|deputy|deputies|envoys?|family)$/i

/** "A lifelong Republican" is a person, not the party. */
function isMember(before: string, text: string, mention: Mention): boolean {
  if (mention.type !== 'organisation' || !/\b(?:an?|one|every|another)\s+(?:\p{L}+\s+){0,2}$/iu.test(before))
    return false
  return /^\p{L}+(?:ican|crat|ist|ian|ite)$/u.test(text.slice(mention.start, mention.end))
}

/** "Clinton's situation": the name owns what follows. */
function isOwner(text: string, mention: Span): boolean {
  return (
    /['’]s?$/.test(text.slice(mention.start, mention.end)) ||
    /^['’]/.test(text.slice(mention.end, mention.end + 1))
  )
}

/** True where the phrase that holds a mention acts for whom the mention names. */
export function actsForIts(text: string, phrase: Span, mention: Mention): boolean {
  const before = text.slice(phrase.start, mention.start)
  if (noSide.test(before) || relative.test(before)) return false
  if (isMember(before, text, mention)) return false
  const link = linkBefore.exec(before)
  if (link !== null) {
    const noun = link[1] as string
    // "Secretary of State Marco Rubio" is he himself, "supporters of Marco Rubio" are not.
    const speaks = sideNoun.test(noun) || (mention.type === 'person' && voiceNoun.test(noun))
    return /^(?:of|for|from)$/i.test(link[2] as string) && speaks
  }
  const head = headBehind(text, mention.end, phrase.end)
  // "The Anna Kowalska segment" is a segment.
  if (mention.type === 'person' && head !== '' && /\b(?:the|an?|this|that)\s+$/i.test(before)) {
    return voiceNoun.test(head) || sideNoun.test(head)
  }
  if (mention.type === 'person') return !isOwner(text, mention) || head === '' || voiceNoun.test(head)
  if (head !== '') return sideNoun.test(head)
  return mention.type !== 'other' || /(?:s|ese|ish)$/.test(text.slice(mention.start, mention.end))
}

/** Deeds to come that are done by being announced; what else is to come has not been done. */
const announced = new Set<EventType>([
  'AGREE',
  'CONCEDE',
  'REJECT',
  'THREATEN',
  'REQUEST',
  'STATEMENT',
  'APPEAL',
])
/** Stances that a noun may tell: "frustration from Jerusalem", "Israel's rejection". */
const stances = new Set<EventType>(['REJECT', 'ACCUSE'])
const stanceNoun =
  /^(?:rejection|refusal|frustration|opposition|criticism|condemnation|denial|veto|complaint|accusation|objection)s?$/i
/** Talk that may or should be is none. */
const modal = /\b(?:could|may|might|would|should|can|must|will|hopes?|hoped)\s+(?:\w+\s+)?$/i
const relative = /\b(?:which|who|whom|whose|that)\b/i
const pluperfect = /\bhad\s+(?!to\b)/i
const subordinate =
  /\b(?:while|when|whenever|if|unless|until|till|whether|once|since|because|although|though|where|whereas|before|than|which|who|whom|whose|what|how|why|as|lest|amid|despite|without|about|against|for|of|from|by|support|let|letting|make|making|see|seeing|allow|that)\s+(?:both\s+|the\s+)?$/i
const behindAnEvent = /\bafter\s+(?:both\s+|the\s+)?$/i
const finiteBefore = /\b(?:is|are|was|were|be|been|being|has|have|['’]s|['’]re)\s+(?:\w+\s+){0,2}$/i

/** "has not said", "did not tell". */
const unsaid = /(?:\bnot|n['’]t|\bnever|\bno longer)\s+(?:\w+\s+)?$/i

/** How far before its trigger or subject a word may stand that changes what a clause tells. */
const reach = 40

function isPartOf(quote: Quote, at: Span): boolean {
  return (quote.parts ?? [quote]).some((part) => covers(part, at))
}

/** The content of reported speech opens with "that" without being about something else. */
function opensReport(quotes: readonly Quote[], start: number): boolean {
  return quotes.some((quote) => quote.kind !== 'direct' && quote.start <= start && start - quote.start <= 12)
}

function tellsOwnClause(text: string, sentence: Span, action: Action, quotes: readonly Quote[]): boolean {
  const before = text.slice(Math.max(sentence.start, action.start - reach), action.start)
  if (behindAnEvent.test(before)) return action.eventType !== 'STATEMENT'
  return opensReport(quotes, action.start) || !subordinate.test(before)
}

/** "Five countries have claims in the area": no words. */
const haveBefore = /\b(?:have|has|had|having)\s+(?:\p{L}+\s+){0,2}$/iu

function isFiniteDeed(text: string, action: Action): boolean {
  const { trigger, name, modality, eventType } = action
  const before = text.slice(Math.max(0, trigger.start - reach), trigger.start)
  if (haveBefore.test(before) && /^claims$/i.test(text.slice(trigger.start, trigger.end))) return false
  if (/\bto\s+$/i.test(before) || unsaid.test(before))
    return eventType === 'REJECT' && !/\bto\s+$/i.test(before)
  if (eventType === 'STATEMENT' && modal.test(before)) return false
  // "evidence gathered by the army" tells of the evidence.
  const isParticiple = name?.as === 'agent' || /^\p{L}+ing\b/u.test(text.slice(trigger.start, trigger.end))
  if (isParticiple && !finiteBefore.test(before)) return false
  if (modality !== 'did' && !(modality === 'plans' && announced.has(eventType))) return false
  const between = name === undefined ? '' : text.slice(Math.min(name.end, trigger.start), trigger.start)
  return !relative.test(between) && !pluperfect.test(between)
}

/** "Serving in Iran", "like Ford", "had Clinton congratulated him": the name behind these is no subject. */
const nearby = /\b(?:in|at|near|from|with|between|against|about|of|to|like|unlike|than|had)\s+(?:the\s+)?$/i
/** What somebody else is said to do, in a clause that hangs on the sentence's own verb. */
const hearsay =
  /\b(?:saying|claiming|alleging|arguing|warning|accusing|fearing|believing|suggesting)\b[^.;]*$/i

/** True for "told the board": whoever stands behind it is told. */
function isTold(text: string, { name, trigger }: Action): boolean {
  const isBehind = name !== undefined && name.as === 'subject' && name.start > trigger.start
  return (
    isBehind &&
    /^(?:t(?:ell|ells|old)|inform(?:s|ed)?|ask(?:s|ed)?|urge[sd]?|warn(?:s|ed)?)\b/i.test(
      text.slice(trigger.start, trigger.end),
    )
  )
}

/** "Responded to the call": who comes to help says nothing. */
const comesToHelp =
  /^\s+(?:quickly\s+|immediately\s+)?to\s+(?:(?:an?|the|several|multiple|numerous)\s+)?(?:\p{L}+\s+){0,2}(?:calls?|scene|reports?|emergenc(?:y|ies)|alarms?|incidents?|fires?|blaze|shootings?|accidents?|crash(?:es)?|explosions?|blasts?|disasters?|earthquakes?|floods?|homes?|address)\b/iu

function isHelp(text: string, { trigger, eventType }: Action): boolean {
  if (eventType !== 'STATEMENT' || !/^respond/i.test(text.slice(trigger.start, trigger.end))) return false
  return comesToHelp.test(text.slice(trigger.end, trigger.end + 2 * reach))
}

/** Whether an action's own clause names its actor and tells what that actor did. */
export function isOwnDeed(
  text: string,
  sentence: Span,
  action: Action,
  mentions: readonly Mention[],
  quotes: readonly Quote[],
): boolean {
  const { name, trigger } = action
  if (
    name === undefined ||
    action.negated ||
    isHelp(text, action) ||
    /[?]["”]?$/.test(text.slice(sentence.start, sentence.end).trimEnd())
  )
    return false
  const mention = mentions.find(({ start }) => start === name.start)
  if (mention === undefined || quotes.some((quote) => quote.kind === 'direct' && isPartOf(quote, trigger)))
    return false
  if (name.as === 'owner')
    return stances.has(action.eventType) && stanceNoun.test(text.slice(trigger.start, trigger.end))
  const beforeName = text.slice(Math.max(sentence.start, name.start - reach), name.start)
  if (name.as === 'subject' && action.start >= name.start && nearby.test(beforeName)) return false
  if (isTold(text, action) || hearsay.test(text.slice(sentence.start, name.start))) return false
  // Behind "by" the whole noun counts: "devastated by the BP oil spill" is not done by BP.
  const phrase =
    name.as === 'subject'
      ? { start: Math.min(action.start, name.start), end: trigger.start }
      : { start: name.start, end: sentence.end }
  const fits = actsForIts(text, { start: phrase.start, end: Math.max(phrase.end, name.end) }, mention)
  return fits && isFiniteDeed(text, action) && tellsOwnClause(text, sentence, action, quotes)
}

/** Verbs and nouns of saying: "sees", "finds" and "shows" report nobody's words. */
const saying =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old)|according|add|announc|confirm|warn|insist|claim|argu|declar|stat|acknowledg|admit|conced|den(?:y|ie)|promis|pledg|vow|urg|call|demand|ask|propos|offer|refus|declin|reject|accus|repeat|reiterat|stress|emphasi|describ|estimat|report|wr(?:ite|ote)|suggest|indicat|not(?:e|es|ed|ing)$|threaten|agree|complain|condemn|remark|repl|respon|answer|explain|maintain|assert|contend|reaffirm|caution|comment|recommend|order)/i

/** Whether a quote's speaker is a phrase that names and speaks for the mention's actor. */
export function isOwnWord(text: string, quote: Quote, mention: Mention): boolean {
  const { speaker, cue } = quote
  if (speaker === null || !covers(speaker, mention) || !actsForIts(text, speaker, mention)) return false
  // "Berg blamed the press for Lund's claim that …" tells what Berg did.
  if (isOwner(text, { start: speaker.start, end: speaker.end })) return false
  if (cue === null) return quote.kind === 'direct'
  return (
    saying.test(text.slice(cue.start, cue.end)) &&
    !unsaid.test(text.slice(Math.max(0, cue.start - reach), cue.start)) &&
    !/\bhad\s+(?:\w+ly\s+)?$/i.test(text.slice(Math.max(0, cue.start - reach), cue.start))
  )
}
