/**
 * Ceasefire talks between two countries over a border quarrel. A storyline goes from
 * the first talks over a stall or a broken truce to an accord.
 */

import type { Topic } from '../topic.ts'

export const summit: Topic = {
  name: 'summit',
  crisis: 'the border conflict',
  roles: ['{adj} foreign minister', '{adj2} envoy', 'analyst at {org2}'],
  organisations: ['{coined} Border Commission', '{coined2} Council on Security'],
  figures: [
    [400, 28000],
    [3, 38],
    [20, 300],
    [2, 72],
  ],
  episodes: [
    {
      titles: [
        '{country} and {country2} open truce talks in {city}',
        'Shelling near {district} overshadows {city} talks',
        '{capital2} sets conditions for {city} summit',
      ],
      leads: [
        '[Delegations|Negotiators] from {country} and {country2} [sat down|met] in {city} on {day} for the first [talks|direct talks] since [shelling|artillery fire] [drove|chased] {n1} people from [villages|farms] [around|near] {district}.',
        '{country2} [will not|refuses to] [withdraw|pull back] its [troops|soldiers] from the {noun1} heights unless {country} [frees|releases] {n3} prisoners, {p2} [said|declared] on {day} [as|before] talks [opened|began] in {city}.',
        '[Artillery|Mortar] fire near {district} [killed|took the lives of] {n2} people on {day}, [hours|shortly] before {p1} and {p2} [were to meet|met] in {city} to [discuss|talk about] a truce.',
      ],
      facts: [
        [
          'A [draft|text] of {n4} [points|articles] [foresees|provides for] a [pullback|withdrawal] of {n2} kilometres and [patrols|observers] along the {noun1} road.',
          'On the table is a {n4}-hour [truce|ceasefire], [extendable|which can be extended] if the guns [stay silent|keep quiet] [around|near] the {noun1} crossing.',
          '[Both|The two] [armies|sides] would [move|pull] heavy weapons {n2} kilometres [back|away] from the {noun1} [line|heights].',
        ],
      ],
    },
    {
      titles: [
        'Truce talks in {city} stall over {noun1} crossing',
        '{country} rejects {adj2} map',
        'Ceasefire breaks down near {district}',
      ],
      leads: [
        'Talks between {country} and {country2} [stalled|ran aground] in {city} on {day} when {p1} [rejected|turned down] a map that [leaves|puts] the {noun1} crossing [in|under] {adj2} hands.',
        'The truce [agreed|reached] in {city} [lasted|held] {n4} hours: [fighting|gunfire] [resumed|broke out again] near {district} on {day}, [killing|with] {n2} people [dead|killed].',
        '[Each side|Both sides] [blamed|accused] the other on {day} for [gunfire|shelling] near {district} that [broke|ended] a {n4}-hour ceasefire and [sent|put] {n1} [villagers|people] to flight.',
      ],
      facts: [
        [
          '[Mediators|Go-betweens] [shuttled|moved] between two [floors|wings] of the [hotel|palace] on {street} until {time} and [then|at last] [sent|let] the [cars|drivers] [home|away].',
          'The [mediators|hosts] [presented|brought out] a [third|new] map with {n2} [changes|corrections], which {p2} [would not|declined to] [look at|take].',
          '{p2} [flew|left] [home|for {capital2}] [without|before] the [joint|planned] [statement|photograph], [leaving|and left] aides to [pack|collect] the [papers|maps].',
        ],
      ],
    },
    {
      titles: [
        '{country} and {country2} sign accord on {noun1} crossing',
        'Prisoners exchanged as {city} accord takes effect',
      ],
      leads: [
        '{country} and {country2} [signed|concluded] an accord in {city} on {day} that [ends|is meant to end] {n4} weeks of [fighting|shelling] and [reopens|opens] the {noun1} crossing to [traders|buses] and {things1}.',
        'The [first|two] groups of prisoners, {n3} [men|people] in all, [crossed|walked over] the {noun1} bridge on {day} as the [accord|agreement] [reached|signed] in {city} [took effect|came into force].',
        '[Guns|The guns] [fell silent|stopped] around {district} on {day} under an accord [worked out|negotiated] in {city}, which [gives|hands] the {noun1} crossing to [observers|monitors] of {org1}.',
      ],
      facts: [
        [
          '{n3} [observers|monitors] in [white|blue] [vehicles|cars] will [watch|patrol] the line [and report|, reporting] to {org1} [every|each] {n2} days.',
          '[Displaced|Uprooted] [families|villagers], {n1} in all, [may|can] [go home|return] once {n2} [fields|roads] [are cleared|have been cleared] of mines.',
          '[Withdrawal|The pullback] is [to be complete|due to end] within {n2} days; {org1} [will check|verifies] it by [satellite|drone].',
        ],
      ],
    },
  ],
  details: [
    [
      '{p4}, a {job1} who [fled|left] {district} with a {noun2} and [two goats|a sack of {things1}], [has slept|sleeps] in a school [since|for] {n2} days.',
      '[In a tent|On a mattress] [near|outside] {district2}, {p4} [guards|keeps] [all|what is left]: {things2}, a {noun2}, the [key|deed] to a house.',
      '“We [want|need] to [harvest|go home],” said {p4}, a {job1} [now|who is] in a camp at {district2}.',
    ],
    [
      '[Relief|Aid] [trucks|convoys] with {things1} [waited|have been waiting] at the [border|line] for {n2} days, [their|the] [permits|papers] [unsigned|missing].',
      '{n3} tonnes of {things1} [are stuck|lie] [in|at] {district2}, [because|since] [no side|neither army] [guarantees|will guarantee] the road.',
      'A convoy [carrying|with] {things1} and [medicine|fuel] [reached|got to] {district2} [for the first time|at last] [in|after] {n2} days.',
    ],
    [
      'The [conflict|quarrel] [goes back|dates] to a [map|line] drawn {n4} years ago [along|through] the {coined} river, [which|and the river] has [moved|shifted] since.',
      '{country} [claims|considers] the {noun1} heights [as its own|its territory] on the [strength|basis] of a [treaty|charter] that {country2} never [ratified|recognised].',
      '[Pastures|Wells] and a [seam|deposit] of [copper|lithium] [make|are what makes] the {noun1} heights [worth|a prize worth] [fighting|quarrelling] over.',
    ],
    [
      '{country2} [wants|demands] an [amnesty|guarantee] for the {mood1} militia [at|around] {district}; {country} [insists|holds] that it [must|should] [disarm|lay down its arms] [first|beforehand].',
      '[Disarming|The disarming of] the {district} militia, [some|about] {n3} [fighters|men] strong, [remains|is] the [hardest|most {mood2}] [point|question].',
      '[Until|Unless] the militia [near|in] {district} [disarms|gives up its guns], {capital} [will not|refuses to] [talk about|discuss] [trade|the {noun3} road].',
    ],
    [
      '[Fuel|Bread] [prices|costs] in {capital2} have [doubled|risen by {n2} percent] and [reserves|stocks] of {things2} [are falling|run low], [which|a fact that] [may|might] [explain|be behind] the haste.',
      'The war [costs|is costing] each country {money} a [month|week], {org2} [estimates|reckons].',
      '[Reservists|Conscripts] in {city} were [called up|given papers] [for|and told to serve] [another|a further] {n2} weeks.',
    ],
    [
      'A [drone|jet] [came down|crashed] [beside|near] the {noun3} in {district2} at {time}; [both|neither of the] armies [denied|would say] it was theirs.',
      '[Sappers|Engineers] [removed|defused] {n2} [shells|mines] [from|beside] the {noun3} in {district2}.',
      '[Satellite|Aerial] [pictures|images] [show|reveal] {n2} [new|fresh] [trenches|positions] behind the {noun3}, {org2} [said|wrote].',
    ],
  ],
  quotes: [
    'a map is not [a peace|an agreement], and a crossing without [guards|rules] is a [hole|wound]',
    'we will leave the heights when the last prisoner [is home|has crossed the {noun1} bridge], [not an hour|and no day] before',
    'nobody [won|gains] anything in {n4} weeks except the [makers|dealers] of coffins',
    'there can be no talk of {things1} and [trade|roads] while [shells|mortars] land in [schoolyards|gardens]',
    'if {capital} [signs|wants it], we can [open|clear] the road in [two days|a day]',
  ],
}
