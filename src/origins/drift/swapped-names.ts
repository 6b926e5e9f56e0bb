/**
 * Names of the derived text that the original has nowhere in, those out that took the
 * place of one that the derived sentence lost. What speaks for a swap is added up: one
 * kind, like letters, the same words around, nothing else it could be. Another word for
 * the same actor (country, capital, people), a spelling and an abbreviation are no change.
 *
 * Known failure: of two names that both texts have, put in each other's place, only
 * those in sentences of otherwise the same words are seen (`name-slots.ts`).
 */

import type { Drift } from '../../model/family.ts'
import { type Compared, difference } from './differences.ts'
import { alike, type Facing, facings } from './faced.ts'
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
import type { Side } from './sides.ts'
import type { Word } from './word-forms.ts'

/** What speaks for two names being one that was swapped must reach this; by eye on the train sets, 2026-11. */
const EVIDENCE_MIN = 2
/** Share that the sentences must have in common, over the longer, for two names of other letters, and of like ones; by eye on natural pairs, 2026-11. */
const BOTH_MIN = 0.33
const ALIKE_BOTH_MIN = 0.2

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

interface Candidate {
  readonly name: Name
  readonly share: number
  readonly both: number
}

function evidence(ours: Name, { name: theirs, share, both }: Candidate, only: boolean): number {
  const { words, names } = alike({ line: ours.line, span: ours }, { line: theirs.line, span: theirs })
  const around = Math.min(2, words)
  const named = names > 0 ? 0.5 : 0
  const isAlike = isLike(ours, theirs)
  const beside = ([1, -1] as const).filter((step) => sameNeighbour(ours, theirs, step)).length
  if (both < (isAlike ? ALIKE_BOTH_MIN : BOTH_MIN)) return 0
  if (!isAlike && (isUntyped(ours) || isUntyped(theirs) || around + beside + named === 0)) return 0
  const form = ours.mention?.type === theirs.mention?.type ? 0 : -0.5
  const sum = named + around * 0.75 + beside * 0.5 + (only ? 0.75 : 0) + (share >= 0.5 ? 0.5 : 0)
  return sum + (isAlike ? 1.5 : form)
}

/** True where one could be put in the other's place, and is not the same in other words. */
const mayReplace = (ours: Name, theirs: Name): boolean =>
  (isSameKind(ours, theirs) || shareWord(ours, theirs)) &&
  !isSameName(ours, theirs) &&
  !isAbbreviation(ours, theirs) &&
  !isOtherForm(ours, theirs)

function swapsIn(
  compared: Compared,
  { line, pairs }: Facing,
  ours: Known,
  theirs: Known,
  told: Set<string>,
): Drift[] {
  const all = pairs.flatMap(({ original, share, both }) =>
    namesIn(compared.original, original).map((name): Candidate => ({ name, share, both })),
  )
  const here = namesIn(compared.derived, line)
  const isTold = (name: Name) =>
    name.words.every(({ stem }) => line.stems.has(stem)) || here.some((other) => isSameName(name, other))
  const lost = all.filter(({ name }) => !isTold(name))
  const fresh = here.filter((name) => !isKnown(name, theirs) && !told.has(name.words.at(-1)!.form))
  return fresh.flatMap((name) => {
    const open = lost.filter((candidate) => mayReplace(name, candidate.name))
    const gone = open.filter((candidate) => !isKnown(candidate.name, ours))
    const isOnly = fresh.filter((other) => isSameKind(name, other)).length === 1
    const [best] = open
      .map((candidate) => {
        const only = isOnly && (open.length === 1 || (gone.length === 1 && gone[0] === candidate))
        return { candidate, sum: evidence(name, candidate, only) + (gone.includes(candidate) ? 0.25 : 0) }
      })
      .sort((a, b) => b.sum - a.sum)
    if (!best || best.sum < EVIDENCE_MIN) return []
    told.add(name.words.at(-1)!.form)
    return [difference('name-swapped', compared, name, best.candidate.name)]
  })
}

/** Words before a name that hold its place where one of them is a name too: "between Israel and". */
const FRAME_WORDS = 3

function frameOf({ line, words, kind }: Name): string | null {
  const at = line.words.indexOf(words[0]!)
  const before = line.words.slice(Math.max(0, at - FRAME_WORDS), at)
  const isFrame = before.length === FRAME_WORDS && before.some(({ capital }) => capital) && kind !== 'person'
  return isFrame ? before.map(({ stem }) => stem).join(' ') : null
}

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
    return other && !isUntyped(name) && mayReplace(name, other) ? [[name, other] as const] : []
  })
}

/** Names that took another's place. */
export function swappedNames(compared: Compared): Drift[] {
  const ours = knownIn(compared.derived)
  const theirs = knownIn(compared.original)
  const told = new Set<string>()
  return [
    ...facings(compared.pairs).flatMap((facing) => swapsIn(compared, facing, ours, theirs, told)),
    ...framedSwaps(compared, theirs).map(([name, other]) =>
      difference('name-swapped', compared, name, other),
    ),
  ]
}
