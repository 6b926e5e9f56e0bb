/**
 * A headline in, its terms out. Headlines capitalise freely, so the article's text
 * settles each word: as it is written there, so it counts. Words that the text does
 * not have count as names where the headline writes most of its words small, and as
 * common words otherwise. No tagger: those trained on sentences fail on headlines.
 */

import { nameTerm } from '../text/name-term.ts'
import { type CaseForms, isEmptyWord, settledTerm } from './terms-words.ts'

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,-]*/gu
const CAPITAL = /^\p{Lu}/u
/** Function words that headlines hold; content words need no list, they are what is left. */
const FUNCTION_WORDS = new Set(
  (
    'the a an and or but nor for of in on at to by as is are was were be been has have had do does did ' +
    'with from into over after before amid against about up down out off not no its his her their our ' +
    'this that these those it he she they we you i who what when where why how will would can could may ' +
    'might must shall should than then there here if while until since under between during per via vs ' +
    'say says said more most new'
  ).split(' '),
)

function saysMuch(lower: string): boolean {
  return lower.length > 1 && !FUNCTION_WORDS.has(lower) && !isEmptyWord(lower)
}

/** Terms of a headline in order. */
export function titleTerms(title: string, forms: CaseForms): string[] {
  const words = Array.from(title.matchAll(WORD), ([word]) => word.replace(/[.,-]$/, ''))
  const content = words.filter((word) => saysMuch(word.toLowerCase()))
  const capitals = content.filter((word) => CAPITAL.test(word)).length
  const writesSmall = capitals * 2 <= content.length
  return content.map((word) => {
    if (!CAPITAL.test(word)) return forms.small.get(word) ?? word
    const settled = settledTerm(word, forms)
    if (settled !== null) return settled
    return writesSmall ? nameTerm(word) : word.toLowerCase()
  })
}
