/**
 * A full name in, the one word out by which texts are compared: its last word, as a name
 * is named again by it ("Yoav Gallant", "Gallant"), but never the legal form of a firm
 * ("Chrysler LLC"), which is no name.
 *
 * Known failure: bodies named in two ways ("Justice Department", "Department of
 * Justice"), and by their common noun alone ("Wells Fargo Bank", "Betty Ford Bank").
 */

import { nameTerm } from './name-term.ts'

const LEGAL_FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp lp plc ag se sa sas spa nv bv gmbh kg ab asa oyj'.split(
    ' ',
  ),
)

const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(word.replaceAll(/[.,]/g, '').toLowerCase())

/** "Kettwig AG" -> "Kettwig", "Boeing Co." -> "Boeing", "AG" -> "AG". */
export function nameKey(name: string): string {
  const words = name.split(' ')
  const own = words.findLastIndex((word) => !isLegalForm(word))
  return nameTerm(words.at(Math.max(own, 0))!)
}

/** A name where it is written, as a mention has it. */
interface Named {
  readonly name: string
  readonly type: string
  readonly actor: string | null
}

/**
 * The key of each name of one text: by its side's name where it stands for one of the
 * `sides` (persons stand for themselves), else by its own.
 */
export function keysOfNames(
  sides: readonly { readonly id: string; readonly name: string }[],
): (named: Named) => string {
  const names = new Map(sides.map(({ id, name }) => [id, name]))
  return ({ name, type, actor }) =>
    nameKey(actor !== null && type !== 'person' ? (names.get(actor) ?? name) : name)
}
