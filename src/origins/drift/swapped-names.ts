/**
 * Names of a derived sentence that its partner has not, beside names of the partner that
 * the derived sentence has not, out as candidates: of one kind, not the same in other
 * words (country, capital, people, spelling, abbreviation). What speaks for one having
 * taken the other's place are facts for `loss-model.ts`. Partners in one frame ("between
 * Israel and") are told apart from that, wherever the two texts have the frame.
 *
 * A sentence that has both names may have given the one the other's part: then more words
 * must stand on the same side of both than on different ones ("A sued B", "B sued A").
 */

import type { Drift } from '../../model/family.ts'
import { type Compared, difference } from './differences.ts'
import { alike, common } from './faced.ts'
import type { Line } from './lines.ts'
import { tells } from './little-words.ts'
import type { Facts } from './marker-facts.ts'
import {
  isAbbreviation,
  isLike,
  isOtherForm,
  isSameKind,
  isSameName,
  type Name,
  namesIn,
  shareWord,
} from './names.ts'
import type { Pair } from './pairing.ts'
import { isQuoted, type Side } from './sides.ts'
import type { Slot } from './slots.ts'
import type { Word } from './word-forms.ts'

/** What a text calls anything by a capital, and the actors that it names. */
interface Known {
  readonly words: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
}

function knownIn({ lines, layers }: Side): Known {
  const words = lines.flatMap((line) => line.words.filter(({ capital }) => capital))
  const actors = layers.mentions.flatMap(({ actor }) => (actor === null ? [] : [actor as string]))
  return { words: new Set(words.flatMap(({ form, stem }) => [form, stem])), actors: new Set(actors) }
}

/** True where the text has every word of the name, or names its actor otherwise. */
function isKnown({ words, mention }: Name, known: Known): boolean {
  if (mention?.actor && mention.type !== 'person' && known.actors.has(mention.actor)) return true
  return words.every(({ form, stem }) => known.words.has(form) || known.words.has(stem))
}

function neighbour({ line, words }: Name, step: 1 | -1): Word | undefined {
  const at = line.words.indexOf(step === 1 ? words.at(-1)! : words[0]!)
  return line.words[at + step]
}

const sameNeighbour = (a: Name, b: Name, step: 1 | -1): boolean => {
  const [one, other] = [neighbour(a, step), neighbour(b, step)]
  return one !== undefined && one.sense === other?.sense
}

/** A capital that no reading takes for a name may be a title. */
const isUntyped = ({ kind }: Name): boolean => kind === 'unknown'

/** True where one could be put in the other's place, and is not the same in other words. */
const mayReplace = (ours: Name, theirs: Name): boolean => isSameKind(ours, theirs) || shareWord(ours, theirs)

/** True where neither is the other in other words. */
const areTwo = (ours: Name, theirs: Name): boolean =>
  !isSameName(ours, theirs) && !isAbbreviation(ours, theirs) && !isOtherForm(ours, theirs)

/** Words before a name that hold its place where one of them is a name too: "between Israel and". */
const FRAME_WORDS = 3

function frameOf({ line, words, kind }: Name): string | null {
  const at = line.words.indexOf(words[0]!)
  const before = line.words.slice(Math.max(0, at - FRAME_WORDS), at)
  const isFrame = before.length === FRAME_WORDS && before.some(({ capital }) => capital) && kind !== 'person'
  return isFrame ? before.map(({ stem }) => stem).join(' ') : null
}

/** A state is no person, nor is a place: readings seldom take the one for the other. */
const isApart = (a: Name, b: Name): boolean =>
  !mayReplace(a, b) && [a.kind, b.kind].some((kind) => kind === 'state' || kind === 'place')

/** Names of other partners in one frame, wherever the two texts have it. */
function framedSwaps({ derived, original }: Compared, theirs: Known): (readonly [Name, Name])[] {
  const frames = new Map<string, Name>()
  for (const name of original.lines.flatMap((line) => namesIn(original, line))) {
    const frame = frameOf(name)
    if (frame !== null) frames.set(frame, name)
  }
  const fresh = derived.lines
    .flatMap((line) => namesIn(derived, line))
    .filter((name) => !isKnown(name, theirs))
  return fresh.flatMap((name) => {
    const other = frames.get(frameOf(name) ?? '')
    return other && !isUntyped(name) && mayReplace(name, other) && areTwo(name, other)
      ? [[name, other] as const]
      : []
  })
}

/** Two names of which one may have taken the other's place. */
export interface Swap {
  readonly our: Name
  readonly their: Name
  readonly facts: Facts
}

/** More common words around a place say no more. */
const ANCHORS_MAX = 6
const WORDS_MAX = 2

/** Names of a line that the other line has not, whatever it calls them. */
function missing(own: readonly Name[], other: Line, others: readonly Name[]): Name[] {
  return own.filter(
    (name) =>
      !name.words.every(({ stem }) => other.stems.has(stem)) && !others.some((one) => isSameName(name, one)),
  )
}

/** Common words before and after the slot that both stand in; 0 where they stand in no one slot. */
function anchorsOf(slots: readonly Slot[], our: Name, their: Name): number {
  const slot = slots.find(
    ({ derived, original }) =>
      our.words.some((word) => derived.includes(word)) && their.words.some((word) => original.includes(word)),
  )
  return slot && slot.before > 0 && slot.after > 0 ? slot.before + slot.after : 0
}

/** True where a sentence beside the line, or the line itself, has the last word of the name. */
const isBeside = ({ lines }: Side, { index }: Line, { words }: Name): boolean =>
  [index - 1, index + 1].some((at) => lines[at]?.stems.has(words.at(-1)!.stem))

