/**
 * What a line of furniture looks like when it stands alone: links to skip, share
 * bars, newsletter and cookie notices, credits of photographs, labels of empty
 * sections. Three means: sets of words of which the whole line consists, patterns
 * anchored at the line's start, and a bound on length that keeps sentences safe.
 * English, with the commonest labels of other languages. No rule knows a site.
 * Chosen on the first half of the article-extraction set and on the way scraped
 * text files look, 2026-11. Known failure: a pull quote is a sentence and stays.
 */

import { countWords, endsSentence } from './blocks.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** A line is furniture where all its words come from one of these sets and one of them is a carrying word. */
const bags: readonly { readonly all: ReadonlySet<string>; readonly carrying: ReadonlySet<string> }[] = [
  {
    // Footers: "Contact Us FAQ", "Privacy Policy Terms of Use".
    all: words(
      'contact us faq faqs about privacy policy terms of use service and conditions cookies cookie settings notice advertise with careers jobs help center centre sitemap site map home login log in sign out up register my account search menu close back to top the go imprint impressum press accessibility do not sell or share personal information rss feeds archive legal our for new support',
    ),
    carrying: words(
      'contact faq faqs privacy cookies cookie advertise careers sitemap login register menu imprint impressum accessibility rss terms top search account log sign',
    ),
  },
  {
    // Share bars: "Share on Facebook Tweet Email Print Copy link".
    all: words(
      'share shares tweet email e mail print facebook twitter x whatsapp linkedin telegram reddit pinterest flipboard messenger copy link save bookmark this story article post on via to by like follow us instagram youtube tiktok bluesky threads google news comment comments view views reply send a friend and or more with your friends now it 0 1 2 3 4 5 6 7 8 9 gift listen',
    ),
    carrying: words(
      'share shares tweet print facebook twitter whatsapp linkedin telegram reddit pinterest flipboard bookmark comments comment follow save listen',
    ),
  },
  {
    // Membership marks under teasers: "Members Public", "Subscribers only".
    all: words(
      'members member public only paid paying free for subscriber subscribers premium exclusive this post is on and to',
    ),
    carrying: words('members subscribers subscriber premium'),
  },
  {
    // Time stamps and reading times: "Updated 3:04 PM EDT, Mon October 7, 2024", "5 min read".
    all: words(
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm a p m est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist published updated update posted last modified first created on at of date time min mins minute minutes read reading hour hours day days ago by tempo de leitura minutos st nd rd th z t',
    ),
    carrying: words(
      'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec read ago updated published posted leitura reading modified',
    ),
  },
]

/** Longest line, in words, that a bag of words may take away. */
const BAG_WORDS_MAX = 16

const wordPattern = /[\p{L}]+|\p{N}+/gu

/** True where the line is made of nothing but one kind of furniture words and numbers. */
function isBag(text: string): boolean {
  const found = text.toLowerCase().match(wordPattern) ?? []
  if (found.length === 0 || found.length > BAG_WORDS_MAX) return false
  const letters = found.filter((word) => !/^\p{N}/u.test(word))
  if (letters.length === 0) return false
  return bags.some(
    ({ all, carrying }) =>
      letters.every((word) => all.has(word)) && letters.some((word) => carrying.has(word)),
  )
}

