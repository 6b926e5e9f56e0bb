/**
 * Numbers that count nothing: clock times, scores, ordinal places, versions, models,
 * names, levels, list and telephone numbers, years where no date was read, "one" as
 * a pronoun or "a certain". Each rule looks a few words around the number. Known
 * failure: a model number before a plural ("Trent 900 engines") after an unknown name.
 */

import { type Amount, isName, type Joined, measureOf } from './figure-amounts.ts'
import { fates } from './figure-units.ts'
import { isCapital, isJoined, type Range, type Words } from './words.ts'

/** Words that a number follows as a name or place in a list: "event 12", "level 6". */
const labels = new Set(
  `event page pages chapter section article phase part level number no. nos. flight route highway interstate room channel category
  version windows boeing airbus table rule title proposition act type grade stage game lot gate terminal reactor
  block lap lane seed class district zone ward apartment suite box unit round group team episode season appendix annex
  verse psalm line step tier div division formula iphone ipad playstation xbox apollo area sector platform camp
  bus train runway pier station resolution amendment item volume model mark pg p. re`.split(/\s+/),
)
/** Of these a plural after the number makes it a count: "week 11" but "that week 11 people". */
const weakLabels = new Set(
  'day week group team class camp zone district line unit season round game part act item'.split(' '),
)

/** Nouns with which two joined numbers are a score. */
const scoreWords = new Set(
  `lead win victory loss defeat draw tie record start triumph rout drubbing scoreline score vote ruling decision advantage
  run romp upset overtime standings mark split shutout`.split(/\s+/),
)

/** People of whom "one" means "a certain" where they act: "one US official said". */
const certainPeople = new Set(
  `official man woman person source analyst critic resident expert observer witness diplomat lawmaker aide adviser advisor
  economist investor trader reader user voter senator republican democrat minister executive scientist researcher
  strategist spokesman teacher lawyer creditor fan commentator blogger soldier officer survivor protester activist mother
  father friend colleague study report poll survey estimate account theory worker delegate supporter employee`.split(
    /\s+/,
  ),
)
/** With these "one" never counts: "one thing", "on the one hand", "one day". */
const idle = new Set(
  `thing day way time side point hand example reason evening morning night afternoon option possibility question issue
  aspect sunday monday tuesday wednesday thursday friday saturday respect sense level stage instance exception`.split(
    /\s+/,
  ),
)

