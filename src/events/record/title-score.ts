/**
 * How well a plain headline serves as the title of an event: how much of the event its
 * words tell (the centroid's weights), whether it has a verb and names actors, whether
 * it is 5 to 16 words long, and over what kind of article it stands.
 *
 * No tagger reads headlines here: a verb is known by the readings' triggers, by a list
 * of the trade's verbs, their irregular pasts among them, and by its ending. Known failure: "Fire" in "Fire in the port".
 */

import { hasCatchword } from './headlines.ts'
import type { Material } from './material.ts'
import { distinct, readWords, stemOf } from './words.ts'

const wordsMin = 5
const wordsMax = 16
/** What each trait of a title adds to its agreement with the event, 0 to 1. Set by reading the example collection, 2026-11. */
const verbBonus = 0.35
const actorBonus = 0.4
const furtherActorBonus = 0.06
const furtherActorsMax = 3
const lengthBonus = 0.2
const originalBonus = 0.15
const briefLoss = 0.1
/** A catchword between marks is somebody's: where another headline tells the same plainly, it titles. */
const catchwordLoss = 0.3
const leadBonus = 0.4
const leadLines = 3
const verbs = new Set(
  `say warn reject accept agree kill strike hit attack bomb launch fire shell raid seize capture arrest detain sign
  seal extend hold meet talk host back urge call demand seek ask order approve pass vote win lose quit resign name
  appoint elect end begin start resume halt stop stall collapse fail open close cut raise drop plan vow threaten
  accuse blame deny condemn welcome praise offer refuse withdraw pull leave return enter cross push press move set
  put keep take give get make show find face fear see send deploy free release swap break breach violate rule sue
  charge try convict jail die injure wound flee evacuate rescue drive shut ban block lift ease impose sanction
  test fly crash sink explode burn flood spread rise fall grow dig claim confirm announce declare unveil reveal
  report mark join visit travel arrive tell let go goes come head is are was were be do does did has had have will may
  can must to not off target escalate suspend postpone delay down dead wed bury wait lack top beat defeat clinch
  score jolt rock buy sell build pay spend save hire sack lead bid bring catch chase choose clash clear climb
  complete concede consider continue count debate decide defend deliver destroy discuss dismiss divide double edge
  emerge escape expand expect expel explain evict file finish fight fix force forge freeze fuel gain grant hear
  help hide hike hint hope hunt identify ignore improve increase insist inspect install invade invest investigate
  issue jump kick knock know land lash lay learn lend link live lock look loom love lower maintain manage merge
  mourn near need negotiate nominate oust outline overturn own pardon patrol persist pick plead pledge plunge
  prepare present prevent promise propose prosecute protect protest prove provide publish punish quiz rally reach
  react read reassure rebuff rebuke receive recover recruit reduce regain reinforce relax rely remain remember
  remove renew reopen repair repeat replace reply request resist resolve respond restore restrict reunite reverse
  review revive ride risk rob roll rush sail scale scrap search secure select sentence settle shake share shelve
  shift shoot shrink slam slash slip slow soar spark speak split spur stab stand stay steal step stick storm
  strand strengthen stretch struggle submit succeed suffer suggest summon support surge surrender survive suspect
  swear sweep swell tackle thank throw tighten torch tour train transfer trap treat trigger trim turn uncover
  undergo understand unite uphold use vanish veto wage walk wane watch weigh widen work worry wreck write yield
  honour honor drag left won lost fell rose met held said told made took gave found kept sent built bought sold
  paid led fled shot struck broke began became came went saw knew ran stood spoke drew threw caught fought sought
  brought thought felt grew flew wrote chose drove rode sang sank shook stole swore tore woke wore`
    .split(/\s+/)
    .map(stemOf),
)

/** A clause is known by verbs of any event. */
const noTriggers: ReadonlySet<string> = new Set()

/** What the readings know of the event's verbs and names. */
export interface Signs {
  readonly triggers: ReadonlySet<string>
  readonly forms: ReadonlyMap<string, string>
}

