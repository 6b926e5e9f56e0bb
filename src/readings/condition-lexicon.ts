/**
 * Words by which sides demand, refuse, offer and tie one thing to another, and words
 * that keep a likely cue from being one: answers withheld ("refused to comment"),
 * charges denied, wares on offer. Written from English and the errors of the gold's
 * train part, 2026-11; each list trades what is found against false alarms.
 */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Heads of subjects that act in public without being named. */
export const publicNouns = setOf(
  `people resident villager protester protestor demonstrator activist worker employee striker student teacher farmer
  doctor nurse official lawmaker legislator senator congressman minister authority government administration company
  firm giant union association group coalition party candidate campaign opposition leader leadership member delegate
  prosecutor lawyer attorney plaintiff defendant management board council parliament congress senate house committee
  police army military troop force militia rebel militant insurgent critic supporter voter community family relative
  victim man woman cadre state country nation side ally regulator agency ministry operator airline bank owner creditor
  bondholder shareholder investor trustee dozen hundred thousand faction movement organization organisation
  federation commission cabinet team president governor mayor secretary spokesman spokeswoman envoy negotiator
  mediator commander chief executive director citizen local miner driver trader partner republican democrat campaigner
  shipper business industry carrier retailer club league body ruler regime junta insurer lender seller buyer staff county
  city town village province district
  migrant refugee prisoner inmate hijacker pirate kidnapper guerrilla separatist bloc majority most some many majorities
  admiral general strategist adviser advisor aide representative ambassador diplomat mp mla legislature bishop pastor`,
)

/** Subjects that call for, demand or require without being a side: rules, plans, situations. */
export const inanimate = setOf(
  `plan law rule act proposal guideline order deal incarnation language memo bill legislation agreement treaty policy
  schedule forecast design job recipe situation crisis version amendment contract regulation standard procedure
  script strategy sign poster resolution talk idea question way weather market economy patient consumer customer practice memorandum provision clause`,
)

/** Who rules on a request does not refuse it as a side. */
export const judges = setOf('judge court jury justice juror tribunal magistrate')

/** ‹refuse to›, ‹decline to› these: an answer is withheld, or guilt denied; nothing asked for is refused. */
export const answering = setOf(
  `comment answer say tell name give disclose discuss reveal confirm specify elaborate talk speak speculate acknowledge
  admit accept believe concede die agree identify rule provide respond affirm deny detail explain predict describe
  characterize characterise go be buy sleep address treat listen learn enjoy look`,
)

/** Objects of ‹reject›, ‹dismiss› that are said, not asked for. */
export const notions = setOf(
  `notion allegation claim charge accusation suggestion criticism name argument report remark view label assertion
  characterization theory finding conclusion complaint comparison comment interpretation rumor rumour verdict evolution`,
)

/** Objects of ‹dismiss›, ‹deny›, ‹decline›, ‹balk at› that make them refusals. */
export const askedFor = setOf(
  `call demand proposal plan offer request ultimatum truce ceasefire cease-fire precondition condition deal bid
  talks negotiation compromise initiative withdrawal disarmament invitation`,
)

/** ‹rule out› these: diagnosis and chance, not policy. */
export const unruled =
  setOf(`case cause possibility link death infection connection foul it that risk danger threat chance
  prospect role involvement terrorism sabotage`)

/** After ‹will not›, ‹would not›: acts whose refusal is a stand. */
export const stands = setOf(
  `support endorse accept allow negotiate recognize recognise withdraw attend participate join back sign agree surrender
  yield pay concede tolerate permit cooperate meet lift leave release abandon renounce disarm compromise budge return
  drop consider resign step retreat ratify honor honour extend authorize authorise`,
)

/** What ‹offer› and ‹propose› hold out to a counterpart; wares, words and chances are not among them. */
export const offered = setOf(
  `help aid assistance support reward talks truce ceasefire cease-fire deal amnesty compensation payout payment contract
  repatriation transport transportation concession settlement asylum troop expert equipment compromise swap exchange
  summit meeting negotiation mediation loan fund funding relief money bailout cash team rescuer
  shelter clemency pardon increase raise immunity ransom moratorium dialogue arms weapon sanctuary refuge evacuation medicine`,
)

/** Acts for others that make ‹pledge›, ‹promise›, ‹commit› an offer rather than a vow. */
export const helping = setOf(
  `help assist assume pay honor honour compensate provide clean restore rebuild repay reimburse cover support work
  resolve give donate send cooperate co-operate meet contribute deliver fund lend invest supply protect do release
  withdraw repair finance share grant offer`,
)

/** What a side ‹seeks› from another. */
export const sought = setOf(
  `apology transfer compensation guarantee assurance withdrawal pullback pullout disarmament assistance deterrence answer damages
  deal resignation release probe inquiry investigation explanation concession clarification enforcement intervention
  reparation waiver extension exemption ceasefire truce recognition commitment implementation restoration aid relief
  reconstruction refund action justice dismissal suspension change reform increase`,
)

/** Verbs that put a clause into somebody's mouth. */
export const speech = setOf(
  `say tell insist argue contend maintain demand stress declare warn add write state announce signal assert note
  emphasize emphasise urge vow counter reiterate repeat explain remark tweet`,
)

/** Acts stopped or held back, as in "halted drilling unless". */
export const withholding = setOf('halt suspend ban stop freeze withhold delay postpone')

/** What goes on by itself: "their presence will persist as long as". */
export const lasting = setOf('persist continue remain stay last hold go')

/** What is bargained over: one end of "links X to Y". */
export const bargained: ReadonlySet<string> = new Set([
  ...sought,
  ...askedFor,
  ...setOf(
    `progress sanction normalization normalisation peace membership loan aid support trade cooperation relation pullout
    release lifting reform bailout funding tariff troop hostage prisoner security accord vote approval`,
  ),
])

const stems = setOf(
  `demand call urg press pressur push ask insist want seek requir request implor exhort refus reject rebuff spurn dismiss
  turn balk offer propos pledg promis commit vow assur reserv link declin`,
)
const endings = ['', 'e', 's', 'es', 'ed', 'd', 'ing']

/** Words at which a reader of cues is asked at all, as written or as lemma: everything else is passed over quickly. */
export const cueWords: ReadonlySet<string> = new Set([
  ...[...stems].flatMap((stem) => endings.map((ending) => stem + ending)),
  ...setOf(
    `sought deny denies denied rule rules ruled ruling ready willing prepared unwilling not n't never red negotiable
    non-negotiable nonnegotiable unless until without only long if before in conditional contingent dependent conditioned
    condition conditions tie ties tied tying peg pegs pegged calls demands appeal appeals insistence ultimatum urgings
    urging plea pleas requests refusal rejection unwillingness offers pledge promise willingness readiness must has have`,
  ),
])
