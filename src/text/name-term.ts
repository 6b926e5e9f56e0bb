/**
 * The term of a name: what a capitalised word is called wherever texts are compared.
 * "HAITI" and "Haiti" are one term, and short all-capital words stay as they are
 * written ("UN", "NATO"); a term with a capital is a name, one without is not.
 */

/** All-capital words up to this length are abbreviations; longer ones are shouting. */
const ABBREVIATION_MAX = 5

/** "HAITI" -> "Haiti", "UN" -> "UN", "U.S." -> "US", "iPhone" -> "Iphone". */
export function nameTerm(word: string): string {
  const plain = word.replaceAll('.', '')
  if (plain.length <= ABBREVIATION_MAX && plain === plain.toUpperCase()) return plain
  return plain.charAt(0).toUpperCase() + plain.slice(1).toLowerCase()
}
