/**
 * What the words around a person's name say of them: the role ("State Department
 * spokesperson", "a former Israeli diplomat") and the side it acts for. Looks at
 * the words before the name up to a verb or mark, and at the apposition after it.
 */

import { roleHeads, roleModifiers } from './roles.ts'
import { mentionAt, type Scene } from './scene.ts'
import { type Range, spanOf } from './words.ts'

export interface PersonRole {
  readonly role: string | null
  readonly country: string | null
}

/** Tokens looked at before a name and after it; real roles are shorter. Set by hand, 2026-11. */
const roleBeforeMax = 9
const roleAfterMax = 14

const titles = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. sir lord lady dame sheikh gen gen. col col. lt lt. maj maj. capt capt.'.split(
    ' ',
  ),
)

function isRolePart(scene: Scene, token: number): boolean {
  const lower = scene.words.lowers[token]!
  const tag = scene.words.tokens.tags[token]!
  if (scene.mentionOf[token]! >= 0) return mentionAt(scene, token)!.type !== 'person'
  if (roleHeads.has(lower) || roleModifiers.has(lower)) return true
  if (lower === "'s" || lower === '-' || lower === 'of' || lower === 'for' || lower === 'the') return true
  return tag === 'NOUN' || tag === 'ADJ'
}

function sideWithin(scene: Scene, range: Range): string | null {
  for (let token = range.from; token < range.to; token++) {
    const mention = mentionAt(scene, token)
    if (!mention || mention.type === 'person' || !mention.actor) continue
    return (
      scene.actors.get(mention.actor)?.country ?? (/^[A-Z]{3}$/.test(mention.actor) ? mention.actor : null)
    )
  }
  return null
}

function roleOf(scene: Scene, range: Range): PersonRole {
  let from = range.from
  while (
    from < range.to &&
    /^(?:the|a|an|his|her|its|their|of|for|fellow|'s|-)$/.test(scene.words.lowers[from]!)
  )
    from++
  if (from >= range.to) return { role: null, country: null }
  const span = spanOf(scene.words, { from, to: range.to })
  return { role: scene.words.text.slice(span.start, span.end), country: sideWithin(scene, range) }
}

const hasHead = (scene: Scene, range: Range): boolean =>
  scene.words.lowers
    .slice(range.from, range.to)
    .some(
      (lower, at) => roleHeads.has(lower) && !/^['’]s?$/.test(scene.words.lowers[range.from + at + 1] ?? ''),
    )

/** Where a role that ends before `from` begins: "of" goes on only where it hangs on a role ("Secretary of State"). */
function roleStart(scene: Scene, from: number, least: number): number {
  let at = from
  while (at > least && isRolePart(scene, at - 1)) {
    const lower = scene.words.lowers[at - 1]!
    if (/^(?:the|a|an)$/.test(lower)) break
    if (/^(?:of|for)$/.test(lower) && !roleHeads.has(scene.words.lowers[at - 2] ?? '')) break
    at--
  }
  return at
}

function roleBefore(scene: Scene, name: number, sentenceFrom: number): PersonRole | null {
  const { lowers } = scene.words
  let from = name
  while (from > sentenceFrom && (titles.has(lowers[from - 1]!) || lowers[from - 1] === '.')) from--
  // "critiques of Mr. Sanders", "the state's Roy Barnes": whatever stands there is no role of his.
  if (/^(?:of|for|'s|the|-)$/.test(lowers[from - 1] ?? '')) return null
  const at = roleStart(scene, from, Math.max(sentenceFrom, from - roleBeforeMax))
  const range = { from: at, to: from }
  return at < from && hasHead(scene, range) ? roleOf(scene, range) : null
}

/** What an aside does not say of the name before it. */
const asideBreaks = new Set(
  'that who which whom where when while but and or despite although because if as'.split(' '),
)

function roleAfter(scene: Scene, to: number, sentenceTo: number): PersonRole | null {
  const { lowers, tokens } = scene.words
  if (lowers[to] !== ',') return null
  const most = Math.min(sentenceTo, to + roleAfterMax)
  let at = to + 1
  while (at < most && !/^(?:[,.;:()]|-lrb-)$/.test(lowers[at]!) && !/^(?:VERB|AUX)$/.test(tokens.tags[at]!)) {
    if (asideBreaks.has(lowers[at]!) && !hasHead(scene, { from: to + 1, to: at })) return null
    if (/^(?:that|who|which|where|when|while)$/.test(lowers[at]!)) break
    at++
  }
  const range = { from: to + 1, to: at }
  const opens =
    mentionAt(scene, to + 1)?.type !== 'person' && !/^(?:ADP|PRON|ADV)$/.test(tokens.tags[to + 1] ?? '')
  return at > to + 1 && opens && hasHead(scene, range) ? roleOf(scene, range) : null
}

/** "King Hassan of Morocco": the country after a name. */
function sideOf(scene: Scene, to: number): PersonRole | null {
  if (scene.words.lowers[to] !== 'of') return null
  const country = sideWithin(scene, { from: to + 1, to: to + 2 })
  return country ? { role: null, country } : null
}

/** The roles and sides given before and after one mention of a person, over tokens `range`. */
export function rolesBeside(scene: Scene, range: Range): PersonRole[] {
  const sentence = scene.words.sentences[scene.words.sentenceOf[range.from]!]!
  const found = [
    roleBefore(scene, range.from, sentence.from),
    roleAfter(scene, range.to, sentence.to),
    sideOf(scene, range.to),
  ]
  return found.filter((role) => role !== null)
}
