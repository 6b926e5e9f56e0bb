/**
 * What stands on a page beside the news: captions of pictures and credits of agencies. In
 * goes the beginning of a sentence or a headline; out comes whether it is a caption, and
 * how long the credit before it is. A caption is dated before a colon ("June 4: A crew
 * …"), by the full day in its midst, or says which of those shown is which.
 *
 * Known failure: a caption in the words of a report.
 */

const credit = '(?:(?:AP|AFP|EPA|UPI|Reuters|Getty(?: Images)?)[ ,/]+)?'
const month =
  '(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:uary|ruary|ust|ember|tember|ober)?'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const datedBefore = new RegExp(`^${credit}(?:${month}\\.? \\d{1,2}(?:, \\d{4})?|${weekday}|Undated|File):\\s`)
const datedWithin = new RegExp(`\\b${weekday}, ${month}\\.? \\d{1,2}, \\d{4}\\b`)
const shows =
  /(?:\(|-LRB- ?)(?:left|right|[cf]enter|top|bottom)\b|,\s(?:left|right|second left|second right),|\b(?:from left|file (?:photo|picture|image)|(?:is|are) (?:shown|pictured|seen) (?:here|above|below|in this)|(?:photo|picture|image) (?:taken|made|provided|released))\b|^(?:an?|this) (?:image|photo|picture|photograph|frame grab|video still)\b/i

/** True for the words below a picture. */
export function isCaption(text: string): boolean {
  return datedBefore.test(text) || datedWithin.test(text) || shows.test(text)
}

const leadingCredit = /^(?:AP|AFP|EPA|UPI)\s+(?=\p{Lu})/u
/** "BP BP's tube": a credit that is the name itself. */
const doubled = /^(\p{Lu}[\p{L}]*)\s+(?=\1\b)/u

/** Characters of an agency's credit that runs into the sentence behind it. */
export function creditLength(text: string): number {
  return (leadingCredit.exec(text) ?? doubled.exec(text))?.[0].length ?? 0
}