const clockMarks =
  /^(?:p\.m\.?|a\.m\.?|pm|am|p\.m|a\.m|o'clock|gmt|bst|utc|est|edt|cdt|pdt|et|aest|hrs|local)$/

/** True for a number that is a clock time, a score, a name, a label or a telephone number. */
export function countsNothing(words: Words, { low, high, unit, to }: Joined, sentence: Range): boolean {
  const { at, numberTo } = low
  if (isBroken(words, low) || isClock(words, at, numberTo, sentence)) return true
  if (low.isMoney) return false
  if (unit === 'count' && isScore(words, low, high, to)) return true
  if (unit !== 'count' && unit !== 'ratio')
    return (isNamed(words, low) && isLabel(words, low, to)) || isOneDay(words, low)
  if (
    isGroup(words, low) ||
    isLabel(words, low, to) ||
    isNamed(words, low) ||
    isPlace(words, low, to, sentence)
  )
    return true
  const next = words.lowers[numberTo] === '-' ? numberTo + 1 : numberTo
  if (measureOf(words, next) && isName(words, next)) return true
  return (
    isYear(words, low) ||
    isListNumber(words, low, sentence) ||
    (high === null && unit === 'count' && isOne(words, low, sentence))
  )
}

/** Digits glued to letters or other digits: "H1N1", "10:30", "1.2.3". */
function isBroken(words: Words, { at, from, numberTo, numeral, unit }: Amount): boolean {
  const { lowers } = words
  const start = words.tokens.starts[from]!
  const before = from > 0 && words.tokens.ends[from - 1] === start ? words.text[start - 1]! : ' '
  if (numeral.digits && /[\p{L}\d:._@+&/\\]/u.test(before)) return true
  // "A330-200", "post-9": a word joined by a hyphen before the digits.
  if (before === '-' && from > 1 && isJoined(words, from - 2) && !/^\d/.test(lowers[from - 2]!))
    return numeral.digits
  if (at > from) return false
  const isSlashed = lowers[numberTo] === '/' || lowers[from - 1] === '/'
  if (isSlashed && (/^\d/.test(lowers[numberTo + 1] ?? '') || /^\d/.test(lowers[from - 2] ?? ''))) return true
  if (unit !== 'count') return false
  if (isTelephone(words, from, numberTo)) return true
  const after = lowers[numberTo] ?? ''
  return (
    isJoined(words, numberTo - 1) && (/^[:/\\_@]/.test(after) || (numeral.digits && /^[a-z]/.test(after)))
  )
}

/** "0845 125 222": digits beside digits. */
function isTelephone({ lowers, text, tokens }: Words, from: number, to: number): boolean {
  const isBeside = (at: number): boolean =>
    /^\d{3,}$/.test(lowers[at] ?? '') && !/^(?:1[5-9]|20)\d\d$/.test(lowers[at]!)
  const behind = text[tokens.ends[to - 1]!] === ' ' && isBeside(to)
  return /^\d+$/.test(lowers[from]!) && (behind || isBeside(from - 1))
}

/** "5 a.m.", "9: 03am", "11.04 am", "at 2045 GMT", "1705 Interpol announces". */
function isClock(words: Words, at: number, to: number, sentence: Range): boolean {
  const { lowers, tokens } = words
  const after = lowers[to] ?? ''
  if (
    clockMarks.test(after) &&
    !(after === 'local' && lowers[to + 1] !== 'time') &&
    !(after === 'hrs' && !/^\d{4}$/.test(lowers[at]!))
  )
    return true
  if (
    lowers[at - 1] === 'at' &&
    to === at + 1 &&
    /^[012]\d[0-5]\d$/.test(lowers[at]!) &&
    tokens.tags[to] !== 'NOUN'
  )
    return true
  if (after === ':' && /^\d\d(?:[ap]m)?$/.test(lowers[to + 1] ?? '')) return true
  if (lowers[at - 1] === ':' && isJoined(words, at - 1) && /^\d$/.test(lowers[at - 2]?.at(-1) ?? ''))
    return true
  const isHead = at === sentence.from && /^[012]\d[0-5]\d$/.test(lowers[at]!)
  return isHead && (after === ':' || isCapital(tokens.words[to] ?? ''))
}

/** "27-24", "a 3-2 vote", "555-1234": joined digits that are no range. */
function isScore(words: Words, low: Amount, high: Amount | null, to: number): boolean {
  const { lowers, tokens } = words
  if (high && isDash(lowers[low.to])) {
    if (scoreWords.has(lowers[to] ?? '') || isDash(lowers[to])) return true
    const isComma = /[.,]/.test(lowers[low.at]! + lowers[high.at]!)
    const isBetween =
      lowers[to + 1] !== undefined &&
      /^(?:NOUN|ADJ)$/.test(tokens.tags[to] ?? '') &&
      /s$|people|men/.test(`${lowers[to]} ${lowers[to + 1]}`)
    return !isBetween && !isComma && low.numeral.digits
  }
  if (isDash(lowers[low.numberTo]) && /^\d/.test(lowers[low.numberTo + 1] ?? '')) return low.numeral.digits
  const isSecond = isDash(lowers[low.at - 1]) && /^\d+$/.test(lowers[low.at - 2] ?? '') && low.numeral.digits
  return isSecond
}

const isDash = (lower: string | undefined): boolean => lower === '-' || lower === '–' || lower === '—'

/** "level 6", "chapter one", "No. 5", "#1". */
function isLabel({ lowers, tokens }: Words, { at, numberTo, from }: Amount, to: number): boolean {
  const before = lowers[at - 1] ?? ''
  if (from < at) return false
  if (before === '#' || before === 'no' || (before === '.' && lowers[at - 2] === 'no'))
    return /^\d/.test(lowers[at]!)
  if (!labels.has(before) && !weakLabels.has(before)) return false
  if (weakLabels.has(before) && isPlural(lowers, tokens.tags, numberTo)) return false
  return !(to > numberTo && weakLabels.has(before))
}

/** A plural noun follows, with at most two words between. */
export function isPlural(lowers: readonly string[], tags: readonly string[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    if (tags[next] === 'NOUN' && /s$|^(?:people|men|women|children|police)$/.test(lowers[next]!)) return true
    if (!/^(?:ADJ|NOUN|PROPN|VERB)$/.test(tags[next] ?? '')) return false
  }
  return false
}

/** "Group of Eight", "Gang of Four". */
function isGroup({ lowers, tokens }: Words, { at }: Amount): boolean {
  return lowers[at - 1] === 'of' && isCapital(tokens.words[at]!) && isCapital(tokens.words[at - 2] ?? '')
}

/** "FTSE 100", "Channel 4", "Big Three": a number right behind a capitalised word, without a plural behind it. */
function isNamed(words: Words, { at, from, numberTo, numeral, unit }: Amount): boolean {
  const { lowers, tokens } = words
  const before = tokens.words[at - 1] ?? ''
  if (
    from < at ||
    at === 0 ||
    !isCapital(before) ||
    /['’]/.test(before) ||
    words.sentenceOf[at - 1] !== words.sentenceOf[at]
  )
    return false
  if (!numeral.digits)
    return isCapital(tokens.words[at]!) && tokens.tags[at - 1] === 'PROPN' && unit === 'count'
  if (/[,.]/.test(lowers[at]!) && unit !== 'count') return false
  if (tokens.tags[at - 1] !== 'PROPN' || /^(?:about|over|nearly|some|than|least)$/i.test(before)) return false
  if (unit !== 'count') return false
  if (/,/.test(lowers[at]!)) return false
  if (lowers[numberTo] === 'times') return false
  const isOpen = /^(?:in|on|from|of|,|by|at|for|to)$/.test(lowers[at - 2] ?? '')
  return !(isPlural(lowers, tokens.tags, numberTo) && (isOpen || !isModel(numeral.value ?? 0)))
}

/** Numbers as models have them: "Trent 900", "Boeing 787". */
function isModel(value: number): boolean {
  return value >= 100 && (value % 10 === 0 || /^7.7$/.test(String(value)))
}

/** "at 13", "tied at four", "ranked 5": a place or a state, not a count. */
function isPlace(
  { lowers, tokens }: Words,
  { at, from, numeral, numberTo }: Amount,
  to: number,
  sentence: Range,
): boolean {
  const before = lowers[at - 1] ?? ''
  if (from < at || numeral.value === null || at === sentence.from) return false
  if (/^(?:ranked|rated|ranks|numbered|seeded)$/.test(before)) return true
  if (before !== 'at' && !(before === 'at' && lowers[at - 2] === 'tied')) return false
  const isBare = to >= sentence.to || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens.tags[numberTo] ?? '')
  return isBare && numeral.value < 25 && Number.isInteger(numeral.value)
}

/** A year that no date took: four digits without a comma that no plural follows. */
function isYear({ lowers, tokens }: Words, { at, from, numberTo, numeral }: Amount): boolean {
  if (from < at || !numeral.digits || numberTo > at + 1 || !/^(?:1[5-9]|20)\d\d$/.test(lowers[at]!))
    return false
  return !isPlural(lowers, tokens.tags, numberTo)
}

/** "1. First", "(2)", a number that is the whole sentence. */
function isListNumber({ lowers }: Words, { at, from, numeral, numberTo }: Amount, sentence: Range): boolean {
  if (from < at || !numeral.digits) return false
  const after = lowers[numberTo] ?? ''
  if (at === sentence.from && (numberTo >= sentence.to || /^[.):]+$/.test(after))) return true
  return lowers[at - 1] === '(' && after === ')'
}

