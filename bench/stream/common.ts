/**
 * Sentences that any topic may use: what speakers say, reactions, scenes from the
 * place, the storyline's past and what comes next. Dense in slots and alternatives,
 * so that reports of different events have few word sequences in common.
 */

/** Further things to say, for any speaker. */
export const quotes: readonly string[] = [
  'the [people|families] of {district} deserve [better than|more than] [excuses|a {mood1} promise]',
  'I have [read|seen] the [papers|figures], and they do not [add up|say what {capital} says they say]',
  'we are [closer|further] than we were on {prevday}, and that is [all|the best] I can [say|offer]',
  'nobody should [draw|jump to] conclusions before [the experts|those on {street}] have [finished|spoken]',
  'it [reminds me of|is like] a {noun2} with no [handle|owner]: everyone [looks at|complains about] it, nobody [lifts|fixes] it',
  '[help|an answer] must [come|arrive] before {month}, or there will be [nobody|nothing] left in {district2} to help',
  'if {capital2} wants to [be useful|help], it can start [with|by sending] {things2} [instead of|rather than] [advice|statements]',
  'this is a [{mood2}|{mood1}] day for {city}, and {month} [may|could] [bring|hold] [worse|others]',
  '[ask|go to] any {job2} [in|from] {district}: {things1} [cost|sell for] twice what they [did|cost] in {month}',
  '[between|from] {street} [and|to] the {noun1} [bridge|tower] I [know|can name] [everyone|each door], and [they|all] are [tired|{mood1}]',
  'we [hear|have heard] {n2} [versions|stories], [one|each] more {mood2} than [the other|the last], and [none|not one] [has|comes with] a signature',
  'the {noun3} [hall|room] was [full|crowded] [with|of] {job1}s, and [not one|none] [asked|wanted to talk] about {things2}',
  '[tell|remind] {capital} that {n3} {things1} do not [make|replace] a [policy|plan]',
  'my [door|office] in {district2} is open [until|till] {nextday}, [and|but] my [patience|diary] is {mood1}',
  'a {job2} [told|wrote to] me that the {noun2} [has|had] [outlived|survived] {n2} [ministers|promises], and [so|I think] will {street}',
  'what [began|started] [in|with] a {noun1} [cupboard|drawer] now [fills|takes] {n4} [files|folders] in {capital}',
  '[between|after] {prevday} and {nextday} [lie|there are] [enough|plenty of] hours for [a telephone call|one honest talk] with {capital2}',
  'I [was|grew] [born|up] {n2} [doors|houses] from that {noun3} [mill|works], [so spare|please spare] me the [maps|lecture]',
]

/** How a quotation is given; the parts are its halves or the whole. */
export const attributions: readonly string[] = [
  '“{Q},” [said|declared] {speaker}.',
  '“{Q},” {speaker} [told reporters|said|told a news conference|said in {city}].',
  '{speaker} [said|put it this way|told local radio]: “{Q}.”',
  '[Asked|Questioned] [about it|on {day}], {speaker} [answered|replied]: “{Q}.”',
  '“{Q},” [in the words of|according to] {speaker}.',
]

/** Reported speech and reactions. */
export const reactions: readonly (readonly string[])[] = [
  [
    '{p6} [called on|urged] {capital} to [act|show restraint], [offering|and offered] [help|{n4} experts] from {country2}.',
    'In {capital2}, {p6} [expressed|voiced] [concern|sympathy] and [offered|promised] [support|{things2}].',
    '{country2} [followed|was watching] [events|developments] in {city} [closely|with worry], {p6} [said|let it be known].',
  ],
  [
    '{p3} [sees|saw] [a pattern|no surprise] in {crisis}: [cheap|short-term] [savings|decisions] [and|, then] a {mood2} [reckoning|bill].',
    '[For|In the view of] {p3}, {crisis} [shows|lays bare] how [little|slowly] {country} has [learned|moved] since [the last time|{month}].',
    '[Such|These] [cases|quarrels] [last|take] {n4} [weeks|months] [on average|as a rule], {p3} [noted|pointed out].',
  ],
  [
    '{p5} [asked|appealed to] [residents|citizens] to [stay calm|be patient] and [opened|set up] an [office|advice desk] [in|beside] the {noun1} [hall|museum].',
    '[Residents|People] can [turn|go] to the {noun1} hall on {street}, where {p5} has [set up|opened] a [help desk|bureau].',
    '{p5}, who [interrupted|broke off] a [holiday|visit to {capital2}], [walked|was led] through {district} [with|in] [rubber boots|a {mood1} escort].',
  ],
  [
    '{p2} [disagreed|objected]: [the|such] [claim|account], [a statement|a letter] said, [left out|ignored] {district2} [altogether|entirely].',
    '[That|This] is [disputed|contested] by {p2}, who [points|referred] to [a different|another] [count|document].',
    '[Not so|Nonsense], [said|retorted] {p2}, [holding up|waving] a [file|folder] [marked|labelled] “{noun3}”.',
  ],
  [
    '{p1} [is to|will] [address|brief] parliament on {nextday}; [the opposition|{p2}] has [prepared|handed in] {n2} questions.',
    '[On|By] {nextday}, {p1} must [answer|reply to] {n2} questions [from|put by] [deputies|lawmakers] in {capital}.',
    'Parliament in {capital} [called|summoned] {p1} [for|to a hearing on] {nextday}.',
  ],
]

