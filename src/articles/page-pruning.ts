/**
 * Takes out of a page what its own class, id and role names call furniture: share
 * bars, related stories, newsletters, captions, comments, advertising. A word must
 * stand alone in the name (`share-bar`, not `shareholder`), and an element that
 * holds much of the page's paragraphs is spared, whatever it is called: sites name
 * their outermost wrappers after a sidebar or a comment count.
 */

/** Words that name furniture wherever they stand as a part of a class or id. */
const FURNITURE = new Set(
  (
    'share shares sharing sharer social socials addthis sharedaddy sharethis related recommended recommendation recommendations ' +
    'newsletter newsletters subscribe subscription signup signin login paywall promo promos promotion promoted advert adverts advertisement ' +
    'ads adslot sponsor sponsored outbrain taboola comments comment disqus respond breadcrumb breadcrumbs navbar nav navigation ' +
    'menu footer sidebar caption captions imagecaption wpcaption credit credits copyright byline authorbio bio tags taglist trending popular mostread ' +
    'cookie cookies consent gdpr modal popup overlay toolbar skip skiplink print widget pagination pager prevnext ' +
    'timestamp dateline pubdate reactions rating ratings poll gallery slideshow carousel playlist tooltip donate donation ' +
    'readmore morestories teaser teasers disclaimer feedback jp'
  ).split(' '),
)
/** Pairs of words that name furniture only together. */
const PAIRS =
  /\b(?:more (?:stories|news|from|on|articles|posts|coverage)|read (?:more|next|also)|most (?:read|popular|viewed|shared)|also (?:on|in|like)|up next|author (?:bio|info|box|card|meta|name|details|description)|about (?:the )?author|article (?:meta|footer|tags|info|tools|date|share)|post (?:meta|footer|tags|info|date|nav)|entry (?:meta|footer|date)|image (?:credit|caption|info|source|meta)|media (?:caption|credit|info)|photo (?:caption|credit|info)|wp (?:caption|block embed)|video (?:caption|player|info|container|embed|title)|key (?:points nav)|sign up|call to action|in article (?:ad|promo)|ad (?:slot|unit|container|wrapper|label|box|placeholder)|advert (?:slot|container)|editors? (?:picks?|note)|story (?:meta|share|tags|footer)|last updated|screen reader|sr only|visually hidden|hide on|pull quote)\b/

const ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar'.split(' '),
)

/**
 * An element holding more than this share of the page's paragraph characters is
 * never pruned. Trades wrappers with furniture names against long comment threads;
 * chosen on the first half of the article-extraction set, 2026-11.
 */
const SPARED_SHARE = 0.35

/** Where a paragraph keeps the name of its frame. */
const FRAME = 'data-frame'

/** Readability unwraps a frame around one paragraph and loses its name; the paragraph is told it before. */
export function keepFrameNames(document: Document): void {
  for (const paragraph of document.body.querySelectorAll('p')) {
    const frame = paragraph.parentElement
    // Not the selector `:only-child`: it counts every sibling again for each paragraph.
    if (frame?.tagName !== 'DIV' || paragraph.previousElementSibling || paragraph.nextElementSibling) continue
    const name = `${frame.getAttribute('class') ?? ''} ${frame.id ?? ''}`.trim()
    if (name) paragraph.setAttribute(FRAME, name)
  }
}

const wordsOfName = (name: string): string =>
  name
    .slice(0, 400)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()

function isNamedFurniture(element: Element): boolean {
  const role = element.getAttribute('role')
  if (role !== null && ROLES.has(role.toLowerCase())) return true
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${element.getAttribute(FRAME) ?? ''}`
  if (name.length < 4) return false
  const words = wordsOfName(name)
  return words.split(' ').some((word) => FURNITURE.has(word)) || PAIRS.test(words)
}

/** An embedded quotation (a post, a statement) stays, though its frame is named after a network. */
const EMBEDDED = /\b(?:embed|embedded|oembed|tweet|twitter tweet)\b/

function isEmbeddedQuote(element: Element): boolean {
  const name = wordsOfName(`${element.getAttribute('class') ?? ''} ${element.id ?? ''}`)
  return (
    (element.tagName.toUpperCase() === 'BLOCKQUOTE' || EMBEDDED.test(name) || name.includes('embed')) &&
    (element.tagName.toUpperCase() === 'BLOCKQUOTE' || element.querySelector('blockquote') !== null)
  )
}

function paragraphLength(root: Element): number {
  let length = 0
  for (const paragraph of root.querySelectorAll('p')) length += paragraph.textContent?.length ?? 0
  return length
}

const TAGS = new Set(['NAV', 'ASIDE', 'FOOTER', 'FIGCAPTION', 'DIALOG', 'FORM', 'BUTTON'])
const KEPT = new Set(['HTML', 'BODY', 'ARTICLE', 'MAIN', 'P', 'H1'])

/** Removes furniture from below `root` in place. */
export function prune(root: Element): void {
  const total = Math.max(1, paragraphLength(root))
  for (const element of [...root.querySelectorAll('*')]) {
    const tag = element.tagName.toUpperCase()
    if ((KEPT.has(tag) && !element.hasAttribute(FRAME)) || !element.parentNode) continue
    if (!TAGS.has(tag) && (!isNamedFurniture(element) || isEmbeddedQuote(element))) continue
    if (paragraphLength(element) < total * SPARED_SHARE) element.remove()
  }
}
