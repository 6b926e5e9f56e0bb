/**
 * What a figure counts, brought to one name. "1,400 deaths", "killed more than 1,400
 * people" and "1,400 were killed" measure the same: killed. The state is read from the
 * counted words, else from the words just behind or before the figure; what has no
 * known state goes by its own noun; a time goes by the agreement, a length by the line,
 * that it belongs to.
 *
 * Known failure: "14 people in a car that killed" style sentences take the wrong state.
 */

import type { Figure } from '../../model/figure.ts'
import type { Span } from '../../model/span.ts'
import { moneyName } from './money-names.ts'
import { stemOf } from './words.ts'

const states: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'killed',
    /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|fatalit\w+|slain|slay\w+|murder\w*|homicides?|gunned down|shot dead|lost their lives|(?:taken|claimed|ended) the li\w+|death toll|perished)\b/i,
  ],
  ['wounded', /\b(?:wounded|wounding|injur\w+|hurt)\b/i],
  ['casualties', /\bcasualt\w+/i],
  [
    'displaced',
    /\b(?:displac\w+|uprooted|out of their homes|(?:abandon|leave|left) their (?:homes|residences|villages)|fl(?:ee|ed|eeing)|refugees|forced from|evacuat\w+)\b/i,
  ],
  ['arrested', /\b(?:arrest\w*|detain\w*)\b/i],
  ['infected', /\b(?:infect\w+|cases of|tested positive)\b/i],
  ['missing', /\b(?:missing(?! link)|unaccounted)\b/i],
  ['released', /\b(?:released|freed)\b/i],
]
/** "Killing at least 11 rig workers": whoever they are. */
const doneTo =
  /\b((?:kill|wound|injur|arrest|detain|displac|infect)(?:ed|ing|s))\s+(?:(?:at least|about|around|more than|up to|some|nearly|almost|another|an estimated|over)\s+)?$/i
/** "27 of the ": a number is a part of the one that follows. */
const wholeBefore =
  /\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|all|most|half)\s+(?:out )?of (?:the |its |their |some )?$/i
const windowAfter = 70
const windowBefore = 40
/** "82 percent of all of India's": an owner stands this near. Set by hand, 2026-11-26. */
const ownerReach = 16
/** Brackets as corpora write them: no noun. */
const bracketName = /^[lr][rsc]b$/i
/** An agreement or a line stands this near its term or length. Set by hand, 2026-11. */
const termWindow = 40
const people =
  /\b(?:people|persons?|individuals?|civilians?|men|women|children|residents|others?|inhabitants|lives)\b/i
