/**
 * One actor under several names. Papers write "Heydar Alishvandi" and "Heidar
 * Alishvandi", "USGS" and "U.S. Geological Survey", "Microsoft" and "Microsoft Corp.",
 * and the readings, which see one text at a time, give each its own id. In go the
 * actors of a dossier; out comes, for each id, the one that stands for it: the id met
 * first, of those that are one.
 *
 * Bodies are one where their names are alike without dots, "the" and legal forms, or
 * where one is the initials of the other. Persons are one where the surnames are alike
 * but for a letter or two and the first names begin alike; a surname alone is that of the
 * one person whom the event's articles name in full with it, and where there are two,
 * anybody's. Known failures: brothers whose first names begin with one letter, and a firm
 * that no list knows beside the one man of its name ("Harlow", "Jane Harlow").
 */

import type { Actor } from '../../model/actor.ts'
import type { ActorId } from '../../model/ids.ts'

const legalForms =
  /\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|ag|sa|nv|ab|se|spa|gmbh|group)$/
/** Shorter surnames differ by a letter without being one. */
const surnameMin = 6
/** Letters by which two spellings of a long surname may differ. */
const editsMax = 2
/** Past so many names of a kind pairs are not compared: bounds the work on a very large event. */
const comparedMax = 120
const initialsMin = 3

/** "The U.S. Geological Survey" -> "us geological survey". */
function plainName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^united states\b/, 'us')
  return plain.replace(legalForms, '').trim() || plain
}

function initialsOf(plain: string): string {
  const words = plain.split(' ').filter((word) => !/^(?:of|the|and|for|in)$/.test(word))
  return words.length < 2 ? '' : words.map((word) => (word === 'us' ? 'us' : word.charAt(0))).join('')
}

/** Letters to change, add or drop to make one word of the other; more than `most` is not counted out. */
function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}

/** First letters of what stands between first name and surname. */
function middlesOf(names: readonly string[]): string {
  return names
    .slice(1, -1)
    .map((name) => name.charAt(0))
    .join('')
}

/** An actor with its name made comparable, once. */
interface Named {
  readonly actor: Actor
  readonly plain: string
  readonly words: readonly string[]
  readonly initials: string
}

function readName(actor: Actor): Named {
  const plain = plainName(actor.name)
  return { actor, plain, words: plain.split(' '), initials: initialsOf(plain) }
}

function areOneBody(a: Named, b: Named): boolean {
  if (a.plain === b.plain) return true
  const [short, long] = a.plain.length <= b.plain.length ? [a, b] : [b, a]
  return short.plain.length >= initialsMin && short.words.length === 1 && short.plain === long.initials
}

function areOnePerson({ words: left }: Named, { words: right }: Named): boolean {
  if (left.length < 2 || right.length < 2 || left[0]?.charAt(0) !== right[0]?.charAt(0)) return false
  const [leftSurname, rightSurname] = [left.at(-1) as string, right.at(-1) as string]
  if (leftSurname.charAt(0) !== rightSurname.charAt(0)) return false
  const isLong = Math.min(leftSurname.length, rightSurname.length) >= surnameMin
  if (editsBetween(leftSurname, rightSurname, editsMax) > (isLong ? editsMax : 0)) return false
  // "George W." is not "George H. W.", but Edward J. Markey is Edward Markey.
  const [leftMiddle, rightMiddle] = [left, right].map(middlesOf)
  return leftMiddle === '' || rightMiddle === '' || leftMiddle === rightMiddle
}

function isOfNoOtherCountry(left: Actor, right: Actor): boolean {
  return left.country === null || right.country === null || left.country === right.country
}

function areOne(a: Named, b: Named): boolean {
  const [left, right] = [a.actor, b.actor]
  if (!isOfNoOtherCountry(left, right)) return false
  return left.kind === 'person' ? areOnePerson(a, b) : areOneBody(a, b)
}

/** A text that has a surname alone does not show whether a person or a body bears it. */
function mayBeSurname({ actor, words }: Named): boolean {
  return (
    words.length === 1 &&
    (actor.kind === 'person' || (actor.kind === 'organisation' && actor.country === null))
  )
}

/** The one person of these with this surname; undefined where there is none, or more than one. */
function onlyBearer(surname: Named, persons: readonly Named[]): Named | undefined {
  const bearers = persons.filter(
    ({ actor, words }) =>
      words.length > 1 && words.at(-1) === surname.plain && isOfNoOtherCountry(actor, surname.actor),
  )
  return bearers.length === 1 ? bearers[0] : undefined
}

/** The name to show of two of one actor: the fuller, without the legal form. */
export function fullerName(a: string, b: string): string {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const isFormAlone =
    long.toLowerCase().startsWith(`${short.toLowerCase()} `) && plainName(long) === plainName(short)
  return isFormAlone ? short : long
}

/** The actor that stands for each id. Quadratic in the first 120 persons and bodies, linear in the others; a country stands for itself. */
export function uniteActors(actors: readonly Actor[]): Map<ActorId, ActorId> {
  const persons: Named[] = []
  const bodies: Named[] = []
  const standsFor = new Map<ActorId, ActorId>()
  for (const actor of actors) {
    standsFor.set(actor.id, actor.id)
    if (actor.kind === 'country') continue
    const heads = actor.kind === 'person' ? persons : bodies
    const named = readName(actor)
    const known = heads.find((head) => areOne(head, named))
    if (known !== undefined) standsFor.set(actor.id, known.actor.id)
    else if (heads.length < comparedMax) heads.push(named)
  }
  for (const named of [...persons, ...bodies].filter(mayBeSurname)) {
    const bearer = onlyBearer(named, persons)
    if (bearer !== undefined) standsFor.set(named.actor.id, bearer.actor.id)
  }
  return standsFor
}