/** Scenes; each holds words of the event. */
export const scenes: readonly string[] = [
  '[Outside|Near] the {noun1} [shop|museum] [on|off] {street}, a {job2} [stacked|sold] {things2} for a [queue|line] of {job1}s [reaching|that went] to {district}.',
  'A {mood1} {noun2} [stood|lay] [in the rain|abandoned] [before|beside] [the|a] [school|library] in {district2}.',
  '[By|Towards] evening the [air|wind] [over|in] {district} [smelled|tasted] of [diesel|smoke], [wet|fried] {things1} and [dust|coffee].',
  '[Two|Three] [boys|girls] [rode|pushed] a {noun3} [cart|trolley] [down|along] {street}, [past|by] [shuttered|closed] [windows|shops] and a {job1} [counting|washing] {things2}.',
  'In the {noun2} [market|hall], [talk|conversation] [turned|kept coming back] to [little else|{crisis}]; a {job2} [shrugged|shook a head] and [weighed|wrapped] {things1}.',
  '[On|Across] the [wall|front] of the {noun3} [works|mill], someone [had|has] [painted|chalked] the [number|word] “{n3}” in [red|white] letters.',
  '{job2}s and {job1}s [argued|stood together] [at|by] the [tram|bus] stop on {street}, [where|and] a [screen|radio] [repeated|replayed] the [news|pictures].',
  '[Only|Just] the {noun1} [bakery|kiosk] [in|at] {district2} [stayed|was] open, [serving|and served] [tea|soup] to [anyone|everyone] who [came|asked].',
  'A {mood2} [quiet|silence] [lay|settled] [over|on] {district}, [broken|cut] by {things1} [falling|sliding] [off|from] a {noun2} cart.',
  'The {noun1} [mill|depot] [off|near] {street} [rented out|lent] its [yard|loft] to {job1}s [for|to store] {things2}, {n4} [sacks|boxes] [at a time|each].',
  '[One|First one] {job1}, then [another|a second], [came|walked] [past|by] with {things1}, and [at|by] {time} [not a|no] {noun2} was [left|to be had] in {district2}.',
  '[Rain|Sleet] [blew|drifted] [across|over] {street} and [soaked|covered] the {things2} [outside|before] the {mood1} {noun3} [museum|works].',
  'From the {noun2} [tower|roof] [one|you] [could|can] [see|make out] {district2}, its {mood2} [chimneys|gardens] and {n2} [heaps|rows] of {things1}.',
  '[At|By] {time} a {job1} [unlocked|opened] the {noun1} [gate|shed] and [let|waved] [the|{n2}] {job2}s [in|through] [to|who had come to] [fetch|count] {things2}.',
  '[Somewhere|High up] in {district} a [radio|piano] [played|sounded], and a {job2} in a {mood1} coat [fed|chased] [pigeons|a dog] [with|through] {things1}.',
  'The {mood2} {noun3} [on|at] {street}, [bought|built] by {job1}s [in|during] {month}, [served|has served] as [a store|a home] for {things1} [since|from] {prevday}.',
  '[Notes|Posters] [offering|seeking] {things2}, a {noun1} or [work|a room] as a {job2} [hung|curled] [from|on] [every|each] [tree|lamp post] [along|in] {street}.',
  '[Between|Among] {noun2} [crates|pipes] and {things1}, {n2} {job1}s [played|dealt] [cards|dominoes] [in|at] the {mood1} [station|canteen] of {district2}.',
  '[Nobody|No {job2}] [in|from] {district} [wanted|cared] to [buy|touch] the {things2} that [lay|were piled] [under|beside] the {noun3} [sign|awning].',
  '[Schoolchildren|Pupils] [drew|painted] the {noun1} [bridge|tower] [with|in] [chalk|crayons] and [hung|pinned] the [sheets|pictures] [among|beside] {things1}.',
]

