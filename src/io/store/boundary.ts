/**
 * What goes into the database and what comes out: JSON and text. PostgreSQL takes
 * neither U+0000 nor half a surrogate pair, and SQLite's driver cuts a text at
 * U+0000; input is hostile, so both are replaced by U+FFFD, one code unit for one,
 * and every offset into a text stays right. The two dialects store the same.
 */

const REPLACEMENT = '\uFFFD'

/** Text that both databases take: U+0000 and lone surrogates replaced, length unchanged. */
export function storableText(text: string): string {
  const found = text.includes('\0') ? text.replaceAll('\0', REPLACEMENT) : text
  return found.replace(/\p{Cs}/gu, REPLACEMENT)
}

/** `storableText`, where there is a text. */
export function storableOrNull(text: string | null): string | null {
  return text === null ? null : storableText(text)
}

// JSON.stringify writes U+0000 and lone surrogates as escapes. An escaped backslash
// before `u0000` is an ordinary text, so escapes are consumed pair by pair.
const escapes = /\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g
const mayHoldUnstorable = /\\u(?:0000|d[89a-f])/

/** JSON text of a value that both databases take. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value)
  if (!mayHoldUnstorable.test(json)) return json
  return json.replace(escapes, (found) => (found.length > 2 ? REPLACEMENT : found))
}

/**
 * The value that `toJson` wrote. The type is the caller's word: only this folder
 * writes these columns.
 */
export function fromJson<Value>(json: string): Value {
  return JSON.parse(json)
}

/** `fromJson`, where there is a value. */
export function fromJsonOrNull<Value>(json: string | null): Value | null {
  return json === null ? null : fromJson<Value>(json)
}
