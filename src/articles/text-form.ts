/**
 * The normal form of article text. Only white space and invisible characters are
 * touched, so that a citation's characters are the publisher's: every kind of space
 * becomes a plain one and runs of them one, control, zero-width and bidirectional
 * format characters go, lone surrogates become U+FFFD, lines are trimmed.
 * Zero-width joiners stay between letters that need them (Persian, Indic, emoji).
 */

/** Control characters but tab and line breaks; soft hyphen; zero-width space; bidi marks; word joiner; BOM. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g
const SPACES = /[^\S\n]+/g
const LONE_SURROGATE = /\p{Surrogate}/gu

/** Text without invisible characters, with `\n` as the only line break. */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
}

/** One paragraph: single spaces, no space at the ends of its lines, no empty lines. */
export function tidyLine(text: string): string {
  const spaced = visibleText(text).replace(SPACES, ' ')
  if (!spaced.includes('\n')) return spaced.trim()
  return spaced
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}

/** Character references of a headline or name decoded: numbers and the five of XML. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole
      const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : whole
    },
  )
}
