/**
 * Pieces of a page that stand as one sentence, because no stop parts them: a headline
 * and the sentence behind it, a caption and the lead ("… in the rubble Rescue teams are
 * …"). In goes a sentence's span, out comes where its last whole piece begins.
 *
 * A piece begins at a capital letter that nothing before it asks for: a word that opens
 * sentences ("The", "After", "Two"), or one that the same article also has in small
 * letters and that is no part of a name, behind a small word that could end a piece; at
 * the head of a text also a name that the piece before has, if a verb follows.
 * Works on characters, since words are not stored. Known failure: two pieces of which
 * the second begins with a name that is new.
 */

import type { Span } from '../../model/span.ts'
import { newsBackground } from '../../text/background.ts'
import { hashText } from '../../text/hashing.ts'

/** A shorter rest is no sentence. Trades cut-off ends against glued headlines; timeline17, which glues them, 2026-11. */
const wordsMin = 8
/** What stands before must be a piece too: two words may be a name's beginning. */
const wordsBeforeMin = 3
/** Short sentences are seldom two. The same, 2026-11. */
const gluedWordsMin = 16
/** No sentence of so many words is shorter, in characters. */
const gluedLengthMin = 60
/** In the news at large a common word has small letters so many times as often as a capital; rarer words tell nothing. By eye, 2026-11. */
const smallFactor = 4
const smallMin = 20
/** Looked at in one sentence: bounds the work on a text without small letters. */
const candidatesMax = 16

const opener =
  /^(?:the|an?|this|these|those|there|it|he|she|they|we|in|on|at|after|before|as|but|and|if|when|while|with|more|some|most|many|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|for|from|under|since|around|about|nearly|almost|up|no|all|both|an)$/i
/** These open a sentence before a name as well, if what stands before them has a small letter. */
const openerBeforeName = /^(?:the|an?|in|on|at|after|before|as|when|while|two|three|more|some|many)$/i
/** A piece does not end with these: conjunctions, prepositions, determiners, and words that a name follows. */
const leadsOn =
  /^(?:the|an?|of|in|on|at|by|to|for|from|with|and|or|but|nor|that|which|who|whom|as|is|are|was|were|be|been|has|have|had|not|its|his|her|their|our|your|my|this|these|those|than|into|over|under|about|between|against|until|after|before|since|because|neither|either|whether|while|when|where|unless|although|though|if|once|so|through|without|near|during|across|towards?|amid|despite|including|like|per|via|both|all|some|many|no|every|each|any|such|only|even|called|named|band|group|singer|rapper|film|movie|book|novel|song|album|single|show|series|magazine|newspaper|daily|programme|program|said|says|told|tells|asked|mr|mrs|ms|dr)$/i