/** Lines of at most `most` words that begin like furniture. */
const openings: readonly { readonly most: number; readonly pattern: RegExp }[] = [
  { most: 8, pattern: /^skip (?:to|navigation|links?|ad|main)\b/i },
  {
    most: 45,
    pattern:
      /^(?:please )?(?:sign up|subscribe|register|join (?:us|our|the conversation|\d)|get (?:our|the|your|all|more|unlimited|breaking|email)|receive (?:our|the)|stay (?:up to date|informed|connected|tuned)|enjoy unlimited|start your|already a (?:subscriber|member)|become a (?:member|subscriber)|support (?:our|independent)|enter your email|thank you for (?:reading|subscribing)|every (?:day|week|morning) we send|want more stories|like this story|enjoy(?:ed)? this (?:story|article)|did you (?:like|enjoy)|was this (?:article|page|helpful)|don['’]t miss (?:out|a)|download (?:our|the) app|to (?:read|continue reading) (?:the full|this)|this (?:article|story|content|post) is (?:for|only|available|reserved)|you have (?:reached|read|\d))\b.{0,300}\b(?:newsletters?|inbox|e-?mails?|alerts?|subscri\w+|free|trial|app|updates?|friends?|us|account|today|now|channel|members?|articles?|stories|helpful|top|like this|out)\b/i,
  },
  {
    most: 60,
    pattern:
      /^(?:we|this (?:site|website|page)|our (?:site|website)) (?:and our \w+ )?uses? cookies|^by (?:continuing|clicking|using|signing|submitting|subscribing)\b|^(?:accept|reject|manage) (?:all )?(?:cookies|preferences)|^cookies? (?:policy|notice|settings|consent)|^your privacy|^please (?:enable|disable|turn) (?:java|your ad|cookies)|^javascript (?:is|must)/i,
  },
  {
    most: 6,
    pattern:
      /^(?:advertise?ments?|advert|ads?|sponsored(?: content| by .*)?|promoted(?: content)?|paid (?:content|post|partnership)|anzeige|werbung|iklan|publicidade?|publicité|reklama?|pubblicità)[.:]?$/i,
  },
  {
    most: 40,
    pattern:
      /^(?:©|\(c\) ?\d|copyright\b|all rights reserved|this (?:article|story) (?:originally|first) appeared|republish(?:ed)? (?:this|with)|for (?:more information|syndication) (?:visit|contact)|our standards:|as an amazon associate|we may earn)/i,
  },
  {
    most: 12,
    pattern:
      /^(?:(?:story|article|post) continues?\b|continue reading|keep reading|read (?:more|full|the (?:full|rest|original))|click (?:here|to)|tap (?:here|to)|see (?:full|more|all)|show (?:more|all)|view (?:more|all|gallery|comments)|load more|scroll (?:down|to)|swipe|back to|watch (?:now|live|the video|video)|play (?:video|audio)|listen to this|open (?:image|in)|hide caption|toggle caption|enlarge|expand|close|loading|report (?:ad|this|an error)|have a (?:tip|story)|got a (?:tip|story))\b(?! (?:said|says|told|was|were|is|are))/i,
  },
  {
    most: 30,
    pattern:
      /^(?:\(? ?(?:read|see|watch|listen|view|more|also read|related|related (?:story|article|stories|articles|video|news|coverage)|recommended|leggi anche(?: su)?|lea también|lire aussi|mehr zum thema|lees ook|read more|read also|see more|see also|see related|watch(?: now| more| live)?|also on [\w.]+|on [\w]+\.com|editor['’]?s? (?:pick|note)|don['’]t miss|must read|in pictures|in pics|explained|video|gallery|photos) ?[:|»>]|(?:read|leggi|baca) (?:also|anche|juga)\b)/i,
  },
  {
    most: 12,
    pattern:
      /^(?:posted (?:in|by|on)|filed (?:under|in)|tagged?(?: with| as)?|tags|categor(?:y|ies)|topics?|labels?|keywords|sections?|in this (?:article|story)|(?:report )?from|via|hat tip|h\/t)\s*[:|]/i,
  },
  { most: 8, pattern: /^filed under\b|^(?:posted|published|updated) (?:on|at|by|in)\b.{0,80}$/i },
  {
    most: 20,
    pattern:
      /^follow (?:us|me|him|her|them|@|.{2,60} on (?:twitter|facebook|instagram|x|telegram|linkedin|youtube|threads|whatsapp)\b)/i,
  },
  {
    most: 12,
    pattern:
      /^(?:leave a (?:comment|reply)|be the first to|log in to|no comments|\d+ (?:comments?|shares?|views?|likes?|letture|replies)\b)/i,
  },
  {
    most: 8,
    pattern:
      /^(?:slide |image |photo )?\d+ ?(?:of|\/) ?\d+$|^of \d+$|^(?:prev(?:ious)?|next)(?: (?:article|story|post|page))?[: ›»]?$/i,
  },
  {
    most: 3,
    pattern:
      /^[\w.+-]{1,60}@[\w.-]{3,60}$|^@\w{2,30}$|^(?:https?:\/\/|www\.)\S{3,300}$|^[\w-]{2,40}\.(?:com|org|net|news|co\.uk)$|^[a-z.]{2,20}\.com\/\S{2,60}$|^[#|•·*_=~-]+$/i,
  },
  { most: 40, pattern: /^about this (?:file|document|text|collection|example)\b/i },
]

/** Labels that stand over a part of a page and say nothing of the news. */
const labels =
  /^(?:summary|abstract|full (?:content|text|story|article)|(?:the )?(?:short|long|full) (?:version|text)|key (?:points|takeaways)|at a glance|highlights|sources?|references|(?:actor|reader|user|expert) responses?|responses|in brief|table of contents|contents|transcript|breaking(?: news)?|exclusive|live|opinion columnist|opinion|home|news|world|politics|business|subscribe|comments?|advertisement|gallery|video|photos?|tags?)\s*:?$/i

const counted = /^[\p{L}][\p{L} '’-]{1,40} ?\(\d{1,6}\)$/u

/** Marks of a picture's credit at a caption's end. */
const captionEnd =
  /\((?:[^()]{0,80}\b)?(?:getty(?: images)?|reuters|afp|ap(?: photo)?|epa|shutterstock|file(?: photo)?|photo|image|credit|courtesy|via ap)\b[^()]{0,120}\)\.?$|(?:getty images|ap photo|\/afp|\/reuters|\/epa|via getty|\/ap|shutterstock|file photo|handout)[.)]?$|\bin (?:this|an?) (?:(?:file|archive|undated|handout|combination|satellite|recent|screen) ){1,2}(?:photo|picture|image|photograph|frame|grab|still|handout)(?: |[.,]|$)/i
/** A credit of the form "Name/Agency" after the caption's last sentence. */
const captionCredit = /[.!?)] ?(?:\p{Lu}[\p{L}.]{1,25} ?){1,4}\/(?:\p{Lu}[\p{L}.]{1,25} ?){1,4}$/u
const captionStart =
  /^(?:[([]? ?(?:photo|image|picture|photograph|illustration|credit|file|pic|foto|graphic)s?(?: (?:credit|by|courtesy|source|via|file))?s? ?[:©]|\(?(?:photo|image|picture|illustration)s? (?:by|courtesy|credit|via)\b|©)/i

/** Longest caption, in words. */
const CAPTION_WORDS_MAX = 60

/** True for the caption or credit of a picture. */
export function isCaption(text: string, wordCount = countWords(text)): boolean {
  if (wordCount > CAPTION_WORDS_MAX) return false
  const end = text.slice(-250)
  return (
    (captionStart.test(text.slice(0, 60)) && wordCount <= 25) ||
    captionEnd.test(end) ||
    captionCredit.test(end.slice(-120))
  )
}

/** True for a line that is furniture wherever it stands. Linear; looks at the first 400 characters. */
export function isFurnitureLine(text: string, wordCount = countWords(text)): boolean {
  if (wordCount > CAPTION_WORDS_MAX) return false
  const head = text.slice(0, 400)
  if (
    labels.test(head) ||
    /^[^\p{L}]{1,20}$/u.test(head) ||
    counted.test(head) ||
    (wordCount <= BAG_WORDS_MAX && isBag(head)) ||
    isCaption(text, wordCount)
  )
    return true
  return openings.some(({ most, pattern }) => wordCount <= most && pattern.test(head))
}

/** Headings after which teasers of other stories or readers' comments stand. */
const closing =
  /^(?:(?:the )?latest(?: (?:news|stories|articles|posts|updates|headlines|videos?))?(?: from .{1,40})?|related(?: (?:articles?|stories|story|content|posts?|news|topics?|coverage|reading|links?|videos?))?|similar (?:articles|stories|posts|news)|more (?:from|on|in|about) .{1,60}|more (?:stories|news|articles|posts|coverage|headlines)(?: .{1,40})?|recommended(?: (?:for you|stories|articles|reading|videos?))?|most (?:read|popular|viewed|shared|commented|recent)(?: .{1,30})?|trending(?: (?:now|stories|news|topics))?|popular(?: (?:now|this week|today|posts|stories|articles|news))?|recent (?:articles|posts|stories|news|comments)|you (?:may|might|could|['’]?ll) (?:also )?(?:like|enjoy|be interested in|have missed)(?: .{1,20})?|up next|don['’]t miss|read (?:also|next|more|this next)|also read|see also|also (?:on|in) .{1,40}|what to read next|editor(?:s['’]?|['’]s)? (?:picks?|choice)|top (?:stories|news|headlines)|keep reading|further reading|in other news|other (?:news|stories|articles|posts)|want more stories like this|(?:from )?(?:our|the) partners|around the web|sponsored stories|promoted stories|paid content|comments?(?: \(\d{1,6}\))?|\d{1,6} comments?|leave a (?:comment|reply)|join the (?:conversation|discussion)|next (?:article|story|post)|leggi anche|lire aussi|lea también|mehr zum thema|about the authors?|baca juga)\s*[:.…?!»>]?$/i

/** Closing headings that also stand between paragraphs, over a link or two. */
const pointing =
  /^(?:related(?: .{1,20})?|read (?:also|next|more|this next)|also read|see also|don['’]t miss|recommended(?: .{1,20})?|more (?:on|about) .{1,60}|leggi anche|lire aussi|lea también|mehr zum thema|baca juga|editor.{1,12}(?:picks?|choice)|keep reading|what to read next)\s*[:.…?!»>]?$/i

/** What a heading closes: a `section` of other stories begins, or a `pointer` stands inside the body; null for any other line. */
export function closingOf(text: string): 'section' | 'pointer' | null {
  if (text.length > 90 || !closing.test(text)) return null
  return pointing.test(text) ? 'pointer' : 'section'
}

/** Credits of reporters at the foot: "Jane Doe contributed reporting", "(Reporting by …; editing by …)". */
export function isCredit(text: string): boolean {
  if (text.length > 400) return false
  return (
    /^[([]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated) by\b/i.test(text) ||
    /\b(?:contributed|provided) (?:additional |further )?(?:reporting|to this (?:report|story|article))\b[^.]{0,80}\.?$/i.test(
      text,
    )
  )
}

/** True for what reads like a headline or label: short and without a sentence's end. */
export function isHeadlineLike(text: string): boolean {
  return text.length <= 160 && !endsSentence(text) && !text.includes('\n')
}