/** "Three dockers were badly hurt": whoever they are, that is what the figure counts. The verb must be passive: rebels who killed are not the killed. */
const fateBehind =
  /^\s+(?:[\p{L}'’-]+\s+){1,3}(?:were|are|was|(?:have|had|has) been)\s+(?:\p{L}+ly\s+)?((?:hurt|injured|wounded|killed|arrested|detained)(?:\s+(?:and|or)\s+\p{L}+)?)\b/u
/** Losses of these are no count of people. */
const animals =
  /\b(?:animals|sheep|goats|cattle|cows|pigs|birds|chickens?|horses|dogs|fish|turtles|dolphins|whales|livestock)\b/i

/** "Died at 91" is an age, "a day or two" a while. */
const noCountBehind =
  /\b(?:(?:died|dies|dead|death)\b[^.;]{0,40}\bat|aged?|age of|(?:second|minute|hour|day|week|month|year)s? or)\s+$/i
/** "13% today", "10p more": such a word says nothing of what is counted. */
const emptyName =
  /^(?:today|yesterday|tomorrow|tonight|now|then|so far|overall|more|less|change|higher|lower|up|down|(?:last|this|next|past|each|every) \p{L}+)$/iu
/** Times of day, decades and page marks that a number stands before. */
const notCounted = /^(?:[ap]\. ?m\b|[ap]m\b|o['’]?clock|\p{Ll}+ties$|magnum\b|gmt\b|bst\b|edt\b|est\b)/iu
const pluralWithoutS =
  /^(?:people|men|women|children|police|staff|personnel|crew|troops|cattle|aircraft|dead|wounded|injured|missing|homeless|infected|detained|arrested|freed|fish|sheep|others?|gunmen|policemen|servicemen|fishermen|crewmen|firemen|lawmen|spokesmen|media|teeth|feet|percent|civilian|million|thousand|hundred)$/i

/** What is counted in twos has a plural: ".357 Magnum" counts nothing. */
function isPlural(counted: string): boolean {
  const head =
    counted
      .split(/\s+(?:of|in|for|from|at|on|with|to|by)\s/)[0]
      ?.split(/\s+/)
      .at(-1) ?? ''
  return pluralWithoutS.test(head) || /[^s']s$/i.test(head)
}

function stateIn(text: string): string | null {
  return states.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The state that stands nearest in `text`, from its start or, where `fromEnd`, from its end. */
function nearestState(text: string, fromEnd: boolean): string | null {
  let best: string | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const [name, pattern] of states) {
    const at = fromEnd ? lastIndex(text, pattern) : text.search(pattern)
    const distance = at < 0 ? Number.POSITIVE_INFINITY : fromEnd ? text.length - at : at
    if (distance < nearest) [best, nearest] = [name, distance]
  }
  return best
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(new RegExp(pattern.source, 'gi'))) last = match.index
  return last
}

function upTo(text: string, stop: RegExp): string {
  const at = text.search(stop)
  return at < 0 ? text : text.slice(0, at)
}

/** The state that a passive right behind the counted words gives them; null for animals and for two states at once. */
function fateOf(after: string): string | null {
  const [found, verb] = fateBehind.exec(after) ?? []
  return found === undefined || verb === undefined || animals.test(found) || /\s/.test(verb)
    ? null
    : stateIn(verb)
}

/** What stands behind a name that owns it: "40 % of Malta's wetlands". */
const ownedThing =
  /^['’]s?\s+((?:[\p{L}-]+\s+){0,3}?[\p{L}-]+)(?=[.,;:()]|\s+(?:to|of|in|on|at|by|for|from|with|and|or|that|which|who|as|is|are|was|were|has|have|had|will|would|can|could|may|comes?|came)\b|$)/u
/** "The $2bn Orlane has paid": who acts is not what is counted. */
const acts = /^\s+(?:has|have|had|will|would|is|was|paid|spent)\b/i

/** What is counted, with what a name in its place owns; "" where the name only begins a clause. */
function owned(text: string, { end, unit }: Figure, sentence: Span, counted: string): string {
  if (!/^\p{Lu}/u.test(counted)) return counted
  const at = text.indexOf(counted, end)
  if (at < 0 || at > end + ownerReach) return counted
  const after = text.slice(at + counted.length, sentence.end)
  if (isMoney(unit) && acts.test(after)) return ''
  const thing = ownedThing.exec(after)?.[1]
  return thing === undefined ? counted : thing.replace(/\s+/g, ' ')
}

/** The one name of what `figure` counts within `sentence` of `text`; null where the text does not say. */
export function measureName(text: string, figure: Figure, sentence: Span): string | null {
  const told = [figure.of, figure.fate].filter((part) => typeof part === 'string').join(' ')
  const own = figure.unit === 'count' ? stateIn(told) : null
  if (own !== null) return own
  const counted = owned(text, figure, sentence, told.replace(/\s+/g, ' ').replace(bracketName, '')).replace(
    emptyName,
    '',
  )
  const before = text.slice(Math.max(sentence.start, figure.start - windowBefore), figure.start)
  if (figure.unit === 'count' && (notCounted.test(counted) || (counted === '' && noCountBehind.test(before))))
    return null
  // "Killed 27 of the 46 people": the forty-six are all of them.
  if (figure.unit === 'count' && wholeBefore.test(before)) return counted === '' ? null : counted
  if (figure.unit === 'count' && (counted === '' || people.test(counted))) {
    const after = upTo(
      text.slice(figure.end, Math.min(sentence.end, figure.end + windowAfter)),
      /[,;:.]|\b(?:and|accused|charged|suspected|convicted|guilty|wanted|blamed)\b/,
    )
    const since = before.slice(
      Math.max(...[';', ',', ' - ', '—', '–'].map((mark) => before.lastIndexOf(mark))) + 1,
    )
    const state = nearestState(after, false) ?? nearestState(since, true)
    if (state !== null) return state
  }
  const done = figure.unit === 'count' && !animals.test(counted) ? doneTo.exec(before)?.[1] : undefined
  if (done !== undefined) return stateIn(done)
  const fate = figure.unit === 'count' ? fateOf(text.slice(figure.end, sentence.end)) : null
  if (fate !== null) return fate
  const bound = boundName(text, figure, sentence) ?? changeName(text, figure, sentence, counted)
  if (bound !== null) return bound
  // "$10 an hour", "8 percent a year": the time is none of what is counted.
  if (figure.unit === 'count' && figure.value !== 1 && counted !== '' && !isPlural(counted)) return null
  if (counted !== '' && !(figure.unit !== 'count' && /^(?:hour|day|week|month|year)s?$/i.test(counted)))
    return counted
  return isMoney(figure.unit)
    ? (/\b(?!total|sum|amount|record|maximum|minimum|average)(\p{Ll}+) of $/u.exec(
        text.slice(sentence.start, figure.start),
      )?.[1] ??
        moneyName(text, figure, sentence) ??
        nameless)
    : null
}

/** A share by which something changes. */
const changeNoun =
  /^(?:\p{L}+ )?(?:rise|fall|drop|increase|decrease|decline|gain|loss|jump|slump|surge|cut|reduction|growth|plunge|hike)$/iu
/** "… in BP's share price on Tuesday": what changes, at most so far on. */
const whatChanges =
  /^\s+in\s+((?:the\s+)?[^,.;:()]{3,40}?)(?=[,.;:()]|\s(?:on|since|after|from|to|over|as|and|this|last|in|by|at|for|compared|before|when|while|yesterday|today)\b|$)/i

/** "A 13% fall in its shares" measures the fall in its shares. */
function changeName(text: string, figure: Figure, sentence: Span, counted: string): string | null {
  if (figure.unit !== 'percent' || !changeNoun.test(counted)) return null
  const at = text.indexOf(counted, figure.end)
  if (at < 0 || at > figure.end + 2) return null
  const what = whatChanges.exec(text.slice(at + counted.length, sentence.end))?.[1]
  return what === undefined ? null : `${counted} in ${what.replace(/\s+/g, ' ')}`
}

const timeUnits = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'year',
  'decade',
  'century',
])
const lengthUnits = new Set(['km', 'mile', 'metre', 'foot', 'yard', 'nautical-mile'])
/** What may last a stated time by somebody's decision. */
const term =
  /\b(truce|cease-?fires?|pause|armistice|cessation|extension|mandate|deadline|withdrawal|moratorium|curfew|state of emergency|sentence|prison|jail|ban|suspension|lockdown|quarantine)\b/i
const line =
  /\b((?:\p{Lu}\p{L}+ )?(?:lines?|borders?|frontiers?|zones?|strips?|corridors?|fences?|walls?|exclusion))\b/u
const truce = /^(?:truce|cease-?fires?|pause|armistice|cessation)$/i

/** The agreement that a time is the term of, or the line that a length is that of. */
function boundName(text: string, { start, end, unit }: Figure, sentence: Span): string | null {
  const pattern = timeUnits.has(unit) ? term : lengthUnits.has(unit) ? line : null
  if (pattern === null) return null
  const after = upTo(text.slice(end, Math.min(sentence.end, end + termWindow)), /[,;:.(]/)
  const before = text.slice(Math.max(sentence.start, start - termWindow), start)
  const ofIt = /\b([\p{L}-]+) (?:of|for|to) (?:(?:the|another|a further) )?$/iu.exec(before)?.[1] ?? ''
  const name = (pattern.exec(after) ?? pattern.exec(ofIt))?.[1]
  if (name === undefined || /^\s*(?:ago|earlier|later|after|before|old|since)\b/.test(after)) return null
  return truce.test(name) ? 'truce' : name
}

/** Money of which the text does not say what it is for: two origins must give the sum. */
const nameless = 'money'

/** True for a sum of which nothing says what it is for. */
export function isNameless(name: string): boolean {
  return name === nameless
}

/** True for what a count only adds to as it goes on. */
export function rises(name: string): boolean {
  return /^(?:killed|wounded|casualties|infected|displaced|arrested)$/.test(name)
}

/** True for an ISO 4217 code. */
export function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit)
}

/** Heads of counts that a reader compares: people who act or are harmed, weapons and strikes, votes. */
const comparable =
  /^(?:people|persons?|troops?|soldiers?|peacekeepers?|fighters?|militants?|gunmen|reservists?|prisoners?|hostages?|detainees?|refugees?|civilians?|residents?|inhabitants?|passengers?|crew|crewmen|sailors?|protesters?|demonstrators?|victims?|casualties|families|households|children|women|men|patients?|cases?|infections?|survivors?|migrants?|evacuees|orphans?|workers?|employees?|jobs|missiles?|rockets?|drones?|warplanes?|jets?|tanks?|warships?|strikes?|airstrikes?|attacks?|raids?|shells?|bombs?|mines?|votes?|seats?|ballots?|abstentions?|voters?)$/i

/** True where one origin's word is enough: harm, people, weapons, votes, money, shares, terms and lines. */
export function isComparable(name: string, unit: string): boolean {
  if (unit === 'percent') return !changeNoun.test(name)
  if (isState(name) || (isMoney(unit) && name !== nameless)) return true
  if (timeUnits.has(unit)) return term.test(name)
  if (lengthUnits.has(unit)) return line.test(name)
  return unit === 'count' && comparable.test(name.split(' ').at(-1) ?? '')
}

/** True for a span of time that is no agreement's term: it counts nothing that happened. */
export function isMereTime(name: string, unit: string): boolean {
  return timeUnits.has(unit) && !term.test(name)
}

const humanEnding = /(?:er|or|ist|ian|man|men)s?$/i
const bodiesOfPeople =
  /^(?:staff|crew|personnel|victims?|troops|guests?|patients?|students?|nationals|citizens|americans|miners)$/i

/** True for a name of people, which says who they are and not what happened to them. */
export function isOfPeople(name: string): boolean {
  const head = name.split(' ').at(-1) ?? ''
  return people.test(head) || bodiesOfPeople.test(head) || humanEnding.test(head)
}

/** True for what happens to people: killed, wounded, displaced and the like. */
export function isState(name: string): boolean {
  return states.some(([state]) => state === name)
}

/** The key under which names are compared: the state, or the stem of the last word. */
export function measureKey(name: string): string {
  return stemOf((name.split(/\s+/).at(-1) ?? name).toLowerCase())
}