/** The past of a storyline; its values stay the same through all its events. */
const past: readonly (readonly string[])[] = [
  [
    '{country} [has|counts] [about|some] {b1} [towns|communes] [like|of the size of] {home}, which [lived|has lived] [for generations|since the war] [from|by] [the making of|trade in] {goods}.',
    '{home}, [long|once] [known|famous] for its {goods}, [lies|sits] {b2} kilometres [from|outside] {capital} and has [lost|shed] [a third|a quarter] of its people since {year}.',
    '[Founded|Built up] on {goods}, {home} [never|has not] [recovered|found its feet] [from|after] the [closures|crisis] of {year}.',
  ],
  [
    'In {year}, a [similar|comparable] [case|affair] [brought down|toppled] a [minister|government] in {capital} [after|within] {b2} days.',
    '[Old|Older] [people|residents] [remember|recall] {year}, when {capital} [waited|hesitated] {b2} days [and|, and then] [a cabinet|the government] fell.',
    '[The|A] [memory|shadow] of {year} [hangs|lies] over [it all|the matter]: [then|that year], it took {b2} days [until|before] [anyone|a minister] [resigned|went].',
  ],
  [
    '{org1}, [founded|set up] in {year}, [has|counts] {b1} [offices|branches] and [close|old] [ties|links] to [politicians|families] in {home}.',
    '[With|Through] {b1} [branches|local groups], {org1} has been [a force|a household name] in {country} since {year}.',
    '[Few|Not many] [names|bodies] in {country} [carry|have] [as much|more] weight [as|than] {org1}, [started|begun] in {year} [in|above] a {goods} shop.',
  ],
  [
    '{country} and {country2} [share|have in common] a [border|history of quarrels], a [railway|pipeline] and, since {year}, a [treaty|court case] over {goods}.',
    '[Relations|Ties] with {country2} have been [cool|strained] since {year}, when [trucks|wagons] [full of|loaded with] {goods} were [burned|turned back] at the [border|frontier].',
    'A {year} [treaty|accord] [binds|obliges] {country2} to [buy|take] {goods} from {home}; [it|the text] was [kept|honoured] for [only|just] {b2} months.',
  ],
  [
    'A [commission|panel] [of|with] {b2} [experts|members] [recommended|proposed] [reforms|changes] in {year}; [most|nearly all] [of them|of its proposals] [were shelved|gathered dust].',
    '[Reform|Change] has been [promised|announced] [again and again|often] since {year}, [most recently|the last time] [by|through] a [panel|council] of {b2}.',
    '[Of|Out of] {b1} [proposals|measures] [put forward|made] in {year}, [a handful|very few] [became|were made] law.',
  ],
  [
    '{p1} [rose|came up] [through|from] the [town hall|youth wing] in {home} and [took|has held] [office|the post] [for|these] {b2} months.',
    '[Critics|Opponents] of {p1} [point|refer] to {home}, where [a|one] [project|scheme] for {goods} [swallowed|ate up] [millions|a fortune] after {year}.',
    '[Before|Ahead of] [the present|this] [post|office], {p1} [ran|led] a [cooperative|trade board] for {goods} in {home}.',
  ],
  [
    '[Economists|Statisticians] [put|estimate] [growth|the growth of the economy] in {country} at {b3} percent, [the weakest|the slowest] since {year}.',
    '[Unemployment|Joblessness] in the [region|province] around {home} [stands at|is] {b3} percent, [well|far] above the [national|{adj}] [average|figure].',
    'The [average|typical] [wage|pay] in {home} has [risen|grown] by {b3} percent since {year}, [prices|rents] by [twice|three times] that.',
  ],
  [
    '[According to|In] a [census|count] in {year}, [every|one in] [tenth|five] [household|family] in {home} [depends|relied] on {goods}.',
    '[Books|A film] and [songs|a museum] [tell|recount] how {home} [grew|came] [rich|into money] on {goods} [and|only to] [lost|lose] it [all|again] [by|in] {year}.',
    'The [museum|archive] in {home} [keeps|holds] {b1} [photographs|letters] [from|about] the [great|last] {goods} [boom|fair] of {year}.',
  ],
]

