/**
 * Blocks in, the body's blocks and the facts found among them out: the same rules
 * for pages, plain text and Markdown. Stages, in order: header lines become facts;
 * the headline is found and the head cleaned; conversations, closing headings and
 * what they announce go; repetitions go; lines of furniture, credits and linked
 * pointers go; headings with nothing below go. If nothing is left, the last
 * stage that left something counts: text is never lost to a rule.
 */

import { type Block, countWords, endsSentence } from './blocks.ts'
import { OUTLET_NAME } from './claimed-original.ts'
import { type Facts, mergeFacts } from './facts.ts'
import { isCredit, isFurnitureLine } from './furniture-lines.ts'
import { cleanHead } from './head-cleaning.ts'
import { takeHeaderLines } from './header-lines.ts'
import { dropRepetitions } from './repetitions.ts'
import { dropClosing, dropConversation, dropTrailing } from './tail-cleaning.ts'

/** A short block of which this share is linked points to another page. */
const POINTER_LINK_SHARE = 0.6
const POINTER_WORDS_MAX = 30
/** Where pointers hold more than this share of the words, the article is a list of links and keeps them. */
const POINTERS_SHARE_MAX = 0.3

const NOTE_WORDS_MAX = 80
/** Author and outlet are introduced among the last blocks; further up the name is news. */
const NOTE_BLOCKS = 4

export interface CleanedBlocks {
  readonly facts: Facts
  readonly blocks: readonly Block[]
}

function isPointer(block: Block): boolean {
  if (block.linkShare < POINTER_LINK_SHARE || (block.kind !== 'heading' && endsSentence(block.text)))
    return false
  return countWords(block.text) <= POINTER_WORDS_MAX
}

function dropPointers(blocks: readonly Block[]): Block[] {
  const words = (some: readonly Block[]): number =>
    some.reduce((sum, block) => sum + countWords(block.text), 0)
  const pointers = blocks.filter(isPointer)
  if (pointers.length === 0 || words(pointers) > words(blocks) * POINTERS_SHARE_MAX) return [...blocks]
  return blocks.filter((block) => !isPointer(block))
}

const isFurniture = (text: string): boolean => isFurnitureLine(text) || isCredit(text)

/** A list's or table's line may be a bare number; a paragraph of several lines loses only those that are furniture. */
function dropLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'line' && /^[^\p{L}]+$/u.test(block.text)) return [block]
    if (isFurniture(block.text)) return []
    if (!block.text.includes('\n')) return [block]
    const text = block.text
      .split('\n')
      .filter((line) => !isFurniture(line))
      .join('\n')
    return text ? [{ ...block, text }] : []
  })
}

/** What the last blocks say of the author: who that is; of the outlet: how it works. */
const AUTHOR_VERB = /^.{0,80}?\b(?:is|was|writes|covers|reports|has been|works|joined)\b/
const OUTLET_VERB =
  /^ ?(?:is an?|was founded|checks|corrects|publishes|welcomes|relies|receives|depends|follows|adheres|lists|produces|provides|covers|delivers|brings|never|does not|may|uses|has a|believes|strives)\b/

/** Without notes about the author and the outlet at the foot: blocks that begin with the name and introduce it. */
function dropNotes(
  blocks: readonly Block[],
  byline: string | undefined,
  source: string | undefined,
): Block[] {
  const author = /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}.'’-]+/u.exec(byline?.replace(/^by /i, '') ?? '')?.[0]
  const outlet = source && source.length > 3 ? source.replace(/^the /i, '') : undefined
  const introduces = (text: string, name: string | undefined, verb: RegExp): boolean =>
    name !== undefined && text.startsWith(name) && verb.test(text.slice(name.length, name.length + 300))
  const isNote = ({ text }: Block): boolean =>
    countWords(text.slice(0, 2000)) <= NOTE_WORDS_MAX &&
    (introduces(text, author, AUTHOR_VERB) || introduces(text.replace(/^the /i, ''), outlet, OUTLET_VERB))
  return blocks.filter((block, index) => index < blocks.length - NOTE_BLOCKS || !isNote(block))
}

const stages: readonly ((blocks: readonly Block[]) => Block[])[] = [
  dropConversation,
  dropClosing,
  dropRepetitions,
  dropLines,
  dropPointers,
  dropTrailing,
]

/** The body and the facts stated among the blocks; `known.title` is the headline given outside. */
export function cleanBlocks(blocks: readonly Block[], known: Facts): CleanedBlocks {
  const header = takeHeaderLines(blocks)
  const title = known.title ?? header.facts.title ?? null
  const head = cleanHead(header.blocks, title)
  let body: readonly Block[] = head.blocks.length > 0 ? head.blocks : header.blocks
  for (const stage of stages) {
    const left = stage(body)
    if (left.length > 0) body = left
  }
  const outlet = head.labels.find((label) => label.length <= 60 && OUTLET_NAME.test(label))
  const byline = known.byline ?? header.facts.byline
  const noted = dropNotes(body, byline, known.source ?? header.facts.source ?? outlet)
  if (noted.length > 0) body = dropTrailing(noted)
  const found: Facts = { title: head.title ?? undefined, deck: head.deck ?? undefined, source: outlet }
  return { facts: mergeFacts(header.facts, found), blocks: body }
}