/** What a plural behind a piece does: "… rubble Rescuers have pulled …". */
const pluralVerb = /^(?:have|are|were|say|said|will|do|did)$/
/** A heading in capitals, of two words and twelve letters at least. */
const shoutedHead = /^(?:[\p{Lu}\d][\p{Lu}\d'’.-]+[,:]?\s+){2,}(?=\p{Lu}\p{Ll})/u
const shoutedLettersMin = 12

/** Words by the blanks before them, counted no further than `most`. */
function wordsIn(text: string, from: number, to: number, most: number): number {
  let count = 0
  for (let at = from; at < to && count < most; at++) {
    if ((at === from || text[at - 1] === ' ') && text[at] !== ' ') count++
  }
  return count
}

/** True inside quotation marks that opened before and have not closed. */
function isQuoted(before: string): boolean {
  const count = (mark: RegExp) => before.match(mark)?.length ?? 0
  return count(/“/g) > count(/”/g) || count(/"/g) % 2 === 1
}

/** The word that ends at the blanks before `at`. */
function wordBefore(sentence: string, at: number): string {
  const end = sentence.slice(0, at).trimEnd().length
  return sentence.slice(sentence.lastIndexOf(' ', end - 1) + 1, end)
}

/** True for a word that has a capital here for no other reason than to open a sentence. */
function isCommonWord(text: string, word: string): boolean {
  const small = `${word.charAt(0).toLowerCase()}${word.slice(1)}`
  if (text.includes(` ${small} `)) return true
  const { counts } = newsBackground()
  const forms = [small, small.replace(/s$/, '')]
  return forms.some((form) => {
    const often = counts.get(hashText(form)) ?? 0
    const capital = counts.get(hashText(`${form.charAt(0).toUpperCase()}${form.slice(1)}`)) ?? 0
    return often >= smallMin && often >= smallFactor * capital
  })
}

/** A subject of at most six words that begins with a name, without a preposition, up to its verb. */
const namedSubject =
  /^((?:\p{Lu}[\p{L}\d'’.-]*\s+)(?:(?!(?:in|on|at|for|to|with|after|as|from|by|who|which|that)\s)[\p{L}\d'’.-]+\s+){0,5}?)(?:has|have|had|is|are|was|were|will|says?|said)\s/u
/** What somebody says, thinks or feels goes on without "that": "he believes Ann Berg is …". */
const reports =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|old|hink|hought)|claim|believ|hop(?:e|ing)|fear|insist|warn|argu|add|confirm|announc|admit|den(?:y|ie)|suggest|know|knew|fe(?:el|lt)|mean|ensur|sure|clear|day|time|moment|year|week|night|way|reason|news|fact|sign|if|though|what|how|now|even|where|whether|yet|just|also|only|\p{L}+ly$)/iu
/** A name, or the country in it, is known again by so many letters: "Haiti", "Haitians". Set by hand, 2026-11-26. */
const nameLettersMin = 4

/** The letters by which a word of a name is known in another form; null for what is no name. */
function rootOf(word: string): string | null {
  const bare = word.replace(/['’]s?$/, '')
  if (!/^\p{Lu}/u.test(bare) || bare.length < 2) return null
  return bare.length > nameLettersMin ? bare.slice(0, nameLettersMin) : bare
}

/** Headline and caption stand before the first sentence of a text, which begins no further in. Set by hand, 2026-11-26. */
const openingReach = 400

/** "… to stop leak BP is to …": a clause whose subject the piece before has named already, and no sentence names twice. */
function namesAgain(sentence: string, from: number, at: number): boolean {
  const subject = namedSubject.exec(sentence.slice(at, at + 120))?.[1]
  const before = wordBefore(sentence, at)
  if (subject === undefined || /[,;:(]/.test(subject) || /^\p{Lu}/u.test(before)) return false
  if (leadsOn.test(before) || reports.test(before)) return false
  const words = sentence.slice(from, at).split(/\s+/)
  const roots = subject.split(/\s+/).flatMap((word) => rootOf(word) ?? [])
  return roots.some((root) => words.some((word) => word.startsWith(root)))
}

function beginsPiece(text: string, sentence: string, at: number, isName: (offset: number) => boolean) {
  const [, word = '', next = ''] = /^(\p{Lu}\p{Ll}*)\s+(\S+)/u.exec(sentence.slice(at, at + 60)) ?? []
  const before = wordBefore(sentence, at)
  // "The six-pointed Star of …": such a word describes what follows.
  if (word === '' || leadsOn.test(before) || before.includes('-')) return false
  const isBeforeName = /^\p{Lu}/u.test(next)
  if (opener.test(word)) return !isBeforeName || (openerBeforeName.test(word) && !/^\p{Lu}/u.test(before))
  if (isBeforeName || /^\p{Lu}/u.test(before) || isName(at)) return false
  return (word.endsWith('s') && pluralVerb.test(next)) || isCommonWord(text, word)
}

/**
 * Offset at which the last whole piece of a sentence begins; the sentence's start where
 * it is one piece. `isName` tells whether a name begins at an offset of the sentence.
 */
export function afterGlue(text: string, { start, end }: Span, isName: (offset: number) => boolean): number {
  const sentence = text.slice(start, end)
  const { length } = sentence
  if (length < gluedLengthMin || wordsIn(sentence, 0, length, gluedWordsMin) < gluedWordsMin) return start
  const head = shoutedHead.exec(sentence)?.[0] ?? ''
  let from = head.replace(/[^\p{L}]/gu, '').length >= shoutedLettersMin ? head.length : 0
  let looked = 0
  for (const match of sentence.matchAll(/[\p{Ll}\d]\s+(?=\p{Lu}[\p{L}'’]*\s)/gu)) {
    const at = match.index + match[0].length
    if (looked++ >= candidatesMax || wordsIn(sentence, at, length, wordsMin) < wordsMin) break
    if (wordsIn(sentence, from, at, wordsBeforeMin) < wordsBeforeMin || isQuoted(sentence.slice(0, at)))
      continue
    const isPiece = beginsPiece(text, sentence, at, (offset) => isName(start + offset))
    if (isPiece || (start < openingReach && namesAgain(sentence, from, at))) from = at
  }
  return start + from
}
