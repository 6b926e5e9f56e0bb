/**
 * Markdown as blocks: links and pictures become their text or go, marks of emphasis
 * and code go, headings and list lines become blocks of their kind, lines of one
 * paragraph are joined. A small converter for articles, not CommonMark: nested lists
 * are flat, tables stay as lines, code keeps its words, raw HTML tags are dropped.
 */

import { type Block, type BlockKind, blockOf } from './blocks.ts'
import { visibleText } from './text-form.ts'

/** Link texts and addresses are bounded, so that a run of brackets costs linear time. */
const PICTURE = /!\[[^\]\n]{0,500}\]\([^)\n]{0,1000}\)/g
const LINK = /\[([^[\]\n]{1,500})\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])/g
const AUTOLINK = /<(https?:\/\/[^>\s]{1,1000})>/g
const TAG = /<\/?[A-Za-z][^<>\n]{0,500}>/g
const EMPHASIS = /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~~)(?=\S)|(?<=\S)(\*{1,3}|_{1,3}|~~)(?![\p{L}\p{N}])/gu
const ESCAPE = /\\([\\`*_{}[\]()#+.!>~|-])/g

/** One line's text without marks; brackets in numbers stay, as `[1]` is no link. */
export function plainLine(line: string): string {
  return line
    .replace(PICTURE, '')
    .replace(LINK, '$1')
    .replace(AUTOLINK, '$1')
    .replace(TAG, '')
    .replace(EMPHASIS, '')
    .replace(/`{1,3}/g, '')
    .replace(ESCAPE, '$1')
}

interface Line {
  readonly text: string
  readonly kind: BlockKind | 'break' | 'none'
}

const LIST = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/

function readLine(line: string): Line {
  const bare = line.replace(/^(?:\s{0,3}>\s?){1,5}/, '')
  if (bare.trim() === '' || /^\s{0,3}(?:[-*_]\s{0,3}){3,80}$/.test(bare)) return { text: '', kind: 'break' }
  if (/^\s{0,3}(?:```|~~~)|^\s{0,3}\[[^\]]{1,100}\]:\s|^\s*\|?[\s:|-]{3,200}$/.test(bare))
    return { text: '', kind: 'none' }
  const heading = /^\s{0,3}#{1,6}\s+/.exec(bare)
  if (heading) return { text: bare.slice(heading[0].length).replace(/\s#{1,6}\s*$/, ''), kind: 'heading' }
  const list = LIST.exec(bare.slice(0, 60))
  if (list) return { text: bare.slice(list[0].length), kind: 'line' }
  return { text: bare, kind: 'paragraph' }
}

/** The blocks of a Markdown text. Linear. */
export function markdownBlocks(text: string): Block[] {
  const blocks: (Block | null)[] = []
  let open: { parts: string[]; kind: BlockKind } | null = null
  const flush = (): void => {
    if (open) blocks.push(blockOf(plainLine(open.parts.join(' ')), open.kind))
    open = null
  }
  const begin = (part: string, kind: BlockKind): void => {
    flush()
    open = { parts: [part], kind }
  }
  for (const line of visibleText(text).split('\n')) {
    const read = readLine(line)
    const current = open as { parts: string[]; kind: BlockKind } | null
    if (read.kind === 'break') flush()
    else if (read.kind === 'heading' || read.kind === 'line') begin(read.text, read.kind)
    else if (read.kind === 'paragraph' && current && current.kind !== 'heading') current.parts.push(read.text)
    else if (read.kind === 'paragraph') begin(read.text, 'paragraph')
    else if (current?.kind === 'heading') flush()
    if (current && /(?: {2}|\\)$/.test(line) && read.kind === 'paragraph') current.parts.push('')
  }
  flush()
  return blocks.filter((block) => block !== null)
}
