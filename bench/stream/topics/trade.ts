/**
 * Trade disputes between two countries. A storyline goes from tariffs threatened over
 * retaliation and stalled talks to an accord.
 */

import type { Topic } from '../topic.ts'

export const trade: Topic = {
  name: 'trade',
  crisis: 'the tariff dispute',
  roles: ['{adj} trade minister', '{adj2} chief negotiator', 'trade economist at {org2}'],
  organisations: ['{coined} Federation of {Noun} Exporters', '{coined2} Centre for Commerce'],
  figures: [
    [200, 9800],
    [5, 45],
    [20, 410],
    [3, 60],
  ],
  episodes: [
    {
      titles: [
        '{country} threatens {pct} percent tariff on {adj2} {things1}',
        '{adj2} {things1} face new duties in {country}',
        '{capital} and {capital2} at odds over {things1}',
      ],
      leads: [
        '{country} will [impose|levy] [tariffs|duties] of {pct} percent on {things1} from {country2} [unless|if] {capital2} [does not end|ends] [subsidies|state aid] [by|before] {month}, {p1} [said|announced] in {city} on {day}.',
        '[A quarrel|A dispute] over {things1} [sharpened|deepened] on {day} when {country} [published|drew up] a list of {n1} {adj2} [goods|products] that [face|may face] a {pct} percent duty.',
        '[Importers|Wholesalers] of {adj2} {things1} [rushed|hurried] to [clear|land] [shipments|cargoes] in {city} after {country} [threatened|announced on {day}] [a duty|a tariff] of {pct} percent.',
      ],
      facts: [
        [
          '{adj2} [makers|producers] [sold|shipped] {money} worth of {things1} to {country} last year, {n2} percent [more|less] than [the year before|a year earlier].',
          '[Trade|Business] in {things1} between the two [countries|economies] [is worth|comes to] {money} [a year|annually].',
          'Imports of {things1} [have risen|rose] {n2} percent [since|in the time since] {country2} [devalued|let its currency fall].',
        ],
      ],
    },
    {
      titles: [
        '{capital2} hits back with duties on {adj} {things2}',
        'Trade talks between {country} and {country2} stall in {city}',
        '{n4} hours of talks, no deal on {things1}',
      ],
      leads: [
        '{country2} [struck back|retaliated] on {day} with a {pct} percent [duty|tariff] on {adj} {things2}, [hours|a day] after negotiators [left|quit] {city} [without agreement|empty-handed].',
        '[Trade talks|Negotiations] between {country} and {country2} [stalled|broke off] in {city} on {day}, with [each side|both delegations] [accusing|blaming] the other of [changing|rewriting] a [draft|text] on {things1}.',
        '[After|Following] {n4} hours [behind closed doors|at the table] in {city}, {p2} [emerged|came out] on {day} to [say|report] that {country} had [moved|given] “not one [inch|centimetre]” on {things1}.',
      ],
      facts: [
        [
          '[Drafts|Papers] [circulated|passed round] in {city} [show|reveal] [agreement|consensus] on {n2} of {n4} [chapters|points], but [none|nothing] on {things1} or the {noun1} [clause|annex].',
          'The [sides|two teams] [differ|disagree] on a {noun1} [clause|rule] that would [let|allow] {capital} [raise|reimpose] duties [without notice|at a week’s notice].',
          '[Only|Just] {n2} of {n4} chapters [are closed|have been settled], [officials|people in the room] said.',
        ],
      ],
    },
    {
      titles: [
        '{country} and {country2} settle {things1} dispute',
        'Tariffs on {things1} to fall under {city} accord',
      ],
      leads: [
        '{country} and {country2} [settled|ended] their [dispute|quarrel] over {things1} on {day} with an [accord|agreement], [signed|initialled] in {city}, that [cuts|lowers] duties to {n2} percent [over|within] {n4} months.',
        'Under [an accord|a deal] [reached|struck] in {city} on {day}, {country2} [opens|will open] its market to {n1} tonnes of {adj} {things2} and {country} [drops|abandons] its tariff on {things1}.',
        '[Smiling|Tired but smiling], {p1} and {p2} [shook hands|signed] in {city} on {day} on a [truce|settlement] in the {things1} [war|dispute], which [cost|has cost] both [economies|countries] {money}.',
      ],
      facts: [
        [
          'A [panel|joint council] of {n4} [experts|officials] [will watch|is to supervise] the quota [and|, and it] may [suspend|halt] it if [prices|the price] of {things1} [fall|drop] by {n2} percent.',
          'The [quota|volume] [grows|rises] [each year|yearly] by {n2} percent, [up to|until it reaches] {n1} tonnes.',
          '[Parliaments|The legislatures] in {capital} and {capital2} [must|have to] [approve|ratify] the [text|accord] by {month}.',
        ],
      ],
    },
  ],
  details: [
    [
      'At [the port|the quays] of {district}, {n3} containers of {things1} [waited|stood] for [papers|stamps], [some|many] [since|from] {prevday}.',
      '[Customs officers|Inspectors] in {district} [opened|searched] {n3} [containers|crates] and [sent back|refused] [those|any] [labelled|marked] as {noun2} parts.',
      '{n3} [containers|truckloads] of {things1} were [held|stuck] in {district}, [a {job1}|one {job1}] [said|counted].',
    ],
    [
      '{org1} [warned|cautioned] that {n1} jobs [hang on|depend on] [sales|exports] to {country2} and [asked|called on] the government to [think again|reconsider].',
      '[Exporters|Manufacturers] [fear|worry] for {n1} jobs, [most|many] of them [in|around] {district2} and its {noun1} [works|mills].',
      'In {district2}, where [one|every second] family [lives|earns its bread] [from|by] {things2}, {org1} [counted|reckoned] {n1} jobs at [risk|stake].',
    ],
    [
      '{p4}, a {job1} who [sells|deals in] {things2} on {street}, [has raised|put up] prices [twice|by a tenth] and [expects|plans] to do so again.',
      '“I [pay|paid] the duty, [not|never] {capital2},” said {p4}, a {job1} with a shop [full of|for] {things1} on {street}.',
      '[Prices|The price] of {things1} in {city} [rose|climbed] {n2} percent [within|in] {n4} days, [to the anger of|annoying] [people like|customers of] {p4}, a {job1}.',
    ],
    [
      'Shares of [companies|firms] that [make|process] {things1} [fell|dropped] {n4} percent in {capital2} and [lost|gave up] {n2} percent in {capital}.',
      '[Investors|Markets] [wiped|cut] {money} off [makers|producers] of {things1} [in one session|by the close].',
      'The {adj2} currency [slid|weakened] by {n4} percent, [making|which makes] {things1} [cheaper|less dear] [still|abroad].',
    ],
    [
      'The [row|quarrel] [began|started] {n4} months ago when {capital2} [gave|granted] its {noun2} [industry|makers] [loans|credit] that {country} [calls|considers] [illegal|unfair].',
      '[Behind|At the root of] the [dispute|row] [lies|is] a {mood1} [loan|subsidy] that {country2} [paid|granted] to a {noun2} [maker|plant].',
      '{country} [says|complains] that [cheap|subsidised] {adj2} {things1} [drove|pushed] {n4} [firms|mills] out of business.',
    ],
    [
      'A [complaint|case] at the World Trade Organization [could take|may last] {n2} months, and [its|the] appeals [body|bench] [has|is without] [no|any] judges.',
      '[Neither|No] side has [asked|turned to] the World Trade Organization, [whose|since its] [rulings|judgments] [come|arrive] [too late|years later].',
      'The World Trade Organization [allows|permits] [such|emergency] duties [only|solely] where [imports|a flood of goods] [cause|do] [serious|lasting] harm.',
    ],
  ],
  quotes: [
    'we do not [bargain|negotiate] with a [stopwatch|pistol] on the table, and {things1} are not [chips|pawns]',
    'a tariff is a tax on our own {job1}s, [paid|collected] at the [till|counter]',
    'the {noun1} clause is [dead|off the table], whatever [people|others] in {capital} [may claim|tell you]',
    'both countries [will lose|lose] by this, the only question is [how fast|who says so first]',
    'give us [a text|one page] that both parliaments can [read|live with] and I will [sign|put my name under it]',
  ],
}
