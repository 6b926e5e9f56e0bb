/**
 * Walks a part of a page and writes its text as blocks: a block ends wherever a
 * block-level element begins or ends, and at two line breaks in a row. Captions,
 * forms, controls, embedded media and hidden parts give nothing.
 */

import { type Block, type BlockKind, blockOf } from './blocks.ts'

/** Elements that never hold body text. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON INPUT SELECT OPTION TEXTAREA IFRAME OBJECT EMBED VIDEO AUDIO CANVAS FIGCAPTION NAV DIALOG MAP HEAD'.split(
    ' ',
  ),
)
/** Elements that run on within a line; every other one breaks it. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK MATH Q RUBY RP RT S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG PICTURE SOURCE'.split(
    ' ',
  ),
)

interface Walk {
  readonly blocks: Block[]
  text: string
  /** True where `text` ends in a line break; asking the growing string would cost its length each time. */
  broken: boolean
  linked: number
  kind: BlockKind
}

const kindOf = (name: string): BlockKind | null => {
  if (/^H[1-6]$/.test(name)) return 'heading'
  return name === 'LI' || name === 'TR' || name === 'DT' || name === 'DD' ? 'line' : null
}

function flush(walk: Walk): void {
  const length = walk.linked > 0 ? Math.max(1, walk.text.trim().length) : 1
  const linkShare = Math.min(1, walk.linked / length)
  for (const part of walk.text.split(/\n{2,}/)) {
    const block = blockOf(part, walk.kind, linkShare)
    if (block) walk.blocks.push(block)
  }
  walk.text = ''
  walk.broken = false
  walk.linked = 0
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style.slice(0, 500))
}

function walkElement(element: Element, walk: Walk, linked: boolean): void {
  const name = element.tagName.toUpperCase()
  if (SKIPPED.has(name) || isHidden(element)) return
  if (name === 'BR') {
    walk.text += '\n'
    walk.broken = true
    return
  }
  if (name === 'TD' || name === 'TH') walk.text += ' '
  const inline = INLINE.has(name) || name === 'TD' || name === 'TH'
  const outer = walk.kind
  if (!inline) {
    flush(walk)
    walk.kind = kindOf(name) ?? (name === 'DIV' || name === 'P' || name === 'SPAN' ? outer : 'paragraph')
  }
  walkChildren(element, walk, linked || name === 'A')
  if (inline) return
  flush(walk)
  walk.kind = outer
}

function walkChildren(parent: Node, walk: Walk, linked: boolean): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) walkElement(child as Element, walk, linked)
    else if (child.nodeType === 3) {
      const text = (child.textContent ?? '').replace(/\s+/g, ' ')
      const added = walk.broken ? text.trimStart() : text
      walk.text += added
      if (added) walk.broken = false
      if (linked) walk.linked += text.trim().length
    }
  }
}

/** The text of `root` as blocks, in reading order. Linear; depth is bounded where sources are opened. */
export function pageBlocks(root: Node): Block[] {
  const walk: Walk = { blocks: [], text: '', broken: false, linked: 0, kind: 'paragraph' }
  walkChildren(root, walk, false)
  flush(walk)
  return walk.blocks
}