/** Each proposition has a year and counts of its own: {year3}, {c3}, {d3}. */
export const background: readonly (readonly string[])[] = past.map((ways, place) =>
  ways.map((way) =>
    way
      .replaceAll('{year}', `{year${place}}`)
      .replaceAll('{b1}', `{c${place}}`)
      .replaceAll('{b2}', `{d${place}}`),
  ),
)

/** What comes next. */
export const outlooks: readonly (readonly string[])[] = [
  [
    'A [decision|ruling] is [expected|likely] [by|on] {nextday}, [but|though] [few|hardly anyone] in {city} [count|counts] on it.',
    '[What|Whatever] happens [next|now] [depends|hangs] on {nextday}, when [the parties|those involved] [meet|gather] in {capital}.',
    '[All|Everything] [now|for now] [points|leads] to {nextday} and a [meeting|session] [behind closed doors|in {capital}].',
  ],
  [
    '[Further|More] [details|findings] [will|are to] be [published|made known] [in|before the end of] {month}.',
    '[It|The matter] [may|could] [drag on|last] [into|until] {month}, [officials|people close to it] [said|warned].',
    '[Until|Before] {month}, [nothing|little] will [change|move], [predicted|said] a {job2} in {district}.',
  ],
  [
    '[Forecasters|Meteorologists] [expect|predict] [rain|frost] [in|around] {city} [through|until] {nextday}, [which|and that] will not [help|make matters easier].',
    '[Meanwhile|For the time being], {district2} [waits|is waiting], [its|with its] {things2} [packed|stacked] and its [lamps|windows] [lit|dark].',
    '[By|On] {nextday}, the {noun3} [bridge|hall] [should|is to] [open|be open] again, {p5} [promised|said].',
  ],
]

/** Words for words, for spun copies: each may stand in place of the other without harm. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    said: 'stated',
    told: 'informed',
    about: 'roughly',
    after: 'following',
    before: 'prior to',
    because: 'since',
    but: 'yet',
    people: 'individuals',
    killed: 'slain',
    injured: 'wounded',
    began: 'started',
    ended: 'concluded',
    house: 'home',
    near: 'close to',
    police: 'officers',
    government: 'administration',
    company: 'firm',
    workers: 'labourers',
    families: 'households',
    many: 'numerous',
    more: 'additional',
    former: 'ex',
    against: 'opposing',
    demanded: 'insisted on',
    promised: 'vowed',
    found: 'discovered',
    showed: 'revealed',
    closed: 'shut',
    opened: 'launched',
    reached: 'attained',
    rejected: 'refused',
    called: 'labelled',
    money: 'funds',
    hospital: 'clinic',
    children: 'youngsters',
    village: 'hamlet',
    streets: 'roads',
    waited: 'lingered',
    help: 'assistance',
    big: 'large',
    new: 'fresh',
    old: 'ageing',
    while: 'whereas',
    only: 'merely',
    still: 'yet',
    again: 'once more',
    already: 'by now',
    nearly: 'almost',
    until: 'up to',
    around: 'surrounding',
    outside: 'beyond',
    beside: 'next to',
    must: 'needs to',
    may: 'might',
    wants: 'seeks',
    sold: 'offloaded',
    bought: 'purchased',
    took: 'grabbed',
    gave: 'handed',
    lost: 'forfeited',
    kept: 'retained',
    brought: 'delivered',
    carried: 'hauled',
    shop: 'store',
    everyone: 'everybody',
    nobody: 'no one',
    talks: 'discussions',
    deal: 'agreement',
    agreement: 'pact',
    vote: 'ballot',
    country: 'nation',
    road: 'route',
    letter: 'note',
    warned: 'cautioned',
    asked: 'queried',
    expected: 'anticipated',
    announced: 'declared',
    died: 'perished',
    fell: 'dropped',
    rose: 'climbed',
    once: 'formerly',
    empty: 'vacant',
    quiet: 'hushed',
  }),
)