/** "one" that counts nothing: "one of", "no one", "the one", "one another", "one US official said". */
function isOne(words: Words, { at, numberTo, numeral }: Amount, sentence: Range): boolean {
  const { lowers, tokens } = words
  if (numeral.digits || numeral.value !== 1 || numberTo > at + 1 || lowers[at] !== 'one') return false
  const after = lowers[numberTo] ?? ''
  const before = lowers[at - 1] ?? ''
  if (
    /^(?:no|any|every|each|this|that|another|which|some|day|-)$/.test(before) ||
    after === '-' ||
    after === 'another'
  )
    return true
  const isNoun =
    /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens.tags[numberTo] ?? '') &&
    numberTo < sentence.to &&
    !(before === 'with' && after.endsWith('ing'))
  if (!isNoun) return !isCounted(words, at, sentence)
  let head = numberTo
  while (head + 1 < sentence.to && /^(?:NOUN|PROPN|ADJ)$/.test(tokens.tags[head + 1]!)) head++
  if (idle.has(lowers[head]!)) return true
  const isFirst = at === sentence.from || /^(?:[",“”‘’';:]|and|but|as|to|that)$/.test(before)
  const acts = /^(?:VERB|AUX)$/.test(tokens.tags[head + 1] ?? '')
  if (at === sentence.from && acts) return !meetsFate(words, head + 1)
  return certainPeople.has(lowers[head]!) && (acts || isFirst) && !meetsFate(words, head + 1)
}

/** "might one day leave" is no duration, "in one day" is. */
function isOneDay({ lowers }: Words, { at, numberTo, unit, to }: Amount): boolean {
  if (lowers[at] !== 'one' || to > numberTo + 1 || (unit !== 'day' && unit !== 'second')) return false
  return !/^(?:in|for|within|than|least|about|only|just|after|over|under|last|every|of|by|to|or|and)$/.test(
    lowers[at - 1] ?? '',
  )
}

/** "three in London and one in Devon", "two dead, one injured": counted beside other numbers. */
function isCounted(words: Words, at: number, sentence: Range): boolean {
  const { lowers, tokens } = words
  if (!/^(?:,|and)$/.test(lowers[at - 1] ?? '')) return false
  const isBeside = lowers[at + 1] === 'in' || lowers[at + 1] === 'from' || meetsFate(words, at + 1)
  if (!isBeside) return false
  for (let token = at - 1; token >= sentence.from; token--)
    if (tokens.tags[token] === 'NUM' && lowers[token] !== 'one') return true
  return false
}

/** "One person was killed": a death is counted. */
function meetsFate({ lowers, tokens }: Words, verb: number): boolean {
  return [verb, verb + 1, verb + 2].some(
    (at) => fates.has(lowers[at] ?? '') || fates.has(tokens.lemmas[at] ?? ''),
  )
}
