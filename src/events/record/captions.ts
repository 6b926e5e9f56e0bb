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
/** A sentence of a report seldom ends with a full date that no word leads to. */
const datedBehind = new RegExp(
  `(?<!\\b(?:on|since|until|by|before|after|of|from|to|born|in|for|dated|and)) ${month}\\.? \\d{1,2}, \\d{4}\\.?$`,
)
const shows =
  /(?:\(|-LRB- ?)(?:left|right|[cf]enter|top|bottom)\b|,\s(?:left|right|second left|second right),|\b(?:from left|file (?:photo|picture|image)|(?:is|are) (?:shown|pictured) (?:here|above|below|in this)|(?:is|are) seen (?:here|above|below|in|on|at|near|through|from|during|after|behind|outside|along|off)|(?:photo|picture|image) (?:taken|made|provided|released))\b|^(?:an?|this) (?:image|photo|picture|photograph|frame grab|video still)\b/i

/** True for the words below a picture. */
export function isCaption(text: string): boolean {
  return datedBefore.test(text) || datedWithin.test(text) || datedBehind.test(text) || shows.test(text)
}

/** A page's time of publication, which stands between a headline and the text: "Friday 11 June 2010 22.16 BST", "May 27, 2010 20:34 UTC", "Friday, June 11, 2010; 8:18 PM". */
const stamp = new RegExp(
  `(?:${weekday},? )?(?:\\d{1,2} ${month}|${month}\\.? \\d{1,2},) \\d{4},? (?:at )?\\d{1,2}[.:]\\d{2}(?::\\d{2})? ?(?:[ap]m )?(?:GMT|BST|UTC|E[DS]T|P[DS]T|CES?T)\\s+|^${weekday}, ${month} \\d{1,2}, \\d{4}[;,] (?:\\d{1,2}:\\d{2} [AP]M\\s+)?(?=\\p{Lu}\\p{Ll})`,
  'u',
)
/** A stamp stands so near the start of what runs into one. */
const stampReach = 400

/** Characters up to the end of a page's time stamp within a sentence; 0 where it has none. */
export function stampEnd(text: string): number {
  const found = stamp.exec(text.slice(0, stampReach))
  return found === null ? 0 : found.index + found[0].length
}

const leadingCredit = /^(?:AP|AFP|EPA|UPI)\s+(?=\p{Lu})/u
/** "BP BP's tube": a credit that is the name itself. */
const doubled = /^(\p{Lu}[\p{L}]*)\s+(?=\1\b)/u

/** Characters of an agency's credit that runs into the sentence behind it. */
export function creditLength(text: string): number {
  return (leadingCredit.exec(text) ?? doubled.exec(text))?.[0].length ?? 0
}