/** Words to either side of a name by which its part in the sentence is told. */
const PART_WORDS = 8

/** Senses of the words with a claim, none of them a name's or a number's, that stand directly before and after a name. */
function partOf({ line, words }: Name): { readonly before: Set<string>; readonly after: Set<string> } {
  const isPlain = (word: Word) => tells(word) && !word.capital && !/^\d/.test(word.form)
  const senses = (some: readonly Word[]) => new Set(some.filter(isPlain).map(({ sense }) => sense))
  const at = line.words.indexOf(words[0]!)
  const end = line.words.indexOf(words.at(-1)!) + 1
  return {
    before: senses(line.words.slice(Math.max(0, at - PART_WORDS), at)),
    after: senses(line.words.slice(end, end + PART_WORDS)),
  }
}

/** How many words stand on the same side of both names, and how many on the other: "A sued B", "B was sued by A". */
function sidesOf(our: Name, their: Name): { readonly same: number; readonly other: number } {
  const [here, there] = [partOf(our), partOf(their)]
  return {
    same: common(here.before, there.before) + common(here.after, there.after),
    other: common(here.before, there.after) + common(here.after, there.before),
  }
}

/** Words on the same side that two names must have for one to have taken the other's part in a sentence that has both. */
const SAME_SIDE_MIN = 2

interface Open {
  readonly pair: Pair
  readonly ours: readonly Name[]
  readonly theirs: readonly Name[]
  readonly slots: readonly Slot[]
  /** The most that either sentence has in common with any, over the longer. */
  readonly most: number
}

/** More words on a side say no more. */
const SIDE_MAX = 4

/** True where each stands in its own sentence alone. */
const isOpen = ({ ours, theirs }: Open, our: Name, their: Name): boolean =>
  ours.includes(our) && theirs.includes(their)

/** True where one may have taken the other's place, though a sentence has both. */
function mayHaveMoved(our: Name, their: Name): boolean {
  const { same, other } = sidesOf(our, their)
  return our.mention !== null && their.mention !== null && same >= SAME_SIDE_MIN && same > other
}

function factsOf(
  compared: Compared,
  known: readonly [Known, Known],
  open: Open,
  our: Name,
  their: Name,
): Facts {
  const { pair } = open
  const { words, names } = alike({ line: our.line, span: our }, { line: their.line, span: their })
  const rivals = (of: readonly Name[], one: Name) => of.filter((other) => isSameKind(one, other)).length
  const beside = ([1, -1] as const).filter((step) => sameNeighbour(our, their, step)).length
  const isKnownThere = isKnown(our, known[1])
  const isKnownHere = isKnown(their, known[0])
  const sides = sidesOf(our, their)
  return {
    otherKind: Number(!mayReplace(our, their)),
    moved: Number(!isOpen(open, our, their)),
    sameSide: Math.min(SIDE_MAX, sides.same) / SIDE_MAX,
    otherSide: Math.min(SIDE_MAX, sides.other) / SIDE_MAX,
    both: pair.both,
    share: pair.share,
    mutual: pair.both / open.most,
    words: Math.min(WORDS_MAX, words) / WORDS_MAX,
    names: Number(names > 0),
    beside: beside / 2,
    anchors: Math.min(ANCHORS_MAX, anchorsOf(open.slots, our, their)) / ANCHORS_MAX,
    only: Number(rivals(open.ours, our) === 1 && rivals(open.theirs, their) === 1),
    onlyOne: Number(open.ours.length === 1 && open.theirs.length === 1),
    like: Number(isLike(our, their)),
    sharesWord: Number(shareWord(our, their)),
    knownThere: Number(isKnownThere),
    knownHere: Number(isKnownHere),
    strangers: Number(!isKnownThere && !isKnownHere),
    besideThere: Number(isBeside(compared.original, pair.original, our)),
    besideHere: Number(isBeside(compared.derived, pair.derived, their)),
    unknown: Number(isUntyped(our) || isUntyped(their)),
    typed: Number(our.mention !== null && our.mention.type === their.mention?.type),
    person: Number(our.kind === 'person'),
    place: Number(our.kind === 'place' || our.kind === 'state'),
    quoted: Number(isQuoted(compared.derived, our)),
    long: Number(our.words.length > 1 && their.words.length > 1),
  }
}

/** Every two names of paired sentences that may stand in each other's place. */
export function possibleSwaps(compared: Compared, slots: readonly Slot[]): Swap[] {
  const known = [knownIn(compared.derived), knownIn(compared.original)] as const
  const most = new Map<Line, number>()
  for (const { derived, original, both } of compared.pairs)
    for (const line of [derived, original]) most.set(line, Math.max(both, most.get(line) ?? 0))
  return compared.pairs.flatMap((pair) => {
    const here = namesIn(compared.derived, pair.derived)
    const there = namesIn(compared.original, pair.original)
    const open: Open = {
      pair,
      ours: missing(here, pair.original, there),
      theirs: missing(there, pair.derived, here),
      slots: slots.filter((slot) => slot.pair === pair),
      most: Math.max(most.get(pair.derived)!, most.get(pair.original)!),
    }
    return here.flatMap((our) =>
      there
        .filter((their) => areTwo(our, their))
        .filter((their) =>
          isOpen(open, our, their)
            ? !isApart(our, their)
            : mayReplace(our, their) && mayHaveMoved(our, their),
        )
        .map((their) => ({ our, their, facts: factsOf(compared, known, open, our, their) })),
    )
  })
}

/** Names in another's frame. */
export function swappedPartners(compared: Compared): Drift[] {
  return framedSwaps(compared, knownIn(compared.original)).map(([name, other]) =>
    difference('name-swapped', compared, name, other),
  )
}
