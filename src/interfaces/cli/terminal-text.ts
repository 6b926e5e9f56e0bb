/**
 * Text for a terminal: broken into lines at its width, and without the control
 * characters by which an article's title could move the cursor or rename the window.
 * Widths are UTF-16 code units; wide characters (Chinese, emoji) count one each, so such
 * lines come out too long.
 */

/** Breaks at spaces; a word longer than the line stands alone. The first line begins with `indent`, others with `hanging`. */
export function wrap(text: string, width: number, indent = '', hanging = indent): string {
  const lines: string[] = []
  let start = indent
  let line = ''
  for (const word of text.trim().split(/\s+/)) {
    if (line !== '' && start.length + line.length + 1 + word.length > width) {
      lines.push(start + line)
      start = hanging
      line = ''
    }
    line += line === '' ? word : ` ${word}`
  }
  return [...lines, start + line].join('\n')
}

/** Control characters but for tab and line feed: escape sequences begin with one of these. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** The text without control characters; tabs and line breaks stay. */
export function withoutControls(text: string): string {
  return text.replace(controls, '')
}
