/**
 * A headline as it is set: "21-day" and "mid-May" stay on one line, since a balanced
 * headline is narrow and would break at their hyphens. In: the text. Out: the same
 * characters, short hyphenated words in a span that does not wrap.
 */

/** Longer compounds may break, or they would stand out of a phone's line. */
const compound = /(?<![\w-])\w{1,8}-\w{1,10}(?![\w-])/g

/** The headline's text. Linear in its length. */
export function Headline({ text }: { text: string }) {
  const parts = text.slice(0, textLengthMax).split(compound)
  const words = text.slice(0, textLengthMax).match(compound) ?? []
  return (
    <>
      {parts.map((part, index) => (
        <>
          {part}
          {words[index] === undefined ? null : <span class="nowrap">{words[index]}</span>}
        </>
      ))}
      {text.slice(textLengthMax)}
    </>
  )
}

/** Beyond this it is no headline and is set as it stands. */
const textLengthMax = 400