/** Words of a text, by blanks. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function triggerStems(material: Material): Set<string> {
  const stems = new Set<string>()
  for (const { article, actions } of material.members) {
    for (const { trigger } of actions) {
      stems.add(stemOf(article.text.slice(trigger.start, trigger.end).toLowerCase()))
    }
  }
  return stems
}

/** Nouns that the stem would make verbs of: "announcement", "withdrawal". */
const nounEnding = /(?:ment|tion|sion|ance|ence|al)s?$/i

/** True where a word behind the first is a verb of the trade, of the event's triggers, or ends as one. */
export function hasVerb(headline: string, triggers: ReadonlySet<string>): boolean {
  const words = headline.split(/[^\p{L}'’]+/u).filter((word) => word !== '')
  return words.slice(1).some((word) => {
    if (nounEnding.test(word)) return false
    const stem = stemOf(word.toLowerCase())
    return verbs.has(stem) || triggers.has(stem) || /^\p{Ll}.*ed$/u.test(word)
  })
}

/** In a headline these stand for a verb ("Chad to vote", "Talks off"); in a sentence they lean on one. */
const headlineVerbs = new Set('to not off target down dead'.split(' ').map(stemOf))

/** True where a sentence, or a part of one, has a verb: what "belonging to the mayor" names is no event, and a capital within a sentence is a name ("United"). */
export function hasClauseVerb(clause: string): boolean {
  return hasVerb(
    clause
      .split(/\s+/)
      .filter(
        (word, place) =>
          place === 0 || !(headlineVerbs.has(stemOf(word.toLowerCase())) || /^\p{Lu}/u.test(word)),
      )
      .join(' '),
    noTriggers,
  )
}

/** The forms under which the members' texts name actors, each with the actor. */
function actorForms(material: Material): Map<string, string> {
  const forms = new Map<string, string>()
  for (const { article, mentions } of material.members) {
    for (const { start, end, actor } of mentions) {
      if (actor !== null && end - start > 1) forms.set(article.text.slice(start, end), actor)
    }
  }
  return forms
}

/** How many different actors a headline names, by the forms of the texts. */
function actorsNamed(headline: string, forms: ReadonlyMap<string, string>): number {
  const named = new Set<string>()
  for (const [form, actor] of forms) if (headline.includes(form)) named.add(actor)
  return named.size
}

/** How much of the event a headline tells: the weights of its words, a longer one paying by the root of its length. */
function agreementOf(material: Material, headline: string): number {
  const ids = distinct(readWords(material.lexicon, headline).ids)
  const mass = ids.reduce((sum, word) => sum + (material.weights[word] ?? 0), 0)
  return mass / Math.sqrt(ids.length + 1)
}

/** Share of a headline's words that the first sentences below it have: low for one that plays. */
function leadShare(material: Material, member: number, headline: string): number {
  const ids = distinct(readWords(material.lexicon, headline).ids)
  const lead = new Set(material.linesOf[member]?.slice(0, leadLines).flatMap(({ words }) => words))
  return ids.length === 0 ? 0 : ids.filter((word) => lead.has(word)).length / ids.length
}

/** How well a plain headline serves, about 0 to 2. */
export function scoreHeadline(material: Material, member: number, text: string, signs: Signs): number {
  const words = wordCount(text)
  const kind = material.members[member]?.derivation.kind
  let score = agreementOf(material, text) + leadBonus * leadShare(material, member, text)
  const actors = actorsNamed(text, signs.forms)
  if (hasVerb(text, signs.triggers)) score += verbBonus
  if (actors > 0) score += actorBonus + furtherActorBonus * Math.min(furtherActorsMax, actors - 1)
  if (words >= wordsMin && words <= wordsMax) score += lengthBonus
  if (kind === 'original') score += originalBonus
  if (hasCatchword(text)) score -= catchwordLoss
  return kind === 'brief' || kind === 'rewrite' ? score - briefLoss : score
}

/** Reads the signs once for a dossier. */
export function readSigns(material: Material): Signs {
  return { triggers: triggerStems(material), forms: actorForms(material) }
}
