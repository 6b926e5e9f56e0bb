/**
 * A search excerpt: the match stands between U+0002 and U+0003 and is shown as
 * `<mark>`. Control characters and not tags, because the text comes from articles: all
 * of it is escaped, so that nothing an article contains can become markup. The store
 * takes both characters out of the text before it marks.
 */

const opens = '\u0002'
const closes = '\u0003'

/** Plain and matching stretches of an excerpt, in order; a mark without its end runs to the end. */
export function splitExcerpt(excerpt: string): readonly { text: string; match: boolean }[] {
  const [before, ...rest] = excerpt.split(opens)
  const stretches = [{ text: before ?? '', match: false }]
  for (const part of rest) {
    const end = part.indexOf(closes)
    stretches.push({ text: end === -1 ? part : part.slice(0, end), match: true })
    if (end !== -1) stretches.push({ text: part.slice(end + 1), match: false })
  }
  return stretches
    .map(({ text, match }) => ({ text: text.replaceAll(closes, ''), match }))
    .filter(({ text }) => text !== '')
}

/** The excerpt with its matches marked. */
export function Excerpt({ excerpt }: { excerpt: string }) {
  return (
    <p class="excerpt" dir="auto">
      {splitExcerpt(excerpt).map(({ text, match }) => (match ? <mark>{text}</mark> : text))}
    </p>
  )
}
