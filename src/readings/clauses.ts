/**
 * A light grammar over part-of-speech tags: the noun phrase that ends or begins at a
 * token, the subject before a verb (over auxiliaries, asides between commas and
 * relative pronouns), the end of a verb's clause, and whether a verb is passive. No
 * parser: chunks in the way of Abney (1991). Every search is bounded.
 */

import { isCapital, type Range, type Words } from './words.ts'

/** Tokens a phrase or an aside may span; real ones are shorter. Keeps hostile text linear. */
const phraseMax = 24

const nominal = new Set('NOUN PROPN ADJ NUM DET PRON SYM'.split(' '))
const heads = new Set('NOUN PROPN PRON NUM ADJ'.split(' '))
const chainers = new Set("of in for from at on with near to 's ' against between".split(' '))
const relatives = new Set('who which that whom'.split(' '))

const isPossessive = (words: Words, token: number): boolean =>
  /^(?:'s|')$/.test(words.lowers[token] ?? '') && words.tokens.ends[token - 1] === words.tokens.starts[token]

function isNominal(words: Words, token: number): boolean {
  const tag = words.tokens.tags[token]
  if (tag === undefined) return false
  if (nominal.has(tag)) return !relatives.has(words.lowers[token]!) || words.tokens.tags[token + 1] === 'NOUN'
  if (isPossessive(words, token) || words.lowers[token] === '-') return true
  // Within a name the tagger errs: a capital that opens no sentence is part of a noun phrase.
  if (isCapital(words.tokens.words[token]!) && /^[\p{L}\d&',]/u.test(words.lowers[token - 1] ?? '.'))
    return tag !== 'AUX'
  // "Downing Street", "Wade of Senegal": a name that opens its sentence.
  if (tag === 'VERB' && isCapital(words.tokens.words[token]!) && words.tokens.tags[token + 1] === 'PROPN')
    return true
  // "the proposed deal", "displaced people": a participle between determiner and noun.
  return tag === 'VERB' && /(?:ed|ing|en)$/.test(words.lowers[token]!) && isModifier(words, token)
}

/** True for a participle between a determiner or adjective and a noun: it tells nothing. */
export function isModifier(words: Words, token: number): boolean {
  const before = words.tokens.tags[token - 1]
  const after = words.tokens.tags[token + 1]
  return (
    (before === 'DET' || before === 'ADJ' || before === 'NUM' || before === 'PRON') &&
    (after === 'NOUN' || after === 'ADJ')
  )
}

const isPronoun = (words: Words, token: number): boolean =>
  /^(?:he|she|it|they|we|i|you|him|them|us)$/.test(words.lowers[token]!) &&
  words.tokens.tags[token] === 'PRON'

const isAnd = (lower: string | undefined): boolean => lower === 'and' || lower === 'or' || lower === '&'

/** An article opens a phrase: "in Beirut | a member of parliament". */
const isArticle = (words: Words, token: number): boolean => /^(?:an?|the)$/.test(words.lowers[token]!)

/** An article, unless what stands before it is coordinated: "the army and | the police". */
const opensPhrase = (words: Words, token: number): boolean =>
  isArticle(words, token) && !isAnd(words.lowers[token - 1])

/** "Singh and his counterpart". */
const ownings = new Set('his her its their'.split(' '))

/** "France, | Britain and Germany": a name behind a comma goes on where one follows with "and". */
function isListed(words: Words, from: number): boolean {
  const { tags } = words.tokens
  if (words.lowers[from - 1] !== ',' || tags[from] !== 'PROPN' || tags[from - 2] !== 'PROPN') return false
  let to = from
  while (tags[to] === 'PROPN') to++
  if (!isAnd(words.lowers[to]) && words.lowers[to] !== ',') return false
  let opening = from - 2
  while (opening > 0 && tags[opening - 1] === 'PROPN') opening--
  return !/^(?:in|at|near|of|from)$/.test(words.lowers[opening - 1] ?? '')
}

/** The noun phrase whose last token is `last`, coordination included; null where no noun stands there. */
export function phraseBack(words: Words, last: number, least: number): Range | null {
  if (!heads.has(words.tokens.tags[last] ?? '') && !isPossessive(words, last)) return null
  if (isPronoun(words, last)) return { from: last, to: last + 1 }
  const bound = Math.max(least, last - phraseMax)
  let from = last
  while (from > bound) {
    if (isNominal(words, from - 1)) from--
    else if (isAnd(words.lowers[from - 1]) && from - 2 >= bound && heads.has(words.tokens.tags[from - 2]!))
      from -= 2
    else break
    const isOwn = ownings.has(words.lowers[from]!) && isAnd(words.lowers[from - 1])
    if ((words.tokens.tags[from] === 'PRON' && from < last && !isOwn) || opensPhrase(words, from)) break
    if (from - 2 >= bound && isListed(words, from)) from -= 1
  }
  return { from, to: last + 1 }
}

/** The noun phrase that begins at `first`, up to `most`. */
export function phraseAhead(words: Words, first: number, most: number): Range | null {
  const bound = Math.min(most, first + phraseMax)
  let to = first
  while (to < bound) {
    if (to > first && isArticle(words, to) && heads.has(words.tokens.tags[to - 1]!)) break
    if (isNominal(words, to)) to++
    else if (isAnd(words.lowers[to]) && to > first && to + 1 < bound && isNominal(words, to + 1)) to++
    else if (words.tokens.tags[to] === 'ADV' && isNominal(words, to + 1)) to++
    else break
  }
  return to > first ? { from: first, to } : null
}

/** The noun phrase at `first` with what hangs on it: "a spokesman | for the army". */
export function chainAhead(words: Words, first: number, most: number): Range | null {
  const phrase = phraseAhead(words, first, most)
  if (!phrase || !/^(?:of|for|from)$/.test(words.lowers[phrase.to] ?? '')) return phrase
  const after = phraseAhead(words, phrase.to + 1, most)
  return after ? { from: phrase.from, to: after.to } : phrase
}

function skipVerbGroup(words: Words, verb: number, least: number): number {
  let at = verb - 1
  while (at >= least) {
    const tag = words.tokens.tags[at]!
    const lower = words.lowers[at]!
    const isPart = tag === 'AUX' || tag === 'ADV' || (tag === 'PART' && !isPossessive(words, at))
    if (!isPart && lower !== 'also' && lower !== 'both') break
    at--
  }
  return at
}

/** From a closing comma or bracket back over the aside it closes. */
function skipAside(words: Words, closing: number, least: number): number {
  const close = words.lowers[closing]
  const open = close === ')' ? '(' : close
  const bound = Math.max(least, closing - phraseMax)
  for (let at = closing - 1; at > bound; at--) if (words.lowers[at] === open) return at - 1
  return -1
}

/** Joins "officials in Beirut", "the head of the army" to one phrase, as far left as it goes. */
function chainBack(words: Words, phrase: Range, least: number): Range {
  let { from } = phrase
  for (let links = 0; links < 4; links++) {
    if (from - 2 < least || !chainers.has(words.lowers[from - 1]!)) break
    const before = phraseBack(words, from - 2, least)
    if (!before) break
    from = before.from
  }
  return { from, to: phrase.to }
}

/** Subjects found before, by verb and bound: several readers ask for the same one. */
const subjects = new WeakMap<Words, Map<number, Range | null>>()

/** The subject phrase before a verb; null where none stands in reach. `least` is the sentence's first token. */
export function subjectBefore(words: Words, verb: number, least: number): Range | null {
  const known = subjects.get(words) ?? new Map<number, Range | null>()
  if (known.size === 0) subjects.set(words, known)
  const key = verb * 4096 + Math.min(verb - least, 4095)
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const subject = findSubject(words, verb, least)
  known.set(key, subject)
  return subject
}

function findSubject(words: Words, verb: number, least: number): Range | null {
  let at = skipVerbGroup(words, verb, least)
  if (at < least) return null
  if (relatives.has(words.lowers[at]!)) at = words.lowers[at - 1] === ',' ? at - 2 : at - 1
  else if (/^[,)—–-]$/.test(words.lowers[at]!)) at = skipAside(words, at, least)
  if (at < least) return null
  const phrase = phraseBack(words, at, least)
  return phrase ? chainBack(words, phrase, least) : null
}

const clauseBreaks = new Set(
  'while whereas because although though but unless after before since when if until as'.split(' '),
)

/** One past the last token of the clause that the verb opens: a mark, a conjunction or the sentence's end. */
export function clauseEnd(words: Words, verb: number, most: number): number {
  const bound = Math.min(most, verb + phraseMax * 2)
  for (let at = verb + 1; at < bound; at++) {
    const lower = words.lowers[at]!
    const isSense = lower === 'as' && words.tokens.tags[at - 1] === 'VERB'
    if (/^[;:"“”.!?—–]$/.test(lower) || (clauseBreaks.has(lower) && !isSense)) return at
    if ((lower === 'and' || lower === ',') && startsClause(words, at + 1, bound)) return at
  }
  return bound
}

function startsClause(words: Words, at: number, bound: number): boolean {
  const tag = words.tokens.tags[at]
  if (tag === 'VERB' || tag === 'AUX')
    return words.lowers[at - 1] === 'and' && !/ing$/.test(words.lowers[at]!)
  const phrase = phraseAhead(words, at, bound)
  const next = phrase ? words.tokens.tags[phrase.to] : undefined
  return next === 'VERB' || next === 'AUX'
}

/** Verbs that the tagger takes for nouns after a name: "Lebanon demands withdrawal", "Israel links progress to". */
const mistaken = new Set(
  'demand link tie offer pledge vow request plan call urge reject promise seek warn'.split(' '),
)

/** True for a verb, and for a noun in -s that stands where only a verb can. */
export function isVerb(words: Words, token: number): boolean {
  const tag = words.tokens.tags[token]
  if (tag === 'VERB') return true
  if (tag !== 'NOUN' || !words.lowers[token]!.endsWith('s') || !mistaken.has(words.tokens.lemmas[token]!))
    return false
  const before = words.tokens.tags[token - 1]
  const after = words.tokens.tags[token + 1] ?? ''
  // "The group demands that": a clause follows verbs alone.
  if (before === 'NOUN' && words.lowers[token + 1] === 'that') return true
  return (before === 'PROPN' || before === 'CCONJ') && /^(?:NOUN|DET|ADJ|PROPN|PRON|ADP|PART)$/.test(after)
}

const passiveAux = new Set("be is are was were been being 's 're get gets got gotten".split(' '))

/** True for "was killed", "had been banned", "to be released": a form of be and a participle. */
export function isPassive(words: Words, verb: number, least: number): boolean {
  const form = words.lowers[verb]
  // A caller that looks past "to" may look past the text's end.
  if (form === undefined || form.endsWith('ing')) return false
  for (let at = verb - 1; at >= Math.max(least, verb - 4); at--) {
    if (passiveAux.has(words.lowers[at]!)) return true
    // "is to donate": what is to come.
    if (words.lowers[at] === 'to') return false
    const tag = words.tokens.tags[at]
    if (tag !== 'ADV' && tag !== 'PART') return false
  }
  return false
}
